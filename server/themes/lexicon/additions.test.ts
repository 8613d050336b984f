import { describe, expect, it } from 'vitest'
import { readAdditions, summaryOf, withAdditions } from './additions.ts'
import { MOST } from './additionsFaults.ts'
import { additionsToJson } from './additionsJson.ts'
import { analyse } from '../language/analysis.ts'
import { type Language, ownLexicon } from './lexicon.ts'

const county = `versio: 2027-01 Lumijoki
# teemat
Saaristo / Skärgård: lautta, yhteysalus, jääti*, oma satama  # meri ja joet
[sv] Saaristo: färja
talous: lumivaraus
lyhenteet:
svt = saariston vanhustyö
lva = lautta-asema
piilota: juupajuu
`
const read = (text: string, language: Language = 'fi') => {
  const made = readAdditions(text, language)
  if (!made.ok) throw new Error(made.fault)
  return made.additions
}
const fault = (text: string, language: Language = 'fi') => {
  const made = readAdditions(text, language)
  return made.ok ? 'no fault' : made.fault
}
const own = ownLexicon()
const lexicon = withAdditions(own, read(county))
const themesOf = (text: string, by = lexicon): string[] => {
  const votes = analyse([{ id: 'a', text }], by)[0]?.votes ?? []
  return votes.flatMap((vote, at) => (vote > 0 ? [by.themes[at]?.id ?? ''] : []))
}
const tokens = (text: string, by = lexicon) => analyse([{ id: 'a', text }], by)[0]?.tokens ?? []

describe('C30 a county’s own words', () => {
  it('make a new theme and add to the one that is called so in any language', () => {
    expect(
      ['lautalla', 'lauttojen', 'jäätiellä', 'omassa satamassa', 'färjorna', 'lumivarauksen'].map((text) =>
        themesOf(text).filter((id) => id === 'own:saaristo' || id === 'talous'),
      ),
    ).toEqual([...Array.from({ length: 5 }, () => ['own:saaristo']), ['talous']])
    expect(lexicon.themes.at(-1)).toEqual({
      id: 'own:saaristo',
      title: { fi: 'Saaristo', sv: 'Skärgård', en: 'Saaristo' },
    })
  })
  it('find compounds of them and of listed words', () => {
    expect(tokens('yhteysalusaikataulu')[0]).toMatchObject({ lemma: 'yhteysalusaikataulu', guessed: false })
    expect(themesOf('lauttaliikenne')).toContain('own:saaristo')
  })
  it('leave the product’s own lexicon as it was', () => {
    const before = ownLexicon()
    expect(themesOf('lumivarauksen', before)).toEqual([])
    expect([before.version, lexicon.version]).toEqual([own.version, `${own.version} + 2027-01 Lumijoki`])
    expect(before.themes.length).toBe(lexicon.themes.length - 1)
  })
  it('give short forms their meaning, inflected or not', () => {
    expect(tokens('lva lva:lla lvalle').map(({ lemma }) => lemma)).toEqual(
      Array.from({ length: 3 }, () => 'lautta-asema'),
    )
    expect(tokens('svt:n')[0]).toMatchObject({
      lemma: 'svt',
      parts: ['svt', 'saaristo', 'vanhustyö', 'vanhus', 'työ'],
    })
  })
  it('say which words mean nothing', () => {
    expect(tokens('juupajuun').map(({ stop }) => stop)).toEqual([true])
    expect(tokens('juupajuun', own).map(({ stop }) => stop)).toEqual([false])
  })
  it('are told by their version, themes and words', () => {
    expect(summaryOf(read(county), 7)).toEqual({ version: '2027-01 Lumijoki', themes: 2, words: 6, at: 7 })
    const unnamed = read('A: lautta').version
    expect(unnamed).toMatch(/^[0-9a-f]{8}$/u)
    expect([read('A: lautta').version, read('A: laiva').version === unnamed]).toEqual([unnamed, false])
  })
  it('are the same in JSON, read by another thread', () => {
    const additions = read(county)
    const again = read(additionsToJson(additions), 'en')
    expect({ ...again, themes: again.themes.map(({ title, words }) => ({ title, words })) }).toEqual({
      ...additions,
      themes: additions.themes.map(({ title, words }) => ({ title, words })),
    })
    expect(withAdditions(own, again).themes).toEqual(lexicon.themes)
  })
  it('stand in the workshop’s language unless they say another', () => {
    expect(read('Öar: färja', 'sv').themes[0]?.words).toEqual({ fi: [], sv: ['~färja'], en: [] })
    expect(read('language: en\nIslands: ferry', 'sv').themes[0]?.words.en).toEqual(['~ferry'])
    expect(read('{"themes":[{"title":"Islands","words":["ferry, boat"]}]}', 'en').themes[0]).toEqual({
      name: 'Islands',
      title: { en: 'Islands' },
      words: { fi: [], sv: [], en: ['ferry', 'boat'] },
    })
  })
})

describe('C31 a mistake is told in one line', () => {
  it.each([
    ['A: lautta\nlautta, laiva', 'Rivi 2: kaksoispiste puuttuu. Kirjoita teema näin: Teema: sana, sana'],
    ['A:', 'Rivi 1: kaksoispisteen jälkeen ei ole sanoja. Lisää sanoja tai poista rivi.'],
    [
      '\n: lautta',
      'Rivi 2: teeman nimi puuttuu tai on yli 120 merkkiä. Kirjoita nimi ennen kaksoispistettä.',
    ],
    ['[ru] A: x', 'Rivi 1: [ru] ei ole kielimerkki. Käytä merkkiä [fi], [sv] tai [en].'],
    ['A: ja*', 'Rivi 1: ”ja*” osuisi liian moneen sanaan. Kirjoita vähintään kolme kirjainta ennen tähteä.'],
    ['A: l*utta', 'Rivi 1: ”l*utta” ei ole sana. Käytä kirjaimia ja numeroita; * vain sanan lopussa.'],
    ['hva =', 'Rivi 1: ”hva” ei ole lyhenne. Kirjoita näin: hva = hyvinvointialue'],
    ['A: a\u202eb', 'Rivi 1: näkymätön ohjausmerkki U+202E. Kirjoita rivi käsin uudelleen.'],
    [
      '# vain',
      'Tiedostossa ei ole teemoja, lyhenteitä eikä piilotettavia sanoja. Kirjoita teema näin: Teema: sana, sana',
    ],
    ['{"themes": 3}', 'Kohta themes ei ole oikeaa muotoa. Vertaa sitä ohjeen malliin.'],
    ['{', 'Tiedosto alkaa kuin JSON mutta ei ole sitä. Korjaa merkit tai kirjoita tavallisena tekstinä.'],
  ])('%j', (text, told) => expect(fault(text)).toBe(told))
  it('is told in the reader’s language', () => {
    expect([fault('A', 'sv'), fault('A', 'en')]).toEqual([
      'Rad 1: kolon saknas. Skriv temat så här: Tema: ord, ord',
      'Line 1: the colon is missing. Write a theme like this: Theme: word, word',
    ])
    expect(readAdditions('A', 'fi', 'en')).toEqual({ ok: false, fault: fault('A', 'en') })
  })
  it('keeps the limits', () => {
    const many = (count: number, line: (at: number) => string) =>
      Array.from({ length: count }, (_, at) => line(at)).join('\n')
    expect(fault('x'.repeat(MOST.characters + 1))).toMatch(/^Tiedosto on liian pitkä/u)
    expect(fault(many(MOST.themes + 1, (at) => `T${at}: sana`))).toMatch(/^Rivi 201: teemoja/u)
    expect(
      fault(many(101, (row) => `A: ${many(100, (at) => `s${row}x${at},`).replaceAll('\n', '')}`)),
    ).toMatch(/^Rivi 101: sanoja/u)
    expect(fault(`A: ${'pitkä'.repeat(20)}`)).toMatch(/^Rivi 1: ”pitkä/u)
  })
  it('takes names that mean something to a program, and any length that it may have, without harm', () => {
    const odd = read('__proto__: isPrototypeOf\nconstructor: valueof, hasOwnProperty\ntoString = valueOf')
    const made = withAdditions(own, odd)
    expect(made.themes.slice(-2).map(({ title }) => title.fi)).toEqual(['__proto__', 'constructor'])
    expect(themesOf('isprototypeof constructor', made)).toEqual(['own:__proto__'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(fault(`${'a'.repeat(MOST.characters / 2)}\n`.repeat(2).slice(0, MOST.characters))).toMatch(
      /^Rivi 1/u,
    )
  })
})
