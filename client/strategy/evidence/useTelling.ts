import type { EvidenceCard } from '#shared/strategy/evidence.ts'
import { codeOf } from '#shared/strategy/citing.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useCommand } from '../../workshop/useCommand.ts'
import { useAskable } from '../matrix/useAskable.ts'
import { cardSentence } from './cardSentence.ts'

/**
 * Shows a card to everybody who writes, with the code that their notes refer to it by. It goes the way of questions to the
 * room, which every device shows already: the writing page loads nothing more for it.
 */
export function useTelling() {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const { run, sending } = useCommand()
  const { activity, closed } = useAskable()

  const say = (card: EvidenceCard) => (indicator: string, figure: string) =>
    t('evidence.tellText', { code: codeOf(card), indicator, figure })

  async function tell(card: EvidenceCard): Promise<void> {
    if (!activity.value || sending.value) return
    const input = {
      activity: activity.value.id,
      to: { of: 'all' as const },
      text: cardSentence(card, say(card)),
    }
    if (await run('room:ask', input)) announce(t('evidence.told', { code: codeOf(card) }))
  }

  return { tell, closed }
}
