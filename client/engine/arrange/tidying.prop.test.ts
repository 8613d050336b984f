import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NOTE, type Point } from '#shared/board/note.ts'
import { noteBox, overlaps } from '#shared/board/geometry.ts'
import { inReadingOrder } from '../neighbours.ts'
import { aligned, type Axis, distributed, type Edge, edges } from './aligning.ts'
import { tidied } from './tidying.ts'

const place = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }))
const places = (least: number, most: number) =>
  fc
    .array(place, { minLength: least, maxLength: most })
    .map((all) => all.map((at, index) => ({ id: `n${index}`, at: at as Point })))
const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id)

describe('tidying into a grid', () => {
  it('never lays a note over another, keeps the reading order and loses none', () => {
    fc.assert(
      fc.property(places(1, 20), places(0, 40), (notes, others) => {
        const obstacles = others.map(({ at }) => noteBox(at))
        const laid = tidied(notes, obstacles)
        expect(ids(laid)).toEqual(ids(inReadingOrder(notes)))
        expect(ids(inReadingOrder(laid))).toEqual(ids(laid))
        const boxes = laid.map(({ at }) => noteBox(at))
        const clash = boxes.some((box, index) =>
          [...obstacles, ...boxes.slice(0, index)].some((other) => overlaps(box, other)),
        )
        expect(clash).toBe(false)
      }),
    )
  })

  it('leaves a tidy grid as it is', () => {
    fc.assert(
      fc.property(places(1, 12), (notes) => {
        const once = tidied(notes, [])
        expect(tidied(once, [])).toEqual(once)
      }),
    )
  })

  it('stays on the board and clear of others where there is no room near', () => {
    const wall = [{ left: -9_000, top: -9_000, right: 9_000, bottom: 9_000 }]
    expect(tidied([{ id: 'a', at: [5, 5] }], wall)).toEqual([{ id: 'a', at: [5, 9_000 + NOTE.gap] }])
  })
})

describe('aligning', () => {
  it('makes the edge equal and leaves the other direction', () => {
    fc.assert(
      fc.property(places(1, 12), fc.constantFrom<Edge>(...edges), (notes, edge) => {
        const axis = ['left', 'centre', 'right'].includes(edge) ? 0 : 1
        const laid = aligned(notes, edge)
        expect(new Set(laid.map(({ at }) => at[axis])).size).toBe(1)
        expect(laid.map(({ at }) => at[1 - axis])).toEqual(notes.map(({ at }) => at[1 - axis]))
      }),
    )
  })
})

describe('distributing', () => {
  it('makes the steps equal to a unit, between the outermost, in the same order', () => {
    fc.assert(
      fc.property(places(3, 12), fc.constantFrom<Axis>('horizontally', 'vertically'), (notes, way) => {
        const axis = way === 'horizontally' ? 0 : 1
        const laid = distributed(notes, way).map(({ at }) => at[axis])
        const steps = laid.slice(1).map((value, index) => value - laid[index]!)
        expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(1)
        const given = notes.map(({ at }) => at[axis])
        expect([laid[0], laid.at(-1)]).toEqual([Math.min(...given), Math.max(...given)])
      }),
    )
  })
})
