import type { Point } from '#shared/board/note.ts'
import { NOTE } from '#shared/board/note.ts'

export type Direction = 'left' | 'right' | 'up' | 'down'

type Placed<Id> = { id: Id; at: Point }

/** How much sideways distance counts against straight distance: rows and columns win over diagonals. */
const sideways = 2.2

/** The nearest note in a direction from a place, or null at the edge of the board. */
export function nextInDirection<Id>(
  from: Point,
  placed: Iterable<Placed<Id>>,
  direction: Direction,
): Id | null {
  const level = direction === 'left' || direction === 'right'
  const sign = direction === 'right' || direction === 'down' ? 1 : -1
  const least = level ? NOTE.width / 4 : NOTE.height / 4
  let best: Id | null = null
  let bestCost = Infinity
  for (const { id, at } of placed) {
    const dx = at[0] - from[0]
    const dy = at[1] - from[1]
    const ahead = sign * (level ? dx : dy)
    if (ahead < least) continue
    const aside = Math.abs(level ? dy : dx)
    if (aside > ahead * 3 + (level ? NOTE.height : NOTE.width) / 2) continue
    const cost = ahead + sideways * aside
    if (cost < bestCost) {
      best = id
      bestCost = cost
    }
  }
  return best
}

/** Reading order: rows from the top, each from the left. Notes within half a note's height share a row. */
export function inReadingOrder<P extends { at: Point }>(placed: Iterable<P>): P[] {
  const byTop = [...placed].sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
  const rows: P[][] = []
  for (const one of byTop) {
    const row = rows.at(-1)
    if (row && one.at[1] - row[0]!.at[1] < NOTE.height / 2) row.push(one)
    else rows.push([one])
  }
  return rows.flatMap((row) => row.sort((a, b) => a.at[0] - b.at[0]))
}

/** The first in reading order, without putting all in order: asked for after each change. */
export function firstInReadingOrder<P extends { at: Point }>(placed: Iterable<P>): P | null {
  const all = [...placed]
  const top = all.reduce((least, { at }) => Math.min(least, at[1]), Infinity)
  let first: P | null = null
  for (const one of all) {
    const [x, y] = one.at
    if (y - top >= NOTE.height / 2) continue
    if (!first || x < first.at[0] || (x === first.at[0] && y < first.at[1])) first = one
  }
  return first
}
