import { describe, expect, it } from 'vitest'
import { baseForms } from './baseForms.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'

const lexicon = ownLexicon()
const forms = (word: string, language: 'fi' | 'sv' | 'en' = 'fi') => baseForms(word, language, lexicon)

describe('base forms for finding words', () => {
  it('of any form of a Finnish word are the same', () => {
    expect(['hoito', 'HOITOON', 'hoidon', 'hoidossakin'].map((word) => forms(word))).toEqual(
      Array.from({ length: 4 }, () => ({ bases: ['hoito'], parts: [] })),
    )
  })
  it('of a compound come with its parts', () => {
    expect(forms('hoitojonoissa')).toEqual({ bases: ['hoitojono'], parts: ['hoito', 'jono'] })
  })
  it('of Swedish and English words meet in a Finnish workshop too', () => {
    const meet = (one: string, other: string) =>
      forms(one).bases.some((base) => forms(other).bases.includes(base))
    expect([
      meet('köerna', 'köer'),
      meet('vården', 'vård'),
      meet('services', 'service'),
      meet('vården', 'service'),
    ]).toEqual([true, true, true, false])
  })
  it('of a word that is Finnish by chance keep what the workshop speaks', () => {
    expect(forms('hoiden', 'sv').bases).toContain('hoid')
    expect(forms('palvelut', 'en').bases).toContain('palvelu')
  })
  it('of what is no word are none', () => {
    expect([forms('…'), forms('👍')]).toEqual([
      { bases: [], parts: [] },
      { bases: [], parts: [] },
    ])
  })
})
