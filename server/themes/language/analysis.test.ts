import { describe, expect, it } from 'vitest'
import { analyse } from './analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { councilWall } from '../testing/boards.ts'

const lexicon = ownLexicon()
const languages = (texts: readonly string[]) =>
  analyse(
    texts.map((text, at) => ({ id: `n${at}`, text })),
    lexicon,
  ).map(({ language }) => language)

describe('the language of a note', () => {
  it('is told note by note', () => {
    expect(
      languages([
        'Jonot lyhyemmiksi',
        'Kortare köer',
        'Shorter queues please',
        'Personalbristen',
        'Talous',
        'Prevention is cheaper',
      ]),
    ).toEqual(['fi', 'sv', 'en', 'sv', 'fi', 'en'])
  })
  it('is the board’s own where a note does not tell', () => {
    expect(languages(['Räddningsverket', 'Hälsostationen i byn ska finnas kvar', 'XYZ'])).toEqual([
      'sv',
      'sv',
      'sv',
    ])
  })
  it('is what the note says it is', () => {
    expect(analyse([{ id: 'a', text: 'budget', lang: 'en' }], lexicon)[0]?.language).toBe('en')
  })
})

describe('the words of a note', () => {
  it('brings forms of one word together, in each language', () => {
    const lemmas = (text: string) =>
      analyse([{ id: 'a', text }], lexicon)[0]
        ?.tokens.filter(({ stop }) => !stop)
        .map(({ lemma }) => lemma)
    expect(lemmas('jonot jonoissa jonojen')).toEqual(['jono', 'jono', 'jono'])
    expect(new Set(lemmas('vi måste få bort köer och köerna')).size).toBeLessThan(4)
    expect(new Set(lemmas('the costs and the cost')).size).toBe(1)
  })
  it('keeps the parts of a hyphenated word', () => {
    expect(analyse([{ id: 'a', text: 'HYTE-kertoimen laskenta' }], lexicon)[0]?.tokens[0]).toMatchObject({
      surface: 'hyte-kertoimen',
      lemma: 'hyte-kerroin',
      parts: ['hyte', 'hyvinvointi', 'terveys', 'edistäminen', 'kerroin'],
    })
  })
  it('votes for the intended theme in nearly every note of a council wall', () => {
    const right = analyse(councilWall, lexicon).filter(({ id, votes }) => {
      const most = Math.max(...votes)
      return most > 0 && id.startsWith(`${lexicon.themes[votes.indexOf(most)]?.id ?? ''}-`)
    })
    expect(right.length / councilWall.length).toBeGreaterThan(0.9)
  })
})
