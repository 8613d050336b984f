import { describe, expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse } from '../language/analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { indefinite } from '../language/swedishForms.ts'
import { titles } from './title.ts'

const lexicon = ownLexicon()
const queues = [
  'Jonot kuriin',
  'Hoitojonot lyhyiksi',
  'Lääkäriin pääsy',
  'Köerna till läkare',
  'Kortare köer',
]
function titled(texts: readonly string[], { covered = 1, under }: { covered?: number; under?: string } = {}) {
  const notes: ClusterNote[] = texts.map((text, at) => ({ id: `n${at}`, text }))
  const analysed = analyse(notes, lexicon)
  return titles([analysed], analysed, covered, lexicon, under === undefined ? {} : { under })[0]
}

describe('C45 titles and key phrases', () => {
  it('are in the language of most notes, and phrases also in that of a quarter of them', () => {
    expect(titled(queues)?.title).toBe('Hoitoon pääsy ja hoidon jatkuvuus')
    expect(titled(queues)?.keyPhrases.slice(-2)).toEqual(['köer', 'läkare'])
    const swedish = titled(['Kortare köer till läkare', 'Köerna', 'Vård i tid', 'Läkarköer', 'Jonot'])
    expect(swedish?.title).toBe('Tillgång till vård och kontinuitet')
    expect(swedish?.keyPhrases).not.toContain('jonot')
  })
  it('of a part do not repeat its theme', () => {
    const part = titled(['Velka talouden taakkana', 'Velka pois', 'Velkaa ei oteta'], {
      under: 'Talous ja rahoitus',
    })
    expect(part?.title).toBe('Velka')
    expect(titled(['Talous', 'Talous'], { under: 'Talous' })?.keyPhrases).toEqual(['talous'])
  })
  it('are never a lexicon name with nothing after its colon', () => {
    const [one, other] = analyse(
      ['Säästetään nyt', 'Säästetään'].map((text, at) => ({ id: `n${at}`, text })),
      lexicon,
    )
    const both = titles([[one!], [other!]], [one!, other!], 1, lexicon)
    expect(both.map(({ title }) => title)).toEqual(['Talous ja rahoitus', 'Säästetään'])
  })
  it('are no lexicon name on a board that the lexicon hardly knows', () => {
    expect(titled(['Jonot kuriin', 'Jonot pois'], { covered: 0.4 })?.title).toBe('Jonot')
  })
  it('take two words for one where most say it so, in base form', () => {
    const phrases = (...texts: string[]) => titled(texts, { covered: 0 })?.keyPhrases
    expect(phrases('Hoidon laatua mitataan', 'Hoidon laatu')).toEqual(['hoidon laatu'])
    expect(phrases('Hoitoon pääsyä nopeutettava', 'Hoitoon pääsy')).toEqual(['hoitoon pääsy'])
    expect(phrases('Liikkuvia palveluja kyliin', 'Liikkuvat palvelut')?.[0]).toBe('liikkuvat palvelut')
  })
  it('leave out what leans on another word, empty heads and measures', () => {
    const phrases = titled(
      ['Kuntien välinen yhteistyö', 'Hakijoiden määrä', 'Miljoonan euron korjaus', 'Uusi neuvola'],
      { covered: 0 },
    )?.keyPhrases
    expect(phrases?.join(' ')).not.toMatch(/välinen|määrä|euro|uusi/u)
  })
  it('keep the capitals of short forms, and show many people as many', () => {
    expect(titled(['HYTE-työ näkyväksi', 'HYTE-työ'], { covered: 0 })?.keyPhrases).toEqual(['HYTE-työ'])
    expect(titled(['Ikäihmiset', 'Ikäihmisiä kuultava'], { covered: 0 })?.keyPhrases).toEqual(['ikäihmiset'])
  })
})

it('shows Swedish nouns without their article, where the ending tells it', () => {
  const words = [
    'ekonomin',
    'köerna',
    'ungdomarnas',
    'området',
    'läkaren',
    'händelsen',
    'ensamheten',
    'målen',
  ]
  expect(words.map(indefinite)).toEqual([
    ...['ekonomi', 'köer', 'ungdomar', 'område', 'läkare', 'händelse', 'ensamhet', 'mål'],
  ])
  expect(['möten', 'vatten', 'trygghet', 'ingen'].map(indefinite)).toEqual([
    ...['möten', 'vatten', 'trygghet', 'ingen'],
  ])
})
