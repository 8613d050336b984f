import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'

/** A note of a section: by itself, or under the top of its stack. */
export type Listed = { note: Note; under: boolean; at: number; of: number }

/**
 * The notes of a section with those of a stack under their top. One whose top is in another section (another
 * table's, say) stands by itself: sections say what is true of each note.
 */
export function underTops(notes: readonly Note[], topOf: (id: NoteId) => NoteId): Listed[] {
  const stacked = notes.filter(({ id }) => topOf(id) !== id)
  const of = notes.length
  if (stacked.length === 0) return notes.map((note, index) => ({ note, under: false, at: index + 1, of }))
  const here = new Set(notes.map(({ id }) => id))
  const isUnder = ({ id }: Note) => topOf(id) !== id && here.has(topOf(id))
  const members = Map.groupBy(stacked.filter(isUnder), ({ id }) => topOf(id))
  const open = notes.filter((note) => !isUnder(note))
  return open.flatMap((note, index): Listed[] => {
    const under = members.get(note.id) ?? []
    return [
      { note, under: false, at: index + 1, of: open.length },
      ...under.map((one, at) => ({ note: one, under: true, at: at + 1, of: under.length })),
    ]
  })
}
