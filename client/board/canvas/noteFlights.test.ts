import { expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { flightsOf } from './noteFlights.ts'

const moved = (count: number, by: Point) =>
  Array.from({ length: count }, (_, i) => ({
    id: `n${i}` as NoteId,
    from: [i, 0] as Point,
    to: [i + by[0], by[1]] as Point,
  }))

it('notes that go elsewhere together fly one after the other, forty at most; the rest appears', () => {
  const { flying, fading } = flightsOf(moved(43, [300, 40]))
  expect(flying.length).toBe(40)
  expect(flying[2]).toEqual({ id: 'n2', from: [2, 0], to: [302, 40], delay: 36 })
  expect(fading).toEqual(['n40', 'n41', 'n42'])
})

it('neither one note alone nor nudges fly', () => {
  const none = { flying: [], fading: [] }
  expect([flightsOf(moved(1, [300, 0])), flightsOf(moved(9, [8, 0]))]).toEqual([none, none])
})
