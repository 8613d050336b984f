import { itemOf, plainOf } from './strategyLines.ts'
import type { Section } from './strategyWords.ts'

/** A piece of a table's row: what it is (null: a column of something else), its printed number, its words. */
export type Piece = { as: Section | null; code: string | null; text: string }

/**
 * Reads a row: by its columns' headings when there were any, else as a goal and its sub-goals when one
 * of the cells has a number such as 1.3 in it or the first column is known. Null when it is neither.
 */
export function readRow(
  cells: readonly string[],
  columns: readonly (Section | null)[] | null,
): Piece[] | null {
  const known = columns !== null || cells.slice(1).some((cell) => subCode.test(cell))
  if (!known) return null
  const kinds =
    columns && columns.length > 1
      ? columns
      : [columns?.[0] ?? 'goal', ...cells.slice(1).map(() => 'subgoal' as const)]
  return cells.flatMap((cell, i) => readCell(cell, kinds[i] ?? null))
}

const subCode = /(?:^|[^\d.])\d{1,2}\.\d{1,2}[.)]?\s/
const breaks = /<br ?\/?>/gi

function readCell(cell: string, as: Section | null): Piece[] {
  if (cell.replace(breaks, '').trim() === '') return []
  if (as === 'value')
    return splitValues(plainOf(cell.replace(breaks, ', '))).map((text) => ({ as, code: null, text }))
  // Only sub-goals and measures come many to a cell; a goal that is broken on two lines is one goal.
  const parts =
    as === 'subgoal' || as === 'metric'
      ? cell.split(/<br ?\/?>|[•▪●]|(?<=\s)(?=\d{1,2}\.\d{1,2}[.)]?\s)/i)
      : [cell.replace(breaks, ' ')]
  return parts.flatMap((part) => {
    const trimmed = part.trim()
    const item = itemOf(trimmed)
    const text = item ? item.text : plainOf(trimmed)
    // In a cell of goals a number needs no point after it.
    const bare = item ? null : /^(\d{1,2}) (?=\p{Lu})/u.exec(text)
    if (bare) return [{ as, code: bare[1]!, text: text.slice(bare[0].length) }]
    return text === '' ? [] : [{ as, code: item?.code ?? null, text }]
  })
}

/** Values written on one line: by commas, dots or bars between them, or a line of capitalised words. */
export function splitValues(text: string): string[] {
  if (text.length > 300) return [text]
  const parts = text
    .split(/\s*[,;•·|/]\s*|\s+[–-]\s+/)
    .flatMap((part, i, all) =>
      i > 0 && i === all.length - 1 ? part.split(/\s+(?:ja|sekä|och|samt|and)\s+/i) : [part],
    )
    .map((part) =>
      part
        .replace(/^(?:ja|sekä|och|samt|and)\s+/i, '')
        .replace(/\.$/, '')
        .trim(),
    )
    .filter((part) => part !== '')
  if (parts.length > 1) return wordCount(parts) <= 1.5 * parts.length ? parts : [text]
  const words = text.split(' ')
  const listed =
    words.length > 1 && words.length <= 10 && words.every((word) => /^\p{Lu}[\p{Ll}-]+$/u.test(word))
  if (listed) return words
  const pair = text.replace(/\.$/, '').split(/\s+(?:ja|och|and|&)\s+/i)
  return pair.length === 2 && pair.every((word) => /^[\p{L}-]+$/u.test(word)) ? pair : [text]
}

const wordCount = (parts: readonly string[]): number =>
  parts.reduce((sum, part) => sum + part.split(' ').length, 0)
