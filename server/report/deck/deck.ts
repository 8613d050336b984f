import type { Language } from '#shared/workshop/workshop.ts'

/**
 * Slides as plain data: `makeDeck(report)` decides what stands where and how large, so that PPTX and the 16:9 PDF have
 * the same slides. Text fits: it was measured with Arial's widths (Arimo), and what did not fit continues on "(1/2)".
 */
export type Run = {
  text: string
  /** Where it differs from the deck's; null = the text does not tell. */
  lang?: Language | null
  strong?: true
  /** Text that would come, or go; in words too where it stands. */
  mark?: 'ins' | 'del'
  /** A note's number, drawn as a small paper. */
  ref?: true
}
export type Line = readonly Run[]

export type Bar = { label: string; value: number; /** As printed: "12 lappua". */ shown: string }
export type Quote = {
  ref: string
  text: Run
  /** Theme and table. */ about: string
  /** "Eriävä näkemys". */ mark: string | null
}
/** `share`: how much of the widest column it takes. */
export type TableColumn = { title: string; share: number; numeric: boolean }

export type Block =
  | { is: 'figures'; items: readonly { value: string; label: string }[] }
  | { is: 'text'; role: 'plain' | 'rule' | 'warning'; lines: readonly Line[] }
  | { is: 'list'; ordered: boolean; items: readonly Line[] }
  /** Sorted; the slide's title states the finding. A table for whoever does not see it: `alt` says it in words. */
  | { is: 'chart'; name: string; unit: string; alt: string; bars: readonly Bar[] }
  /** The first column holds row headers. */
  | { is: 'table'; caption: string; columns: readonly TableColumn[]; rows: readonly (readonly Line[])[] }
  | { is: 'columns'; columns: readonly { title: Run; items: readonly Line[]; remark: readonly Line[] }[] }
  | { is: 'quotes'; quotes: readonly Quote[] }
  | { is: 'cloud'; words: readonly { word: string; notes: number }[]; alt: string }

export type Slide = {
  /** Unique: "2.1-teemat-2". */
  key: string
  /** `title`: the cover; `one`: blocks under each other; `two`: the first block left, the others right. */
  layout: 'title' | 'one' | 'two'
  /** What it belongs to: the beginning, a question, the end. Slides of a section stand together. */
  section: string
  /** States the finding; unique in the deck. */
  title: string
  /** Small, above the title: the question's number and words. */
  over: Line | null
  blocks: readonly Block[]
  /** Points for running text on this slide, 14–22. */
  size: number
  /** How machine-made text on it was made and who approved it; null where there is none. */
  label: string | null
  /** "Luonnos, ei tarkastettu" while nobody has. */
  mark: string | null
  /** For the one who speaks: all words with counts, all note numbers. */
  notes: readonly Line[]
}

export type Deck = {
  language: Language
  title: string
  host: string
  date: string | null
  /** Status and version, small on every slide. */
  foot: string
  slides: readonly Slide[]
}
