import { type AdditionsFault, MOST } from './additionsFaults.ts'
import { words } from '../language/tokens.ts'

const fewestBeforeStar = 3
/** Letters, digits and what may stand between them; a star at the end of a word, a question mark at the very end. */
const plain = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.:&/+-]*\*?(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’.:&/+-]*\*?)*\??$/u
const invisible = /[\p{Cc}\p{Cs}\p{Co}\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufff9-\uffff]/u

/** The first control character of a line, bidirectional marks among them, as U+202E; null when there is none. */
export function hiddenCharacter(line: string): string | null {
  const found = invisible.exec(line.replaceAll('\t', ' '))?.[0]
  if (found === undefined) return null
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A word as an officer writes it → the notation of themes.json (`~lautta`, `^laut`, `~oma lääkäri`), or what is wrong. */
export function notationOf(written: string): string | AdditionsFault {
  if (written.length > MOST.word) return { why: 'long-word', what: written.slice(0, 20) }
  if (!plain.test(written) || words(written).length === 0) return { why: 'word', what: written.slice(0, 40) }
  const doubt = written.endsWith('?') ? '?' : ''
  const word = doubt === '' ? written : written.slice(0, -1)
  const short = word.split(' ').find((piece) => piece.endsWith('*') && piece.length <= fewestBeforeStar)
  if (short !== undefined) return { why: 'beginning', what: short }
  const beginning = word.endsWith('*') && !word.includes(' ')
  return (beginning ? `^${word.slice(0, -1)}` : `~${word}`).toLowerCase() + doubt
}
