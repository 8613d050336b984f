import type { NoteId } from '#shared/ids.ts'
import type { WrittenNote } from '../facts.ts'

const older = (a: WrittenNote, b: WrittenNote): number => a.born - b.born || (a.id < b.id ? -1 : 1)

/**
 * Which note lies on top of each note's stack; those outside of stacks are absent. A note names the one above it:
 * names lead to their end, and where that is not among the notes, or they lead in a circle, the oldest leads, as on
 * the board.
 */
export function topsOf(notes: readonly WrittenNote[]): Map<NoteId, NoteId> {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const stacks = new Map<NoteId, WrittenNote[]>()
  for (const note of notes) {
    const end = endOf(note, byId)
    stacks.set(end, [...(stacks.get(end) ?? []), note])
  }
  const tops = new Map<NoteId, NoteId>()
  for (const [end, members] of stacks) {
    if (members.length < 2) continue
    const leads = byId.get(end)?.stack === null
    const top = leads ? end : members.toSorted(older)[0]!.id
    for (const { id } of members) tops.set(id, top)
  }
  return tops
}

/** Where the names lead from a note; of a circle the least. */
function endOf(note: WrittenNote, byId: ReadonlyMap<NoteId, WrittenNote>): NoteId {
  const way: NoteId[] = []
  let at = note.id
  while (!way.includes(at)) {
    const next = byId.get(at)?.stack ?? null
    if (next === null) return at
    way.push(at)
    at = next
  }
  return way.slice(way.indexOf(at)).reduce((least, id) => (id < least ? id : least))
}
