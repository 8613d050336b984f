import { deskWords } from '../../i18n/i18n.ts'
import { translate } from '../../i18n/useI18n.ts'
import { useToasts } from '../../ui/useToasts.ts'

/** Puts up where one sits now, until it is closed: one may be writing and look up only later. */
export async function tellSeat(table: string): Promise<void> {
  await deskWords()
  useToasts().show({ tone: 'info', text: translate('seating.youMoved', { table }) })
}
