import { freeSpot } from '#shared/board/layout.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { besideZones, freeSlot, subjectsOf, type Zone, zoneOf, zonesOf } from '#shared/board/zones.ts'
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
  const there = onto.notes.filter((note) => note.archived === null).map((note) => ({ at: note.at }))
  return [...notes]
    .sort((a, b) => (a.number ?? Infinity) - (b.number ?? Infinity))
    .map((note) => {
      const at = spotFor(note, zones, zoneOf(zones, elements, note), there)
      there.push({ at })
      return { op: 'note/add', note: { ...note, at } }
    })
}

function spotFor(note: Note, zones: readonly Zone[], zone: Zone | null, there: { at: Point }[]): Point {
  if (zones.length === 0) return freeSpot(there, note.at)
  const slot =
    zone &&
    freeSlot(
      zone,
      there.map((each) => each.at),
    )
  return slot ?? freeSpot(there, besideZones(zones, zone ?? undefined))
}
