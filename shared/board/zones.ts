import type { Element } from '../baseline/strategy.ts'
import { freeSpot, slotsUnder } from './layout.ts'
import { NOTE, type Note, type Point } from './note.ts'
import type { BoardOp } from './ops.ts'
import type { ElementId, QuestionId } from '../ids.ts'
import { type Box, holds } from './geometry.ts'

/** What a part of the table is for: a goal that notes are about, or one of several questions they answer. */
export type Subject =
  | { is: 'element'; id: ElementId; code: string | null; title: string }
  | { is: 'question'; id: QuestionId; code: string | null; title: string }

/** A subject's place on the table. `field` is where its notes go; an `open` one has no lower edge. */
export type Zone = { subject: Subject; box: Box; field: Box; open: boolean }

export const ZONE = { columns: 3, rows: 3, perRow: 3, heading: 36, gutter: 36 } as const

const stepX = NOTE.width + NOTE.gap
const stepY = NOTE.height + NOTE.gap
const width = ZONE.columns * stepX - NOTE.gap
const height = ZONE.heading + ZONE.rows * stepY - NOTE.gap

/** The elements that get a zone: the goals (or focus areas) if there are any, else all that stand alone. */
export function zoneElements(elements: readonly Element[]): Element[] {
  const goals = elements.filter(({ kind }) => kind === 'goal' || kind === 'focus')
  return goals.length > 0 ? goals : elements.filter(({ parent }) => parent === null)
}

/** A question as far as a table is concerned. */
type Asked = { id: QuestionId; text: string; kind: string }

/** What a table is divided by: the goals where changes to them are asked for, else two or more questions. */
export function subjectsOf(questions: readonly Asked[], elements: readonly Element[]): Subject[] {
  if (questions.some(({ kind }) => kind === 'goal-change') && elements.length > 0) {
    return zoneElements(elements).map(({ id, code, text }) => ({ is: 'element', id, code, title: text }))
  }
  if (questions.length < 2) return []
  return questions.map(({ id, text }, index) => ({
    is: 'question',
    id,
    code: `${index + 1}`,
    title: text,
  }))
}

/** Zones in their order, three in a row; the last row may grow downwards without end. */
export function zonesOf(subjects: readonly Subject[]): Zone[] {
  const lastRow = Math.floor((subjects.length - 1) / ZONE.perRow)
  return subjects.map((subject, index) => {
    const row = Math.floor(index / ZONE.perRow)
    const left = (index % ZONE.perRow) * (width + ZONE.gutter)
    const top = row * (height + ZONE.gutter)
    const box = { left, top, right: left + width, bottom: top + height }
    return { subject, box, field: { ...box, top: top + ZONE.heading }, open: row === lastRow }
  })
}

/** The zone under a point, half of the gutters included. */
export function zoneAt(zones: readonly Zone[], at: Point): Zone | null {
  const margin = ZONE.gutter / 2
  const near = ({ box, open }: Zone) =>
    holds(
      {
        left: box.left - margin,
        top: box.top - margin,
        right: box.right + margin,
        bottom: open ? Infinity : box.bottom + margin,
      },
      at,
    )
  return zones.find(near) ?? null
}

type Aimed = Pick<Note, 'aim' | 'question'>

/** The zone that a note belongs to by what it says: its question's, its aim's, or its aim's goal's. */
export function zoneOf(zones: readonly Zone[], elements: readonly Element[], note: Aimed): Zone | null {
  if (zones[0]?.subject.is === 'question') {
    return zones.find(({ subject }) => subject.id === note.question) ?? null
  }
  for (let id = note.aim, depth = 0; id !== null && depth < 8; depth += 1) {
    const zone = zones.find(({ subject }) => subject.id === id)
    if (zone) return zone
    id = elements.find((element) => element.id === id)?.parent ?? null
  }
  return null
}

/** What a note says after being laid on a zone; null when it says so already. */
export function aboutZone(note: Note, zone: Zone | null, own: Zone | null): BoardOp | null {
  if (zone === own) return null
  if (zone?.subject.is === 'question') return { op: 'note/ask', id: note.id, question: zone.subject.id }
  if (own?.subject.is === 'question') return null // every note answers some question
  return { op: 'note/aim', id: note.id, aim: zone?.subject.is === 'element' ? zone.subject.id : null }
}

/** The next free slot of a zone in reading order, or null when it is full. */
export function freeSlot(zone: Zone, taken: readonly Point[]): Point | null {
  const { left, top } = zone.field
  const inTheWay = new Set<number>()
  for (const [x, y] of taken) {
    const columns = slotsUnder(x - left, stepX, NOTE.width).filter((i) => i >= 0 && i < ZONE.columns)
    for (const j of slotsUnder(y - top, stepY, NOTE.height)) {
      for (const i of columns) inTheWay.add(j * ZONE.columns + i)
    }
  }
  // An open zone ends where the board does.
  const rows = zone.open ? Math.floor((NOTE.reach - top) / stepY) + 1 : ZONE.rows
  for (let slot = 0; slot < rows * ZONE.columns; slot += 1) {
    if (inTheWay.has(slot)) continue
    return [left + (slot % ZONE.columns) * stepX, top + Math.floor(slot / ZONE.columns) * stepY]
  }
  return null
}

/** A place to the right of the zones, at a zone's height or the top: there is always room there. */
export function besideZones(zones: readonly Zone[], zone: Zone | undefined = zones[0]): Point {
  const right = Math.max(...zones.map(({ box }) => box.right))
  return [right + ZONE.gutter, zone?.field.top ?? 0]
}

/**
 * Where a note that comes from elsewhere lies: the next slot of the zone it speaks of, else beside the
 * zones; without zones, the free place nearest to `near`.
 */
export function spotFor(
  note: Aimed,
  table: { zones: readonly Zone[]; elements: readonly Element[] },
  taken: readonly Point[],
  near: Point,
): Point {
  const there = taken.map((at) => ({ at }))
  if (table.zones.length === 0) return freeSpot(there, near)
  const zone = zoneOf(table.zones, table.elements, note)
  const slot = zone && freeSlot(zone, taken)
  return slot ?? freeSpot(there, besideZones(table.zones, zone ?? undefined))
}
