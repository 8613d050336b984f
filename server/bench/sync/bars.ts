import { median } from '../figures.ts'
import type { Figures } from './cases.ts'
import type { PeerName } from './served.ts'

/** Every round of a case, by server. */
export type Rounds = Partial<Record<PeerName, Figures[]>>

/**
 * What ours has to reach. Ratios are of medians. `noise`: no worse, as far as the rounds can tell: by a tenth at
 * most, or within what the other's own rounds spread over.
 */
type Bar = { on: RegExp; figure: string; what: string } & (
  | { against: PeerName; atMost: number }
  /** `than`: another figure, where the same one is not meant. */
  | { against: PeerName; noise: true; than?: string }
  | { against: null; atMost: number }
)

const bars: readonly Bar[] = [
  { on: /^S1 dense: 300/, figure: 'cpu', what: 'CPU', against: 'yws', atMost: 0.28 },
  { on: /^S1 dense: 300/, figure: 'cpu', what: 'CPU', against: 'hocus', atMost: 0.5 },
  { on: /^S1 dense: 300/, figure: 'cpu', what: 'CPU', against: 'hocus16', atMost: 1.2 },
  { on: /^S1 sparse: 300/, figure: 'cpu', what: 'CPU', against: 'yws', atMost: 0.95 },
  { on: /^S1 sparse: 300/, figure: 'cpu', what: 'CPU', against: 'hocus', atMost: 0.85 },
  { on: /^S1 dense: 300/, figure: 'p95', what: 'edit p95', against: 'yws', atMost: 0.2 },
  { on: /^S1 dense: 300/, figure: 'p95', what: 'edit p95', against: 'hocus', atMost: 1 },
  { on: /^S1 sparse: 300/, figure: 'p95', what: 'edit p95', against: 'yws', noise: true },
  { on: /^S1 sparse: 300/, figure: 'p95', what: 'edit p95', against: 'hocus', noise: true },
  { on: /^S1/, figure: 'missing', what: 'edits not come', against: null, atMost: 0 },
  { on: /^S2 cursors: 150/, figure: 'cpu', what: 'CPU', against: 'yws', atMost: 0.08 },
  { on: /^S2 cursors: 150/, figure: 'cpu', what: 'CPU', against: 'hocus', atMost: 0.12 },
  { on: /^S2 cursors: 150/, figure: 'cpu', what: 'CPU', against: 'hocus50', atMost: 0.25 },
  { on: /^S2 cursors: 300/, figure: 'cpu', what: 'CPU', against: null, atMost: 0.15 },
  { on: /^S2 cursors: 300/, figure: 'p95', what: 'fresh p95', against: null, atMost: 90 },
  { on: /^S2 cursors: 300/, figure: 'cpu', what: 'CPU', against: 'hocus', atMost: 0.16 },
  { on: /^S2 cursors: 300/, figure: 'p95', what: 'fresh p95', against: 'hocus', atMost: 0.8 },
  { on: /^S3.* 10000/, figure: 'all', what: 'time until all have it', against: 'yws', atMost: 0.06 },
  { on: /^S3.* 10000/, figure: 'all', what: 'time until all have it', against: 'hocus', atMost: 0.06 },
  { on: /^S3.* 10000/, figure: 'backCpu', what: 'rejoin CPU', against: 'yws', atMost: 0.05 },
  { on: /^S3.* 10000/, figure: 'backCpu', what: 'rejoin CPU', against: 'hocus', atMost: 0.08 },
  { on: /^S4/, figure: 'promisedLost', what: 'edits announced stored and lost', against: null, atMost: 0 },
  {
    on: /^S6/,
    figure: 'edits',
    what: 'edit p95, with / without',
    against: 'ours',
    noise: true,
    than: 'editsWithout',
  },
  {
    on: /^S6/,
    figure: 'fresh',
    what: 'fresh p95, with / without',
    against: 'ours',
    noise: true,
    than: 'freshWithout',
  },
  { on: /^S6/, figure: 'missing', what: 'edits not come', against: null, atMost: 0 },
]

export type Verdict = { what: string; found: number; wanted: string; met: boolean }

/** Holds a case's rounds against its bars; bars against peers that were not measured are left out. */
export function judge(name: string, rounds: Rounds): Verdict[] {
  const of = (peer: PeerName, figure: string) => (rounds[peer] ?? []).map((each) => each[figure] ?? NaN)
  return bars.flatMap((bar): Verdict[] => {
    if (!bar.on.test(name)) return []
    const ours = of('ours', bar.figure)
    if (ours.length === 0) return []
    if (bar.against === null) {
      const found = median(ours)
      return [{ what: bar.what, found, wanted: `<= ${bar.atMost}`, met: found <= bar.atMost }]
    }
    const theirs = of(bar.against, ('than' in bar ? bar.than : null) ?? bar.figure)
    if (theirs.length === 0) return []
    const found = median(ours) / median(theirs)
    const what = bar.against === 'ours' ? bar.what : `${bar.what}, ours / ${bar.against}`
    if (!('noise' in bar)) return [{ what, found, wanted: `<= ${bar.atMost}`, met: found <= bar.atMost }]
    const met = found <= 1.1 || median(ours) <= Math.max(...theirs)
    return [{ what, found, wanted: 'no worse within noise', met }]
  })
}
