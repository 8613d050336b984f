import type { ActionName } from '../engine/actions/action.ts'
import { translate as t } from '../i18n/useI18n.ts'
import type { Board } from './boardContext.ts'

/** What has been done when notes were arranged, in words; null when the action arranges nothing. */
export function arrangeSaid({ engine }: Board, name: ActionName): string | null {
  const [top] = engine.selection.notes
  const inStack = top === undefined ? 0 : engine.content.stacks.under(top).length + 1
  if (name.startsWith('align-')) return t('arrange.said.aligned')
  if (name.startsWith('distribute-')) return t('arrange.said.distributed')
  if (name.startsWith('select-same-')) return t('arrange.said.selected', engine.selection.notes.size)
  switch (name) {
    case 'tidy':
      return t('arrange.said.tidied')
    case 'lock':
      return t('arrange.said.locked')
    case 'unlock':
      return t('arrange.said.unlocked')
    case 'bring-to-front':
      return t('arrange.said.front')
    case 'send-to-back':
      return t('arrange.said.back')
    case 'stack':
    case 'stack-onto':
    case 'stack-notes':
      return t('arrange.said.stacked', inStack)
    case 'unstack':
      return t('arrange.said.unstacked')
    case 'take-out':
      return t('arrange.said.out')
    case 'put-on-top':
      return t('arrange.said.onTop')
    default:
      return null
  }
}
