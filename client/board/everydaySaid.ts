import type { ActionArgs, ActionName } from '../engine/actions/action.ts'
import { translate as t } from '../i18n/useI18n.ts'

/** What was done on the page where phones write, in words; null where nothing needs saying. */
export function everydaySaid(name: ActionName, args: unknown): string | null {
  switch (name) {
    case 'add-note':
      return (args as ActionArgs['add-note'])?.quiet ? null : t('board.said.added')
    case 'picture':
      return (args as ActionArgs['picture']).image ? t('paper.picture.put') : t('paper.picture.off')
    case 'restore':
      return t('board.said.restored')
    case 'comment':
      return t('board.said.commented')
    case 'react':
      return t('board.said.reacted', { sign: t(`remarks.sign.${(args as ActionArgs['react']).sign}`) })
    case 'take-remark':
      return t('board.said.remarkTaken')
    default:
      return null
  }
}
