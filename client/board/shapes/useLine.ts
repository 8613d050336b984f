import { computed, type ComputedRef } from 'vue'
import type { ConnectorShape } from '#shared/board/shape.ts'
import type { Line } from '../../engine/shapes/lines.ts'
import type { Board } from '../boardContext.ts'

/** How a connector runs, also while somebody carries one of its notes; null where there is nothing to see. */
export function useLine(board: Board, shape: () => ConnectorShape): ComputedRef<Line | null> {
  return computed(() => {
    // Others' lines beside it may come and go.
    void board.notes.value
    return board.engine.shapes.lineOf(shape(), (note) => board.cardOf(note).value?.at)
  })
}
