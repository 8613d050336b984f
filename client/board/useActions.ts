import type { ActionArgs, ActionName } from '../engine/actions/action.ts'
import type { Reason } from '../engine/reason.ts'
import { useI18n } from '../i18n/useI18n.ts'
import { isRefusal, refusalText } from '../i18n/refusalText.ts'
import { useAnnouncer } from '../ui/useAnnouncer.ts'
import { type Board } from './boardContext.ts'

/** The actions of a board for buttons, keys and menus: what can be done, why not, and saying what was done. */
export function useActions(board: Board) {
  const { t } = useI18n()
  const { announce } = useAnnouncer()

  /** The sentence that says why something cannot be done. */
  function sentenceOf(reason: Reason): string {
    if (isRefusal(reason)) return refusalText({ code: reason })
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
      case 'pair-needed':
      case 'paired':
      case 'no-pair':
        return t(`pairs.reasons.${reason}`)
      default:
        return t(`board.reasons.${reason}`)
    }
  }

  /** Why an action cannot be done now, or null. Not reactive by itself: read it where something it depends on is read. */
  function whyNot(name: ActionName): string | null {
    const may = board.can(name)
    return may === true ? null : sentenceOf(may)
  }

  /** Does an action and says so. Returns whether it was done. */
  function act<Name extends ActionName>(name: Name, args: ActionArgs[Name]): boolean {
    const tell = board.says.value(name, args)
    const may = board.act(name, args)
    if (may !== true) {
      announce(sentenceOf(may))
      return false
    }
    const words = tell()
    if (words) announce(words)
    return true
  }

  return { act, whyNot, sentenceOf }
}
