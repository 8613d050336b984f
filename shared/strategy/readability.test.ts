import { describe, expect, it } from 'vitest'
import { longSentence, readabilityOf, secondsAloud } from './readability.ts'

describe('T67 how a text is to hear and to read', () => {
  it('T67 tells seconds by characters, long sentences, long words and plainer ones', () => {
    const long = `${'apu '.repeat(longSentence.fi)}löytyy.`
    const text = `Apu löytyy. ${long} Lastenneuvolapalvelut ja sote-palvelut toimeenpannaan.`
    expect(readabilityOf(text, 'fi')).toEqual({
      seconds: 8,
      words: 2 + longSentence.fi + 1 + 4,
      sentences: [{ begins: 'apu apu apu', words: longSentence.fi + 1 }],
      long: ['Lastenneuvolapalvelut'],
      rare: [{ word: 'toimeenpannaan', plainer: 'toteuttaminen' }],
    })
  })

  it('T67 a sentence of just the limit is not long, and nothing said takes no time', () => {
    expect(readabilityOf('a '.repeat(longSentence.sv), 'sv').sentences).toEqual([])
    expect(readabilityOf(' \n', 'en')).toEqual({ seconds: 0, words: 0, sentences: [], long: [], rare: [] })
    expect([secondsAloud('ei'), secondsAloud('a'.repeat(1_000))]).toEqual([1, 68])
  })

  it('T67 a word that has a plainer one in the text’s own language is told so', () => {
    expect(readabilityOf('Resurser', 'sv').rare).toEqual([
      { word: 'Resurser', plainer: 'pengar, folk eller tid' },
    ])
    expect(readabilityOf('Resurser', 'en').rare).toEqual([])
  })
})
