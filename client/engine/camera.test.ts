import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { middleOf, widthOf } from '#shared/board/geometry.ts'
import {
  bringIntoView,
  type Camera,
  cameraAt,
  fit,
  panBy,
  sameLook,
  seenBox,
  toBoard,
  toScreen,
  viewOf,
  ZOOM,
} from './camera.ts'
import { wheelFactor, zoomAbout, zoomStep } from './zooming.ts'

const viewport = { width: 1000, height: 600 }
const coordinate = fc.integer({ min: -50_000, max: 50_000 })
const camera: fc.Arbitrary<Camera> = fc.record({
  x: coordinate,
  y: coordinate,
  zoom: fc.double({ min: 0.05, max: 4, noNaN: true }),
})

describe('camera', () => {
  it('takes a point to the screen and back', () => {
    fc.assert(
      fc.property(camera, coordinate, coordinate, (eye, x, y) => {
        const [backX, backY] = toBoard(eye, toScreen(eye, [x, y]))
        expect(backX).toBeCloseTo(x, 4)
        expect(backY).toBeCloseTo(y, 4)
      }),
    )
  })

  it('keeps the point under the hand when zooming', () => {
    fc.assert(
      fc.property(
        camera,
        fc.integer({ min: 0, max: 1000 }),
        fc.double({ min: 0.01, max: 9, noNaN: true }),
        (eye, x, zoom) => {
          const before = toBoard(eye, [x, 300])
          const after = toBoard(zoomAbout(eye, [x, 300], zoom), [x, 300])
          expect(after[0]).toBeCloseTo(before[0], 4)
          expect(after[1]).toBeCloseTo(before[1], 4)
        },
      ),
    )
  })

  it('zooms by a notch of any wheel alike, and back by the same turned the other way', () => {
    expect([wheelFactor(100), wheelFactor(-120)]).toEqual([Math.exp(-0.24), Math.exp(0.24)])
    fc.assert(
      fc.property(fc.double({ min: -500, max: 500, noNaN: true }), (pixels) => {
        expect(wheelFactor(pixels) * wheelFactor(-pixels)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('shows what somebody else sees, on a viewport of any size', () => {
    const size = fc.record({
      width: fc.integer({ min: 320, max: 4_000 }),
      height: fc.integer({ min: 300, max: 3_000 }),
    })
    fc.assert(
      fc.property(camera, size, size, (eye, mine, theirs) => {
        const view = viewOf(eye, mine)
        const seen = seenBox(cameraAt(view, theirs), theirs)
        const [x, y] = middleOf(seen)
        expect(Math.hypot(x - view.middle[0], y - view.middle[1])).toBeLessThan(1e-6)
        const zoom = theirs.width / view.width
        if (zoom > ZOOM.least && zoom < ZOOM.most) expect(widthOf(seen)).toBeCloseTo(view.width, 6)
        expect(sameLook(cameraAt(view, mine), cameraAt(viewOf(cameraAt(view, mine), mine), mine))).toBe(true)
      }),
    )
  })

  it('pans by pixels, whatever the zoom', () => {
    expect(panBy({ x: 0, y: 0, zoom: 0.5 }, [100, -50])).toEqual({ x: -200, y: 100, zoom: 0.5 })
  })

  it('zooms in steps from 10 to 400 % and stays at the ends', () => {
    expect([zoomStep(1, 1), zoomStep(1, -1), zoomStep(0.9, 1), zoomStep(4, 1), zoomStep(0.05, -1)]).toEqual([
      1.25, 0.8, 1, 4, 0.05,
    ])
  })

  it('fits a box into what chrome leaves free, without enlarging paper', () => {
    const box = { left: 0, top: 0, right: 1600, bottom: 100 }
    const eye = fit(box, viewport, { left: 100, top: 0, right: 100, bottom: 0 })
    expect({ eye, left: toScreen(eye, [0, 50]), right: toScreen(eye, [1600, 50]) }).toEqual({
      eye: { x: -200, y: -550, zoom: 0.5 },
      left: [100, 300],
      right: [900, 300],
    })
    expect(fit({ left: 0, top: 0, right: 10, bottom: 10 }, viewport).zoom).toBe(1)
  })

  it('moves no more than needed to bring a note into view', () => {
    const eye = { x: 0, y: 0, zoom: 1 }
    const inside = { left: 10, top: 10, right: 178, bottom: 118 }
    const right = { left: 1100, top: 10, right: 1268, bottom: 118 }
    expect(bringIntoView(eye, inside, viewport)).toEqual(eye)
    expect(seenBox(bringIntoView(eye, right, viewport), viewport).right).toBe(1268)
  })
})
