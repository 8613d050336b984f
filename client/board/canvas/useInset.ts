import { computed, type ComputedRef } from 'vue'
import type { Inset } from '../../engine/camera.ts'
import { useBreakpoint } from '../../ui/useBreakpoint.ts'
import type { Board } from '../boardContext.ts'
import { isNarrow } from '../view/narrow.ts'

/** What floats over the edges of the table, so that whatever is looked at as a whole lies clear of it, in pixels. */
export function useInset(board: Board): ComputedRef<Inset> {
  const breakpoint = useBreakpoint()
  const { setting, content } = board.engine
  return computed(() => {
    const wide = breakpoint.value === 'laptop' || breakpoint.value === 'desktop'
    // The rail on the left; what finds and filters above; the map, and the shell's room panel over it, on the right.
    const right = breakpoint.value === 'desktop' && !content.arranged ? 272 : 16
    // The bar below; over a facilitator's the strip that the map then is.
    const bottom = wide && setting.leads && isNarrow(board) ? 140 : 88
    // Frames have their titles above them; goals and themes have theirs inside.
    const top = board.zones.value.length > 0 || content.arranged ? 76 : 92
    return { left: wide ? 96 : 16, top, right, bottom }
  })
}
