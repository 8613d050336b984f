import type { Cell, Sheet } from '../../workbook/workbook.ts'
import { heightOf } from './heights.ts'

/** Heights of a sheet's rows, in points. */
export type Heights = { title: number; rules: number[]; head: number; rows: number[] }

/** An empty row stands between the rules and the table. */
export const BETWEEN = 15

/** A table has a row at least. */
export const filled = ({ rows, columns }: Sheet): readonly (readonly Cell[])[] =>
  rows.length > 0 ? rows : [columns.map(() => null)]

export const heightsOf = (sheet: Sheet): Heights => ({
  title: titleHeight(sheet),
  rules: sheet.rules.map((rule) => ruleHeight(rule, sheet)),
  head: headHeight(sheet),
  rows: filled(sheet).map((cells) => heightOf(cells, sheet.columns)),
})

/** From the sheet's top to the end of its table. */
export const heightOfAll = ({ title, rules, head, rows }: Heights): number =>
  [title, ...rules, BETWEEN, head, ...rows].reduce((sum, height) => sum + height, 0)

/** As many columns as make a readable line: what stands above the table is no part of it. */
export function ruleColumns({ columns }: Sheet): number {
  let wide = 0
  const last = columns.findIndex(({ width }) => (wide += width) >= 90)
  return last === -1 ? columns.length : last + 1
}

/** A title's letters are 1.6 times the others'. */
function titleHeight(sheet: Sheet): number {
  const width = wideOf(sheet) / 1.6
  return Math.max(26, heightOf([sheet.title], [{ title: '', width }], true) * 1.6)
}

const wideOf = (sheet: Sheet): number =>
  sheet.columns.slice(0, ruleColumns(sheet)).reduce((sum, { width }) => sum + width, 0)

function ruleHeight(rule: string, sheet: Sheet): number {
  return heightOf([rule], [{ title: '', width: wideOf(sheet) }])
}

/** A filter's arrow takes the room of some letters. */
const headHeight = ({ columns }: Sheet): number =>
  heightOf(
    columns.map(({ title }) => title),
    columns.map(({ title, width }) => ({ title, width: Math.max(4, width - 3) })),
    true,
  ) + 4
