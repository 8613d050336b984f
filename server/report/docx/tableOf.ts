import type { Cell, Column, Part } from '../document/document.ts'
import { all, el, none, type Xml } from '../ooxml/xml.ts'
import { paragraph, written } from './paragraphs.ts'
import { anchored, beginsRight, wordRuns } from './runs.ts'
import { type Setting, textWidth } from './setting.ts'

type TablePart = Extract<Part, { is: 'table' }>

/** A row with more signs than this may go on over a page: kept whole it would leave half a page empty. */
const whole = 700
/** A table of so few rows stands whole on one page. */
const small = 10
/** Twips: what stands between a cell's words and its edge. */
const padding = 90
/** Twips: the height of a bar. */
const barHeight = 70

/** How a table looks: its style, and those of its cells' paragraphs. */
export const ordinary = { table: 'ReportTable', first: 'TableRowHead', cell: 'TableText' } as const
export const keyFigures = { table: 'KeyFigures', first: 'KeyFigure', cell: 'KeyFigure' } as const
type TableLook = typeof ordinary | typeof keyFigures

/** The caption, and the table under it: a header row that repeats, row headers in the first column. */
export function tableOf(part: TablePart, setting: Setting, look: TableLook = ordinary): Xml {
  const { caption, columns, rows } = part
  const widths = columns.map(({ share }) => Math.round(share * textWidth))
  const placed = columns.map((column, i) => ({ column, width: widths[i] ?? 0 }))
  const head = rowOf(
    placed.map(({ column, width }) =>
      cellOf(width, paragraph('TableHead', wordRuns([{ text: column.title }], setting), column)),
    ),
    { head: true, kept: true },
  )
  const isShort = (row: readonly Cell[]) => row.every((cell) => lengthOf(cell) <= whole)
  const together = rows.length <= small && rows.every(isShort)
  const body = rows.map((row, at) =>
    rowOf(
      placed.map(({ column, width }, i) =>
        bodyCell(row[i] ?? { runs: [] }, column, setting, {
          width,
          style: i === 0 ? look.first : look.cell,
          kept: together && at < rows.length - 1,
        }),
      ),
      { head: false, kept: isShort(row) },
    ),
  )
  return all([
    written('Caption', [{ text: caption }], setting),
    el('w:tbl', {}, propertiesOf(part, look), grid(widths), head, ...body),
  ])
}

const lengthOf = ({ runs }: Cell): number => runs.reduce((sum, { text }) => sum + text.length, 0)

const propertiesOf = ({ caption, description }: TablePart, look: TableLook): Xml =>
  el(
    'w:tblPr',
    {},
    el('w:tblStyle', { 'w:val': look.table }),
    el('w:tblW', { 'w:w': textWidth, 'w:type': 'dxa' }),
    el('w:tblLayout', { 'w:type': 'fixed' }),
    el('w:tblLook', {
      'w:val': '06A0',
      'w:firstRow': true,
      'w:lastRow': false,
      'w:firstColumn': true,
      'w:lastColumn': false,
      'w:noHBand': true,
      'w:noVBand': true,
    }),
    el('w:tblCaption', { 'w:val': caption }),
    el('w:tblDescription', { 'w:val': description }),
  )

const grid = (widths: readonly number[]): Xml =>
  el('w:tblGrid', {}, ...widths.map((width) => el('w:gridCol', { 'w:w': width })))

const rowOf = (cells: readonly Xml[], { head, kept }: { head: boolean; kept: boolean }): Xml =>
  el(
    'w:tr',
    {},
    head || kept ? el('w:trPr', {}, kept ? el('w:cantSplit') : none, head ? el('w:tblHeader') : none) : none,
    ...cells,
  )

const cellOf = (width: number, ...content: readonly Xml[]): Xml =>
  el('w:tc', {}, el('w:tcPr', {}, el('w:tcW', { 'w:w': width, 'w:type': 'dxa' })), ...content)

type CellLook = { width: number; style: string; kept: boolean }

function bodyCell(
  { runs, bar, id }: Cell,
  column: Column,
  setting: Setting,
  { width, style, kept }: CellLook,
) {
  const words = anchored(id, wordRuns(runs, setting), setting)
  const manner = { numeric: column.numeric, right: beginsRight(runs), kept }
  return cellOf(
    width,
    paragraph(style, words, manner),
    bar === undefined ? none : barOf(bar, width - 2 * padding, setting),
  )
}

/** A bar under its figure, as shading of an empty line: nothing of it is read aloud. */
function barOf(share: number, room: number, { accent }: Setting): Xml {
  const long = Math.round(Math.min(1, Math.max(0, share)) * room)
  if (long === 0) return none
  return el(
    'w:p',
    {},
    el(
      'w:pPr',
      {},
      el('w:pStyle', { 'w:val': 'TableBar' }),
      el('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': accent }),
      el('w:spacing', { 'w:before': 30, 'w:after': 20, 'w:line': barHeight, 'w:lineRule': 'exact' }),
      el('w:ind', { 'w:left': room - long }),
    ),
  )
}
