/** A moment as the two native inputs want it: `2026-09-22` and `17:00`, in the device's own zone. */
export type DayAndTime = { day: string; time: string }

const pad = (value: number) => String(value).padStart(2, '0')

/** Milliseconds since 1970 → input values; no moment gives empty ones. */
export function dayAndTime(moment: number | null): DayAndTime {
  if (moment === null) return { day: '', time: '' }
  const at = new Date(moment)
  return {
    day: `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`,
    time: `${pad(at.getHours())}:${pad(at.getMinutes())}`,
  }
}

/** Input values → milliseconds since 1970. Without a day there is no moment; without a time it is noon. */
export function momentOf({ day, time }: DayAndTime): number | null {
  const moment = new Date(`${day}T${time || '12:00'}`).getTime()
  return Number.isNaN(moment) ? null : moment
}
