/** Marks of a quotation, also those that only look like one. In a note all of them, single ones too, count as the same. */
const doubles = '"“”„‟«»‹›＂〝〞〟❝❞❮❯⹁⹂″‶ʺˮ˝¨˵˶״「」『』｢｣﹁﹂﹃﹄《》〈〉⟨⟩⟪⟫【】〖〗⸂⸃⸄⸅⸉⸊⸌⸍⸜⸝⸠⸡'
const singles = "'‘’‚‛´`′‵ʹʻʼʽʾʿˊˋ＇❛❜׳՚ՙߴߵꞋꞌ"
const mark = new RegExp(`[${doubles}${singles}]+`, 'gu')

/** What cannot be seen and could part what belongs together: format characters, fillers, variation selectors. */
const unseen = /[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufe00-\ufe0e\u{e0100}-\u{e01ef}]/gu
/** Emoji of several parts are held together by a joiner. */
const joiner = '\u200d'

/** A text without what cannot be seen, but for what holds emoji together; in NFC. */
export const seen = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unseen, (character) => (character === joiner ? character : ''))
    .replace(
      /(?<![\p{Extended_Pictographic}\u{1f3fb}-\u{1f3ff}\ufe0f])\u200d|\u200d(?!\p{Extended_Pictographic})/gu,
      '',
    )

/**
 * A text as quotations are compared: NFC, without invisible characters, every space, mark of quotation, dash and
 * ellipsis the same. Case and letters are kept: a letter of another script is another letter.
 */
export const evened = (text: string): string =>
  text
    .normalize('NFC')
    .replace(unseen, '')
    .replace(mark, "'")
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/gu, '-')
    .replace(/\[\s*(?:…|\.{3})\s*\]|…|\.{3,}/gu, '…')
    .replace(/\s+/gu, ' ')
    .trim()

export type Quotation = { text: string; from: number; to: number }
type Found = {
  quotations: Quotation[]
  /** Words whose marks do not tell where a quotation begins or ends. */ unclear: string | null
}

const opens = (before: string, after: string) => !/[\p{L}\p{N}]/u.test(before) && /[^\s]/u.test(after)
const closes = (before: string, after: string) => /[^\s]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)

/**
 * The quotations of a text, in any of the marks that people use. Two single marks in a row are a double one. Within a
 * quotation single marks are its own; a double one that opens another within it, one without its pair and one that
 * stands in the middle of a word or of nothing make the text unclear.
 */
export function quotationsIn(text: string): Found {
  const plain = text.replace(new RegExp(`[${singles}]{2}|,,(?=\\S)|<<|>>|[\u{1f676}-\u{1f678}]`, 'gu'), '""')
  const quotations: Quotation[] = []
  let open: { start: number; at: number; double: boolean } | null = null
  for (let at = 0; at < plain.length; at++) {
    const character = plain[at]!
    const double = doubles.includes(character)
    if (!double && !singles.includes(character)) continue
    const end = double && plain[at + 1] === '"' && character === '"' ? at + 2 : at + 1
    const [before, after] = [plain[at - 1] ?? ' ', plain[end] ?? ' ']
    if (open === null) {
      if (opens(before, after)) open = { start: at, at: end, double }
      else if (double) return { quotations, unclear: text.slice(at) }
    } else if (double === open.double) {
      const inner = plain.slice(open.at, at)
      const nests = /\s/u.test(before) || inner.trim() === ''
      if (double && (nests || !closes(before, after))) return { quotations, unclear: text.slice(open.start) }
      if (!double && !closes(before, after)) continue
      quotations.push({ text: text.slice(open.at, at), from: open.start, to: end })
      open = null
    } else if (double) {
      // A single mark that opened nothing after all: an apostrophe before a word.
      open = opens(before, after) ? { start: at, at: end, double } : null
      if (open === null) return { quotations, unclear: text.slice(at) }
    }
    at = end - 1
  }
  return { quotations, unclear: open?.double ? text.slice(open.start) : null }
}

const denial =
  /(?<![\p{L}\p{N}])(?:ei|en|et|emme|ette|eivät|eikä|enkä|älä|älkää|älköön|ilman|inte|icke|ej|aldrig|utan|ingen|inga|inget|not|no|never|without|none|nor|cannot|\p{L}+n't)(?![\p{L}\p{N}])/iu

/**
 * Whether a note holds a quotation: its pieces, parted by ellipses, stand in the note word by word, whole words and in
 * their order. Nothing that says no may be left out between them, nor beside them.
 */
export const holds = (note: string, quotation: string): boolean => holdsIn(evened(note), quotation)

/** The same of a note that has been evened already. */
export function holdsIn(said: string, quotation: string): boolean {
  const pieces = evened(quotation)
    .split('…')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  if (pieces.length === 0) return false
  // Where what has been found so far can end, the ends in order.
  let ends: number[] | null = null
  for (const piece of pieces) {
    const found: number[] = []
    let near = 0
    for (const at of placesOf(said, piece)) {
      while (ends && (ends[near + 1] ?? Infinity) <= at) near++
      // The nearest end leaves the least out.
      const from = ends ? (ends[near] ?? Infinity) : 0
      const left = ends ? said.slice(from, at) : wordBefore(said, at)
      if (from <= at && !denial.test(left)) found.push(at + piece.length)
    }
    if (found.length === 0) return false
    ends = found
  }
  return ends?.some((end) => !denial.test(wordAfter(said, end))) ?? false
}

/** Where a piece stands as whole words, in order. */
function placesOf(said: string, piece: string): number[] {
  const places: number[] = []
  for (let at = said.indexOf(piece); at !== -1; at = said.indexOf(piece, at + 1)) {
    const end = at + piece.length
    const begins = !(lettered.test(said.slice(Math.max(0, at - 2), at)) && /^[\p{L}\p{N}]/u.test(piece))
    const finishes = !(/^[\p{L}\p{M}\p{N}]/u.test(said.slice(end, end + 2)) && lettered.test(piece))
    if (begins && finishes) places.push(at)
  }
  return places
}
const lettered = /[\p{L}\p{M}\p{N}]$/u

/** So far is looked for the word beside a quotation. */
const BESIDE = 40
const wordBefore = (said: string, at: number): string =>
  /([\p{L}\p{N}']+)[^\p{L}\p{N}.!?:;]*$/u.exec(said.slice(Math.max(0, at - BESIDE), at))?.[1] ?? ''
const wordAfter = (said: string, end: number): string =>
  /^[^\p{L}\p{N}.!?:;]*([\p{L}\p{N}']+)/u.exec(said.slice(end, end + BESIDE))?.[1] ?? ''
