import { wrapped } from '../../fonts/measure.ts'
import type { Cell, SheetColumn } from '../../workbook/workbook.ts'
import { SIZE } from './styles.ts'

/** Excel's limits: a row's height in points, a cell's text in UTF-16 units. */
const TALLEST = 409
export const LONGEST = 32_767

const LINE = SIZE * 1.32
/** What a column of so many characters holds, in points: Arial's digits are 0.556 of the size. */
const roomIn = (width: number): number => width * SIZE * 0.556 - 4

/** Programs do not reckon a wrapped row's height on opening: it stands in the file, in points. */
export function heightOf(cells: readonly Cell[], columns: readonly SheetColumn[], bold = false): number {
  const lines = cells.map((cell, i) => {
    if (typeof cell !== 'string') return 1
    const room = roomIn(columns[i]?.width ?? 10)
    // By far the most cells are short.
    if (cell.length * SIZE * 0.95 < room && !cell.includes('\n')) return 1
    return wrapped([{ text: cell, strong: bold }], SIZE, room).lines
  })
  return Math.min(TALLEST, Math.round((Math.max(1, ...lines) * LINE + 5) * 4) / 4)
}
