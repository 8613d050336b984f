/** One part of a day on the ruler. `starts` is a clock time already written ("18.15"), shown when given. */
export type AgendaSegment = {
  id: string
  label: string
  minutes: number
  state: 'past' | 'now' | 'next'
  starts?: string | undefined
}

/** Minutes between two ticks; every part's first tick is a long one. */
const tickEvery = 5

/** Where the ticks of a part stand, 0–1 of its width. The part's end belongs to the next one's beginning. */
export function ticksOf(minutes: number): number[] {
  const steps = Math.ceil(minutes / tickEvery)
  return Array.from(
    { length: Math.max(1, steps) },
    (_, index) => (index * tickEvery) / Math.max(minutes, tickEvery),
  )
}

/**
 * How much width a part gets on the ruler: its minutes, but never less than 1/40 of the whole, so that the
 * shortest break can still be seen and read from a list.
 */
export function widthsOf(segments: readonly AgendaSegment[]): number[] {
  const whole = segments.reduce((sum, { minutes }) => sum + minutes, 0)
  return segments.map(({ minutes }) => Math.max(minutes, whole / 40, 1))
}
