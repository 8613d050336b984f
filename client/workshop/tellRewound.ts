import type { Notice } from '#shared/contract/live.ts'
import { deskWords } from '../i18n/i18n.ts'
import { translate } from '../i18n/useI18n.ts'
import { useToasts } from '../ui/useToasts.ts'

type What = Extract<Notice, { notice: 'rewound' }>['what']

let told: number | null = null

/** Puts up what has become of the board, until it is closed: one may be writing and look up only later. */
export async function tellRewound(what: What): Promise<void> {
  await deskWords()
  const { show, dismiss } = useToasts()
  // How the board is now makes what was said of it before untrue, and on a phone two lie over what one presses.
  if (told !== null) dismiss(told)
  told = show({ tone: 'info', text: translate(`protection.history.told.${what}`) })
}
