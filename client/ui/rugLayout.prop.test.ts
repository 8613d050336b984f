import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rugLayout, unevenness } from './rugLayout.ts'

const size = fc.record({
  stripes: fc.nat(2_000),
  length: fc.nat(2_000),
  height: fc.integer({ min: 10, max: 200 }),
})

it('the woven part and its fringes fit into the rug, whatever its size', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1200, max: 3000 }), ({ stripes, length, height }, width) => {
      const loom = rugLayout(stripes, { height, length, width })
      expect(loom.fringe + loom.woven).toBeLessThanOrEqual(width + 1e-6)
      expect(loom.warps.every((y) => y > 0 && y < height)).toBe(true)
    }),
  )
})

it('rugs of the same pitch compare by length: twice the stripes, twice the cloth', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), (stripes) => {
      const [one, two] = [stripes, 2 * stripes].map(
        (count) => rugLayout(count, { height: 26, pitch: 1.42 }).woven,
      )
      expect(two).toBeCloseTo(2 * (one ?? 0), 6)
    }),
  )
})

it('unevenness stays within bounds and does not lean to a side', () => {
  const values = Array.from({ length: 2_000 }, (_, index) => unevenness(index, 1))
  expect(values.every((value) => value >= -1 && value <= 1)).toBe(true)
  expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length)).toBeLessThan(0.1)
  expect(new Set(values).size).toBeGreaterThan(1_900)
})
