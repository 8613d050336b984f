import { textWidth } from '#shared/report/textWidth.ts'
import type { Cell, Column, Part, Run, Runs } from './document.ts'

/** A cell of plain words or figures, or of runs. */
export const cell = (value: string | number | Run | Runs, more: Omit<Cell, 'runs'> = {}): Cell => ({
  runs: typeof value !== 'object' ? [{ text: String(value) }] : 'text' in value ? [value] : value,
  ...more,
})

/** Points: the page's width, the size of column titles, what stands beside them, and the widest promise. */
const points = { page: 482, title: 9, beside: 10, most: 80 } as const

/** Columns from their titles and weights; shares come to 1. A title's longest word fits on one line, within reason. */
export function columns(
  ...each: readonly (readonly [title: string, weight: number, kind?: 'numeric' | undefined])[]
): Column[] {
  const least = each.map(([title]) => {
    const widest = Math.max(0, ...title.split(/[\s-]+/).map((word) => textWidth(word, points.title)))
    return Math.min(points.most, widest + points.beside) / points.page
  })
  const weights = each.map(([, weight]) => weight)
  const shares = sharesOf(weights, least)
  return each.map(([title, , kind], i) => ({ title, share: shares[i] ?? 0, numeric: kind === 'numeric' }))
}

/** What each needs first, then the rest by weight among those whose weight gives them more. */
function sharesOf(weights: readonly number[], least: readonly number[]): number[] {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const needed = sum(least)
  if (needed >= 1) return least.map((value) => value / needed)
  let free = weights.map(() => true)
  for (;;) {
    const room = 1 - sum(least.filter((_, i) => !free[i]))
    const all = sum(weights.filter((_, i) => free[i]))
    const shares = weights.map((weight, i) => (free[i] ? (room * weight) / all : (least[i] ?? 0)))
    const next = shares.map((share, i) => free[i] === true && share >= (least[i] ?? 0))
    if (next.every((isFree, i) => isFree === free[i])) return shares
    free = next
  }
}

/** What stands in a column for each of the table's items. */
export type Kind<T> = readonly [title: string, weight: number, value: (item: T) => Cell, kind?: 'numeric']

/** A table with a row for each item and a column for each kind of what is told of it. */
export const tableOf = <T>(
  caption: string,
  description: string,
  kinds: readonly Kind<T>[],
  items: readonly T[],
): Part => ({
  is: 'table',
  caption,
  description,
  columns: columns(...kinds.map(([title, weight, , kind]) => [title, weight, kind] as const)),
  rows: items.map((item) => kinds.map(([, , value]) => value(item))),
})

/** So many columns of figures stand beside a name on an upright page. */
const abreast = 6

/** Wide comparisons stand as several tables of about equal width, `part` "(1/2)"; one table has no part. */
export function slices<T>(items: readonly T[]): { from: number; shown: readonly T[]; part: string }[] {
  const many = Math.max(1, Math.ceil(items.length / abreast))
  const each = Math.ceil(items.length / many)
  return Array.from({ length: many }, (_, i) => ({
    from: i * each,
    shown: items.slice(i * each, (i + 1) * each),
    part: many === 1 ? '' : ` (${i + 1}/${many})`,
  }))
}
