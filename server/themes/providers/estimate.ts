import type { Estimate } from '#shared/themes/provider.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Price } from './endpoint.ts'
import { batchesOf } from './embeddings.ts'
import { type PartPlan, requestsOf } from './plan.ts'
import type { Wish } from './port.ts'
import { askForPlaces, askForThemes, type Prompt, type Shown, themeCount } from './prompts.ts'
import type { Sendable } from './sendable.ts'
import { placesAnswer, themesAnswer, tokensOf } from './tokens.ts'

type Amount = Pick<Estimate, 'requests' | 'tokens'> & { sent: number; answered: number }

/** What embedding these texts takes; each is sent once. */
export function embeddingAmount(notes: readonly Sendable[], language: Language): Amount {
  const langs = new Map(notes.map(({ text, lang }) => [text, lang ?? language]))
  const sent = [...langs].reduce((sum, [text, lang]) => sum + tokensOf(text.length, lang), 0)
  return { requests: batchesOf([...langs.keys()]).length, tokens: sent, sent, answered: 0 }
}

/** What grouping by a language model takes: the very prompts are made, with titles of a usual length. */
export function modelAmount(plan: readonly PartPlan[], wish: Wish): Amount {
  let sent = 0
  let answered = 0
  for (const { first, rest, suspect } of plan) {
    const { most } = themeCount(first.length, wish.grain)
    const standing = Array.from({ length: most }, () => ({ title: 'x'.repeat(24), examples: [] }))
    sent += promptTokens(askForThemes(shown(first), wish, FENCE), wish.language)
    answered += themesAnswer(first.length, most)
    for (const batch of [...rest, ...suspect]) {
      sent += promptTokens(askForPlaces(shown(batch), standing, wish, FENCE), wish.language)
      answered += placesAnswer(batch.length)
    }
  }
  return { requests: requestsOf(plan), tokens: sent + answered, sent, answered }
}

const FENCE = 'x'.repeat(20)
const shown = (notes: readonly Sendable[]): Shown[] => notes.map(({ text }) => ({ id: 'xxxx', text }))

const promptTokens = ({ messages }: Prompt, language: Language): number =>
  messages.reduce((sum, { content }) => sum + tokensOf(content.length, language), 0)

/** Null where no price is set. Rounded up to a ten-thousandth: a small sum must not read as none. */
export function costOf({ sent, answered }: Amount, price: Price | null, currency: string): Estimate['cost'] {
  if (price === null) return null
  const millionths = sent * price.sent + answered * price.answered
  return { amount: Math.ceil(millionths / 100) / 10_000, currency }
}
