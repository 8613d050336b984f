import { everyText } from './everyText.ts'

/** A line may end here; draws nothing. */
const BREAK = '\u200b'
/** No hyphenation finds its way through longer words. */
const LONG = 60
/** Characters from one place to the next: each costs Typst a look at the line. */
const STEP = 5
const joining = /\p{Script=Arabic}/u
const graphemes = new Intl.Segmenter('fi', { granularity: 'grapheme' })

/**
 * Words that are wider than any column get places to break: long ones anywhere, addresses and formulas after their
 * signs. `long`: letters from which a word breaks anywhere; fewer where nothing is hyphenated.
 */
export function breakable(text: string, long = LONG): string {
  if (!/[^\s]{21}/.test(text)) return text
  return text.replace(/[^\s\u200b]{21,}/g, (word) => {
    if (joining.test(word)) return word
    if (word.length > long)
      return Array.from(
        graphemes.segment(word),
        ({ segment }, i) => (i > 0 && i % STEP === 0 ? BREAK : '') + segment,
      ).join('')
    return word.replace(/(?<=[/.,;:_=&?@\\|)}\]>])(?=.)/g, BREAK)
  })
}

/** Goes over the strings of plain data, however deep. */
export const breakableAll = <T>(data: T, long?: number): T => everyText(data, (text) => breakable(text, long))
