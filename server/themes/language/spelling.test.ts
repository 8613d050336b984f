import { describe, expect, it } from 'vitest'
import { analyse } from './analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { likelySpellings } from './spelling.ts'
import { inflectedWords } from '../testing/inflectedWords.ts'

const lexicon = ownLexicon()
const lemma = (token: string) => lexicon.finnish.analyse(token).lemma

describe('C35 a mistyped word', () => {
  it('is read as the one word that it can be', () => {
    expect(
      ['henklöstön', 'palveluverkosot', 'tietojärjestlemä', 'digitalsiaatio', 'perhekeksukset'].map(lemma),
    ).toEqual(['henkilöstö', 'palveluverkosto', 'tietojärjestelmä', 'digitalisaatio', 'perhekeskus'])
  })
  it('stays where it may be a word of its own, is short, or is endless', () => {
    expect(['oletukseksi', 'tulli', 'geriatrista', 'palvelunsaajien'].map(lemma)).toEqual([
      'oletus',
      'tulli',
      'geriatri',
      'palvelunsaaja',
    ])
    expect([likelySpellings('tuuli'), likelySpellings('talossa')]).toEqual([[], []])
    expect(lemma('a'.repeat(64)).length).toBeLessThan(70)
  })
  it('leaves listed words alone', () => {
    expect(['kierros', 'kerros', 'koulutus', 'kulutus'].map(lemma)).toEqual([
      'kierros',
      'kerros',
      'koulutus',
      'kulutus',
    ])
  })
})

describe('C36 Finnish base forms', () => {
  it('are right for inflected words that were written down beforehand', () => {
    const wrong = inflectedWords.filter(([form, base]) => lemma(form) !== base).map(([form]) => form)
    expect(wrong).toEqual(['tarvittavat'])
  })
  it('are guessed by the suffix of a word in no list', () => {
    expect(
      [
        'normeerausta',
        'tokeniseerauksia',
        'luomoisointiin',
        'ylätasoiselle',
        'hölkyttäminen',
        'pöhötetään',
        'sorvataan',
        'vauhdikkaammin',
      ].map(lemma),
    ).toEqual([
      'normeeraus',
      'tokeniseeraus',
      'luomoisointi',
      'ylätasoinen',
      'hölkyttäminen',
      'pöhöttää',
      'sorvata',
      'vauhdikkaammin',
    ])
    expect(lexicon.finnish.analyse('vaikuttavuusjohtoisesti').kind).toBe('other')
  })
})

describe('C37 short forms of the field', () => {
  const tokenOf = (text: string, lang: 'fi' | 'sv' | 'en') => {
    const { lemma: base, parts } = analyse([{ id: 'a', text, lang }], lexicon)[0]!.tokens[0]!
    return new Set([base, ...parts])
  }
  it.each([
    ['fi', 'pth', 'perusterveydenhuolto'],
    ['fi', 'pth:n', 'perusterveydenhuollon'],
    ['fi', 'pth-palvelut', 'perusterveydenhuollossa'],
    ['fi', 'esh', 'erikoissairaanhoito'],
    ['fi', 'hvan', 'hyvinvointialueen'],
    ['fi', 'sote', 'terveydenhuolto'],
    ['fi', 'sotessa', 'sosiaali'],
    ['fi', 'hyte', 'edistäminen'],
    ['fi', 'yt:t', 'yhteistoimintaneuvottelut'],
    ['fi', 'tk', 'terveyskeskukset'],
    ['fi', 'vpk', 'vapaapalokunnat'],
    ['sv', 'hvc', 'hälsovårdscentralen'],
    ['sv', 'vo', 'välfärdsområdet'],
    ['en', 'wsc', 'county'],
    ['en', 'gp', 'doctors'],
  ] as const)('%s %s meets %s', (lang, short, full) => {
    const [one, other] = [tokenOf(short, lang), tokenOf(full, lang)]
    expect([...one].some((part) => other.has(part))).toBe(true)
  })
})

describe('C38 words of another language', () => {
  const read = (text: string) => {
    const [note] = analyse([{ id: 'a', text }], lexicon)
    return { language: note?.language, lemmas: note?.tokens.map((token) => token.lemma) }
  }
  it('are read in it within a note', () => {
    const [note] = analyse(
      [{ id: 'a', text: 'Meidän wellbeing ja yhteinen sustainability kuntoon' }],
      lexicon,
    )
    expect(note?.language).toBe('fi')
    expect(
      note?.tokens.filter(({ tongue }) => tongue).map(({ surface, tongue }) => [surface, tongue]),
    ).toEqual([
      ['wellbeing', 'en'],
      ['sustainability', 'en'],
    ])
  })
  it.each([
    'järjekorrad peavad lühemaks saama arst kättesaadavaks',
    'нам нужно больше врачей рядом с домом',
    'نريد المزيد من الأطباء في القرية',
    'waxaan u baahanahay dhakhtar badan oo tuulada jooga',
  ])('stay as written where none of the three knows them: %s', (text) => {
    expect(read(text)).toEqual({ language: 'fi', lemmas: text.split(' ') })
  })
  it('do not decide the language of the board', () => {
    const notes = ['Kortare köer till läkaren', 'больше врачей рядом с домом для всех'].map((text, at) => ({
      id: `n${at}`,
      text,
    }))
    expect(analyse(notes, lexicon).map(({ language }) => language)).toEqual(['sv', 'sv'])
  })
})
