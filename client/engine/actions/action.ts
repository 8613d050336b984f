import type { NoteImage, NoteKind, Point } from '#shared/board/note.ts'
import type { ReactionSign } from '#shared/board/remark.ts'
import type { TextShape } from '#shared/board/shape.ts'
import type { Box } from '#shared/board/geometry.ts'
import type { ElementId, NoteId, QuestionId, RemarkId, ShapeId, ThemeId } from '#shared/ids.ts'
import { wholes } from '../arrange/bodies.ts'
import type { BoardEngine } from '../BoardEngine.ts'
import type { Direction } from '../neighbours.ts'
import type { Reason } from '../reason.ts'
import type { Pasted } from '../pasted.ts'

/** What each action needs to know. `null`: nothing. */
export type ActionArgs = Record<`kind-${NoteKind}`, null> & {
  'add-note': {
    at?: Point
    text?: string
    kind?: NoteKind
    aim?: ElementId | null
    image?: NoteImage | null
    quiet?: boolean
  } | null
  'paste-notes': Pasted
  copy: null
  cut: null
  split: { note: NoteId; parts: readonly string[] }
  ask: QuestionId | null
  picture: { note: NoteId; image: NoteImage | null }
  'add-picture': null
  'open-link': null
  duplicate: null
  edit: NoteId | null
  kind: NoteKind
  aim: ElementId | null
  archive: null
  'hide-notes': null
  restore: NoteId
  'move-left': null
  'move-right': null
  'move-up': null
  'move-down': null
  'stride-left': null
  'stride-right': null
  'stride-up': null
  'stride-down': null
  'align-left': null
  'align-centre': null
  'align-right': null
  'align-top': null
  'align-middle': null
  'align-bottom': null
  'distribute-horizontally': null
  'distribute-vertically': null
  tidy: null
  lock: null
  unlock: null
  'bring-to-front': null
  /** Next to this note. */
  'move-beside': NoteId
  'send-to-back': null
  'select-same-kind': null
  'select-same-table': null
  'select-same-theme': null
  stack: null
  'stack-onto': { notes: readonly NoteId[]; on: NoteId }
  unstack: null
  'open-stack': NoteId | null
  'take-out': NoteId | null
  'put-on-top': NoteId | null
  'show-remarks': null
  comment: { note: NoteId; text: string }
  react: { note: NoteId; sign: ReactionSign }
  'take-remark': RemarkId
  'add-frame': { box: Box } | null
  'add-text': { at: Point } | null
  connect: { from: NoteId; to: NoteId } | null
  oppose: null
  'oppose-pair': { one: NoteId; other: NoteId }
  separate: null
  'stack-notes': { top: NoteId; others: readonly NoteId[] }
  'move-into-frame': ShapeId
  'edit-shape': null
  'label-shape': { id: ShapeId; label: string }
  'move-shape': { id: ShapeId; by: Point }
  'resize-frame': { id: ShapeId; box: Box }
  'aim-frame': ElementId | null
  'text-size': TextShape['size']
  'turn-line': null
  'move-line-start': null
  'move-line-end': null
  'tie-line': { line: ShapeId; end: 'from' | 'to'; to: NoteId }
  'remove-shape': null
  'move-to-theme': ThemeId | null
  'new-theme': string
  'rename-theme': { theme: ThemeId; title: string }
  'merge-themes': { theme: ThemeId; into: ThemeId }
  'dissolve-theme': ThemeId
  'select-all': null
  'select-none': null
  toggle: null
  'extend-left': null
  'extend-right': null
  'extend-up': null
  'extend-down': null
  'go-left': null
  'go-right': null
  'go-up': null
  'go-down': null
  undo: null
  redo: null
  'zoom-in': null
  'zoom-out': null
  'zoom-whole': null
  'zoom-natural': null
  'zoom-selection': null
  'pan-left': null
  'pan-right': null
  'pan-up': null
  'pan-down': null
  'jump-to-note': number
  'next-new': null
  'all-seen': null
  spotlight: null
  'propose-change': null
  follow: number
  unfollow: null
  'call-everybody': null
  'answer-call': null
  'back-from-call': null
  'stay-here': null
  'tool-select': null
  'tool-hand': null
  'tool-frame': null
  find: null
  'save-picture': null
  'print-board': null
  'show-archive': null
  'show-history': null
  help: null
  'change-keys': null
  commands: null
  'next-region': null
  'previous-region': null
}
export type ActionName = keyof ActionArgs

/** The headings that actions stand under in the palette and in the key help, in this order. */
export const actionGroups = [
  'notes',
  'leading',
  'select',
  'arrange',
  'shapes',
  'themes',
  'look',
  'together',
  'board',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/** What the hand on the canvas holds. */
export type Tool = 'select' | 'hand' | 'frame'

/**
 * One thing that can be done, by whatever means: button, key, menu, palette, gesture, list. What it is called
 * stands in `i18n/<language>/actions.json` under its name; an icon, if it has one, in `board/palette/icons.ts`.
 */
export type Action<Name extends ActionName = ActionName> = {
  name: Name
  group: ActionGroup
  /** As `useShortcuts` writes them; the first is the one that is shown. A person may change them. */
  keys: readonly string[]
  /** The only face it makes sense on; both when left out. */
  face?: 'canvas' | 'list'
  /** Whose context menu offers it: a note's, the empty table's, a shape's. The palette offers everything. */
  menu?: 'note' | 'table' | 'both' | 'shape'
  /** Stands in the rail of the canvas, in the order of the registry. */
  rail?: true
  /** The tool it takes in hand. */
  tool?: Tool
  /** A step with the keyboard (an arrow, Space): nothing that a menu or the palette would offer. */
  step?: true
  /** The browser brings it with its own event (paste): its keys are shown, but neither listened to nor changed. */
  native?: true
  /** True, or why not. */
  when: (engine: BoardEngine) => true | Reason
  /** A method, so that a list of all actions has one type; `actions.ts` keeps names and arguments together. */
  run(engine: BoardEngine, args: ActionArgs[Name]): void
} & (null extends ActionArgs[Name]
  ? {
      /**
       * More must be asked than a key or a menu can give: a theme, some words, a file. It is offered where
       * somebody has said how to ask (`useDeed`) or what there is to choose (`board/palette/choices.ts`).
       */
      needs?: true
    }
  : { needs: true })

export const action = <Name extends ActionName>(of: Action<Name>): Action<Name> => of

export const directions = ['left', 'right', 'up', 'down'] as const satisfies readonly Direction[]

export const arrowOf: Record<Direction, string> = {
  left: 'ArrowLeft',
  right: 'ArrowRight',
  up: 'ArrowUp',
  down: 'ArrowDown',
}

// ---- conditions that several share

export const always = (): true => true
export const mayWrite = (engine: BoardEngine): true | Reason => engine.setting.writes

/** Moving what lies there: writing must be allowed, and positions not locked by a facilitator. */
export function mayArrange({ setting }: BoardEngine): true | Reason {
  return setting.writes === true ? setting.arranges : setting.writes
}

/** L6: frames, lines and texts, on top of what is asked of who changes them. */
export function mayDraw(engine: BoardEngine, may = mayArrange): true | Reason {
  const allowed = may(engine)
  return allowed === true ? (engine.setting.shapes ?? true) : allowed
}

export function mayArrangeSelected(engine: BoardEngine): true | Reason {
  const arranges = mayArrange(engine)
  return arranges === true ? mayWriteSelected(engine) : arranges
}

/** Something must be selected, and writing allowed. */
export function mayWriteSelected(engine: BoardEngine): true | Reason {
  const writes = mayWrite(engine)
  if (writes !== true) return writes
  return engine.targets().length > 0 ? true : 'nothing-selected'
}

/** Changing what the selected notes say: others' too only where that is allowed. */
export function mayChangeSelected(engine: BoardEngine): true | Reason {
  const may = mayWriteSelected(engine)
  if (may !== true) return may
  return engine.targets().every((note) => engine.isOwn(note)) ? true : engine.setting.edits
}

/** While positions are locked, or others' notes are not to be changed, one takes away one's own notes only. */
export function mayTakeAway(engine: BoardEngine): true | Reason {
  const may = mayWriteSelected(engine)
  if (may !== true) return may
  if (wholes(engine).every((note) => engine.isOwn(note))) return true
  return engine.setting.arranges === true ? engine.setting.edits : engine.setting.arranges
}

/** Themes exist on boards that are laid out by them. */
export function maySort(engine: BoardEngine): true | Reason {
  const arranges = mayArrange(engine)
  if (arranges !== true) return arranges
  return engine.content.arranged ? true : 'not-arranged'
}

export function maySortSelected(engine: BoardEngine): true | Reason {
  const may = maySort(engine)
  return may === true ? mayWriteSelected(engine) : may
}

/** Does an action if it can be done now; true, or why it was not. */
export function perform<Name extends ActionName>(
  engine: BoardEngine,
  action: Action<Name>,
  args: ActionArgs[Name],
): true | Reason {
  const may = action.when(engine)
  if (may === true) action.run(engine, args)
  return may
}
