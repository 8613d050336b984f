import { describe, expect, it } from 'vitest'
import { thorough } from '../../testing/thorough.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from './pipeline.ts'
import { councilWall, gardenWall, manyNotes } from '../testing/boards.ts'

const lexicon = ownLexicon()
const settings = { grain: 0.5 }

const hundreds = manyNotes(300)

describe('a council wall', () => {
  const { themes, unassigned, made } = cluster({ notes: councilWall, settings }, lexicon)
  const themeOf = (id: string) => themes.find(({ noteIds }) => noteIds.includes(id))

  it('comes together by theme, across languages and with one-word notes', () => {
    const apart = councilWall.filter(({ id }) => themeOf(id) !== themeOf(`${id.split('-')[0] ?? ''}-0`))
    expect(apart.length).toBeLessThanOrEqual(2)
    expect(unassigned.length).toBeLessThanOrEqual(1)
    expect(themeOf('talous-0')).toBe(themeOf('talous-4'))
  })
  it('is titled by the lexicon in the board’s language, with base forms as key phrases', () => {
    const finances = themeOf('talous-0')
    expect(finances?.title).toBe('Talous ja rahoitus')
    expect(finances?.keyPhrases).toContain('talous')
    expect(finances?.why[0]).toEqual({ term: 'Talous ja rahoitus', notes: finances?.noteIds.length })
    expect(made).toEqual({
      by: 'words',
      model: null,
      lexicon: lexicon.version,
      covered: 1,
      repairs: 0,
      fallback: null,
    })
  })
  it('falls into more themes the finer the grain, and a fine grain orphans no note', () => {
    const counts = [0, 0.5, 1].map(
      (grain) => cluster({ notes: hundreds, settings: { grain } }, lexicon).themes.length,
    )
    expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    expect(counts[0]).toBeLessThan(counts[2] ?? 0)
    expect(
      cluster({ notes: councilWall, settings: { grain: 1 } }, lexicon).unassigned.length,
    ).toBeLessThanOrEqual(unassigned.length)
  })
})

it('a board of another field is grouped by its words and gets no lexicon title', () => {
  const { themes } = cluster({ notes: gardenWall, settings }, lexicon)
  const names = new Set(lexicon.themes.flatMap(({ title }) => Object.values(title)))
  expect(themes.filter(({ title }) => names.has(title))).toEqual([])
  const roses = themes.find(({ noteIds }) => noteIds.includes('g00'))
  expect(roses?.noteIds).toEqual(expect.arrayContaining(['g00', 'g01']))
})

it('a Swedish board gets Swedish titles', () => {
  const notes = [
    'Ekonomin i balans',
    'Underskottet ska täckas',
    'Mindre kostnader',
    'Personalen orkar inte',
    'Höj lönerna för skötarna',
    'Rekrytera mer personal',
  ]
  const { themes } = cluster({ notes: notes.map((text, at) => ({ id: `s${at}`, text })), settings }, lexicon)
  expect(themes.map(({ title }) => title).toSorted()).toEqual([
    'Ekonomi och finansiering',
    'Personal och arbetshälsa',
  ])
})

it('C4 empty and wordless notes are not clustered, and not lost', () => {
  const notes = [
    ...councilWall,
    { id: 'x1', text: '' },
    { id: 'x2', text: '  ' },
    { id: 'x3', text: '👍' },
    { id: 'x4', text: 'en tiedä' },
  ]
  expect(cluster({ notes, settings }, lexicon).unassigned).toEqual(
    expect.arrayContaining(['x1', 'x2', 'x3', 'x4']),
  )
})

it('a pin draws its likes and keeps what is unlike', () => {
  const pinned = councilWall.map((note) =>
    note.id === 'talous-1' || note.id === 'verkko-0' ? { ...note, pin: 'by-hand' } : note,
  )
  const byHand = cluster({ notes: pinned, settings }, lexicon).themes.find(({ id }) => id === 'by-hand')
  expect(byHand?.noteIds).toEqual(expect.arrayContaining(['talous-1', 'verkko-0']))
  expect(byHand?.borderline.some(({ id }) => id === 'talous-1' || id === 'verkko-0')).toBe(false)
})

it('answers for a board of none or one', () => {
  const empty = cluster({ notes: [], settings }, lexicon)
  expect([empty.themes, empty.unassigned]).toEqual([[], []])
  expect(cluster({ notes: [{ id: 'a', text: 'Talous' }], settings }, lexicon).unassigned).toEqual(['a'])
})

it('is not held up by endless words and books', () => {
  const book = councilWall
    .map(({ text }) => text)
    .join(' ')
    .repeat(200)
  const notes = [...councilWall, { id: 'long', text: 'hoito'.repeat(20_000) }, { id: 'book', text: book }]
  const { themes, unassigned } = cluster({ notes, settings }, lexicon)
  expect([...themes.flatMap(({ noteIds }) => noteIds), ...unassigned].length).toBe(notes.length)
})

it('refuses two notes with one id', () => {
  expect(() =>
    cluster(
      {
        notes: [
          { id: 'a', text: 'x' },
          { id: 'a', text: 'y' },
        ],
        settings,
      },
      lexicon,
    ),
  ).toThrow('Two notes have the id a.')
})

it('tells its progress from 0 to 1, rising', () => {
  const shares: number[] = []
  cluster({ notes: councilWall, settings }, lexicon, (share) => shares.push(share))
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBe(1)
})

/** Sampled either way; bench:themes times 10,000 as well. */
const many = thorough ? 10_000 : 2_600
it('C1 C2 more notes than are sampled are placed each once, the same in reverse, with a pin outside the sample kept', () => {
  const notes = manyNotes(many).map((note) => (note.id === 'n17' ? { ...note, pin: 'by-hand' } : note))
  const result = cluster({ notes, settings }, lexicon)
  const placed = [...result.themes.flatMap(({ noteIds }) => noteIds), ...result.unassigned]
  expect(new Set(placed).size).toBe(many)
  expect(placed.length).toBe(many)
  expect(result.themes.length).toBeGreaterThan(3)
  expect(result.themes.find(({ id }) => id === 'by-hand')?.noteIds).toContain('n17')
  expect(cluster({ notes: notes.toReversed(), settings }, lexicon)).toEqual(result)
}, 120_000)
