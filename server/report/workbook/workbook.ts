import type { Language } from '#shared/workshop/workshop.ts'

/** A workbook as plain data: `makeWorkbook(report)` decides its sheets, `render/xlsx.ts` writes them. */
export type Cell = string | number | null

export type SheetColumn = {
  /** Unique in its sheet: it is the header that a screen reader says with each cell. */
  title: string
  /** In characters. */
  width: number
}

/** A chart beside the table, of consecutive rows of it. */
export type SheetChart = {
  name: string
  alt: string
  unit: string
  /** First and last row, from 0. */
  rows: readonly [first: number, last: number]
  /** Columns, from 0. */
  labels: number
  values: number
}

export type Sheet = {
  /** Unique, at most 31 characters. */
  name: string
  title: string
  /** How it is ordered and counted; above the table. */
  rules: readonly string[]
  columns: readonly SheetColumn[]
  rows: readonly (readonly Cell[])[]
  charts: readonly SheetChart[]
}

export type Workbook = { language: Language; title: string; host: string; sheets: readonly Sheet[] }
