import { actionOf, actions, can } from '../../engine/actions.ts'
import { type Action, actionGroups, type ActionArgs, type ActionName } from '../../engine/actions/action.ts'
import type { Reason } from '../../engine/reason.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { type Command, usePalette } from '../../ui/useCommands.ts'
import { useKeyMap } from '../../ui/useKeyMap.ts'
import { useLetterKeys } from '../../ui/useShortcuts.ts'
import type { Board } from '../boardContext.ts'
import { deedOf } from '../deeds.ts'
import { type Face, keysNow } from '../keys/boardKeys.ts'
import { useActions } from '../useActions.ts'
import { choices } from './choices.ts'
import { icons } from './icons.ts'

/** What never becomes possible on this board, whoever is on it. */
const never: readonly Reason[] = ['not-arranged', 'kind-not-asked']

/** What a command is done with when the place it is chosen at says so: a new note where the menu was opened. */
export type At = { [Name in ActionName]?: ActionArgs[Name] }

/** The actions of the registry as things to choose, for rail, bars, menus, palette and keys of a face. */
export function useBoardCommands(board: Board, face: () => Face) {
  const { t } = useI18n()
  const { act, whyNot } = useActions(board)
  const { own } = useKeyMap()
  const letters = useLetterKeys()
  const { openPalette } = usePalette()

  /** Follows all that an answer of `can` may depend on. */
  function follow(): void {
    void [
      board.paced.value,
      board.themes.value,
      board.selection.value,
      board.writes.value,
      board.arranges.value,
      board.draws.value,
      board.pictures.value,
    ]
    void [board.undo.value, board.typing.value, board.zones.value]
  }

  const choicesOf = (action: Action) => choices[action.name]?.(board) ?? []

  /** Whether an action makes sense on this face, whoever looks. */
  function isHere(action: Action): boolean {
    if (action.face !== undefined && action.face !== face()) return false
    return deedOf(board, action.name) !== null || !action.needs || choicesOf(action).length > 0
  }

  /** Whether to show it: not what only others may do, nor what another kind of board is for. */
  function isOffered(action: Action): boolean {
    if (!isHere(action)) return false
    const may = can(board.engine, action.name)
    const { value: writes } = board.writes
    // What a facilitator has locked comes back soon: it stays in its place and says why it rests.
    return (
      !(may !== true && never.includes(may)) &&
      (writes === true || writes === 'writing-locked' || writes === 'quieted' || may !== writes)
    )
  }

  /** Does an action, by whatever way it is done here. */
  function perform(name: ActionName, at: At = {}): void {
    const args = at[name]
    const deed = args === undefined ? deedOf(board, name) : null
    const asks = args === undefined && !deed && actionOf(name).needs
    // One that cannot be done says why.
    if (whyNot(name) !== null || (!deed && !asks)) return void act(name, (args ?? null) as never)
    if (deed) deed()
    else openPalette(name)
  }

  const keysOf = (name: ActionName): readonly string[] => keysNow(actionOf(name), own.value)

  /** The keys to show beside an action: no letters while those are switched off. */
  const keysShown = (name: ActionName): readonly string[] =>
    keysOf(name).filter((key) => letters.value === 'on' || key.length > 1)
  const keyOf = (name: ActionName): string | undefined => keysShown(name)[0]

  function commandOf(action: Action, at: At = {}): Command {
    const { name } = action
    const title = t(`actions.title.${name}`)
    const reason = whyNot(name)
    const several = deedOf(board, name) === null && at[name] === undefined ? choicesOf(action) : []
    return {
      id: name,
      title,
      group: t(`actions.group.${action.group}`),
      icon: icons[name],
      key: keyOf(name),
      reason,
      run: () => perform(name, at),
      choices:
        several.length === 0
          ? undefined
          : several.map((choice) => ({
              id: `${name} ${choice.id}`,
              title: choice.title,
              group: title,
              icon: choice.icon,
              reason,
              checked: choice.checked ?? false,
              run: () => void act(name, choice.args as never),
            })),
    }
  }

  /** All commands that a place offers, in the order of their groups. */
  function commands(which: (action: Action) => boolean = ({ step }) => !step, at: At = {}): Command[] {
    follow()
    return actions
      .filter((action) => which(action) && isOffered(action))
      .toSorted((one, other) => actionGroups.indexOf(one.group) - actionGroups.indexOf(other.group))
      .map((action) => commandOf(action, at))
  }

  return { commands, commandOf, isHere, isOffered, perform, keyOf, keysOf, keysShown, follow }
}
