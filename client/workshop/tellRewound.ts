import type { Notice } from '#shared/contract/live.ts'
import { deskWords } from '../i18n/i18n.ts'
import { translate } from '../i18n/useI18n.ts'
import { useToasts } from '../ui/useToasts.ts'

type What = Extract<Notice, { notice: 'rewound' }>['what']

/** Puts up what has become of the board, until it is closed: one may be writing and look up only later. */
export async function tellRewound(what: What): Promise<void> {
  await deskWords()
  useToasts().show({ tone: 'info', text: translate(`protection.history.told.${what}`) })
}
