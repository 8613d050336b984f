import { type Action, type ActionArgs, type ActionName, perform } from './actions/action.ts'
import { remarking } from './actions/remarks.ts'
import type { Reason } from './reason.ts'
import { arranging } from './actions/arranging.ts'
import { moveBeside } from './actions/beside.ts'
import { facing, tools } from './actions/facing.ts'
import { eye } from './actions/eye.ts'
import { hideNotes } from './actions/hiding.ts'
import { looking, selectAllNotes, toggle } from './actions/looking.ts'
import { moving } from './actions/moving.ts'
import { shapeChanges } from './actions/shapeChanges.ts'
import { pairing } from './actions/pairs.ts'
import { retying } from './actions/retying.ts'
import { shaping } from './actions/shapes.ts'
import { stacking } from './actions/stacking.ts'
import { dissolveTheme, mergeThemes, moveToTheme, newTheme, renameTheme } from './actions/sorting.ts'
import { together } from './actions/together.ts'
import * as copying from './actions/copying.ts'
import { onNote } from './actions/onNote.ts'
import * as writing from './actions/writing.ts'
import type { BoardEngine } from './BoardEngine.ts'

/** Everything that can be done on a board; toolbar, keys, menus, gestures and list all read it. */
export const actions: readonly Action[] = [
  ...tools,
  writing.addNote,
  writing.edit,
  writing.kind,
  writing.aim,
  ...onNote,
  copying.split,
  copying.duplicate,
  copying.copy,
  copying.cut,
  copying.pasteNotes,
  writing.archive,
  hideNotes,
  writing.restore,
  writing.undo,
  writing.redo,
  writing.selectNone,
  ...moving,
  moveBeside,
  ...arranging,
  ...stacking,
  ...remarking,
  ...shaping,
  ...shapeChanges,
  ...retying,
  ...pairing,
  moveToTheme,
  newTheme,
  renameTheme,
  mergeThemes,
  dissolveTheme,
  selectAllNotes,
  toggle,
  ...eye,
  ...looking,
  ...together,
  ...facing,
]

const byName = new Map<ActionName, Action>(actions.map((action) => [action.name, action]))

/** The one action of a name. */
export function actionOf<Name extends ActionName>(name: Name): Action<Name> {
  const found = byName.get(name)
  if (!found) throw new Error(`No action is called ${name}`)
  return found as Action<Name>
}

/** Whether an action can be done now: true, or why not. */
export const can = (engine: BoardEngine, name: ActionName): true | Reason => actionOf(name).when(engine)

/** Does an action if it can be done now; true, or why it was not. */
export function run<Name extends ActionName>(
  engine: BoardEngine,
  name: Name,
  args: ActionArgs[Name],
): true | Reason {
  return perform(engine, actionOf(name), args)
}
