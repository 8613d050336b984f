import { describe, expect, it } from 'vitest'
import type { ClusteringResult, ClusterNote } from '#shared/themes/clustering.ts'
import { streamStability } from '../../bench/themes/stability.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { Memory } from './Memory.ts'
import { cluster } from './pipeline.ts'
import { councilWall, manyNotes } from '../testing/boards.ts'
import { sportsDay, sportsGuides } from '../testing/sportsDay.ts'

const lexicon = ownLexicon()
const settings = { grain: 0.5 }
const themeOf = ({ themes }: ClusteringResult, note: string) =>
  themes.find(({ noteIds }) => noteIds.includes(note))
/** The share of pairs of one intended theme that are in one proposed theme, and of proposed pairs that were intended. */
function agreement(
  notes: readonly ClusterNote[],
  result: ClusteringResult,
): { found: number; right: number } {
  const intended = (id: string) => id.split('-')[0]
  let [both, meant, made] = [0, 0, 0]
  notes.forEach(({ id: a }, at) =>
    notes.slice(0, at).forEach(({ id: b }) => {
      const same = intended(a) === intended(b)
      const together = themeOf(result, a) !== undefined && themeOf(result, a) === themeOf(result, b)
      if (same) meant++
      if (together) made++
      if (same && together) both++
    }),
  )
  return { found: both / meant, right: both / made }
}

describe('C20 themes named beforehand', () => {
  const automatic = cluster({ notes: sportsDay, settings }, lexicon)
  const guided = cluster({ notes: sportsDay, settings: { ...settings, guides: sportsGuides } }, lexicon)

  it('gather the notes of a field that the lexicon does not know far better than nothing named', () => {
    const [without, asked] = [agreement(sportsDay, automatic), agreement(sportsDay, guided)]
    expect(asked.found).toBeGreaterThan(without.found + 0.1)
    expect(asked.right).toBeGreaterThan(without.right + 0.2)
  })
  it('keep their ids and titles, and are not there without a note', () => {
    const food = guided.themes.find(({ id }) => id === 'ruoka')
    expect([food?.title, food?.guide]).toEqual(['Ruoka ja eväät', 'ruoka'])
    expect(food?.noteIds).toEqual(expect.arrayContaining(['ruoka-22', 'ruoka-48']))
    const unspoken = { id: 'space', title: 'Avaruus', words: ['raketti', 'planeetta'] }
    const { themes } = cluster({ notes: sportsDay, settings: { ...settings, guides: [unspoken] } }, lexicon)
    expect(themes.filter(({ guide }) => guide !== null)).toEqual([])
  })
  it('take a phrase only whole, and yield to what a person placed', () => {
    const guides = [{ id: 'turns', title: 'Vuorojen vaihto', words: ['lyhyt iltavuoro'] }]
    const notes = [
      { id: 'a', text: 'Lyhyet iltavuorot takaisin' },
      { id: 'b', text: 'Lyhyt matka kauppaan' },
      { id: 'c', text: 'lyhyitä iltavuoroja toivotaan', pin: 'elsewhere' },
    ]
    const result = cluster({ notes, settings: { ...settings, guides } }, lexicon)
    expect(['a', 'c'].map((id) => themeOf(result, id)?.id)).toEqual(['turns', 'elsewhere'])
    expect(themeOf(result, 'b')?.id).not.toBe('turns')
  })
  it('take notes in other languages through the lexicon', () => {
    const guides = [{ id: 'money', title: 'Talous', words: ['budjetti', 'menot'] }]
    const result = cluster({ notes: councilWall, settings: { ...settings, guides } }, lexicon)
    expect(themeOf(result, 'talous-4')?.id).toBe('money')
  })
})

it('C21 a part of the board is grouped as it would be alone, and all titles differ', () => {
  const notes = councilWall.flatMap((note) => [
    { ...note, id: `a-${note.id}`, part: 'a' },
    { ...note, id: `b-${note.id}`, part: 'b' },
  ])
  const result = cluster({ notes, settings }, lexicon)
  const alone = cluster({ notes: notes.filter(({ part }) => part === 'b'), settings }, lexicon)
  const inB = result.themes.filter(({ part }) => part === 'b')
  expect(inB.map(({ noteIds }) => noteIds)).toEqual(alone.themes.map(({ noteIds }) => noteIds))
  expect(new Set(result.themes.map(({ title }) => title)).size).toBe(result.themes.length)
})

it('C22 notes that belong together by their words come apart when people say so', () => {
  const apart: [string, string][] = [['henk-0', 'henk-1']]
  const result = cluster({ notes: councilWall, settings: { ...settings, apart } }, lexicon)
  const before = cluster({ notes: councilWall, settings }, lexicon)
  expect(themeOf(before, 'henk-0')).toBe(themeOf(before, 'henk-1'))
  expect(themeOf(result, 'henk-0')).not.toBe(themeOf(result, 'henk-1'))
})

describe('C23 followed live', () => {
  it('themes keep their ids, and new notes come to them or begin their own', () => {
    const first = cluster({ notes: councilWall, settings: { ...settings, standing: [] } }, lexicon)
    const standing = first.themes.map(({ id, noteIds }) => ({ id: `run-${id}`, noteIds }))
    const notes = [
      ...councilWall,
      { id: 'new-1', text: 'Velkaa ei saa ottaa lisää, talous kuntoon' },
      { id: 'new-2', text: 'Pelastuslaitos ja sopimuspalokunnat' },
      { id: 'new-3', text: 'Sopimuspalokunnat ja ensihoito' },
    ]
    const next = cluster({ notes, settings: { ...settings, standing } }, lexicon)
    for (const { id, noteIds } of standing)
      expect(next.themes.find((theme) => theme.id === id)?.noteIds).toEqual(expect.arrayContaining(noteIds))
    expect(themeOf(next, 'new-1')?.id).toBe(`run-${themeOf(first, 'talous-0')?.id ?? ''}`)
    expect(themeOf(next, 'new-2')?.id).toMatch(/^t\d+$/u)
    expect(themeOf(next, 'new-2')).toBe(themeOf(next, 'new-3'))
  })
  it('nearly every note keeps its theme while ten more come', () => {
    const { mean, worst } = streamStability(manyNotes(120), lexicon, 1)
    expect(mean).toBeGreaterThanOrEqual(0.99)
    expect(worst).toBeGreaterThanOrEqual(0.94)
  })
})

it('C24 a borderline note says where else it would stand', () => {
  const notes = [...councilWall, { id: 'both', text: 'Henkilökunta ja talous' }]
  const result = cluster({ notes, settings }, lexicon)
  const own = themeOf(result, 'both')
  const said = own?.borderline.find(({ id }) => id === 'both')
  const other = result.themes.find(({ id }) => id === said?.other)
  expect([own?.title, other?.title].toSorted()).toEqual([
    'Henkilöstö ja työhyvinvointi',
    'Talous ja rahoitus',
  ])
})

it('C25 a large theme tells what it divides into, a small one nothing', () => {
  const about = (words: string, count: number, from: number) =>
    Array.from({ length: count }, (_, at) => ({
      id: `d${from + at}`,
      text: `${words} ${'abcdefgh'[at] ?? ''}`,
    }))
  const notes = [
    ...about('Lääkärin vastaanoton jonot lyhyemmiksi', 7, 10),
    ...about('Lääkäri vaihtuu liian usein terveysasemalla', 7, 20),
  ].map((note) => ({ ...note, pin: 'doctors' }))
  const { themes } = cluster({ notes, settings }, lexicon)
  const [doctors] = themes
  expect(doctors?.parts.map(({ noteIds }) => noteIds.map((id) => id[1]).join(''))).toEqual([
    '1111111',
    '2222222',
  ])
  const titles = doctors?.parts.map(({ title }) => title) ?? []
  expect(new Set([...titles, doctors?.title, '']).size).toBe(4)
  const small = cluster({ notes: notes.slice(0, 11), settings }, lexicon)
  expect(small.themes.map(({ parts }) => parts)).toEqual([[]])
})

describe('C26 embeddings', () => {
  const groups = [
    'Sininen kivi',
    'Tuuli kääntyi',
    'Kolme askelta',
    'Vanha silta',
    'Hiljainen ilta',
    'Punainen portti',
  ]
  const notes = groups.map((text, at) => ({ id: `e${at}`, text }))
  const meaning = new Map(
    notes.map(({ id }, at) => [
      id,
      Float32Array.from({ length: 8 }, (_, axis) => (axis === at % 2 ? 1 : at === axis ? 0.2 : 0.1)),
    ]),
  )
  it('bring together what shares no word, and are named as what helped', () => {
    const { themes, made } = cluster({ notes, settings, meaning, model: 'test-embed' }, lexicon)
    expect(themes.map(({ noteIds }) => noteIds)).toEqual([
      ['e0', 'e2', 'e4'],
      ['e1', 'e3', 'e5'],
    ])
    expect([made.by, made.model]).toEqual(['embeddings', 'test-embed'])
    const byWords = cluster({ notes, settings }, lexicon).themes.map(({ noteIds }) => noteIds)
    expect(byWords).not.toEqual(themes.map(({ noteIds }) => noteIds))
  })
  it('leave a note without one, or with a broken one, to its words', () => {
    const odd = [
      ...notes,
      { id: 'w1', text: 'Omenapuun runkosuoja' },
      { id: 'w2', text: 'Omenapuun runkosuoja jäniksiltä' },
    ]
    const broken = new Map([...meaning, ['w2', new Float32Array([NaN, 1])]])
    const result = cluster({ notes: odd, settings, meaning: broken }, lexicon)
    expect(themeOf(result, 'w1')?.noteIds).toEqual(['w1', 'w2'])
  })
  it('silence the lexicon where it says something else', () => {
    const against = new Map(
      councilWall.map(({ id }) => [
        id,
        Float32Array.from({ length: 5 }, (_, axis) => (axis === Number(id.split('-')[1]) ? 1 : 0)),
      ]),
    )
    const result = cluster({ notes: councilWall, settings, meaning: against }, lexicon)
    expect(themeOf(result, 'talous-0')).toBe(themeOf(result, 'hoito-0'))
    expect(themeOf(result, 'talous-0')).not.toBe(themeOf(result, 'talous-1'))
  })
})

it('C27 what a model gave becomes a true partition, described like our own, and the repairs are told', () => {
  const notes = [
    { id: 'a', text: 'Talous kuntoon' },
    { id: 'b', text: 'Menot alas' },
    { id: 'c', text: 'Jonot lyhyemmiksi', pin: 'queues' },
    { id: 'd', text: 'Lääkäriin nopeammin' },
    { id: 'e', text: 'Kahvi on hyvää' },
    { id: 'f', text: 'Velkaa ei lisää' },
  ]
  const given = [
    { title: ' Rahat ', noteIds: ['a', 'b', 'zz', 'f'] },
    { title: 'Pääsy', noteIds: ['c', 'd', 'a'] },
  ]
  const apart: [string, string][] = [['a', 'f']]
  const { themes, unassigned, made } = cluster(
    { notes, settings: { ...settings, apart }, given, model: 'm' },
    lexicon,
  )
  expect(themes.map(({ id, title, noteIds }) => ({ id, title, noteIds }))).toEqual([
    { id: 't1', title: 'Rahat', noteIds: ['b', 'f'] },
    { id: 'queues', title: 'Pääsy', noteIds: ['c', 'd'] },
  ])
  expect(unassigned).toEqual(['a', 'e'])
  expect([made.by, made.model, made.repairs]).toEqual(['model', 'm', 3])
  expect(themes[0]?.why.length).toBeGreaterThan(0)
})

it('C20 C27 a group that a model calls by a theme named beforehand is that theme', () => {
  const notes = ['Kahvi', 'Tee', 'Pulla', 'Bussi'].map((text, at) => ({ id: `m${at}`, text }))
  const guides = [{ id: 'bus', title: 'Kulkeminen', words: [] }]
  const given = [
    { title: 'Kahvitus', noteIds: ['m0', 'm1', 'm2'] },
    { title: 'kulkeminen', noteIds: ['m3'] },
  ]
  const { themes } = cluster({ notes, settings: { ...settings, guides }, given }, lexicon)
  expect(themes.map(({ id, title, guide }) => [id, title, guide])).toEqual([
    ['t1', 'Kahvitus', null],
    ['bus', 'Kulkeminen', 'bus'],
  ])
})

it('C29 the same board at another grain is answered from memory as it would be anew', () => {
  const memory = new Memory()
  const notes = manyNotes(120)
  const at = (grain: number) => cluster({ notes, settings: { grain } }, lexicon, undefined, memory)
  for (const grain of [0.5, 0.9, 0.2])
    expect(at(grain)).toEqual(cluster({ notes, settings: { grain } }, lexicon))
  const changed = notes.map((note, row) => (row === 0 ? { ...note, text: 'Aivan muuta' } : note))
  expect(cluster({ notes: changed, settings }, lexicon, undefined, memory)).toEqual(
    cluster({ notes: changed, settings }, lexicon),
  )
})
