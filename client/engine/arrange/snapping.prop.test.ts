import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOTE, type Point } from '#shared/board/note.ts'
import { type Box, noteBox } from '#shared/board/geometry.ts'
import { SnapField } from './snapping.ts'

const place = fc.tuple(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -400, max: 400 }))
const tolerance = fc.integer({ min: 1, max: 30 })

it('a snap never moves more than the tolerance, and stays where it has snapped', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), place, tolerance, (others, at, most) => {
      const field = new SnapField(others.map(noteBox))
      const box = noteBox(at)
      const { by } = field.snap(box, most)
      expect(by.every((way) => Math.abs(way) <= most)).toBe(true)
      const there: Box = noteBox([at[0] + by[0], at[1] + by[1]])
      const again = field.snap(there, 0.25).by
      expect(again.map((way) => Math.abs(way) < 1e-9)).toEqual([true, true])
    }),
  )
})

it('every guide tells the truth: a line lies on an edge or a middle of both, gaps come in equal pairs', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), place, tolerance, (others, at, most) => {
      const { by, guides } = new SnapField(others.map(noteBox)).snap(noteBox(at), most)
      const there: Point = [at[0] + by[0], at[1] + by[1]]
      const lines = (corner: Point, axis: 0 | 1) => {
        const size = axis === 0 ? NOTE.width : NOTE.height
        return [corner[axis], corner[axis] + size / 2, corner[axis] + size]
      }
      const on = (value: number, found: number[]) => found.some((one) => Math.abs(one - value) < 0.5)
      for (const guide of guides.filter(({ is }) => is === 'line')) {
        const axis = guide.axis === 'x' ? 0 : 1
        expect(on(guide.at, lines(there, axis))).toBe(true)
        expect(others.some((other) => on(guide.at, lines(other, axis)))).toBe(true)
      }
      for (const axis of ['x', 'y']) {
        const gaps = guides.filter((guide) => guide.is === 'gap' && guide.axis === axis)
        const [one, two] = gaps.map(({ from, to }) => to - from)
        expect([0, 2]).toContain(gaps.length)
        if (one !== undefined) expect(Math.abs(one - two!)).toBeLessThanOrEqual(1)
      }
    }),
  )
})
