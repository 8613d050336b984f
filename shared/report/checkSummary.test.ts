import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noteId } from '../ids.ts'
import { checkSentence } from './checkSummary.ts'
import type { Evidence } from './evidence.ts'
import { holds } from './quotations.ts'

const theme = (id: string, title: string, rank: number, counts: Record<string, number>) => ({
  ...{ id, title, letter: id.toUpperCase(), rank },
  counts: Object.fromEntries(Object.entries(counts).map(([unit, value]) => [unit, [value]])),
})
const evidence: Evidence = {
  notes: new Map(
    (
      [
        ['n1', '1', 'Hammaslääkäriin pääsee kahdessa viikossa', 'a'],
        ['n2', '2', 'Emme kannata leikkauksia, vaan lisää 50 % rahaa vuoteen 2030', 'a'],
        ['n3', '3', 'Säästetään 1 500 000 euroa; 12 lappua hukkui', 'b'],
        ['n4', '4', 'Hän sanoi "kyllä" – ja lähti\nkotiin', 'b'],
        ['n5', '5', 'Vi vill inte vänta på läkare', null],
      ] as const
    ).map(([id, ref, text, about]) => [id, { ref, text, theme: about }]),
  ),
  themes: [
    theme('a', 'Hoitoon pääsy', 1, { notes: 4, writers: 3, groups: 2, votes: 6, supporters: 4, rank: 1 }),
    theme('b', 'Talous "nyt"', 2, { notes: 2, writers: 2, groups: 1, votes: 3, supporters: 2, rank: 2 }),
  ],
  counts: {
    notes: [7, 1],
    writers: [5],
    groups: [4],
    themes: [2],
    votes: [9],
    supporters: [5],
    people: [10],
  },
  places: new Set(['1.2', '2.1']),
}
/** Faults of a sentence of one clause, as "kind: what". */
const faults = (text: string, ...notes: string[]) =>
  checkSentence({ clauses: [{ text, notes: notes.map((id) => noteId.parse(id)) }] }, evidence).map(
    ({ kind, what }) => `${kind}: ${what}`,
  )
const stand = (lines: readonly (readonly string[])[]) =>
  expect(lines.flatMap(([text, ...notes]) => faults(text!, ...notes))).toEqual([])
const fall = (kind: string, lines: readonly (readonly string[])[]) =>
  expect(
    lines.filter(([text, ...notes]) => !faults(text!, ...notes).some((each) => each.startsWith(kind))),
  ).toEqual([])

describe('a sentence of a summary', () => {
  it('R20 cites notes that are under the question', () => {
    fall('unknown-note', [
      ['Jonoista kirjoitettiin.', 'n9'],
      ['Jonoista kirjoitettiin.', 'n1', 'other'],
    ])
    stand([['Jonoista kirjoitettiin.', 'n1']])
  })

  it('R21 quotes word for word from one cited note, in whichever marks', () => {
    stand([
      ['Sanotaan: ”Hammaslääkäriin pääsee”.', 'n1'],
      ['De säger ”Vi vill inte vänta”.', 'n5'],
      ['They say “Vi vill inte vänta på läkare”.', 'n5'],
      ['»Hammaslääkäriin pääsee» ja «kahdessa viikossa»', 'n1'],
      ['They say ‘Hammaslääkäriin pääsee’ and “kahdessa viikossa”.', 'n1'],
      ['”Hammaslääkäriin … viikossa”', 'n1'],
      ['”Hän sanoi ’kyllä’ — ja lähti kotiin”', 'n4'],
      ['”Ham\u00admas\u200blääkäriin pääsee”', 'n1'],
      ["Nobody's note isn't quoted here, the nurses' was.", 'n1'],
      ['Lapussa ”Hoitoon pääsy” mainitaan.', 'n1'],
    ])
  })

  it('R21 no changed, cut, stitched, hidden or swapped quotation stands', () => {
    fall('quote', [
      ['”Hammaslääkäriin pääsi”', 'n1'],
      ['”hammaslääkäriin pääsee”', 'n1'],
      ['”Hammaslääkäriin pääse”', 'n1'],
      ['”Hammaslääkäriin pääsee”', 'n2'],
      ['”Hammaslääkäriin … leikkauksia”', 'n1', 'n2'],
      ['”viikossa … pääsee”', 'n1'],
      ['”Hammaslääkäriin pääs\u0435e”', 'n1'],
      ['”Hammas lääkäriin”', 'n1'],
      ['”Hammaslääkäriin\u200bpääsee”', 'n1'],
      ['”kannata leikkauksia”', 'n2'],
      ['”Vi vill … vänta”', 'n5'],
      ['”Vi vill”', 'n5'],
      ['‘Leikataan kaikki’ sanotaan.', 'n1'],
      ["'Leikataan kaikki' sanotaan.", 'n1'],
      ['„Leikataan“ sanotaan.', 'n1'],
      ['″Leikataan″ sanotaan.', 'n1'],
      ["''Leikataan'' sanotaan.", 'n1'],
      ['「Leikataan」 sanotaan.', 'n1'],
      ['‹Leikataan› sanotaan.', 'n1'],
      ...['❮❯', '｢｣', '﹁﹂', '《》', '〈〉', '⟪⟫', '【】', '⸂⸃', '⹁⹁', '¨¨', '˵˶', 'ꞌꞌ', 'ߴߵ'].map(
        ([begin, end]) => [`Joku sanoi ${begin}Leikataan kaikki${end} siellä.`, 'n1'],
      ),
      ['Joku sanoi <<Leikataan kaikki>>.', 'n1'],
      ['Joku sanoi \u{1f676}Leikataan kaikki\u{1f677}.', 'n1'],
      ['”Hammaslääkäriin ”leikataan” pääsee”', 'n1'],
      ['”Hammaslääkäriin «leikataan» pääsee”', 'n1'],
      ['”Hammaslääkäriin', 'n1'],
      ['””', 'n1'],
      ['”…”', 'n1'],
      ['”Hammaslääkäriin pääsee”leikataan”kahdessa viikossa”', 'n1'],
    ])
  })

  it('R21 of any note every run of whole words stands, and none with one letter changed or words in another order', () => {
    const words = fc.uniqueArray(fc.stringMatching(/^[a-zåäö]{4,9}$/), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, at) => {
        const begin = from % (all.length - 1)
        const quoted = all.slice(begin, begin + 2).join(' ')
        const place = at % quoted.length
        const changed = `${quoted.slice(0, place)}ž${quoted.slice(place + 1)}`
        const turned = quoted.split(' ').toReversed().join(' ')
        const note = all.join(' ')
        return (
          holds(note, quoted) &&
          !holds(note, changed) &&
          !holds(note, turned) &&
          !holds(note, quoted.slice(1))
        )
      }),
      { numRuns: 40 },
    )
  })

  it('R21 is as quick where a note and a quotation repeat themselves without end', () => {
    const said = 'a '.repeat(2_500)
    expect([
      holds(`${said}b`, `${'a … '.repeat(140)}c`),
      holds(`${said}b`, `${'a … '.repeat(140)}b`),
    ]).toEqual([false, true])
    expect([holds('a ei x a b', 'a … b'), holds('a b ei c', 'a … c'), holds('a ei b', 'a')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('R21 a quotation over two clauses is none', () => {
    const clauses = [
      { text: '”Hammaslääkäriin', notes: [noteId.parse('n1')] },
      { text: 'pääsee”', notes: [noteId.parse('n1')] },
    ]
    expect(checkSentence({ clauses }, evidence).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
      'quote 0',
      'quote 1',
    ])
  })

  it('R22 has figures of the cited notes, in digits or words', () => {
    stand([
      ['Aikaa toivotaan enintään 2 viikkoa.', 'n1'],
      ['Aikaa toivotaan kaksi viikkoa.', 'n1'],
      ['Rahaa puoli lisää, 50 prosenttia vuoteen 2030 mennessä.', 'n2'],
      ['Säästetään 1,5 miljoonaa euroa.', 'n3'],
      ['Besparingen är 1\u00a0500\u00a0000 euro i en plan.', 'n3'],
      ['Lapussa 3 puhutaan rahasta, kohta 1.2.', 'n3'],
      ['One of the writers would save.', 'n3'],
    ])
    fall('figure', [
      ['Aikaa toivotaan 3 viikkoa.', 'n1'],
      ['Aikaa toivotaan kolme viikkoa.', 'n1'],
      ['Aikaa toivotaan k\u0430ksitoista viikkoa.', 'n1'],
      ['Väntan är tre veckor.', 'n1'],
      ['Waits of five weeks.', 'n1'],
      ['Rahaa 50 lisää.', 'n2'],
      ['Rahaa 2 % lisää.', 'n1'],
      ['Rahaa ５００ lisää.', 'n2'],
      ['Rahaa ٢٠ lisää.', 'n2'],
      ['Rahaa 5\u200b00 lisää.', 'n2'],
      ['Rahaa 5O0 lisää.', 'n2'],
      ['Vuoteen 2 030 mennessä 51 %.', 'n2'],
      ['Säästetään 1 500 euroa.', 'n3'],
      ['Säästetään 1,5 miljardia.', 'n3'],
      ['Säästetään puolet eli 500 000 euroa.', 'n3'],
      ['Lapussa 4 puhutaan rahasta.', 'n3'],
      // The note says twelve of something else.
      ['Lapussa 12 puhutaan rahasta.', 'n3'],
      ['Tätä toivoo 9 kirjoittajaa 3 pöydästä.', 'n1'],
      ['Sovittu 1.2.2026.', 'n3'],
      ['Aikaa toivotaan kaksikymmentäkaksi viikkoa.', 'n1'],
    ])
    fall(
      'figure',
      `Nolla kirjoittajaa|Noll skribenter|Zero writers|Satakunta kirjoittajaa|Parikymmentä lappua|Pari lappua|Viitisen lappua
      |Viitisenkymmentä lappua|Toistakymmentä lappua|Satakaksikymmentä lappua|Kaksituhattaviisisataa lappua|Kakskyt lappua
      |Tvåhundra lappar|Hundratjugo lappar|Twelve-hundred notes|Two-three notes|Ett tjog lappar|A couple of notes|三 lappua
      |Joka toinen kirjoittaja|Varannan skribent|Vart tredje bord|Every other writer|A third of the writers|Kolmasosa lapuista
      |Tre fjärdedelar av borden|Three quarters of the tables|Kaksinkertainen määrä|Kolmasti enemmän|Twice as many`
        .split('|')
        .map((quantity) => [`${quantity.trim()} vaatii tätä.`, 'n1']),
    )
    stand([
      ['Entré på lika villkor, yksinkertainen polku, one more try.', 'n1'],
      ['Toivotaan kolmatta tapaa; toinen lappu on sama.', 'n1'],
    ])
  })

  it('R23 has figures of the report where it says what they count, each of what it is named with', () => {
    stand([
      ['Teemassa ”Hoitoon pääsy” on 4 lappua 2 pöydästä.'],
      ['Temat ”Hoitoon pääsy” har 4 lappar från 2 bord.'],
      ['The theme “Hoitoon pääsy” has four notes from two tables.'],
      ['”Hoitoon pääsy” sai 6 ääntä ja ”Talous ’nyt’” 3 ääntä.'],
      ['Kysymykseen kirjoitettiin 7 lappua neljässä pöydässä, joista 4 lappua on teemassa ”Hoitoon pääsy”.'],
      ['Eniten ääniä sai ”Hoitoon pääsy”: 6 ääntä 4 äänestäjältä.'],
      ['Teemassa ”Hoitoon pääsy” on 4 / 7 lappua.'],
      ['Kahdessa lapussa toivotaan nopeutta.', 'n1', 'n2'],
      ['Neljä lappua toivoo nopeutta.', 'n1'],
      ['Lappuja oli 4.', 'n1'],
      ['Yksi kirjoittaja toivoo nopeutta.', 'n1'],
      ['Laput 1 ja 2 toivovat nopeutta.', 'n1', 'n2'],
    ])
    fall('figure', [
      ['Teemassa ”Hoitoon pääsy” on 5 lappua.'],
      ['Teemassa ”Hoitoon pääsy” on 2 lappua 4 pöydästä.'],
      ['Teemassa ”Hoitoon pääsy” on 7 lappua.'],
      ['”Hoitoon pääsy” sai 3 ääntä ja ”Talous ’nyt’” 6 ääntä.'],
      ['”Hoitoon pääsy” ja ”Talous ’nyt’” saivat kumpikin 6 ääntä.'],
      ['Eniten ääniä sai ”Talous ’nyt’”: 3 ääntä.'],
      ['”Hoitoon pääsy” ja ”Talous ’nyt’” ovat tasoissa, 7 lappua yhteensä.'],
      ['7 lappua on kirjoitettu: tasoissa ovat ”Hoitoon pääsy” ja ”Talous ’nyt’”.', 'n1', 'n3'],
      ['Viisi lappua toivoo nopeutta.', 'n1'],
      ['Leikkauksista kirjoitettiin 12 lappua.', 'n3'],
      ['Teemassa on kaksitoista lappua.', 'n3'],
      ['Lappuja oli 2.', 'n1'],
      ['Votes: 2', 'n1'],
      ['Asiasta on XII lappua.', 'n1'],
      ['Asiasta on ⑫ lappua.', 'n1'],
      ['Puolet lapuista toivoo nopeutta.', 'n1'],
      ['Sadoissa lapuissa toivotaan nopeutta.', 'n1'],
      ['Half of the notes ask for speed.', 'n1'],
    ])
  })

  it('R23 without notes it says figures and nothing else', () => {
    fall('no-notes', [
      ['Valtuusto vaatii eroa.'],
      ['Kysymykseen kirjoitettiin lappuja.'],
      ['7 lappua vaatii johdon eroa.'],
      ['Teema ”Hoitoon pääsy” ei saanut 6 ääntä.'],
      ['Kaikki 4 pöytää kannattavat leikkauksia.'],
      ['”Hammaslääkäriin pääsee” on 7 lappua.'],
      ['7 lappua vа\u0430tii.'],
      [' '],
    ])
  })
})
