import { describe, expect, it } from 'vitest'
import { nounForms } from './finnishForms.ts'
import { weaken } from './finnishStems.ts'
import { verbForms } from './finnishVerbs.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'

const { finnish } = ownLexicon()
const lemma = (token: string) => finnish.analyse(token).lemma

describe('inflection', () => {
  it('weakens consonants, and leaves alone what does not gradate', () => {
    expect(
      ['hoito', 'verkko', 'kunta', 'kampa', 'puku', 'tapa', 'takuu', 'palvelu', 'katto'].map(weaken),
    ).toEqual(['hoido', 'verko', 'kunna', 'kamma', 'puvu', 'tava', 'takuu', 'palvelu', 'kato'])
  })
  it('makes the forms of each type of noun', () => {
    const has = (entry: string, forms: readonly string[]) => {
      const made = new Set(nounForms(entry).map(({ form }) => form))
      return forms.filter((form) => !made.has(form))
    }
    expect(
      has('hoito', ['hoidon', 'hoitoa', 'hoitoon', 'hoidossa', 'hoidot', 'hoitojen', 'hoitoja']),
    ).toEqual([])
    expect(has('lapsi:e~lapse', ['lapsen', 'lasta', 'lapset', 'lasten', 'lapsia', 'lapsille'])).toEqual([])
    expect(has('terveys:de', ['terveyden', 'terveyttä', 'terveyteen', 'terveydessä'])).toEqual([])
    expect(
      has('asiakas=asiakkaa', ['asiakkaan', 'asiakasta', 'asiakkaat', 'asiakkaiden', 'asiakkaita']),
    ).toEqual([])
    expect(has('johtaminen', ['johtamisen', 'johtamista', 'johtamiseen', 'johtamisella'])).toEqual([])
    expect(has('saatavuus', ['saatavuuden', 'saatavuutta', 'saatavuuteen', 'saatavuudessa'])).toEqual([])
  })
  it('makes the forms of verbs', () => {
    const made = new Set([...verbForms('hoitaa'), ...verbForms('palkata=palkkaa'), ...verbForms('valita')])
    expect(
      ['hoidan', 'hoidetaan', 'hoitavat', 'hoidettu', 'hoitamaan', 'palkataan', 'valitsee', 'valittu'].filter(
        (form) => !made.has(form),
      ),
    ).toEqual([])
  })
})

describe('base forms', () => {
  it('leaves what is not inflected as it is', () => {
    expect(['viimeksi', 'viime', 'ensi', 'uudestaan'].map(lemma)).toEqual([
      'viimeksi',
      'viime',
      'ensi',
      'uudestaan',
    ])
  })
  it('keeps apart words that share most of their letters', () => {
    expect(
      ['kunnan', 'kunnon', 'lasien', 'lasten', 'tuntien', 'tunteiden', 'hoidan', 'hoidon'].map(lemma),
    ).toEqual(['kunta', 'kunto', 'lasi', 'lapsi', 'tunti', 'tunne', 'hoitaa', 'hoito'])
  })
  it('finds the words that are made of listed ones', () => {
    expect(
      ['nopeammin', 'nopeimmat', 'laadukkaammin', 'alueellisesti', 'kehitettävää', 'tekemättömien'].map(
        lemma,
      ),
    ).toEqual(['nopeammin', 'nopein', 'laadukkaammin', 'alueellisesti', 'kehittää', 'tehdä'])
    expect(finnish.analyse('nopeammin').parts).toEqual(['nopeammin', 'nopea'])
    expect(['kouluttamiseen', 'palkkaamisesta', 'ajattelemista'].map(lemma)).toEqual([
      'kouluttaminen',
      'palkkaaminen',
      'ajatteleminen',
    ])
  })
  it('finds what plain stemmers lose', () => {
    expect(
      ['lasten', 'lapset', 'hoidon', 'hoitoon', 'kuntien', 'asiakkaiden', 'päätöksenteossa'].map(lemma),
    ).toEqual(['lapsi', 'lapsi', 'hoito', 'hoito', 'kunta', 'asiakas', 'päätöksenteko'])
  })
  it('parts compounds over nominatives and genitives', () => {
    const parts = (token: string) => finnish.analyse(token).parts
    expect(parts('leikkausjonoissa')).toEqual(['leikkaus', 'jono'])
    expect(parts('omalääkärimallin')).toEqual(['oma', 'lääkäri', 'malli'])
    expect(lemma('naapurikuntien')).toBe('naapurikunta')
  })
  it('strips clitics and owners, and mends everyday speech', () => {
    expect(['hoitokin', 'palvelunsa', 'kotihoidos', 'kylis', 'hoitoo'].map(lemma)).toEqual([
      'hoito',
      'palvelu',
      'kotihoito',
      'kylä',
      'hoito',
    ])
  })
  it('guesses unlisted words by their ending and says so', () => {
    expect(finnish.analyse('digitalisointiin')).toMatchObject({ lemma: 'digitalisointi', guessed: true })
    expect(finnish.analyse('hoidon')).toMatchObject({ lemma: 'hoito', genitive: true, guessed: false })
  })
  it('answers for anything at all', () => {
    for (const token of ['', 'x', 'åäö', '-', 'öööööööööööö', 'a'.repeat(500)])
      expect(lemma(token).length).toBeLessThanOrEqual(token.length + 3)
  })
  it('gives the plural of listed words and of their compounds only', () => {
    expect(['jono', 'hoitojono', 'asiakas', 'vanhempi', 'qwerty'].map(finnish.pluralOf)).toEqual([
      'jonot',
      'hoitojonot',
      'asiakkaat',
      'vanhemmat',
      null,
    ])
  })
})
