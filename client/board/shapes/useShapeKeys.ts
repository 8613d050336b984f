import { computed, type Ref } from 'vue'
import { NOTE, type Point } from '#shared/board/note.ts'
import type { Shape } from '#shared/board/shape.ts'
import type { ShapeId } from '#shared/ids.ts'
import { actionOf } from '../../engine/actions.ts'
import { type ActionName, directions } from '../../engine/actions/action.ts'
import type { Direction } from '../../engine/neighbours.ts'
import { resized } from '../../engine/shapes/shapeBoxes.ts'
import { useKeyMap } from '../../ui/useKeyMap.ts'
import { useShortcuts } from '../../ui/useShortcuts.ts'
import type { Board } from '../boardContext.ts'
import { keysNow } from '../keys/boardKeys.ts'
import { useBoardCommands } from '../palette/useBoardCommands.ts'
import { useActions } from '../useActions.ts'

const way: Record<Direction, Point> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] }
/** A frame grows by more than a note moves: it is larger. */
const growth = NOTE.step * 3

/**
 * The keys of a list of shapes. Whatever key does something to a note does the same to a shape, also where a person
 * has chosen other keys: remove, edit, move; what extends a selection makes a frame larger or smaller.
 */
export function useShapeKeys(
  scope: Ref<HTMLElement | null>,
  board: Board,
  list: {
    order: () => readonly Shape[]
    /** Gives the keyboard to another shape. */
    come: (id: ShapeId) => void
    leave: () => void
    face?: 'canvas' | 'list'
  },
): void {
  const { shapes } = board.engine
  const { act } = useActions(board)
  const { perform } = useBoardCommands(board, () => list.face ?? 'canvas')
  const { own } = useKeyMap()

  function step(by: number): void {
    const order = list.order()
    const index = order.findIndex(({ id }) => id === shapes.selected)
    const next = order[Math.min(order.length - 1, Math.max(0, index + by))]
    if (next) list.come(next.id)
  }

  function move(direction: Direction, length: number): void {
    const shape = shapes.target
    if (!shape || shape.is === 'connector') return
    act('move-shape', { id: shape.id, by: [way[direction][0] * length, way[direction][1] * length] })
  }

  function grow(direction: Direction): void {
    const frame = shapes.target
    if (frame?.is !== 'frame') return
    const by: Point = [way[direction][0] * growth, way[direction][1] * growth]
    const grip = direction === 'left' || direction === 'right' ? 'e' : 's'
    act('resize-frame', { id: frame.id, box: resized(frame.box, grip, by) })
  }

  const does = (): Partial<Record<ActionName, () => void>> => ({
    edit: () => perform('edit-shape'),
    archive: () => perform('remove-shape'),
    'select-none': list.leave,
    toggle: () => undefined,
    ...Object.fromEntries(
      directions.flatMap((direction) => [
        [`go-${direction}`, () => step(direction === 'left' || direction === 'up' ? -1 : 1)],
        [`move-${direction}`, () => move(direction, NOTE.step)],
        [`stride-${direction}`, () => move(direction, NOTE.stride)],
        [`extend-${direction}`, () => grow(direction)],
      ]),
    ),
  })

  const keys = computed(() => ({
    ...Object.fromEntries(
      Object.entries(does()).flatMap(([name, deed]) =>
        keysNow(actionOf(name as ActionName), own.value).map((key) => [key, deed]),
      ),
    ),
    Home: () => step(-Infinity),
    End: () => step(Infinity),
  }))
  useShortcuts(scope, keys)
}
