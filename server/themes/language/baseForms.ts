import type { WordForms } from '#shared/find/wordForms.ts'
import { surfaceForms } from './analysis.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { words } from './tokens.ts'

const others: readonly Language[] = ['sv', 'en']

/**
 * A word's base forms, and the parts of a compound, for finding it. Notes do not say their language: a word that
 * the Finnish list knows is Finnish, the workshop's own language always has its say, and a word that nobody
 * knows is tried in all of them.
 */
export function baseForms(word: string, language: Language, lexicon: Lexicon): WordForms {
  const [token = ''] = words(word)
  if (token === '') return { bases: [], parts: [] }
  const { guessed } = surfaceForms(token, 'fi', lexicon)
  const tried = new Set<Language>([...(guessed ? others : ['fi' as const]), language])
  const found = [...tried].map((each) => surfaceForms(token, each, lexicon))
  const bases = new Set(found.map(({ lemma }) => lemma))
  const parts = new Set(found.flatMap((one) => one.parts).filter((part) => !bases.has(part)))
  return { bases: [...bases], parts: [...parts] }
}
