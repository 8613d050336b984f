import { describe, expect, it } from 'vitest'
import { vagueIn } from './vagueWords.ts'

describe('T60 words that make a goal hard to assess', () => {
  it.each([
    ['Palvelut ovat sujuvia ja hoitoon pääsee nopeammin', ['sujuvia smooth', 'nopeammin timely']],
    ['Sujuvuus paranee, jonot lyhyempiä', ['Sujuvuus smooth', 'lyhyempiä compared']],
    ['Erinomaista laatua tehokkaasti', ['Erinomaista excellent', 'tehokkaasti efficient']],
    ['Apu on helpompaa löytää kuin ennen', ['helpompaa compared']],
    ['Yhdenvertaisempi maakunta', ['Yhdenvertaisempi equal']],
    ['Alan paras työpaikka', ['paras best']],
    ['Smidiga tjänster i rätt tid, bättre än nu', ['Smidiga smooth', 'bättre compared']],
    ['Better and safer care', ['Better compared']],
    // What is told with a figure, and words that only look alike, ask nothing.
    ['Hoitoon pääsee seitsemässä päivässä', []],
    ['Hyvinvointialueen kumpikin asema on auki vuonna 2028', []],
    ['Lampi, kampi ja ammatti; molemmat ja aiemmin', []],
    ['', []],
  ])('%s', (text, found) => {
    expect(vagueIn(text).map(({ word, asks }) => `${word} ${asks}`)).toEqual(found)
  })

  it('T60 the same question is asked once of a text', () => {
    expect(vagueIn('Sujuva ja sujuvampi')).toEqual([{ word: 'Sujuva', asks: 'smooth' }])
  })
})
