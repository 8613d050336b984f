import { computed, type ComputedRef } from 'vue'
import { actions } from '../../engine/actions.ts'
import type { ActionName } from '../../engine/actions/action.ts'
import type { Shortcuts } from '../../ui/useShortcuts.ts'
import type { Board } from '../boardContext.ts'
import { useBoardCommands } from '../palette/useBoardCommands.ts'
import type { Face } from './boardKeys.ts'

/**
 * The keys of a face: every action of the registry that is offered on it, by the person's own keys. What the
 * browser brings (paste) and what the face does in its own way (`except`) is left out.
 */
export function useActionKeys(
  board: Board,
  face: Face,
  except: readonly ActionName[] = [],
): ComputedRef<Shortcuts> {
  const { isHere, keysOf, perform } = useBoardCommands(board, () => face)
  return computed(() =>
    Object.fromEntries(
      actions
        .filter((action) => !action.native && !except.includes(action.name) && isHere(action))
        .flatMap(({ name }) => keysOf(name).map((key) => [key, () => perform(name)])),
    ),
  )
}
