import { freeSpot } from './spot.ts'
import { NOTE, type Note, type Point } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ElementId } from '#shared/ids.ts'
import type { BoardEngine } from './BoardEngine.ts'
import { toBoard } from './camera.ts'
import { middleOf, noteBox, onBoard } from './geometry.ts'
import { aimOn, freeSlot, type Zone, zoneAt, zoneOf } from './zones.ts'

/** Where in the viewport a note comes when nobody pointed: the middle of what chrome leaves free. */
function middleOfView({ camera, viewport, inset }: BoardEngine): Point {
  return toBoard(camera, [
    (inset.left + viewport.width - inset.right) / 2,
    (inset.top + viewport.height - inset.bottom) / 2,
  ])
}

/** Top left corner of a note whose middle is at a point. */
export const centredOn = ([x, y]: Point): Point => onBoard([x - NOTE.width / 2, y - NOTE.height / 2])

const placesOf = (engine: BoardEngine): Point[] => [...engine.content.notes.values()].map((note) => note.at)

/** The zone that a new note belongs to: the aim's, the pointed one, the selected note's, the one in view. */
function zoneForNew(engine: BoardEngine, wish: { at?: Point; aim?: ElementId | null }): Zone | null {
  const { zones } = engine
  const { elements } = engine.setting
  if (wish.aim !== undefined) return zoneOf(zones, elements, wish.aim)
  if (wish.at) return zoneAt(zones, wish.at)
  const [selected] = engine.targets()
  return (selected && zoneOf(zones, elements, selected.aim)) ?? zoneAt(zones, middleOfView(engine))
}

/**
 * Where a new note goes and what it is about. `wish.at` is the point under the hand; `taken` are places
 * promised to notes that come in the same go.
 */
export function placeForNew(
  engine: BoardEngine,
  wish: { at?: Point; aim?: ElementId | null },
  taken: readonly Point[] = [],
): { at: Point; aim: ElementId | null } {
  const all = [...placesOf(engine), ...taken]
  const zone = zoneForNew(engine, wish)
  const aim = wish.aim !== undefined ? wish.aim : (zone?.element.id ?? null)
  if (zone) return { at: freeSlot(zone, all) ?? freeSpot(belowZones(engine), all), aim }
  if (wish.at && taken.length === 0) return { at: centredOn(wish.at), aim }
  if (wish.at) return { at: freeSpot(centredOn(wish.at), all), aim }
  const near = engine.zones.length > 0 ? belowZones(engine) : centredOn(middleOfView(engine))
  return { at: freeSpot(near, all), aim }
}

/** Beneath the zones there is always room. */
function belowZones({ zones }: BoardEngine): Point {
  const bottom = Math.max(...zones.map(({ box }) => box.bottom))
  const left = Math.min(...zones.map(({ box }) => box.left))
  return [left, bottom + 3 * NOTE.gap]
}

/** What laying notes at new places writes: the places and, where goals have zones, what they are about. */
export function dropOps(engine: BoardEngine, moves: readonly { note: Note; at: Point }[]): BoardOp[] {
  const { zones } = engine
  return moves.flatMap(({ note, at }): BoardOp[] => {
    if (note.at[0] === at[0] && note.at[1] === at[1]) return []
    const ops: BoardOp[] = [{ op: 'note/move', id: note.id, at }]
    if (zones.length === 0) return ops
    const aim = aimOn(zoneAt(zones, middleOf(noteBox(at))), zones, engine.setting.elements, note)
    if (aim !== note.aim) ops.push({ op: 'note/aim', id: note.id, aim })
    return ops
  })
}
