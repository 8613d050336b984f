/** A piece of a text, and whether it is to be marked. */
export type Piece = { text: string; marked: boolean }

/**
 * A text in pieces, with the words marked that begin like one of `terms`: terms may be base forms, so a word's ending
 * is marked with it. Upper and lower case are the same.
 */
export function markedPieces(text: string, terms: readonly string[]): Piece[] {
  const wanted = terms.map((term) => term.trim()).filter((term) => term !== '')
  if (wanted.length === 0) return text === '' ? [] : [{ text, marked: false }]
  const any = [...wanted]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${any.join('|')})[\\p{L}\\p{N}]*`, 'giu')
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: found, index } of text.matchAll(pattern)) {
    pieces.push({ text: text.slice(at, index), marked: false }, { text: found, marked: true })
    at = index + found.length
  }
  pieces.push({ text: text.slice(at), marked: false })
  return pieces.filter((piece) => piece.text !== '')
}
