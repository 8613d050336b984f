import type { Other } from '#shared/board/port.ts'
import type { NoteId } from '#shared/ids.ts'

/** More outlines than this would say nothing more. */
const most = 120

/** Who is at a note: whoever writes on it, else those who have it selected. Each person once. */
export type AtNote = { people: readonly Other[]; writing: boolean }

/** The notes that others are at just now. */
export function atNotes(others: readonly Other[]): ReadonlyMap<NoteId, AtNote> {
  const writers = new Map<NoteId, Other[]>()
  const holders = new Map<NoteId, Other[]>()
  const add = (to: Map<NoteId, Other[]>, id: NoteId, other: Other) => {
    const known = to.get(id)
    if (!known) to.set(id, [other])
    else if (known.every(({ who }) => who.id !== other.who.id)) known.push(other)
  }
  for (const other of others) {
    if (other.typing !== null) add(writers, other.typing, other)
    for (const id of other.selection) add(holders, id, other)
  }
  const all = [...writers, ...[...holders].filter(([id]) => !writers.has(id))].slice(0, most)
  return new Map(all.map(([id, people]) => [id, { people, writing: writers.has(id) }]))
}
