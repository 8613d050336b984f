import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClusteringResult, ClusterNote, ClusterSettings } from '#shared/themes/clustering.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from './pipeline.ts'
import { councilWall } from '../testing/boards.ts'
import { sportsDay } from '../testing/sportsDay.ts'

const lexicon = ownLexicon()
const texts = [...councilWall, ...sportsDay.slice(0, 20)].map(({ text }) => text)
const ids = Array.from({ length: 18 }, (_, at) => `n${String(at).padStart(2, '0')}`)
const id = fc.constantFrom(...ids)
const maybe = <T>(...of: T[]) => fc.option(fc.constantFrom(...of), { nil: undefined, freq: 3 })

const board: fc.Arbitrary<ClusterNote[]> = fc
  .array(
    fc.record({
      text: fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...texts) },
        fc.constantFrom('', '👍', 'en tiedä'),
      ),
      pin: maybe('X', 'money'),
      part: maybe('k1', 'k2'),
    }),
    { minLength: 2, maxLength: ids.length },
  )
  .map((notes) =>
    notes.map(({ text, pin, part }, at) => ({
      id: ids[at] ?? '',
      text,
      ...(pin === undefined ? {} : { pin }),
      ...(part === undefined ? {} : { part }),
    })),
  )
const guides = fc.subarray([
  { id: 'money', title: 'Raha', words: ['budjetti', 'alijäämä', 'velka'] },
  { id: 'care', title: 'Hoitoon pääsy', words: ['jono', 'lääkäri'] },
  { id: 'games', title: 'Lajit', words: ['sähly', 'jalkapallo'] },
])
const settings: fc.Arbitrary<ClusterSettings> = fc.record(
  {
    grain: fc.constantFrom(0, 0.5, 1),
    guides,
    apart: fc.array(fc.tuple(id, id), { maxLength: 8 }),
    standing: fc.array(fc.record({ id: fc.constantFrom('s1', 's2', 't1'), noteIds: fc.subarray(ids) }), {
      maxLength: 3,
    }),
  },
  { requiredKeys: ['grain'] },
)
const given = fc.option(
  fc.array(
    fc.record({
      title: fc.constantFrom('Talous', 'Hoitoon pääsy', ''),
      noteIds: fc.array(fc.oneof(id, fc.constant('stranger')), { maxLength: 8 }),
    }),
    { maxLength: 4 },
  ),
  { nil: undefined, freq: 3 },
)
const work = fc.record({ notes: board, settings, given }).map(({ given: groups, ...rest }) => ({
  ...rest,
  ...(groups === undefined ? {} : { given: groups }),
}))
const runs = { numRuns: 40 }
const themeOf = ({ themes }: ClusteringResult, note: string) =>
  themes.find(({ noteIds }) => noteIds.includes(note))

it('C1 C2 C3 however it is asked, each note is in one theme or in none, pinned ones in theirs, the same in any order', () => {
  fc.assert(
    fc.property(work, (asked) => {
      const result = cluster(asked, lexicon)
      const placed = [...result.themes.flatMap(({ noteIds }) => noteIds), ...result.unassigned]
      expect(placed.toSorted()).toEqual(asked.notes.map(({ id: note }) => note).toSorted())
      expect(new Set(result.themes.map((theme) => theme.id)).size).toBe(result.themes.length)
      for (const { id: note, pin } of asked.notes)
        if (pin !== undefined) expect(themeOf(result, note)?.id).toBe(pin)
      const turned = {
        ...asked,
        notes: asked.notes.toReversed(),
        settings: {
          ...asked.settings,
          ...(asked.settings.apart === undefined
            ? {}
            : { apart: asked.settings.apart.toReversed().map(([a, b]): [string, string] => [b, a]) }),
        },
      }
      expect(cluster(turned, lexicon)).toEqual(result)
    }),
    runs,
  )
})

it('C20 a guide’s theme has the guide’s id and title, once, and never without a note', () => {
  fc.assert(
    fc.property(work, (asked) => {
      const { themes } = cluster(asked, lexicon)
      for (const { id: own, title } of asked.settings.guides ?? []) {
        const theme = themes.find((one) => one.id === own)
        if (theme === undefined) continue
        expect(theme.guide).toBe(own)
        expect(theme.noteIds.length).toBeGreaterThan(0)
        expect(theme.title).toBe(title)
      }
    }),
    runs,
  )
})

it('C21 notes of different parts that nobody placed never come into one theme', () => {
  fc.assert(
    fc.property(work, (asked) => {
      const result = cluster(asked, lexicon)
      const free = asked.notes.filter(({ pin }) => pin === undefined)
      for (const { noteIds, part } of result.themes) {
        const parts = free.filter(({ id: note }) => noteIds.includes(note)).map((note) => note.part ?? null)
        expect(new Set(parts).size).toBeLessThanOrEqual(1)
        if (part !== null) expect(parts.every((one) => one === part)).toBe(true)
      }
    }),
    runs,
  )
})

it('C22 notes that are to be apart are in different themes, unless a person put both in one', () => {
  fc.assert(
    fc.property(work, (asked) => {
      const result = cluster(asked, lexicon)
      const pins = new Map(asked.notes.map(({ id: note, pin }) => [note, pin]))
      for (const [one, other] of asked.settings.apart ?? []) {
        const theme = themeOf(result, one)
        if (one === other || theme === undefined || theme !== themeOf(result, other)) continue
        expect(pins.get(one)).toBeDefined()
        expect(pins.get(one)).toBe(pins.get(other))
      }
    }),
    runs,
  )
})
