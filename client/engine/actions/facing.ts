import {
  type Action,
  action,
  type ActionGroup,
  type ActionName,
  always,
  mayWrite,
  type Tool,
} from './action.ts'

/** What a face does itself, not the board: it says how with `useDeed`, and is not offered where nobody has. */
type FaceDeed = Extract<
  ActionName,
  | `tool-${Tool}`
  | 'find'
  | 'save-picture'
  | 'print-board'
  | 'show-archive'
  | 'show-history'
  | 'help'
  | 'change-keys'
  | 'commands'
  | `${string}-region`
>

const ofFace = (
  name: FaceDeed,
  group: ActionGroup,
  keys: readonly string[],
  more: Pick<Action<FaceDeed>, 'face' | 'menu' | 'rail' | 'tool'> & { when?: Action['when'] } = {},
): Action<FaceDeed> => action({ when: always, ...more, name, group, keys, needs: true, run: () => undefined })

export const tools = [
  ofFace('tool-select', 'select', ['V'], { face: 'canvas', rail: true, tool: 'select' }),
  ofFace('tool-hand', 'look', ['H'], { face: 'canvas', rail: true, tool: 'hand' }),
]

export const facing = [
  ofFace('find', 'look', ['/'], { menu: 'table' }),
  ofFace('show-archive', 'notes', [], { rail: true, when: mayWrite }),
  ofFace('show-history', 'leading', ['Shift+H'], {
    menu: 'both',
    when: ({ setting }) => (setting.tends ? true : 'forbidden'),
  }),
  ofFace('save-picture', 'board', [], { face: 'canvas', menu: 'table' }),
  ofFace('print-board', 'board', [], { face: 'canvas' }),
  ofFace('commands', 'board', ['Ctrl+K'], { menu: 'both', rail: true }),
  ofFace('help', 'board', ['?'], { rail: true }),
  ofFace('change-keys', 'board', []),
  ofFace('next-region', 'board', ['F6']),
  ofFace('previous-region', 'board', ['Shift+F6']),
]
