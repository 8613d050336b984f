import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Shape } from '#shared/board/shape.ts'
import type { Board } from '../boardContext.ts'

const same = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

/** Frames, connectors and free texts of a board as refs: which can be seen, and what is done with one. */
export function useShapes(board: Board) {
  const { shapes } = board.engine
  const seen = shallowRef<readonly Shape[]>(shapes.seen)
  const selected = shallowRef(shapes.selected)
  const typing = shallowRef(shapes.typing)
  const held = shallowRef(shapes.held)
  const sketch = shallowRef(shapes.sketch)
  const linking = shallowRef(shapes.linking)
  const loose = shallowRef(shapes.loose)

  function read(): void {
    selected.value = shapes.selected
    typing.value = shapes.typing
    held.value = shapes.held
    sketch.value = shapes.sketch
    linking.value = shapes.linking
    loose.value = shapes.loose
  }

  onScopeDispose(
    board.engine.subscribe(({ what }) => {
      if (what !== 'content' && what !== 'shapes') return
      read()
      if (what === 'shapes') return
      const now = shapes.seen
      if (!same(now, seen.value)) seen.value = now
    }),
  )

  /** The selected one as it is now. */
  const target = computed(() => seen.value.find(({ id }) => id === selected.value) ?? null)

  return { seen, selected, target, typing, held, sketch, linking, loose }
}

export { same as sameMembers }
