import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { everyText } from './everyText.ts'
import { fontFiles } from './fontFiles.ts'

/** Stands where no font has the character. */
export const MISSING = '□'

/** In the order in which a text looks for its characters; the page's own face first. */
const files = [
  fontFiles.sourceSans.regular,
  fontFiles.arimo.regular,
  fontFiles.emoji.regular,
  fontFiles.arabic.regular,
]

/** Code points that each font has; read once a process. */
let sets: readonly ReadonlySet<number>[] | null = null
const readSets = () =>
  (sets ??= files.map((file) => new Set((create(readFileSync(file)) as Font).characterSet)))

/** Rule how their neighbours are drawn, or nothing: no font has to have them. */
const invisible = /^[\n\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u
const mark = /^\p{M}$/u
const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' })
/** What every face has: by far the most texts hold nothing else. */
const everyday = /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u017f\u2013\u2014\u2018-\u201e\u2022\u2026\u2212]*$/

/**
 * A text that the fonts that come along can draw, and how many characters (as people count them) were replaced. One
 * font has to have all of a character, for its marks and joiners are drawn together: where none has, marks are left
 * out, an emoji falls into its parts, and what is left and cannot be drawn becomes □.
 */
export function drawable(text: string): { text: string; replaced: number } {
  if (everyday.test(text)) return { text, replaced: 0 }
  let replaced = 0
  let drawn = ''
  for (const { segment } of graphemes.segment(text)) {
    const shown = isDrawn(segment) ? segment : lessOf(segment)
    if (shown !== segment) replaced++
    drawn += shown
  }
  return { text: drawn, replaced }
}

function isDrawn(segment: string): boolean {
  const points = [...segment].filter((each) => !invisible.test(each)).map((each) => each.codePointAt(0) ?? 0)
  return readSets().some((set) => points.every((point) => set.has(point)))
}

/** What can be drawn of a character without its marks, or in its parts. */
function lessOf(segment: string): string {
  const parts = [...segment].filter((each) => !mark.test(each) && !invisible.test(each))
  return parts.map((part) => (isDrawn(part) ? part : MISSING)).join('') || MISSING
}

/** Goes over the strings of plain data, however deep; tells how many characters were replaced. */
export function drawableAll<T>(data: T): { data: T; replaced: number } {
  let replaced = 0
  const drawn = everyText(data, (text) => {
    const one = drawable(text)
    replaced += one.replaced
    return one.text
  })
  return { data: drawn, replaced }
}
