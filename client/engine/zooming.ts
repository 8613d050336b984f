import type { Point } from '#shared/board/note.ts'
import { type Camera, clampZoom, toBoard, ZOOM } from './camera.ts'

/** Zooms so that the board point under `at` (pixels) stays under it. */
export function zoomAbout(camera: Camera, at: Point, zoom: number): Camera {
  const next = clampZoom(zoom)
  const [x, y] = toBoard(camera, at)
  return { x: x - at[0] / next, y: y - at[1] / next, zoom: next }
}

/** More than this much of a wheel's notch (pixels) does not zoom more: a trackpad's pinch comes in far smaller steps. */
const notch = 24

/** How much a turn of the wheel by so many pixels zooms. */
export const wheelFactor = (pixels: number): number =>
  Math.exp(-Math.min(notch, Math.max(-notch, pixels)) / 100)

/** The next stop in a direction; the last one stays. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const near = 0.005
  return direction > 0
    ? (ZOOM.steps.find((step) => step > zoom + near) ?? ZOOM.most)
    : (ZOOM.steps.findLast((step) => step < zoom - near) ?? ZOOM.least)
}
