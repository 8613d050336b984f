import type { EvidenceCard } from './evidence.ts'

/** A code in a text: T3, also t3 and T3:n; not in a word ("AT3") or a longer number. */
const code = /(?<![\p{L}\p{N}])[Tt](\d{1,3})(?![\p{L}\p{N}])/gu

/** How a card is referred to. */
export const codeOf = ({ number }: Pick<EvidenceCard, 'number'>): string => `T${number}`

/** Where a text refers to a card: `from` to `to` are the code. */
export type Citation<Card> = { card: Card; from: number; to: number }

/** Every reference to a card that there is, in the text's order; a code of no card is no reference. */
export function citations<Card extends Pick<EvidenceCard, 'number'>>(
  text: string,
  cards: readonly Card[],
): Citation<Card>[] {
  const byNumber = new Map(cards.map((card) => [card.number, card]))
  return [...text.matchAll(code)].flatMap((match) => {
    const card = byNumber.get(Number(match[1]))
    return card ? [{ card, from: match.index, to: match.index + match[0].length }] : []
  })
}

/** The cards that a text refers to, each once, in the text's order. */
export const citedIn = <Card extends Pick<EvidenceCard, 'number'>>(
  text: string,
  cards: readonly Card[],
): Card[] => [...new Set(citations(text, cards).map(({ card }) => card))]
