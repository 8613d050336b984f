import type { Across } from '#shared/report/across.ts'
import type { acrossWords } from '#shared/report/words/acrossWords.ts'

/** More level themes than this are counted instead of named. */
const NAMED = 4
/** A theme of fewer notes says little of who leads it. */
const ENOUGH = 4

/** A theme with how many columns wrote on its question: what its spread is told of. */
export type SpreadRow = Across['rows'][number] & { wrote: number }

type Words = (typeof acrossWords)[keyof typeof acrossWords]

/**
 * Where columns agree, where one stands alone and where one leads, as sentences of figures. Level themes are named
 * together or counted: none of them is put before another.
 */
export function acrossFindings(
  by: Across['by'],
  columns: Across['columns'],
  rows: readonly SpreadRow[],
  words: Words,
): string[] {
  return [...shared(by, rows, words), ...alone(by, columns, rows, words), ...uneven(by, columns, rows, words)]
}

const reached = ({ cells }: SpreadRow): number => cells.filter((count) => count > 0).length

function shared(by: Across['by'], rows: readonly SpreadRow[], words: Words): string[] {
  const all = rows.filter(({ spread }) => spread === 'all')
  if (all.length > 0)
    return [all.length > NAMED ? words.allMany(by, all.length, rows.length) : words.all(by, all)]
  // Shares of different wholes are compared crosswise, so that no rounding makes or breaks a tie.
  const wide = rows.filter(({ spread }) => spread !== 'one')
  const widest = wide.filter((row) =>
    wide.every((other) => reached(row) * other.wrote >= reached(other) * row.wrote),
  )
  const first = widest[0]
  if (!first) return []
  const same = widest.filter((row) => row.wrote === first.wrote)
  if (widest.length > NAMED || same.length < widest.length) return []
  return [words.widest(by, widest, reached(first), first.wrote)]
}

function alone(
  by: Across['by'],
  columns: Across['columns'],
  rows: readonly SpreadRow[],
  words: Words,
): string[] {
  const one = rows.filter(({ spread, wrote }) => spread === 'one' && wrote > 1)
  if (one.length === 0) return []
  if (one.length > NAMED) return [words.oneMany(by, one.length, rows.length)]
  return [
    words.one(
      by,
      one.map(({ title, question, cells }) => {
        const at = cells.findIndex((count) => count > 0)
        return { title, question, column: columns[at]?.name ?? '', notes: cells[at] ?? 0 }
      }),
    ),
  ]
}

/** The theme that one of several columns wrote at least two thirds of; with level ones nobody is named. */
function uneven(
  by: Across['by'],
  columns: Across['columns'],
  rows: readonly SpreadRow[],
  words: Words,
): string[] {
  const led = rows.flatMap(({ title, question, cells, spread }) => {
    const of = cells.reduce((sum, count) => sum + count, 0)
    const notes = Math.max(...cells)
    if (spread === 'one' || of < ENOUGH || notes * 3 < of * 2) return []
    return { title, question, column: columns[cells.indexOf(notes)]?.name ?? '', notes, of }
  })
  const most = led.filter((one) => led.every((other) => one.notes * other.of >= other.notes * one.of))
  return most.length === 1 && most[0] ? [words.uneven(by, most[0])] : []
}
