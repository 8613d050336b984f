import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cloud, layOut, pictured } from './wordCloud.ts'

const word = fc.record({
  word: fc.string({ minLength: 1, maxLength: 30, unit: fc.constantFrom(...'aeikllmostuäöJW-') }),
  notes: fc.integer({ min: 1, max: 80 }),
})
const words = fc
  .uniqueArray(word, { selector: (each) => each.word, maxLength: 40 })
  .map((list) => list.toSorted((a, b) => b.notes - a.notes))

function overlaps({ words: placed }: Cloud): string[] {
  return placed.flatMap((a, i) =>
    placed
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5)
      .filter((b) => a.y - a.size * 0.8 < b.y && b.y - b.size * 0.8 < a.y)
      .map((b) => `${a.word} ${b.word}`),
  )
}

describe('word cloud', () => {
  it('drops no word, lets none overlap another and none leave the picture', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 240, max: 700 }), (list, width) => {
        const cloud = layOut(list, width)
        expect(cloud.words.map((each) => each.word).toSorted()).toEqual(
          list.map((each) => each.word).toSorted(),
        )
        expect(overlaps(cloud)).toEqual([])
        expect(cloud.words.filter((each) => each.x < -0.5 || each.x + each.width > width + 0.5)).toEqual([])
        expect(
          cloud.words.filter((each) => each.y - each.size > cloud.height || each.y > cloud.height),
        ).toEqual([])
      }),
    )
  })

  it('draws a word of more notes no smaller than one of fewer, where both fit', () => {
    const { words: placed } = layOut(
      [
        { word: 'jono', notes: 9 },
        { word: 'hoito', notes: 4 },
        { word: 'kieli', notes: 1 },
      ],
      560,
    )
    const sizes = ['jono', 'hoito', 'kieli'].map(
      (each) => placed.find(({ word: name }) => name === each)!.size,
    )
    expect(sizes).toEqual([46, 30.7, 15.3])
  })

  it('pictures words of at least two notes, and some more while they are few', () => {
    const list = (shared: number, single: number) => [
      ...Array.from({ length: shared }, (_, i) => ({ word: `s${i}`, notes: 2 })),
      ...Array.from({ length: single }, (_, i) => ({ word: `o${i}`, notes: 1 })),
    ]
    expect([list(5, 60), list(20, 60), list(60, 0), list(0, 3)].map((each) => pictured(each).length)).toEqual(
      [16, 20, 40, 3],
    )
  })
})
