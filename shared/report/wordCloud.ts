import { textWidth } from './textWidth.ts'

export type CloudWord = { word: string; notes: number }
export type PlacedWord = CloudWord & {
  /** Left end of the baseline. */
  x: number
  y: number
  size: number
  width: number
  /** Among the most common: drawn in the accent colour. */
  strong: boolean
}
export type Cloud = { width: number; height: number; words: PlacedWord[] }

const largest = 46
const smallest = 15
/** Words of a single note say little in a picture: they fill it up only to so many. */
const enough = 16
const crowd = 40
const between = 13
const leading = 1.16

/** The words worth a picture: those of at least two notes, and the next ones while they are few. The table has all. */
export function pictured<W extends CloudWord>(words: readonly W[]): W[] {
  const shared = words.filter((word) => word.notes > 1).length
  return words.slice(0, Math.min(crowd, Math.max(shared, enough)))
}

/**
 * Lays a word cloud out in centred rows, the most common words in the middle. No word is dropped and none
 * overlaps. A word's area grows with its notes (size by square root), never under a readable size.
 * @param words most common first. @param width of the picture in its own units.
 */
export function layOut(words: readonly CloudWord[], width: number): Cloud {
  const most = Math.max(1, ...words.map((word) => word.notes))
  // A word of two notes is not shouted out: the picture grows with what there is to show.
  const biggest = Math.min(largest, 18 + 4 * most)
  const sized = words.map((word) => {
    const wanted = Math.max(smallest, biggest * Math.sqrt(word.notes / most))
    const size = Math.round(Math.min(wanted, (wanted * width) / textWidth(word.word, wanted)) * 10) / 10
    return { ...word, size, width: textWidth(word.word, size), strong: word.notes >= most * 0.6 && most > 1 }
  })
  const rows = fromTheMiddle(filledRows(sized, width)).map((row) => fromTheMiddle(row))
  let y = 0
  const placed = rows.flatMap((row) => {
    const tall = Math.max(...row.map((word) => word.size))
    const wide = row.reduce((sum, word) => sum + word.width, 0) + between * (row.length - 1)
    const baseline = y + tall * 0.86
    y += tall * leading
    let x = (width - wide) / 2
    return row.map((word) => {
      const at = { ...word, x: round(x), y: round(baseline), width: round(word.width) }
      x += word.width + between
      return at
    })
  })
  return { width, height: round(y), words: placed }
}

/** Words in their order, as many in a row as fit; like sizes share a row. */
function filledRows<W extends { width: number }>(words: readonly W[], width: number): W[][] {
  const rows: W[][] = []
  let room = -1
  for (const word of words) {
    if (word.width > room) {
      rows.push([])
      room = width
    }
    rows.at(-1)?.push(word)
    room -= word.width + between
  }
  return rows
}

/** First in the middle, then by turns after and before it. */
function fromTheMiddle<T>(items: readonly T[]): T[] {
  const placed: T[] = []
  items.forEach((item, i) => (i % 2 === 1 ? placed.push(item) : placed.unshift(item)))
  return placed
}

const round = (value: number) => Math.round(value * 10) / 10
