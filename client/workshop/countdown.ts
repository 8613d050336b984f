import { remaining, type Timer } from '#shared/workshop/timer.ts'

/** `seconds` left (rounded up, so 0 means that time is up) and the moment the timer ends, while they are known. */
export type Countdown = { status: Timer['status']; seconds: number | null; endsAt: number | null }

/** What a timer says at `now` (milliseconds of the server's clock). A paused timer has no end to tell. */
export function countdownOf(timer: Timer, now: number): Countdown {
  const left = remaining(timer, now)
  if (left === null) return { status: timer.status, seconds: null, endsAt: null }
  const endsAt = timer.status === 'running' && left > 0 ? now + left : null
  return { status: timer.status, seconds: Math.ceil(left / 1000), endsAt }
}

/** Minutes at which time is spoken. */
export const spokenAt = [0, 1, 5] as const
export type SpokenMinute = (typeof spokenAt)[number]

/**
 * The minute to speak when the time left goes from one number of seconds to another, or null. A jump over
 * several (a device that slept) speaks the latest only; time that grows says nothing.
 */
export function spokenBetween(before: number | null, after: number | null): SpokenMinute | null {
  if (before === null || after === null) return null
  return spokenAt.find((minute) => before > minute * 60 && after <= minute * 60) ?? null
}
