/** How much was taken out of or put right in a report's texts; shown with the results. */
export type Cleaning = { characters: number; texts: number }

/**
 * What no document can carry, or what would rule the text around it: control characters (the line break
 * stays), bidirectional embeddings, overrides and isolates, byte order marks, interlinear marks and
 * noncharacters. Built from code points so that none of them stands in this file.
 */
const ranges: readonly (readonly [from: number, to: number])[] = [
  [0x00, 0x09],
  [0x0b, 0x1f],
  [0x7f, 0x9f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
  [0xfdd0, 0xfdef],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
]

/** Stands for a text of which nothing is left: names and titles must not be empty, or a PDF has none. */
const NOTHING_LEFT = '\ufffd'

const isUnwanted = (point: number): boolean =>
  ranges.some(([from, to]) => point >= from && point <= to) || (point & 0xfffe) === 0xfffe

/**
 * A text that every format can carry, in NFC, its line breaks as \n; and the number of characters that
 * were dropped or, for half surrogate pairs, replaced. Tabs and odd line breaks become plain ones silently.
 */
export function clean(text: string): { text: string; dropped: number } {
  const plain = text.replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n').replaceAll('\t', ' ')
  let dropped = 0
  let kept = ''
  for (const character of plain) {
    const point = character.codePointAt(0) ?? 0
    const half = point >= 0xd800 && point <= 0xdfff
    if (half || isUnwanted(point)) dropped++
    if (half) kept += '\ufffd'
    else if (!isUnwanted(point)) kept += character
  }
  const said = kept.normalize('NFC').trim()
  return { text: said === '' && dropped > 0 ? NOTHING_LEFT : said, dropped }
}

/** Cleans the strings of plain data, however deep, and tells how much there was to clean. */
export function cleanAll<T>(data: T): { data: T; cleaning: Cleaning } {
  const cleaning = { characters: 0, texts: 0 }
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const { text, dropped } = clean(value)
      cleaning.characters += dropped
      cleaning.texts += dropped > 0 ? 1 : 0
      return text
    }
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  return { data: walk(data) as T, cleaning }
}
