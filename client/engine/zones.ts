import type { Element } from '#shared/baseline/strategy.ts'
import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import type { ElementId } from '#shared/ids.ts'
import { type Box, holds, noteBox, overlaps } from './geometry.ts'

/** A goal's place on a board: notes laid on it are about the goal. */
export type Zone = { element: Element; /** With its heading. */ box: Box; /** Where notes go. */ field: Box }

export const ZONE = { columns: 3, rows: 4, perRow: 3, heading: 36, gutter: 36 } as const

const stepX = NOTE.width + NOTE.gap
const stepY = NOTE.height + NOTE.gap
const width = ZONE.columns * stepX - NOTE.gap
const height = ZONE.heading + ZONE.rows * stepY - NOTE.gap

/** The elements that get a zone: the goals (or focus areas) if there are any, else all that stand alone. */
export function zoneElements(elements: readonly Element[]): Element[] {
  const goals = elements.filter(({ kind }) => kind === 'goal' || kind === 'focus')
  const chosen = goals.length > 0 ? goals : elements.filter(({ parent }) => parent === null)
  return [...chosen]
}

/** Zones in document order, three in a row, from the board's middle to the right and down. */
export function zonesOf(elements: readonly Element[]): Zone[] {
  return zoneElements(elements).map((element, index) => {
    const left = (index % ZONE.perRow) * (width + ZONE.gutter)
    const top = Math.floor(index / ZONE.perRow) * (height + ZONE.gutter)
    const box = { left, top, right: left + width, bottom: top + height }
    return { element, box, field: { ...box, top: top + ZONE.heading } }
  })
}

/** The zone under a point, its margins included, so that a note dropped between two is about the nearer. */
export function zoneAt(zones: readonly Zone[], at: Point): Zone | null {
  const margin = ZONE.gutter / 2
  const near = ({ box }: Zone) =>
    holds(
      {
        left: box.left - margin,
        top: box.top - margin,
        right: box.right + margin,
        bottom: box.bottom + margin,
      },
      at,
    )
  return zones.find(near) ?? null
}

/** The zone of an element: its own, or that of the goal it belongs to. */
export function zoneOf(
  zones: readonly Zone[],
  elements: readonly Element[],
  aim: ElementId | null,
): Zone | null {
  for (let id = aim, depth = 0; id !== null && depth < 8; depth += 1) {
    const zone = zones.find(({ element }) => element.id === id)
    if (zone) return zone
    id = elements.find((element) => element.id === id)?.parent ?? null
  }
  return null
}

/** What a note is about after being laid on a zone: a sub-goal of that zone's goal stays as it was. */
export function aimOn(zone: Zone | null, zones: readonly Zone[], elements: readonly Element[], note: Note) {
  const now = zoneOf(zones, elements, note.aim)
  if (zone === now) return note.aim
  // Off the zones: an aim without a zone (a value, the vision) was not given by place and is kept.
  if (!zone) return now ? null : note.aim
  return zone.element.id
}

/** The next free slot of a zone in reading order, or null when it is full. */
export function freeSlot(zone: Zone, taken: readonly Point[]): Point | null {
  const boxes = taken.map(noteBox)
  for (let slot = 0; slot < ZONE.columns * ZONE.rows; slot += 1) {
    const at: Point = [
      zone.field.left + (slot % ZONE.columns) * stepX,
      zone.field.top + Math.floor(slot / ZONE.columns) * stepY,
    ]
    if (!boxes.some((box) => overlaps(box, noteBox(at)))) return at
  }
  return null
}
