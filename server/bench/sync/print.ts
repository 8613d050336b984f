import { median, shown } from '../figures.ts'
import type { Case } from './cases.ts'
import type { Measured, Verdict } from './judge.ts'
import type { PeerName } from './served.ts'

export const titles: Record<PeerName, string> = {
  ours: 'ours',
  yws: 'y-websocket server',
  hocus: 'Hocuspocus',
  hocus16: 'Hocuspocus, flushDelay 16',
  hocus50: 'Hocuspocus, flushDelay 50',
  sqlite: 'Hocuspocus + SQLite',
}

/** Above these the bench, or somebody else on the machine, was measured along: cores, cores, milliseconds. */
const CLEAN = { bench: 0.9, others: 0.25, late: 15 }

/** A case's table: a row for each server, medians over its rounds, and what to think of them. */
export function tableOf({ name, columns }: Case, { rounds, failures }: Measured): string {
  const head = [name, ...columns.map(([, title, unit]) => (unit ? `${title} (${unit})` : title)), '']
  const rows = (Object.keys(titles) as PeerName[]).flatMap((peer) => {
    const own = rounds[peer] ?? []
    const failure = failures[peer]
    if (own.length === 0) return failure ? [[titles[peer], `failed: ${failure}`]] : []
    const middle = (figure: string) => median(own.map((each) => each[figure] ?? NaN))
    const disturbed = (Object.keys(CLEAN) as (keyof typeof CLEAN)[])
      .filter((figure) => middle(figure) > CLEAN[figure])
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

function aligned(rows: readonly (readonly string[])[]): string {
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
