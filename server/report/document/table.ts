import type { Cell, Column, Part, Run, Runs } from './document.ts'

/** A cell of plain words or figures, or of runs. */
export const cell = (value: string | number | Run | Runs, more: Omit<Cell, 'runs'> = {}): Cell => ({
  runs: typeof value !== 'object' ? [{ text: String(value) }] : 'text' in value ? [value] : value,
  ...more,
})

/** Columns from their titles and weights; shares come to 1. */
export function columns(
  ...each: readonly (readonly [title: string, weight: number, kind?: 'numeric' | undefined])[]
): Column[] {
  const all = each.reduce((sum, [, weight]) => sum + weight, 0)
  return each.map(([title, weight, kind]) => ({
    title,
    share: weight / all,
    numeric: kind === 'numeric',
  }))
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
