import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import { type Box, grown, middleOf, noteBox } from '#shared/board/geometry.ts'
import { freeSpot } from '#shared/board/layout.ts'
import { besideZones, freeSlot, type Zone, ZONE, zoneAt } from '#shared/board/zones.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { inReadingOrder } from '../neighbours.ts'
import { tidied } from './tidying.ts'

type Move = { note: Note; at: Point }

/** A zone with its margins, as far down as its notes may go: a place for notes that belong elsewhere it is not. */
function keptBy(zone: Zone): Box {
  const box = grown(zone.box, ZONE.gutter / 2)
  return zone.open ? { ...box, bottom: NOTE.reach } : box
}

/**
 * Where notes go when they are tidied: those of a zone to the zone's slots, so that they stay what they are
 * about, and the rest into one grid beside everything that others have laid.
 */
export function tidyMoves({ content, zones }: BoardEngine, notes: readonly Note[]): Move[] {
  const going = new Set(notes.map(({ id }) => id))
  const taken = [...content.open()].filter(({ id }) => !going.has(id)).map(({ at }) => at)
  const groups = new Map<Zone | null, Note[]>()
  for (const note of notes) {
    const zone = zoneAt(zones, middleOf(noteBox(note.at)))
    groups.set(zone, [...(groups.get(zone) ?? []), note])
  }
  const moves: Move[] = []
  for (const [zone, mine] of groups) {
    if (!zone) continue
    for (const note of inReadingOrder(mine)) {
      const at =
        freeSlot(zone, taken) ??
        freeSpot(
          taken.map((place) => ({ at: place })),
          besideZones(zones, zone),
        )
      taken.push(at)
      moves.push({ note, at })
    }
  }
  const loose = groups.get(null) ?? []
  const obstacles = [...taken.map(noteBox), ...zones.map(keptBy)]
  const laid = tidied(
    loose.map((note) => ({ id: note.id, at: note.at, note })),
    obstacles,
  )
  return [...moves, ...laid.map(({ note, at }) => ({ note, at }))]
}
