import { middleOf } from '#shared/board/geometry.ts'
import { type Camera, clampZoom, seenBox, type Size } from './camera.ts'

/** How much a flight rises on its way: higher sees more of the board and flies faster over it. */
const rise = 1.25
/** Below this part of the width in view a move is so short that rising would only make one dizzy. */
const shortHop = 1e-3

/** Sets off at once and arrives softly. `part` of the time, 0–1. */
export const easeOut = (part: number): number => 1 - (1 - part) ** 3

/**
 * Where the camera is on its way between two places, `part` 0–1: over far places it rises and comes down again, so
 * that one sees where one goes (van Wijk and Nuij: the path that looks equally fast all the way).
 */
export function flightAt(from: Camera, to: Camera, viewport: Size, part: number): Camera {
  if (part <= 0) return from
  if (part >= 1) return to
  const [ax, ay] = middleOf(seenBox(from, viewport))
  const [bx, by] = middleOf(seenBox(to, viewport))
  const a = viewport.width / from.zoom
  const b = viewport.width / to.zoom
  const far = Math.hypot(bx - ax, by - ay)
  const { way, width } = far < shortHop * Math.min(a, b) ? zoomed(a, b, part) : risen(a, b, far, part)
  const zoom = clampZoom(viewport.width / width)
  return {
    x: ax + (bx - ax) * way - viewport.width / zoom / 2,
    y: ay + (by - ay) * way - viewport.height / zoom / 2,
    zoom,
  }
}

/** The share of the way that is behind, and the width that is seen there. */
type Place = { way: number; width: number }

const zoomed = (a: number, b: number, part: number): Place => ({ way: part, width: a * (b / a) ** part })

function risen(a: number, b: number, far: number, part: number): Place {
  const square = rise * rise
  const slope = (width: number, sign: 1 | -1) =>
    (b * b - a * a + sign * square * square * far * far) / (2 * width * square * far)
  // The logarithm of a difference of near equals, without losing its digits.
  const height = (lift: number) => -Math.asinh(lift)
  const up = height(slope(a, 1))
  const down = height(slope(b, -1))
  const at = up + (down - up) * part
  const way = ((a / square) * (Math.cosh(up) * Math.tanh(at) - Math.sinh(up))) / far
  return { way: Math.min(1, Math.max(0, way)), width: (a * Math.cosh(up)) / Math.cosh(at) }
}
