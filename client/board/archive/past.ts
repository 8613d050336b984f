import type { PersonId } from '#shared/ids.ts'
import type { HistoryEntry, RewindWish } from '#shared/workshop/history.ts'

/** What is to be put back, and the line of the time line that it begins at. */
export type Look = {
  wish: RewindWish
  entry: number
  at: number
  /** What the line says, in words. */
  line: HistoryEntry | null
  /** Whose doing is taken back; null when it is everybody's. */
  by: PersonId | null
  /** Whether it takes back what was put back. */
  undoes: boolean
}

/** Everything from an entry on; of one person where somebody is chosen. */
export function lookFrom(line: HistoryEntry, by: PersonId | null): Look {
  const { entry, at } = line
  const only = by === null ? null : { is: 'person' as const, person: by, own: false }
  return { wish: { from: entry, to: entry, only }, entry, at, line, by, undoes: false }
}

/** What one putting back of the board did. */
export function lookAtRewound(line: HistoryEntry): Look {
  const { entry, at, things } = line
  const wish = { from: entry, to: entry + things - 1, only: { is: 'rewound' as const, entry } }
  return { wish, entry, at, line, by: null, undoes: true }
}
