import type { Language } from '#shared/workshop/workshop.ts'
import type { ReportDocument } from '../document/document.ts'
import { tags } from '../ooxml/language.ts'
import type { Dress } from '../render/renderer.ts'

/** Twips (twentieths of a point) of an A4 page. */
export const page = { width: 11_906, height: 16_838, side: 1_134, top: 1_247, bottom: 1_247 } as const
export const textWidth = page.width - 2 * page.side

/** What every piece of the file is written with. */
export type Setting = {
  language: Language
  /** As Office names it. */
  tag: string
  /** Hexadecimal without #, as Office writes colours. */
  accent: string
  second: string
  fonts: { head: string; body: string }
  /** What can be led to; a way to anything else is written as plain words. */
  anchors: ReadonlySet<string>
  /** A number of its own for each bookmark. */
  number: () => number
}

/** Every program that opens the file has it or one with the same widths, so that pages break alike. */
const plainFonts = { head: 'Arial', body: 'Arial' }
/** Word takes no longer name of a font. */
const LONGEST_FONT = 31

export function settingOf(document: ReportDocument, dress: Dress): Setting {
  let numbers = 0
  return {
    language: document.language,
    tag: tags[document.language],
    accent: dress.accent.slice(1),
    second: dress.second.slice(1),
    fonts: fontsOf(dress),
    anchors: anchorsOf(document),
    number: () => ++numbers,
  }
}

function fontsOf({ fonts }: Dress): Setting['fonts'] {
  const isShort = fonts !== null && Math.max(fonts.head.length, fonts.body.length) <= LONGEST_FONT
  return isShort ? fonts : plainFonts
}

const anchorsOf = ({ parts }: ReportDocument): Set<string> =>
  new Set(
    parts.flatMap((part) => {
      if (part.is === 'heading') return [part.id]
      if (part.is !== 'table') return []
      return part.rows.flatMap((row) => row.flatMap(({ id }) => id ?? []))
    }),
  )

/** A name that Word takes for a bookmark: letters, digits and low lines, at most 40. */
export const bookmarkOf = (anchor: string): string => anchor.replace(/[^A-Za-z0-9]/g, '_').slice(0, 40)
