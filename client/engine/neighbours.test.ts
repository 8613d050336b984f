import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import { firstInReadingOrder, inReadingOrder, nextInDirection } from './neighbours.ts'

const at: Record<string, Point> = {
  a: [0, 0],
  b: [180, 4],
  c: [360, -3],
  d: [10, 120],
  e: [190, 240],
}
const placed = Object.entries(at).map(([id, place]) => ({ id, at: place }))

describe('arrows', () => {
  it('go to the nearest note of the row or column, and stop at the edge', () => {
    expect([
      nextInDirection(at['a']!, placed, 'right'),
      nextInDirection(at['c']!, placed, 'left'),
      nextInDirection(at['a']!, placed, 'down'),
      nextInDirection(at['b']!, placed, 'down'),
      nextInDirection(at['e']!, placed, 'up'),
      nextInDirection(at['c']!, placed, 'right'),
    ]).toEqual(['b', 'b', 'd', 'e', 'b', null])
  })

  it('reads rows from the top, each from the left', () => {
    expect(inReadingOrder(placed).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('finds the first of them in any order, and none on an empty board', () => {
    const lower = placed.filter(({ id }) => id !== 'a').reverse()
    expect([firstInReadingOrder(placed)?.id, firstInReadingOrder(lower)?.id]).toEqual(['a', 'b'])
    expect(firstInReadingOrder([])).toBe(null)
  })
})
