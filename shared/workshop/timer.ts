import * as z from 'zod/mini'

/** Facts only; the time left is derived, never ticked over the network. Milliseconds. */
export const timer = z.object({
  status: z.enum(['idle', 'running', 'paused']),
  startedAt: z.nullable(z.number()),
  pausedAt: z.nullable(z.number()),
  length: z.number().check(z.minimum(0)),
})
export type Timer = z.infer<typeof timer>

export const idleTimer = (length = 0): Timer => ({ status: 'idle', startedAt: null, pausedAt: null, length })

export const startTimer = (length: number, now: number): Timer =>
  length > 0 ? { status: 'running', startedAt: now, pausedAt: null, length } : idleTimer()

export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.status === 'running' ? { ...timer, status: 'paused', pausedAt: now } : timer
}

/** Pausing moves the start forward by the length of the pause. */
export function resumeTimer(timer: Timer, now: number): Timer {
  if (timer.status !== 'paused' || timer.startedAt === null || timer.pausedAt === null) return timer
  return { ...timer, status: 'running', startedAt: timer.startedAt + (now - timer.pausedAt), pausedAt: null }
}

/** An idle timer starts with the time given. */
export function extendTimer(timer: Timer, by: number, now: number): Timer {
  if (timer.status === 'idle') return startTimer(by, now)
  const spent = elapsed(timer, now)
  return { ...timer, length: Math.max(timer.length, spent) + by }
}

const elapsed = (timer: Timer, now: number): number =>
  timer.startedAt === null ? 0 : (timer.status === 'paused' ? (timer.pausedAt ?? now) : now) - timer.startedAt

/** Milliseconds left, never below zero; null when no time is running. */
export function remaining(timer: Timer, now: number): number | null {
  return timer.status === 'idle' ? null : Math.max(0, timer.length - elapsed(timer, now))
}
