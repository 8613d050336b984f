import type { NoteKind } from '#shared/board/note.ts'
import { actionOf, can } from '../engine/actions.ts'
import type { ActionArgs, ActionName } from '../engine/actions/action.ts'
import { wholes } from '../engine/arrange/bodies.ts'
import type { Reason } from '../engine/reason.ts'
import { notesIn } from '../engine/pasted.ts'
import { currentLanguage } from '../i18n/i18n.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { isRefusalCode, refusalText } from '#shared/contract/refusals.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { useKeyMap } from '../ui/useKeyMap.ts'
import { useLetterKeys } from '../ui/useShortcuts.ts'
import { arrangeSaid } from './arrangeSaid.ts'
import { type Board } from './boardContext.ts'
import { keysNow } from './keys/boardKeys.ts'
import { keyLabel } from './keys/keyLabel.ts'
import { useShapeWords } from './shapes/useShapeWords.ts'
import { useNoteNames } from './useNoteNames.ts'

/** The actions of a board for buttons, keys and menus: what can be done, why not, and saying what was done. */
export function useActions(board: Board) {
  const { t, percent } = useI18n()
  const { announce } = useAnnouncer()
  const { own } = useKeyMap()
  const letters = useLetterKeys()
  const { aimText } = useNoteNames(board)
  const shapes = useShapeWords(board)

  /** The sentence that says why something cannot be done. */
  function sentenceOf(reason: Reason): string {
    if (isRefusalCode(reason)) return refusalText({ code: reason }, currentLanguage())
    switch (reason) {
      case 'not-arranged':
        return board.engine.content.arranged ? t('board.reasons.by-themes') : t('board.reasons.not-arranged')
      case 'no-shape':
      case 'no-frame':
      case 'no-connector':
      case 'no-text':
      case 'two-only':
      case 'full-of-shapes':
        return t(`shapes.reasons.${reason}`)
      default:
        return t(`board.reasons.${reason}`)
    }
  }

  /** Why an action cannot be done now, or null. Not reactive by itself: read it where something it depends on is read. */
  function whyNot(name: ActionName): string | null {
    const may = can(board.engine, name)
    return may === true ? null : sentenceOf(may)
  }

  /** Does an action and says so. Returns whether it was done. */
  function act<Name extends ActionName>(name: Name, args: ActionArgs[Name]): boolean {
    const about = name === 'archive' || name === 'duplicate' ? wholes(board.engine) : board.engine.targets()
    const count = about.length
    const before = board.selection.value.focus
    const shape = board.engine.shapes.target
    const called = shape && shapes.nameOf(shape)
    const may = board.act(name, args)
    if (may !== true) {
      announce(sentenceOf(may))
      return false
    }
    const words = shapes.said(name, args, shape, called ?? '') ?? said(name, args, count, before)
    if (words) announce(words)
    return true
  }

  const titleOf = (id: unknown): string =>
    board.engine.content.themes.find((theme) => theme.id === id)?.title || t('board.themes.untitled')

  function said(name: ActionName, args: unknown, count: number, before: string | null): string | null {
    switch (name) {
      case 'add-note':
        return (args as ActionArgs['add-note'])?.quiet ? null : t('board.said.added')
      case 'paste-notes':
        return t('board.said.pasted', notesIn(args as ActionArgs['paste-notes']).length)
      case 'duplicate':
        return t('board.said.duplicated', count)
      case 'split':
        return t('paper.split.said', (args as ActionArgs['split']).parts.length)
      case 'ask':
        return t('paper.asked')
      case 'picture':
        return (args as ActionArgs['picture']).image ? t('paper.picture.put') : t('paper.picture.off')
      case 'archive':
        return t('board.said.archived', count, { key: keyOf('undo') || t('actions.title.undo') })
      case 'restore':
        return t('board.said.restored')
      case 'kind':
        return t('board.said.kind', { kind: t(`common.kind.${args as ActionArgs['kind']}`) })
      case 'aim':
        return args === null
          ? t('board.said.unaimed')
          : t('board.said.aimed', { aim: aimText(args as ActionArgs['aim']) })
      case 'move-to-theme':
        return args === null
          ? t('board.said.unsorted', count)
          : t('board.said.sorted', count, { theme: titleOf(args) })
      case 'new-theme':
        return t('board.said.themeAdded', { theme: String(args) })
      case 'rename-theme':
        return t('board.said.themeRenamed', { theme: titleOf((args as ActionArgs['rename-theme']).theme) })
      case 'merge-themes':
        return t('board.said.themesMerged', { theme: titleOf((args as ActionArgs['merge-themes']).into) })
      case 'dissolve-theme':
        return t('board.said.themeDissolved')
      case 'comment':
        return t('board.said.commented')
      case 'react':
        return t('board.said.reacted', { sign: t(`remarks.sign.${(args as ActionArgs['react']).sign}`) })
      case 'take-remark':
        return t('board.said.remarkTaken')
      case 'undo':
        return t('board.said.undone')
      case 'redo':
        return t('board.said.redone')
      case 'zoom-in':
      case 'zoom-out':
      case 'zoom-whole':
        return t('board.said.zoom', { percent: percent(board.engine.camera.zoom) })
      default: {
        const arranged = arrangeSaid(board, name)
        if (arranged !== null) return arranged
        if (name.startsWith('kind-')) {
          return t('board.said.kind', { kind: t(`common.kind.${name.slice(5) as NoteKind}`) })
        }
        if (/^(move|stride)-/.test(name)) return t('board.said.moved')
        return name.startsWith('go-') && before === board.selection.value.focus
          ? t('board.said.nothingThere')
          : null
      }
    }
  }

  /** The key of an action as it reads on the keyboard ("Ctrl+Z"): the person's own, or none. */
  function keyOf(name: ActionName): string {
    const key = keysNow(actionOf(name), own.value).find((one) => letters.value === 'on' || one.length > 1)
    return key ? keyLabel(key) : ''
  }

  return { act, whyNot, sentenceOf, keyOf }
}
