import type { Note, Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { spotFor, subjectsOf, zonesOf } from '#shared/board/zones.ts'
import type { ActivityId, NoteId } from '#shared/ids.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/**
 * Adds notes to a table's board in the order of their numbers: where the table has zones (goals, or several
 * questions), each in its own zone; else in a free place near where it was. None lies on another, but what lay in
 * a stack lies with its top.
 */
export function placed(
  notes: readonly Note[],
  onto: BoardSnapshot,
  state: Workshop,
  activity: ActivityId,
): BoardOp[] {
  const elements = state.baseline?.elements ?? []
  const zones = zonesOf(subjectsOf(findActivity(state, activity)?.questions ?? [], elements))
  const taken = onto.notes.filter((note) => note.archived === null).map((note) => note.at)
  const byId = new Map(notes.map((note) => [note.id, note]))
  const spots = new Map<NoteId, Point>()
  const spotOf = (note: Note): Point => {
    const known = spots.get(note.id)
    if (known) return known
    const at = spotFor(note, { zones, elements }, taken, note.at)
    taken.push(at)
    spots.set(note.id, at)
    return at
  }
  return [...notes]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((note) => ({ op: 'note/add', note: { ...note, at: spotOf(topAmong(byId, note)) } }))
}

/** The note on top of a note's stack among those that come along; itself where it leads to none. */
function topAmong(byId: ReadonlyMap<NoteId, Note>, note: Note): Note {
  const passed = new Set<NoteId>()
  let top = note
  for (;;) {
    passed.add(top.id)
    const next = top.stack === null ? undefined : byId.get(top.stack)
    if (!next) return top
    if (passed.has(next.id)) return note
    top = next
  }
}
