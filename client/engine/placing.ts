import { freeSpot } from '#shared/board/layout.ts'
import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ElementId, QuestionId } from '#shared/ids.ts'
import type { BoardEngine } from './BoardEngine.ts'
import { seenBox, toBoard } from './camera.ts'
import { wholeStack } from './arrange/bodies.ts'
import { aboutFrame, aimedFrameAt } from './shapes/frameAims.ts'
import { middleOf, noteBox, onBoard, overlaps } from '#shared/board/geometry.ts'
import { aboutZone, besideZones, freeSlot, type Zone, zoneAt, zoneOf } from '#shared/board/zones.ts'

/** Where in the viewport a note comes when nobody pointed: the middle of what chrome leaves free. */
export function middleOfView({ camera, viewport, eye: { inset } }: BoardEngine): Point {
  return toBoard(camera, [
    (inset.left + viewport.width - inset.right) / 2,
    (inset.top + viewport.height - inset.bottom) / 2,
  ])
}

/** Top left corner of a note whose middle is at a point. */
export const centredOn = ([x, y]: Point): Point => onBoard([x - NOTE.width / 2, y - NOTE.height / 2])

/** A wish for a new note. `at` is the point under the hand; what it says it is about wins over the place. */
export type Wish = { at?: Point | undefined; aim?: ElementId | null | undefined }

export type Placed = { at: Point; aim: ElementId | null; question: QuestionId | null }

/** The zone that fills the view, when there is but one: then it is clear what is being talked about. */
function zoneInView(engine: BoardEngine): Zone | null {
  const seen = seenBox(engine.camera, engine.viewport)
  const [zone, another] = engine.zones.filter(({ box }) => overlaps(box, seen))
  return zone && !another ? zone : null
}

/** The zone that a new note belongs to: the aim's, the pointed one, the selected note's, the only one in view. */
function zoneForNew(engine: BoardEngine, wish: Wish): Zone | null {
  const { zones, setting } = engine
  if (zones[0]?.subject.is === 'question' && !wish.at) {
    return zoneOf(zones, [], { aim: null, question: setting.question })
  }
  if (wish.aim !== undefined) return zoneOf(zones, setting.elements, { aim: wish.aim, question: null })
  if (wish.at) return zoneAt(zones, wish.at)
  const [selected] = engine.targets()
  return (selected && zoneOf(zones, setting.elements, selected)) ?? zoneInView(engine)
}

/** Where a new note goes and what it is about. `taken`: places promised to notes of the same go. */
export function placeForNew(engine: BoardEngine, wish: Wish, taken: readonly Point[] = []): Placed {
  const all = [...[...engine.content.notes.values()].map((note) => note.at), ...taken]
  const free = (near: Point) =>
    freeSpot(
      all.map((at) => ({ at })),
      near,
    )
  const zone = zoneForNew(engine, wish)
  const subject = zone?.subject
  const frame = wish.at ? aimedFrameAt(engine.shapes.frames, wish.at) : null
  const there = frame?.aim ?? (subject?.is === 'element' ? subject.id : null)
  const aim = wish.aim !== undefined ? wish.aim : there
  const question = subject?.is === 'question' ? subject.id : engine.setting.question
  const placed = (at: Point): Placed => ({ at, aim, question })
  if (zone && !frame) return placed(freeSlot(zone, all) ?? free(besideZones(engine.zones, zone)))
  if (wish.at && taken.length === 0) return placed(centredOn(wish.at))
  if (wish.at) return placed(free(centredOn(wish.at)))
  return placed(free(engine.zones.length > 0 ? besideZones(engine.zones) : centredOn(middleOfView(engine))))
}

type Move = { note: Note; at: Point }

/** Those under the top of a stack go where it goes. */
const withStacks = (engine: BoardEngine, moves: readonly Move[]): Move[] =>
  moves.flatMap(({ note, at }) => wholeStack(engine, note.id).map((one) => ({ note: one, at })))

/** What laying notes at new places writes, whatever lies there: they go on saying what they say. */
export const layOps = (engine: BoardEngine, moves: readonly Move[]): BoardOp[] =>
  withStacks(engine, moves).flatMap(({ note, at }): BoardOp[] =>
    note.at[0] === at[0] && note.at[1] === at[1] ? [] : [{ op: 'note/move', id: note.id, at }],
  )

/** What dropping notes at new places writes: the places and, where the table has zones, what they are about. */
export function dropOps(engine: BoardEngine, moves: readonly Move[]): BoardOp[] {
  const { zones, setting } = engine
  const frames = engine.shapes.frames.filter(({ aim }) => aim !== null)
  const under = (at: Point) => zoneAt(zones, middleOf(noteBox(at)))
  return withStacks(engine, moves).flatMap(({ note, at }): BoardOp[] => {
    if (note.at[0] === at[0] && note.at[1] === at[1]) return []
    const move: BoardOp = { op: 'note/move', id: note.id, at }
    const zone = under(at)
    // A note that lay elsewhere than its zone was put there on purpose: only a change of zone says something.
    const stays = zones.length === 0 || zone === under(note.at)
    const about = stays ? null : aboutZone(note, zone, zoneOf(zones, setting.elements, note))
    const aim = zone?.subject.is === 'element' ? zone.subject.id : null
    const [from, to] = [middleOf(noteBox(note.at)), middleOf(noteBox(at))]
    const framed = aboutFrame(frames, note, from, to, aim)
    // What a frame says of the aim wins over the zone under it.
    const says = framed !== undefined && about?.op === 'note/aim' ? [framed] : [about, framed ?? null]
    return [move, ...says.filter((op) => op !== null)]
  })
}
