import type { PersonId } from '#shared/ids.ts'
import type { HistoryEntry, RewindWish } from '#shared/workshop/history.ts'

/** What is to be put back, and the line of the time line that it begins at. */
export type Look = {
  wish: RewindWish
  entry: number
  at: number
  /** Whose doing is taken back; null when it is everybody's. */
  by: PersonId | null
  /** Whether it takes back what was put back. */
  undoes: boolean
}

/** Everything from an entry on; of one person where somebody is chosen. */
export function lookFrom({ entry, at }: HistoryEntry, last: number, by: PersonId | null): Look {
  const only = by === null ? null : { is: 'person' as const, person: by, own: false }
  return { wish: { from: entry, to: last, only }, entry, at, by, undoes: false }
}

/** What one putting back of the board did. */
export function lookAtRewound({ entry, at, things }: HistoryEntry): Look {
  const wish = { from: entry, to: entry + things - 1, only: { is: 'rewound' as const, entry } }
  return { wish, entry, at, by: null, undoes: true }
}
