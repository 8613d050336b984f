import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { NoteId } from '#shared/ids.ts'
import { freeSpot } from '#shared/board/layout.ts'
import { middleOf, noteBox } from '#shared/board/geometry.ts'
import { besideZones, freeSlot, zoneAt } from '#shared/board/zones.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import { dropOps, layOps } from '../placing.ts'
import { wholeStack } from './bodies.ts'

const under = (id: NoteId, on: NoteId | null): BoardOp => ({ op: 'note/stack', id, on })

/** All name the top, and the top none: whatever was named before. */
const ledBy = (top: NoteId, notes: readonly Note[]): BoardOp[] =>
  notes.flatMap((note): BoardOp[] => {
    const on = note.id === top ? null : top
    return note.stack === on ? [] : [under(note.id, on)]
  })

/** Lays notes, with all that lies under them, under another. They come to mean what it does by where it lies. */
export function stackOps(engine: BoardEngine, tops: readonly Note[], on: Note): BoardOp[] {
  const coming = tops.filter(({ id }) => id !== on.id)
  const members = coming.flatMap(({ id }) => wholeStack(engine, id))
  const named = ledBy(on.id, [...wholeStack(engine, on.id), ...members])
  if (!engine.content.arranged) {
    const at = on.at
    return [
      ...dropOps(
        engine,
        coming.map((note) => ({ note, at })),
      ),
      ...named,
    ]
  }
  const theme = on.theme && ({ id: on.theme.id, by: 'people' } as const)
  const sorted = members.filter((note) => note.theme?.id !== theme?.id)
  return [...sorted.map(({ id }): BoardOp => ({ op: 'note/sort', id, theme })), ...named]
}

/** Takes notes out of their stack and lays them where there is room beside it, with what they are about. */
function outOps(engine: BoardEngine, out: readonly Note[], beside: Point): BoardOp[] {
  const free = out.map(({ id }) => under(id, null))
  if (engine.content.arranged) return free
  const taken = [...engine.content.open()].map(({ at }) => at)
  const zone = zoneAt(engine.zones, middleOf(noteBox(beside)))
  const near: Point = zone ? besideZones(engine.zones, zone) : [beside[0] + NOTE.width + NOTE.gap, beside[1]]
  const moves = out.map((note): BoardOp => {
    const at =
      (zone && freeSlot(zone, taken)) ??
      freeSpot(
        taken.map((place) => ({ at: place })),
        near,
      )
    taken.push(at)
    return { op: 'note/move', id: note.id, at }
  })
  return [...free, ...moves]
}

/** Spreads a stack into single notes; its top stays where it is. */
export function unstackOps(engine: BoardEngine, top: Note): BoardOp[] {
  const [, ...members] = wholeStack(engine, top.id)
  return [...ledBy(top.id, [top]), ...outOps(engine, members, top.at)]
}

/** Takes one note out. When it is the top, the oldest of the rest leads them on. */
export function takeOutOps(engine: BoardEngine, note: Note): BoardOp[] {
  const top = engine.content.notes.get(engine.content.stacks.topOf(note.id))!
  const rest = wholeStack(engine, top.id).filter(({ id }) => id !== note.id)
  const lead = note.id === top.id ? rest[0] : top
  return [...(lead ? leadOps(engine, lead, rest, top.at) : []), ...outOps(engine, [note], top.at)]
}

/** Lets a note lead others from a place: whoever comes to lie on top lies there. */
const leadOps = (engine: BoardEngine, lead: Note, all: readonly Note[], at: Point): BoardOp[] => [
  ...(engine.content.arranged ? [] : layOps(engine, [{ note: lead, at }])),
  ...ledBy(lead.id, all),
]

/** Puts another note of a stack on top of it. */
export function putOnTopOps(engine: BoardEngine, note: Note): BoardOp[] {
  const all = wholeStack(engine, engine.content.stacks.topOf(note.id))
  return leadOps(engine, note, all, all[0]?.at ?? note.at)
}
