/** A column's letters: 0 is A, 26 is AA. */
export function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}

/** "B7"; both from 0. */
export const cellRef = (column: number, row: number): string => `${letters(column)}${row + 1}`

/** "$B$7:$B$20" */
export const fixed = (column: number, first: number, last: number): string =>
  `$${letters(column)}$${first + 1}:$${letters(column)}$${last + 1}`
