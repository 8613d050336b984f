import { median } from './figures.ts'

export type Figures = Record<string, number>

/** What a figure of ours has to reach in the cases whose name matches. */
export type Bar<Peer extends string> = {
  on: RegExp
  figure: string
  /** What it is called. */
  what: string
  must:
    | { is: 'ratio'; to: Peer; atMost: number }
    /** The same, to whichever of the others is best. */
    | { is: 'ratio to the best'; of: readonly Peer[]; atMost: number }
    /** No worse, as far as the rounds can tell. */
    | { is: 'no worse'; to: Peer }
    /** The same for another figure of ours. */
    | { is: 'unchanged'; from: string }
    | { is: 'at most'; limit: number }
    | { is: 'at least'; limit: number }
    /** In every round. */
    | { is: 'none' }
}

/** Every round of a case, by who was measured, and why one of them failed. */
export type Measured<Peer extends string> = {
  name: string
  rounds: Partial<Record<Peer | 'ours', Figures[]>>
  failures: Partial<Record<Peer | 'ours', string>>
}

export type Verdict = { what: string; found: number; wanted: string; met: boolean }

/** By how much medians of a few rounds differ when nothing has changed. */
const NOISE = 1.1

/** Holds a case against its bars; bars against those who were not measured are left out. */
export function judge<Peer extends string>(
  { name, rounds, failures }: Measured<Peer>,
  bars: readonly Bar<Peer>[],
): Verdict[] {
  const of = (peer: Peer | 'ours', figure: string) => (rounds[peer] ?? []).map((each) => each[figure] ?? NaN)
  const verdicts = bars
    .filter(({ on }) => on.test(name))
    .flatMap((bar) => {
      const ours = of('ours', bar.figure)
      return ours.length === 0 ? [] : (judgeOne(bar, ours, of) ?? [])
    })
  if (failures.ours === undefined) return verdicts
  return [
    ...verdicts,
    { what: `ours failed: ${failures.ours}`, found: NaN, wanted: 'no failure', met: false },
  ]
}

function judgeOne<Peer extends string>(
  { what, figure, must }: Bar<Peer>,
  ours: number[],
  of: (peer: Peer | 'ours', figure: string) => number[],
): Verdict | null {
  switch (must.is) {
    case 'none': {
      const found = Math.max(...ours)
      return { what, found, wanted: 'none in any round', met: found === 0 }
    }
    case 'at most': {
      const found = median(ours)
      return { what, found, wanted: `<= ${must.limit}`, met: found <= must.limit }
    }
    case 'at least': {
      const found = median(ours)
      return { what, found, wanted: `>= ${must.limit}`, met: found >= must.limit }
    }
    case 'unchanged':
      return compare(`${what}, with / without`, ours, of('ours', must.from))
    case 'no worse':
      return compare(`${what}, ours / ${must.to}`, ours, of(must.to, figure))
    case 'ratio':
      return ratio(`${what}, ours / ${must.to}`, median(ours) / median(of(must.to, figure)), must.atMost)
    case 'ratio to the best': {
      const best = Math.min(...must.of.map((peer) => median(of(peer, figure))).filter((value) => value > 0))
      return ratio(`${what}, ours / the best peer`, median(ours) / best, must.atMost)
    }
  }
}

function ratio(what: string, found: number, limit: number): Verdict | null {
  if (Number.isNaN(found) || found === 0) return null
  return { what, found, wanted: `<= ${limit}`, met: found <= limit }
}

/** No worse within noise: hardly above it in the median, or within what its own rounds spread over. */
function compare(what: string, ours: number[], other: number[]): Verdict | null {
  if (other.length === 0) return null
  const found = median(ours) / median(other)
  const met = found <= NOISE || median(ours) <= Math.max(...other)
  return { what, found, wanted: 'no worse within noise', met }
}
