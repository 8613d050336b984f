import type { Language } from '../../workshop/workshop.ts'
import { deckEn } from './deckEn.ts'
import { deckFi } from './deckFi.ts'
import type { DeckWords } from './deckSays.ts'
import { deckSv } from './deckSv.ts'

/** The slides' own words in three languages. */
export const deckWords: Record<Language, DeckWords> = { fi: deckFi, sv: deckSv, en: deckEn }
