import { median } from '../figures.ts'
import { type Bar, bars } from './bars.ts'
import type { Figures } from './cases.ts'
import type { PeerName } from './served.ts'

/** Every round of a case, by server, and why one of them failed. */
export type Measured = {
  name: string
  rounds: Partial<Record<PeerName, Figures[]>>
  failures: Partial<Record<PeerName, string>>
}

export type Verdict = { what: string; found: number; wanted: string; met: boolean }

/** By how much medians of a few rounds differ when nothing has changed. */
const NOISE = 1.1

/** Holds a case against its bars; bars against servers that were not measured are left out. */
export function judge({ name, rounds, failures }: Measured): Verdict[] {
  const of = (peer: PeerName, figure: string) => (rounds[peer] ?? []).map((each) => each[figure] ?? NaN)
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

function judgeOne(
  { what, figure, must }: Bar,
  ours: number[],
  of: (peer: PeerName, figure: string) => number[],
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
    case 'unchanged':
      return compare(`${what}, with / without`, ours, of('ours', must.from))
    case 'no worse':
      return compare(`${what}, ours / ${must.to}`, ours, of(must.to, figure))
    case 'ratio': {
      const found = median(ours) / median(of(must.to, figure))
      if (Number.isNaN(found)) return null
      return {
        what: `${what}, ours / ${must.to}`,
        found,
        wanted: `<= ${must.atMost}`,
        met: found <= must.atMost,
      }
    }
  }
}

/** No worse within noise: hardly above it in the median, or within what its own rounds spread over. */
function compare(what: string, ours: number[], other: number[]): Verdict | null {
  if (other.length === 0) return null
  const found = median(ours) / median(other)
  const met = found <= NOISE || median(ours) <= Math.max(...other)
  return { what, found, wanted: 'no worse within noise', met }
}
