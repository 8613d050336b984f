import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { spotFor, subjectsOf, zonesOf } from '#shared/board/zones.ts'
import type { ActivityId } from '#shared/ids.ts'
import { findActivity } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/**
 * Adds notes to a table's board in the order of their numbers: where the table has zones (goals, or several
 * questions), each in its own zone; else in a free place near where it was. None lies on another.
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
  return [...notes]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((note) => {
      const at = spotFor(note, { zones, elements }, taken, note.at)
      taken.push(at)
      return { op: 'note/add', note: { ...note, at } }
    })
}
