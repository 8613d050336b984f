import type { Language } from '#shared/workshop/workshop.ts'

/**
 * A written report as plain data: `makeDocument(report)` decides its words and order, so that DOCX and the A4 PDF say
 * the same in the same order.
 */
export type Run = {
  text: string
  /** Where it differs from the document's. */
  lang?: Language | null
  strong?: true
  /** Text that would come, or go; said in words too wherever it stands. */
  mark?: 'ins' | 'del'
  /** A note's printed number: leads to its row in the annex where there is one. */
  ref?: string
  /** Leads to the part or cell of that id. */
  to?: string
}
export type Runs = readonly Run[]

/** `bar` (0–1): decoration in the cell; the figure is in its words. */
export type Cell = { runs: Runs; bar?: number; /** Anchor: "lappu-12". */ id?: string }
export type Column = {
  title: string
  /** Shares of the page's width, together 1. */ share: number
  numeric: boolean
}

export type Part =
  /** 1 = chapter. Levels are never skipped. */
  | { is: 'heading'; level: 1 | 2 | 3; id: string; runs: Runs }
  | { is: 'text'; role: 'plain' | 'lead' | 'rule' | 'label' | 'mark' | 'warning'; runs: Runs }
  | { is: 'list'; ordered: boolean; items: readonly Runs[] }
  | { is: 'quote'; runs: Runs; about: Runs; mark: string | null }
  /** The first column holds row headers; the header row repeats. */
  | {
      is: 'table'
      caption: string
      description: string
      columns: readonly Column[]
      rows: readonly (readonly Cell[])[]
    }
  | {
      is: 'chart'
      caption: string
      unit: string
      alt: string
      bars: readonly { label: string; value: number }[]
    }
  | { is: 'cloud'; caption: string; alt: string; words: readonly { word: string; notes: number }[] }
  | { is: 'break' }

export type ReportDocument = {
  language: Language
  /** Words of the frame: contents, page. */
  cover: {
    over: string
    title: string
    host: string
    date: string | null
    status: string
    made: string
    /** The draft's mark where any text is unapproved. */
    mark: string | null
    figures: readonly { value: string; label: string }[]
  }
  contents: string
  parts: readonly Part[]
}
