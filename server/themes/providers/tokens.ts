import type { Language } from '#shared/workshop/workshop.ts'

/**
 * Characters that make one token: an estimate on the safe side. Tokenisers were taught mostly on English; Finnish
 * words fall into more pieces. Models differ by a third either way, so the figure is said as an estimate.
 */
const PER_TOKEN: Record<Language, number> = { fi: 2.6, sv: 3.1, en: 4 }
/** What a model answers for each note: its id, quotes and a comma, or an id with a number. */
const PER_NOTE = { themes: 6, places: 14 } as const
const PER_TITLE = 12

export const tokensOf = (characters: number, language: Language): number =>
  Math.ceil(characters / PER_TOKEN[language])

/** Tokens of an answer that names themes, and of one that places notes among them. */
export const themesAnswer = (notes: number, themes: number): number =>
  notes * PER_NOTE.themes + themes * PER_TITLE
export const placesAnswer = (notes: number): number => notes * PER_NOTE.places
