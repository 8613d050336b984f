import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { analyse } from '../language/analysis.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { nearDuplicates } from './nearDuplicates.ts'

const lexicon = ownLexicon()
const noted = (texts: readonly string[]): ClusterNote[] => texts.map((text, at) => ({ id: `n${at}`, text }))
const stacks = (...texts: string[]) => nearDuplicates(analyse(noted(texts), lexicon))

const same: readonly (readonly [string, string])[] = [
  ['Hoitoonpääsy', 'Hoitoon pääsy!'],
  ['Budjettitasapaino', 'Budjetti tasapainoon'],
  ['Henkilöstön jaksaminen', 'hekilöstön jaksaminen'],
  ['Lisää rahaa koulukuraattoreille', 'Koulukuraattoreille lisää rahaa'],
  ['Nopeampi apu nuorille', 'Nuorille apua nopeasti'],
  ['Lyhyet jonot', 'Lyhyemmät jonot hoitoon'],
  ['Digitala tjänster', 'digitala tjänsterna'],
  ['Shorter queues', 'Queues shorter, please!'],
  [
    'Kunnat, seurakunnat, yritykset ja järjestöt mukaan',
    'Kunnat, seurakunnat, yritykset, järjestöt ja kylätalot mukaan',
  ],
]
const other: readonly (readonly [string, string])[] = [
  ['Lisää rahaa neuvolaan', 'Vähemmän rahaa neuvolaan'],
  ['Palkat ylös', 'Palkat alas'],
  ['Ei velkaa', 'Velkaa'],
  ['Kolme mittaria', 'Viisi mittaria'],
  ['Jono alle 3 kk', 'Jono alle 6 kk'],
  ['Neuvola iltaisin auki', 'Neuvola iltaisin auki?'],
  ['Hoidon laatu', 'Hoidon saatavuus'],
  ['Fler läkare', 'Fler lärare'],
  ['Rahaa sairaalasta neuvolaan', 'Rahaa neuvolasta sairaalaan'],
  ['Alueen hyvinvointi', 'Hyvinvointialue'],
  ['Terveyden edistäminen', 'Terveyden edistämisen vaikutukset'],
  ['Terveysasema Marttilaan', 'Terveysasema Mattilaan'],
  ['With family carers', 'Without family carers'],
  ['Personal', 'Henkilöstö'],
]

describe('C40 near-duplicates', () => {
  it.each(same)('%s = %s', (one, another) => {
    expect(stacks(one, another).map((stack) => stack.toSorted())).toEqual([['n0', 'n1']])
  })
  it.each(other)('%s ≠ %s', (one, another) => {
    expect(stacks(one, another)).toEqual([])
  })
  it('differ when their writers take another stance', () => {
    const taken = [
      { id: 'a', text: 'Palveluseteli', stance: 'keep' as const },
      { id: 'b', text: 'Palveluseteli', stance: 'drop' as const },
      { id: 'c', text: 'palveluseteli', stance: 'keep' as const },
    ]
    expect(nearDuplicates(analyse(taken, lexicon))).toEqual([['a', 'c']])
  })
  it('are one stack across languages only where the text is one', () => {
    const both = [
      { id: 'a', text: 'HYTE', lang: 'fi' as const },
      { id: 'b', text: 'hyte', lang: 'sv' as const },
    ]
    expect(nearDuplicates(analyse(both, lexicon))).toEqual([['a', 'b']])
  })
})

describe('C41 a stack', () => {
  it('has the most complete note on top, then the smallest id', () => {
    expect(stacks('Lyhyet jonot', 'Jonot lyhyiksi', 'Lyhyet jonot hoitoon')).toEqual([['n2', 'n0', 'n1']])
    expect(stacks('Jonot lyhyiksi', 'Lyhyet jonot')).toEqual([['n0', 'n1']])
  })
  it('is the same for any order of the notes, and a note is in one at most', () => {
    const all = noted([...same, ...other].flat())
    const expected = nearDuplicates(analyse(all, lexicon))
    expect(new Set(expected.flat()).size).toBe(expected.flat().length)
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(nearDuplicates(analyse(shuffled, lexicon))).toEqual(expected)
      }),
      { numRuns: 10 },
    )
  })
  it('holds ten thousand of the same, and notes without a word', () => {
    const note = analyse(noted(['Neuvola takaisin', '👍', '👍', '', '']), lexicon)
    const [first] = note
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...first!, id: `m${at}` }))
    expect(nearDuplicates(many).map((stack) => [stack.length, stack[0]])).toEqual([[10_000, 'm0']])
    expect(nearDuplicates(note)).toEqual([['n1', 'n2']])
  })
})
