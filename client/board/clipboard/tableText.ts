import { NOTE } from '#shared/board/note.ts'
import { cellsOf } from '#shared/text/cells.ts'
import type { PastedNote } from '../../engine/pasted.ts'

/** Whether a text is a table: a spreadsheet said so, or each of its lines has the same number of cells. */
export function isTable(text: string, html: string): boolean {
  const rows = cellsOf(text)
  const width = rows[0]?.length ?? 0
  if (/<table[\s>]/i.test(html)) return width > 1 || rows.some((row) => row.length > 1)
  return rows.length > 1 && width > 1 && rows.every((row) => row.length === width)
}

/** A note for each cell, where the cell was among the others. */
export const notesOfCells = (rows: readonly (readonly string[])[]): PastedNote[] =>
  rows.flatMap((row, y) =>
    row.flatMap((text, x) =>
      text === ''
        ? []
        : [{ text, by: [x * (NOTE.width + NOTE.gap), y * (NOTE.height + NOTE.gap)] as [number, number] }],
    ),
  )

/** A note for each row, its cells one after the other. */
export const notesOfRows = (rows: readonly (readonly string[])[]): PastedNote[] =>
  rows.map((row) => ({ text: row.filter((text) => text !== '').join(' · ') }))
