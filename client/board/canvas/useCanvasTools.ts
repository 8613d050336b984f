import type { Ref } from 'vue'
import { actions } from '../../engine/actions.ts'
import type { Tool } from '../../engine/actions/action.ts'
import { type Board } from '../boardContext.ts'
import { useDeed } from '../deeds.ts'

/** Every action of the registry that is a tool is taken in hand. */
export function useCanvasTools(board: Board, tool: Ref<Tool>): void {
  for (const { name, tool: taken } of actions) if (taken) useDeed(board, name, () => (tool.value = taken))
}
