import type { EvidenceCard } from '#shared/strategy/evidence.ts'
import { ASK } from '../matrix/askText.ts'

/** A card in a sentence that the room takes in: of what would be too long the indicator is cut. */
export function cardSentence(
  { indicator, value, year }: Pick<EvidenceCard, 'indicator' | 'value' | 'year'>,
  say: (indicator: string, figure: string) => string,
): string {
  const figure = [value, year].filter(Boolean).join(', ')
  const over = say(indicator, figure).length - ASK
  if (over <= 0) return say(indicator, figure)
  const kept = indicator.slice(0, Math.max(1, indicator.length - over - 1)).trimEnd()
  return say(`${kept}…`, figure).slice(0, ASK)
}
