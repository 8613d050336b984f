import type { EvidenceCard } from '#shared/strategy/evidence.ts'
import { codeOf } from '#shared/strategy/citing.ts'
import { useI18n } from '../../i18n/useI18n.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useCommand } from '../../workshop/useCommand.ts'
import { ASK } from '../matrix/askText.ts'
import { useAskable } from '../matrix/useAskable.ts'

/**
 * Shows a card to everybody who writes, with the code that their notes refer to it by. It goes the way of questions to the
 * room, which every device shows already: the writing page loads nothing more for it.
 */
export function useTelling() {
  const { t } = useI18n()
  const { announce } = useAnnouncer()
  const { run, sending } = useCommand()
  const { activity, closed } = useAskable()

  /** The card in a sentence that the room takes in: of what is too long the indicator is cut. */
  function sentence(card: EvidenceCard): string {
    const figure = [card.value, card.year].filter(Boolean).join(', ')
    const say = (indicator: string) => t('evidence.tellText', { code: codeOf(card), indicator, figure })
    const over = say(card.indicator).length - ASK
    if (over <= 0) return say(card.indicator)
    return say(`${card.indicator.slice(0, Math.max(1, card.indicator.length - over - 1)).trimEnd()}…`).slice(
      0,
      ASK,
    )
  }

  async function tell(card: EvidenceCard): Promise<void> {
    if (!activity.value || sending.value) return
    const input = { activity: activity.value.id, to: { of: 'all' as const }, text: sentence(card) }
    if (await run('room:ask', input)) announce(t('evidence.told', { code: codeOf(card) }))
  }

  return { tell, closed }
}
