import { holds, seen } from '#shared/report/quotations.ts'

/** A longer note is cut. In characters. */
const LONGEST = 150
/** So many words are left off at most to find an end that says what the note says. */
const TRIES = 12

/** Every mark that could end a quotation early, however many in a row, becomes one that stands within it. */
const within = (text: string): string =>
  seen(text)
    .replace(/['‘’‚‛´`′‵ʹʻʼʽˊˋ＇❛❜׳"“”„‟«»‹›＂〝〞〟❝❞⹂″‶ʺˮ˝״「」『』]+/gu, '’')
    .replace(/\s+/gu, ' ')
    .trim()

/**
 * What can be quoted of a note, without the marks around it: all of it, or its beginning by whole words and an
 * ellipsis. null where nothing can: no words at all, or a first word that is longer than what is quoted.
 */
export function quoteOf(note: string, longest = LONGEST): string | null {
  const text = within(note)
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) return null
  if (text.length <= longest) return holds(note, text) ? text : null
  let end = text.lastIndexOf(' ', longest)
  for (let tries = 0; tries < TRIES && end > 0; tries++, end = text.lastIndexOf(' ', end - 1)) {
    const begun = text.slice(0, end).replace(/[\s,;:–—-]+$/u, '')
    if (begun !== '' && holds(note, begun)) return `${begun}\u00a0…`
  }
  return null
}

/** A name as it stands in quotation marks. */
export const nameOf = within
