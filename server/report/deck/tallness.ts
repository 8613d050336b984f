import { LEADING, lineWidth, type Measured, wrapped } from '../fonts/measure.ts'
import type { Block, Line, Quote } from './deck.ts'
import { figure, gaps, small } from './frame.ts'

/** How tall one line of runs is when broken to a width. A note's number has a little air on each side. */
export const lineTall = (line: Line, size: number, width: number, strong = false): number =>
  wrapped(
    line.map((run) => measured(run, strong)),
    size,
    width,
  ).height

const measured = (run: Line[number], strong: boolean): Measured => ({
  text: run.ref ? ` ${run.text} ` : run.text,
  strong: strong || run.strong === true || run.ref === true,
})

const stacked = (heights: readonly number[], gap: number): number =>
  heights.reduce((sum, each) => sum + each, 0) + gap * Math.max(0, heights.length - 1)

/** Equal widths beside each other. */
export const columnWidth = (count: number, width: number): number =>
  (width - gaps.column * (count - 1)) / Math.max(1, count)

/** Points for a text of that role on a slide whose running text has `size`. */
export const sizeOf = (role: 'plain' | 'rule' | 'warning', size: number): number =>
  role === 'rule' ? Math.min(size, 14) : size

type Of<Kind extends Block['is']> = Extract<Block, { is: Kind }>

/** Words after a column of figures keep away from them. */
export const leftInset = (columns: Of<'table'>['columns'], i: number): number =>
  columns[i]?.numeric === false && columns[i - 1]?.numeric === true ? 3 * gaps.cell : gaps.cell

/** How tall the rows of a table are, the head first. */
export function rowsTall({ columns, rows }: Of<'table'>, size: number, width: number): number[] {
  const rooms = columns.map((column, i) => column.share * width - gaps.cell - leftInset(columns, i))
  const tallest = (cells: readonly Line[], strong: boolean) =>
    Math.max(
      ...cells.map((cell, i) => lineTall(cell, size, rooms[i] ?? width, strong || i === 0)),
      size * LEADING,
    ) +
    2 * gaps.cell
  return [
    tallest(
      columns.map(({ title }) => [{ text: title }]),
      true,
    ),
    ...rows.map((row) => tallest(row, false)),
  ]
}

/** A column of `columns`: its heading and items, and the remark below. */
export function columnTall(
  { title, items, remark }: Of<'columns'>['columns'][number],
  size: number,
  width: number,
): { main: number; remark: number } {
  const room = width - 2 * gaps.paper
  const list = items.map((item) => lineTall(item, size, room - gaps.indent))
  return {
    main: stacked([lineTall([title], size, room, true), ...list], gaps.item) + 2 * gaps.paper,
    remark:
      remark.length === 0
        ? 0
        : stacked(
            remark.map((line) => lineTall(line, size, room)),
            gaps.item,
          ) +
          2 * gaps.paper,
  }
}

/** Quotations stand two beside each other, one alone across. */
export const quoteColumns = (quotes: readonly Quote[]): number => Math.min(2, quotes.length)

export function quoteTall({ text, about, mark, ref }: Quote, size: number, width: number): number {
  const room = width - 2 * gaps.paper
  const foot: Line = [{ text: ref, ref: true }, { text: ` ${about}` }]
  return (
    lineTall([text], size, room) +
    gaps.item +
    lineTall(foot, small.about, room) +
    (mark === null ? 0 : lineTall([{ text: mark }], small.about, room, true) + gaps.item) +
    2 * gaps.paper
  )
}

/** Heights of the rows of quotations. */
export function quoteRows(quotes: readonly Quote[], size: number, width: number): number[] {
  const across = quoteColumns(quotes)
  const each = columnWidth(across, width)
  const rows = Array.from({ length: Math.ceil(quotes.length / Math.max(1, across)) }, (_, i) =>
    quotes.slice(i * across, (i + 1) * across),
  )
  return rows.map((row) => Math.max(...row.map((quote) => quoteTall(quote, size, each))))
}

/** How much of a chart's width its labels take: what they need, up to this. */
export const chartLabels = 0.42
export const chartLabelShare = ({ bars }: Of<'chart'>, size: number, width: number): number =>
  Math.min(
    chartLabels,
    (Math.max(...bars.map(({ label }) => lineWidth(label, size))) + 2 * gaps.paper) / width,
  )

/** Points for big figures: as large as the widest one allows. */
export const figureSize = ({ items }: Of<'figures'>, width: number): number =>
  [figure, 38, 32, 28, 24, 20].find((size) =>
    items.every(({ value }) => lineWidth(value, size, true) <= columnWidth(items.length, width)),
  ) ?? 18

/** The least height that a block needs at a size. Charts and clouds take more when there is more. */
export function tall(block: Block, size: number, width: number): number {
  switch (block.is) {
    case 'figures': {
      const each = columnWidth(block.items.length, width)
      const labels = block.items.map(({ label }) => lineTall([{ text: label }], size, each))
      return block.items.length === 0
        ? 0
        : figureSize(block, width) * LEADING + Math.max(...labels) + gaps.item
    }
    case 'text': {
      const own = sizeOf(block.role, size)
      const room = block.role === 'warning' ? width - 2 * gaps.paper : width
      const lines = block.lines.map((line) => lineTall(line, own, room, block.role === 'warning'))
      return stacked(lines, gaps.item) + (block.role === 'warning' ? 2 * gaps.paper : 0)
    }
    case 'list':
      return stacked(
        block.items.map((item) => lineTall(item, size, width - gaps.indent - (block.ordered ? 8 : 0))),
        gaps.item,
      )
    case 'chart': {
      const room = chartLabels * width - gaps.paper
      const widest = Math.max(size, ...block.bars.map(({ label }) => lineTall([{ text: label }], size, room)))
      return block.bars.length * (widest + 12) + gaps.paper
    }
    case 'table':
      return stacked(rowsTall(block, size, width), 0)
    case 'columns': {
      const each = columnWidth(block.columns.length, width)
      const parts = block.columns.map((column) => columnTall(column, size, each))
      return (
        Math.max(...parts.map(({ main }) => main)) +
        Math.max(...parts.map(({ remark }) => (remark === 0 ? 0 : remark + gaps.item)))
      )
    }
    case 'quotes':
      return stacked(quoteRows(block.quotes, size, width), gaps.block)
    case 'cloud':
      return 200
  }
}

/** Takes what room there is left. */
export const grows = ({ is }: Block): boolean => is === 'chart' || is === 'cloud' || is === 'columns'

/** Whether a word that people look for is torn apart at that size: one of a head or of a narrow column. */
export function tears(block: Block, size: number, width: number): boolean {
  const torn = (text: string, room: number) =>
    text.split(/[ \n]/).some((word) => word.length <= HUGE && lineWidth(word, size, true) > room)
  if (block.is === 'table')
    return block.columns.some(
      ({ title, share }, i) =>
        torn(title, share * width - 2 * gaps.cell) ||
        block.rows.some((row) =>
          (row[i] ?? []).some(({ text }) => torn(text, share * width - 2 * gaps.cell)),
        ),
    )
  if (block.is !== 'columns') return false
  const room = columnWidth(block.columns.length, width) - 2 * gaps.paper
  return block.columns.some(
    ({ title, items }) =>
      torn(title.text, room) || items.some((item) => item.some(({ text }) => torn(text, room - gaps.indent))),
  )
}

/** A word of so many letters is torn in any case. */
const HUGE = 26
