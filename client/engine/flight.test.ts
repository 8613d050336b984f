import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf } from '#shared/board/geometry.ts'
import { type Camera, seenBox, ZOOM } from './camera.ts'
import { easeOut, flightAt } from './flight.ts'

const viewport = { width: 1000, height: 600 }
const coordinate = fc.integer({ min: -100_000, max: 100_000 })
const camera: fc.Arbitrary<Camera> = fc.record({
  x: coordinate,
  y: coordinate,
  zoom: fc.double({ min: ZOOM.least, max: ZOOM.most, noNaN: true }),
})
const steps = Array.from({ length: 21 }, (_, n) => n / 20)
const middle = (eye: Camera) => middleOf(seenBox(eye, viewport))

describe('flight', () => {
  it('begins where the eye is, ends where it goes, and its steps join', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        expect([flightAt(from, to, viewport, 0), flightAt(from, to, viewport, 1)]).toEqual([from, to])
        const [x, y] = middle(from)
        const [farX, farY] = middle(to)
        const near = middle(flightAt(from, to, viewport, 1e-9))
        const arriving = middle(flightAt(from, to, viewport, 1 - 1e-9))
        expect(Math.hypot(near[0] - x, near[1] - y)).toBeLessThan(1)
        expect(Math.hypot(arriving[0] - farX, arriving[1] - farY)).toBeLessThan(1)
      }),
    )
  })

  it('never turns back, never leaves the straight way and never zooms beyond the limits', () => {
    fc.assert(
      fc.property(camera, camera, (from, to) => {
        const [ax, ay] = middle(from)
        const [bx, by] = middle(to)
        const far = Math.hypot(bx - ax, by - ay)
        let before = -1e-6
        for (const part of steps) {
          const eye = flightAt(from, to, viewport, part)
          const [x, y] = middle(eye)
          const behind = Math.hypot(x - ax, y - ay)
          expect(behind).toBeGreaterThanOrEqual(before - 1e-3)
          expect(behind + Math.hypot(bx - x, by - y)).toBeLessThan(far + 1)
          expect(eye.zoom).toBeGreaterThanOrEqual(ZOOM.least)
          expect(eye.zoom).toBeLessThanOrEqual(ZOOM.most)
          before = behind
        }
      }),
    )
  })

  it('rises over a far way and stays low on a short one', () => {
    const from = { x: 0, y: 0, zoom: 1 }
    const half = (x: number) => flightAt(from, { x, y: 0, zoom: 1 }, viewport, 0.5).zoom
    expect(half(10_000)).toBeLessThan(0.2)
    expect(half(200)).toBeGreaterThan(0.95)
  })

  it('sets off at once and arrives softly', () => {
    expect([easeOut(0), easeOut(0.5), easeOut(1)]).toEqual([0, 0.875, 1])
  })
})
