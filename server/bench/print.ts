import { median, shown } from './figures.ts'
import type { Measured, Verdict } from './judge.ts'

/** A figure to show: what it is called in the results, above the column, and in which unit. */
export type Column = readonly [figure: string, head: string, unit: string]

/** A case's table: a row for each who was measured, medians over its rounds, and what to think of them. */
export function tableOf<Peer extends string>(
  { name, columns }: { name: string; columns: readonly Column[] },
  { rounds, failures }: Measured<Peer>,
  /** Who is measured and by which title, in order; above these figures somebody else was measured along. */
  { titles, clean }: { titles: Record<Peer, string>; clean: Record<string, number> },
): string {
  const head = [name, ...columns.map(([, title, unit]) => (unit ? `${title} (${unit})` : title)), '']
  const rows = (Object.keys(titles) as Peer[]).flatMap((peer) => {
    const own = rounds[peer] ?? []
    const failure = failures[peer]
    if (own.length === 0) return failure ? [[titles[peer], `failed: ${failure}`]] : []
    const middle = (figure: string) => median(own.map((each) => each[figure] ?? NaN))
    const disturbed = Object.keys(clean)
      .filter((figure) => middle(figure) > clean[figure]!)
      .map((figure) => `${figure} ${shown(middle(figure))}`)
    return [
      [
        titles[peer],
        ...columns.map(([figure]) => shown(middle(figure))),
        [...disturbed, ...(failure ? [`failed once: ${failure}`] : [])].join(', '),
      ],
    ]
  })
  return aligned([head, ...rows])
}

export function verdictsOf(verdicts: readonly Verdict[]): string {
  return aligned(
    verdicts.map(({ what, found, wanted, met }) => [
      `  ${met ? 'met    ' : 'NOT MET'}  ${what}`,
      shown(found),
      wanted,
    ]),
  )
}

/** A table's lines; what has two cells at most stands across the columns. */
export function aligned(rows: readonly (readonly string[])[]): string {
  const widths: number[] = []
  for (const row of rows.filter(({ length }) => length > 2))
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, cell.length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 || at === row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
