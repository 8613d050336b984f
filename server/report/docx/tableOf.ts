import {
  AlignmentType,
  type FileChild,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Cell, Column, Part } from '../document/document.ts'
import { captionOf } from './paragraphs.ts'
import { anchored, beginsRight, wordRuns } from './runs.ts'
import { type Setting, textWidth } from './setting.ts'

type TablePart = Extract<Part, { is: 'table' }>

/** A row with more signs than this may go on over a page: kept whole it would leave half a page empty. */
const whole = 700
/** Twips: what stands between a cell's words and its edge. */
const padding = 90
/** Twips: the height of a bar. */
const barHeight = 70

/** The caption, and the table under it: a header row that repeats, row headers in the first column. */
export function tableOf(part: TablePart, setting: Setting, style = 'ReportTable'): FileChild[] {
  const { caption, description, columns, rows } = part
  setting.told.push({ caption, description })
  const widths = columns.map(({ share }) => Math.round(share * textWidth))
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) =>
      cellOf(wordRuns([{ text: column.title }], setting), column, widths[i] ?? 0, 'TableHead'),
    ),
  })
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: row.every((cell) => lengthOf(cell) <= whole),
        children: columns.map((column, i) => bodyCell(row[i], column, i, widths[i] ?? 0, setting)),
      }),
  )
  return [
    captionOf(caption, setting),
    new Table({
      style,
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: true,
        lastRow: false,
        firstColumn: true,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [head, ...body],
    }),
    new Paragraph({ style: 'AfterTable' }),
  ]
}

const lengthOf = ({ runs }: Cell): number => runs.reduce((sum, { text }) => sum + text.length, 0)

function bodyCell(cell: Cell | undefined, column: Column, place: number, width: number, setting: Setting) {
  const { runs, bar, id } = cell ?? { runs: [] }
  const style = place === 0 ? 'TableRowHead' : 'TableText'
  const children = anchored(id, wordRuns(runs, setting))
  return cellOf(children, column, width, style, {
    right: beginsRight(runs),
    bar: bar === undefined ? [] : [barOf(bar, width, setting)],
  })
}

function cellOf(
  children: ParagraphChild[],
  { numeric }: Column,
  width: number,
  style: string,
  { right = false, bar = [] as Paragraph[] } = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style,
        bidirectional: right,
        ...(numeric ? { alignment: AlignmentType.END } : {}),
        children,
      }),
      ...bar,
    ],
  })
}

/** A bar beside its figure, as shading of an empty line: nothing of it is read aloud. */
function barOf(share: number, width: number, { accent }: Setting): Paragraph {
  const long = Math.round(Math.min(1, Math.max(0, share)) * (width - 2 * padding))
  return new Paragraph({
    style: 'TableBar',
    spacing: { before: 20, after: 20, line: barHeight, lineRule: LineRuleType.EXACT },
    indent: { left: width - 2 * padding - long },
    ...(long === 0 ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: accent } }),
  })
}
