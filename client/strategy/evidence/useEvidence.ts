import { computed } from 'vue'
import { citedIn } from '#shared/strategy/citing.ts'
import type { EvidenceCard } from '#shared/strategy/evidence.ts'
import type { AmendmentView } from '#shared/strategy/view.ts'
import { useStrategy } from '../useStrategy.ts'

/** What an amendment says, in all its places. */
const textOf = ({ wording, rationale, reasons }: AmendmentView): string =>
  [wording.text, rationale, ...reasons.map((reason) => reason.text)].join('\n')

/** Evidence cards, and which amendments refer to which: by choice, or by a code in their words. */
export function useEvidence() {
  const { strategy } = useStrategy()
  const cards = computed(() => strategy.value?.evidence ?? [])

  /** The cards of an amendment by number, and whether its words alone name one. */
  function cardsOf(amendment: AmendmentView): { card: EvidenceCard; byWords: boolean }[] {
    const named = new Set(citedIn(textOf(amendment), cards.value))
    const chosen = new Set(amendment.evidence)
    return cards.value
      .filter((card) => chosen.has(card.id) || named.has(card))
      .map((card) => ({ card, byWords: !chosen.has(card.id) }))
      .toSorted((one, other) => one.card.number - other.card.number)
  }

  const citing = computed(() => {
    const numbers = new Map<string, number[]>(cards.value.map(({ id }) => [id, []]))
    for (const amendment of strategy.value?.amendments ?? [])
      for (const { card } of cardsOf(amendment)) numbers.get(card.id)?.push(amendment.number)
    return numbers
  })

  return { cards, cardsOf, citing }
}
