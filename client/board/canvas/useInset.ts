import { computed, type ComputedRef } from 'vue'
import type { Inset } from '../../engine/camera.ts'
import { useBreakpoint } from '../../ui/useBreakpoint.ts'
import { dockHeight } from '../../ui/useDock.ts'
import type { Board } from '../boardContext.ts'

/** What floats over the edges of the table, so that whatever is looked at as a whole lies clear of it, in pixels. */
export function useInset(board: Board): ComputedRef<Inset> {
  const breakpoint = useBreakpoint()
  const { content } = board.engine
  // An answer of its own: a new inset tells the table its size again, which must not make another one.
  const headed = computed(() => board.zones.value.length > 0 || content.arranged)
  return computed(() => {
    const wide = breakpoint.value === 'laptop' || breakpoint.value === 'desktop'
    // The rail on the left; the map, and the shell's room panel over it, on the right.
    const right = breakpoint.value === 'desktop' && !content.arranged ? 272 : 16
    // What finds and filters above. Frames have their titles over them; goals and themes have theirs inside.
    const top = headed.value ? 76 : 92
    // The bars below, of which a facilitator's may stand in two rows.
    const bottom = Math.max(88, dockHeight.value + 24)
    return { left: wide ? 96 : 16, top, right, bottom }
  })
}
