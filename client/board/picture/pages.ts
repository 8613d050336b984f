import { type Box, boxBetween, heightOf, middleOf, noteBox, widthOf } from '#shared/board/geometry.ts'
import { NOTE } from '#shared/board/note.ts'
import { extentOf, type Scene } from './Scene.ts'

/** What one sheet shows of a board, and where it stands: row and column from 1. */
export type Page = { scene: Scene; box: Box; row: number; column: number }

/** Board units on a landscape sheet: five notes side by side keep their words over 9 points on A4. */
const SHEET = { width: 940, height: 620 } as const
/** A note stands whole on the sheet that holds its middle, so it may reach over the sheet's part by half of itself. */
const OVER = { x: NOTE.width / 2, y: NOTE.height / 2 } as const

/** A board on as many sheets as it takes, in reading order; sheets with nothing on them are left out. */
export function pagesOf(scene: Scene): Page[] {
  const extent = extentOf(scene)
  if (!extent) return []
  if (fitsOne(extent)) return [{ scene, box: roomy(extent), row: 1, column: 1 }]
  const columns = Math.max(1, Math.ceil(widthOf(extent) / SHEET.width))
  const rows = Math.max(1, Math.ceil(heightOf(extent) / SHEET.height))
  const pages: Page[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = extent.left + column * SHEET.width
      const top = extent.top + row * SHEET.height
      const part = { left, top, right: left + SHEET.width, bottom: top + SHEET.height }
      const on = (box: Box) => {
        const [x, y] = middleOf(box)
        return x >= part.left && x < part.right && y >= part.top && y < part.bottom
      }
      const papers = scene.papers.filter(({ at }) => on(noteBox(at)))
      const overlaps = (box: Box) =>
        box.left < part.right && box.right > part.left && box.top < part.bottom && box.bottom > part.top
      const headings = scene.headings.filter(({ box }) => overlaps({ ...box, bottom: box.top + 36 }))
      const shapes = scene.shapes.filter(
        (shape) =>
          (shape.is === 'frame' && overlaps(shape.box)) ||
          (shape.is === 'text' &&
            on({ left: shape.at[0], top: shape.at[1], right: shape.at[0], bottom: shape.at[1] })),
      )
      const lines = scene.lines.filter(({ line: { from, to } }) => overlaps(boxBetween(from, to)))
      const hasWords = papers.length > 0 || shapes.some(({ is }) => is === 'text')
      if (!hasWords) continue
      const box = {
        left: part.left - OVER.x,
        top: part.top - OVER.y,
        right: part.right + OVER.x,
        bottom: part.bottom + OVER.y,
      }
      pages.push({ scene: { papers, headings, shapes, lines }, box, row: row + 1, column: column + 1 })
    }
  }
  return pages
}

const fitsOne = (box: Box): boolean => widthOf(box) <= SHEET.width && heightOf(box) <= SHEET.height

/** A little room around, and never so close that a few notes fill a sheet. */
function roomy(box: Box): Box {
  const [x, y] = middleOf(box)
  const [across, down] = [
    Math.max(widthOf(box) / 2 + 24, SHEET.width * 0.4),
    Math.max(heightOf(box) / 2 + 24, SHEET.height * 0.4),
  ]
  return { left: x - across, top: y - down, right: x + across, bottom: y + down }
}
