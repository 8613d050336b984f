import { describe, expect, it } from 'vitest'
import type { ClusteringResult } from '#shared/themes/clustering.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from './pipeline.ts'
import { countWords } from '../telling/words.ts'

const lexicon = ownLexicon()
const notesOf = (texts: readonly string[]) =>
  texts.map((text, at) => ({ id: `n${String(at).padStart(4, '0')}`, text }))
const board = (texts: readonly string[]) =>
  cluster({ notes: notesOf(texts), settings: { grain: 0.5 } }, lexicon)
const repeated = (texts: readonly string[], times: number) =>
  Array.from({ length: times }, () => texts).flat()
const placed = ({ themes, unassigned }: ClusteringResult) =>
  [...themes.flatMap(({ noteIds }) => noteIds), ...unassigned].toSorted()
const phrases = ({ themes }: ClusteringResult) =>
  themes.flatMap(({ title, keyPhrases }) => [title, ...keyPhrases])

const boards: readonly (readonly [what: string, texts: readonly string[]])[] = [
  ['nothing', []],
  ['empty and blank notes', ['', ' ', '\n\t', '\u200b', '\u00ad']],
  ['identical notes', repeated(['Jonot lyhyemmiksi'], 300)],
  [
    'one word each',
    ['Jonot', 'jono', 'Talous', 'talous!', 'Lapset', 'nuoret', 'ICT', 'Hei', 'A', 'sote', 'esh'],
  ],
  ['emoji only', repeated(['👍', '👩🏽‍🚒', '🇫🇮', '❤️', '😀😀😀', '1️⃣'], 5)],
  ['numbers and signs only', ['2029', '3,5 %', '---', '???', '112', '#1', '<>', '&&', '100 000 €']],
  ['one very long note', [`Jonot ${'terveyskeskuksessa '.repeat(263)}`, 'Jonot pois', 'Talous kuntoon']],
  ['one endless word', ['x'.repeat(5_000), `terveys${'keskus'.repeat(800)}`, 'Jonot']],
  [
    'control characters',
    ['Jo\u0000not', '\u0007\u001b[31mTalous', 'Lapset\u2028nuoret', 'a\ud800b', '\ufffe\uffff'],
  ],
  [
    'right-to-left writing',
    ['نريد المزيد من الأطباء', 'المزيد من الأطباء في القرية', '\u202eJonot pois\u202c', 'עוד רופאים'],
  ],
  [
    'unknown languages',
    [
      'järjekorrad peavad lühemaks saama arst kättesaadavaks',
      'нам нужно больше врачей рядом с домом',
      'больше врачей в деревне',
      'waxaan u baahanahay dhakhtar badan oo tuulada jooga',
      '我们需要更多医生',
    ],
  ],
  [
    'names that mean something to a program',
    ['__proto__', 'constructor', 'toString valueOf', 'hasOwnProperty', 'null'],
  ],
  ['markup', ['<script>alert(1)</script>', '{{x}} ${y}', '"; DROP TABLE notes; --', '../../etc/passwd']],
]

describe('C39 whatever is written', () => {
  it.each(boards)('C1 C4 %s: every note has one place, and labels are words', (_, texts) => {
    const result = board(texts)
    expect(placed(result)).toEqual(notesOf(texts).map(({ id }) => id))
    for (const phrase of phrases(result)) {
      expect(phrase).toMatch(/\p{L}{2}/u)
      expect(phrase).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
      expect(phrase.length).toBeLessThan(260)
    }
  })
  it('keeps identical notes together, however many', () => {
    const { themes } = board(repeated(['Jonot lyhyemmiksi'], 300))
    expect(themes.map(({ noteIds, keyPhrases }) => [noteIds.length, keyPhrases])).toEqual([[300, ['jonot']]])
  })
  it('leaves wordless notes without a theme', () => {
    const texts = ['👍', '2029', '', 'Jonot pois', 'Jonoja puretaan']
    expect(board(texts).unassigned).toEqual(['n0000', 'n0001', 'n0002'])
  })
  it('counts words of any of it', () => {
    for (const [, texts] of boards)
      for (const { word } of countWords(notesOf(texts), { limit: 20 }, lexicon))
        expect(word).toMatch(/\p{L}{2}/u)
  })
})
