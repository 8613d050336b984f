import { NOTE, type Point } from '#shared/board/note.ts'
import type { View } from '#shared/board/presence.ts'
import { type Box, heightOf, middleOf, widthOf } from '#shared/board/geometry.ts'

/** What the eye sees: the board point at the viewport's top left corner, and pixels per board unit. */
export type Camera = { x: number; y: number; zoom: number }

/** The viewport in pixels. */
export type Size = { width: number; height: number }

export const ZOOM = {
  /** A full board (10,000 notes) is seen whole. */
  least: 0.05,
  most: 4,
  /** Stops of the plus and minus buttons. */
  steps: [0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.64, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4],
  /** Fitting never enlarges paper past its natural size. */
  mostFit: 1,
  /** Nor does looking at what is selected make it larger than this. */
  mostSelected: 2,
  /** From here on all of a note's words can be read. */
  leastRead: 0.6,
} as const

export const home: Camera = { x: 0, y: 0, zoom: 1 }

export const clampZoom = (zoom: number): number => Math.min(ZOOM.most, Math.max(ZOOM.least, zoom))

export const toBoard = (camera: Camera, [x, y]: Point): Point => [
  camera.x + x / camera.zoom,
  camera.y + y / camera.zoom,
]

export const toScreen = (camera: Camera, [x, y]: Point): Point => [
  (x - camera.x) * camera.zoom,
  (y - camera.y) * camera.zoom,
]

/** Moves the paper by pixels: a positive x shows what was hidden on the left. */
export const panBy = (camera: Camera, [dx, dy]: Point): Camera => ({
  ...camera,
  x: camera.x - dx / camera.zoom,
  y: camera.y - dy / camera.zoom,
})

export type Inset = { left: number; top: number; right: number; bottom: number }
export const noInset: Inset = { left: 0, top: 0, right: 0, bottom: 0 }

/** Shows a whole box in the part of the viewport that chrome leaves free (`inset`, pixels). */
export function fit(
  box: Box,
  viewport: Size,
  inset: Inset = noInset,
  mostZoom: number = ZOOM.mostFit,
): Camera {
  const width = Math.max(1, viewport.width - inset.left - inset.right)
  const height = Math.max(1, viewport.height - inset.top - inset.bottom)
  const zoom = clampZoom(
    Math.min(mostZoom, width / Math.max(1, widthOf(box)), height / Math.max(1, heightOf(box))),
  )
  const [x, y] = middleOf(box)
  return { x: x - (inset.left + width / 2) / zoom, y: y - (inset.top + height / 2) / zoom, zoom }
}

/** Moves as little as needed for a box to be in the free part of the viewport; the zoom stays. */
export function bringIntoView(camera: Camera, box: Box, viewport: Size, inset: Inset = noInset): Camera {
  const seen = seenBox(camera, viewport)
  const free: Box = {
    left: seen.left + inset.left / camera.zoom,
    top: seen.top + inset.top / camera.zoom,
    right: seen.right - inset.right / camera.zoom,
    bottom: seen.bottom - inset.bottom / camera.zoom,
  }
  const shift = (from: number, to: number, low: number, high: number) =>
    from < low ? from - low : to > high ? Math.min(to - high, from - low) : 0
  return {
    ...camera,
    x: camera.x + shift(box.left, box.right, free.left, free.right),
    y: camera.y + shift(box.top, box.bottom, free.top, free.bottom),
  }
}

/** The part of the board in the viewport. */
export const seenBox = (camera: Camera, { width, height }: Size): Box => ({
  left: camera.x,
  top: camera.y,
  right: camera.x + width / camera.zoom,
  bottom: camera.y + height / camera.zoom,
})

/** What a camera sees, in whole units: its middle and its width. */
export function viewOf(camera: Camera, viewport: Size): View {
  const [x, y] = middleOf(seenBox(camera, viewport))
  const onBoard = (value: number) => Math.round(Math.min(NOTE.reach, Math.max(-NOTE.reach, value)))
  return { middle: [onBoard(x), onBoard(y)], width: Math.max(1, Math.round(viewport.width / camera.zoom)) }
}

/** The camera that sees what somebody else sees, on a viewport of another size. */
export function cameraAt({ middle: [x, y], width }: View, viewport: Size): Camera {
  const zoom = clampZoom(viewport.width / width)
  return { x: x - viewport.width / zoom / 2, y: y - viewport.height / zoom / 2, zoom }
}

/** Whether two cameras see the same, to a tenth of a pixel. */
export const sameLook = (a: Camera, b: Camera): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 1e-4 &&
  Math.abs(a.x - b.x) * a.zoom < 0.1 &&
  Math.abs(a.y - b.y) * a.zoom < 0.1
