import { deskWords } from '../../i18n/i18n.ts'
import { translate } from '../../i18n/useI18n.ts'
import { useToasts } from '../../ui/useToasts.ts'

/** Puts up, until it is closed, that one leads one's table now; for a moment, that one does not any more. */
export async function tellLead(leads: boolean): Promise<void> {
  await deskWords()
  useToasts().show(
    leads
      ? { tone: 'info', text: translate('leading.youNow') }
      : { tone: 'ok', text: translate('leading.youNoMore') },
  )
}
