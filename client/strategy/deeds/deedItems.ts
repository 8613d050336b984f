import { wordedKinds } from '#shared/strategy/amendment.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { translate as t } from '../../i18n/useI18n.ts'
import type { MenuItem } from '../../ui/menuItem.ts'

/** What may be done to an amendment behind its menu; those that need words or a number open a form. */
export type Deed =
  'word' | 'edit' | 'write' | 'close' | 'rival' | 'hands' | 'join' | 'later' | 'declined' | 'reopen'
export const withForm: ReadonlySet<Deed> = new Set(['word', 'edit', 'hands', 'join', 'later', 'declined'])

type Reader = { staff: boolean; countsHands: boolean; mayPropose: boolean }

/** The deeds that the reader may do to an amendment as it stands; none where there is nothing to do. */
export function deedItems(amendment: AmendmentView, { staff, countsHands, mayPropose }: Reader): MenuItem[] {
  const { kind, status, wording, editable, into } = amendment
  const item = (id: Deed, is: boolean, more: Partial<MenuItem> = {}): MenuItem[] =>
    is ? [{ id, label: t(`strategy.deed.${id}`), ...more }] : []
  const worded = wordedKinds.has(kind) && editable
  const alive = status === 'open' || status === 'drafted'
  return [
    ...item('word', worded && !wording.open),
    ...item('edit', editable),
    ...item('write', worded && !wording.open),
    ...item('close', worded && wording.open),
    ...item('rival', mayPropose && kind === 'reword'),
    ...item('hands', (staff || countsHands) && alive && into === null, {
      reason: wording.open ? t('strategy.support.writing') : null,
    }),
    ...item('join', staff && into === null),
    ...item('later', staff && status !== 'later', { apart: true }),
    ...item('declined', staff && status !== 'declined'),
    ...item('reopen', staff && status !== 'open'),
  ]
}
