import { useElementSize } from '@vueuse/core'
import { computed, onMounted, type Ref, watch } from 'vue'
import { overlaps } from '#shared/board/geometry.ts'
import { type Inset, seenBox } from '../../engine/camera.ts'
import { useVisibleArea } from '../../ui/useVisibleArea.ts'
import { type Board } from '../boardContext.ts'
import { rememberedCamera, useCameraMemory } from './useCameraMemory.ts'

/** Tells the engine how big the table is on the screen, and looks at the right place when it opens. */
export function useViewport(root: Ref<HTMLElement | null>, board: Board, inset: Ref<Inset>): void {
  const { engine } = board
  const { width, height: whole } = useElementSize(root)
  const area = useVisibleArea()
  /** What a keyboard on the screen hides is not there to be looked at. */
  const height = computed(() => Math.max(160, whole.value - area.value.covered))
  /** Panels stand at the right edge, but only in its corners: a note may be seen between them. */
  const edge = () => ({ ...inset.value, right: 16 })
  const name = engine.port.snapshot().meta.board
  const person = () => engine.setting.me ?? 'nobody'
  let placed = false
  useCameraMemory(engine, name, person, () => placed)

  /** Where this browser looked last, else everything; not before the content has come. */
  function firstLook(): void {
    if (placed || engine.viewport.width === 0 || board.state.value === 'joining') return
    placed = true
    const remembered = rememberedCamera(name, person(), engine.viewport)
    const all = engine.extent()
    // What was there may have gone since.
    const there = remembered && (!all || overlaps(seenBox(remembered, engine.viewport), all))
    if (there) engine.look(remembered)
    else engine.fit()
  }

  onMounted(() => {
    const { clientWidth = 0, clientHeight = 0 } = root.value ?? {}
    engine.eye.resize({ width: clientWidth, height: clientHeight }, inset.value, edge())
    firstLook()
  })
  watch([width, height, inset], () => {
    if (width.value === 0) return
    engine.eye.resize({ width: width.value, height: height.value }, inset.value, edge())
    firstLook()
  })
  watch(board.state, firstLook)
}
