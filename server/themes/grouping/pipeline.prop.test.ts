import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import { ownLexicon } from '../lexicon/lexicon.ts'
import { cluster } from './pipeline.ts'
import { councilWall, gardenWall } from '../testing/boards.ts'

const lexicon = ownLexicon()
const texts = [...councilWall, ...gardenWall].map(({ text }) => text)
const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...texts) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)).map((pair) => pair.join(' ')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom('', '   ', '👍', '2029', 'en tiedä', '???', 'ja') },
)
const board = fc
  .array(
    fc.record({
      text,
      pin: fc.option(fc.constantFrom('theme-a', 'theme-b', 't1'), { nil: undefined, freq: 8 }),
    }),
    { maxLength: 30 },
  )
  .map((notes) =>
    notes.map(({ text: words, pin }, at): ClusterNote => ({
      id: `n${at}`,
      text: words,
      ...(pin === undefined ? {} : { pin }),
    })),
  )
const grain = fc.constantFrom(0, 0.3, 0.5, 1)

it('C1 each note is in exactly one theme or unassigned, and themes have distinct ids', () => {
  fc.assert(
    fc.property(board, grain, (notes, fineness) => {
      const { themes, unassigned } = cluster({ notes, settings: { grain: fineness } }, lexicon)
      const placed = [...themes.flatMap(({ noteIds }) => noteIds), ...unassigned]
      expect(placed.toSorted()).toEqual(notes.map(({ id }) => id).toSorted())
      expect(new Set(themes.map(({ id }) => id)).size).toBe(themes.length)
    }),
  )
})

it('C2 the same notes in any order give the same result', () => {
  fc.assert(
    fc.property(
      board.chain((notes) =>
        fc.tuple(fc.constant(notes), fc.shuffledSubarray(notes, { minLength: notes.length })),
      ),
      grain,
      ([notes, shuffled], fineness) => {
        expect(cluster({ notes: shuffled, settings: { grain: fineness } }, lexicon)).toEqual(
          cluster({ notes, settings: { grain: fineness } }, lexicon),
        )
      },
    ),
  )
})

it('C3 a note that a person placed is in the theme where it was placed', () => {
  fc.assert(
    fc.property(board, grain, (notes, fineness) => {
      const { themes } = cluster({ notes, settings: { grain: fineness } }, lexicon)
      for (const { id, pin } of notes)
        if (pin !== undefined) expect(themes.find(({ noteIds }) => noteIds.includes(id))?.id).toBe(pin)
    }),
  )
})

it('says nothing of a theme that its notes do not bear out', () => {
  fc.assert(
    fc.property(board, (notes) => {
      for (const { title, noteIds, borderline, why } of cluster({ notes, settings: { grain: 0.5 } }, lexicon)
        .themes) {
        expect(borderline.filter(({ id }) => !noteIds.includes(id))).toEqual([])
        expect(why.every(({ notes: holders }) => holders >= 1 && holders <= noteIds.length)).toBe(true)
        expect(
          title === '' &&
            noteIds.some((id) => /\p{L}{3}/u.test(notes.find((note) => note.id === id)?.text ?? '')),
        ).toBe(false)
      }
    }),
  )
})
