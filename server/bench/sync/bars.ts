import type { Bar as AnyBar } from '../judge.ts'
import type { PeerName } from './served.ts'

type Bar = AnyBar<PeerName>

const ratio = (to: PeerName, atMost: number) => ({ is: 'ratio', to, atMost }) as const
const noWorse = (to: PeerName) => ({ is: 'no worse', to }) as const
const atMost = (limit: number) => ({ is: 'at most', limit }) as const
const none = { is: 'none' } as const

const cpu = (on: RegExp, must: Bar['must']): Bar => ({ on, figure: 'cpu', what: 'CPU', must })
const edits = (on: RegExp, must: Bar['must']): Bar => ({ on, figure: 'edits', what: 'edit p95', must })
const fresh = (on: RegExp, must: Bar['must']): Bar => ({ on, figure: 'fresh', what: 'fresh p95', must })

export const bars: readonly Bar[] = [
  ...[ratio('yws', 0.28), ratio('hocus', 0.5), ratio('hocus16', 1.2)].map((must) =>
    cpu(/^S1 dense: 300/, must),
  ),
  ...[ratio('yws', 0.95), ratio('hocus', 0.85)].map((must) => cpu(/^S1 sparse: 300/, must)),
  ...[ratio('yws', 0.2), ratio('hocus', 1)].map((must) => edits(/^S1 dense: 300/, must)),
  ...[noWorse('yws'), noWorse('hocus')].map((must) => edits(/^S1 sparse: 300/, must)),
  ...[ratio('yws', 0.08), ratio('hocus', 0.12), ratio('hocus50', 0.25)].map((must) => cpu(/^S2.* 150/, must)),
  ...[atMost(0.15), ratio('hocus', 0.16)].map((must) => cpu(/^S2.* 300/, must)),
  ...[atMost(90), ratio('hocus', 0.8)].map((must) => fresh(/^S2.* 300/, must)),
  ...[ratio('yws', 0.06), ratio('hocus', 0.06)].map((must): Bar => ({
    on: /^S3.* 10000/,
    figure: 'all',
    what: 'time until all have it',
    must,
  })),
  ...[ratio('yws', 0.05), ratio('hocus', 0.08)].map((must): Bar => ({
    on: /^S3.* 10000/,
    figure: 'backCpu',
    what: 'rejoin CPU',
    must,
  })),
  { on: /^S4/, figure: 'promisedLost', what: 'edits announced stored and lost', must: none },
  ...[ratio('yws', 0.18), ratio('hocus', 0.28)].map((must) => cpu(/^S5.* 200/, must)),
  ...[ratio('yws', 0.05), ratio('hocus', 0.25)].map((must) => edits(/^S5.* 200/, must)),
  { on: /^S5.* alone/, figure: 'flat', what: 'memory, last minute / fourth', must: atMost(1.1) },
  edits(/^S6/, { is: 'unchanged', from: 'editsWithout' }),
  fresh(/^S6/, { is: 'unchanged', from: 'freshWithout' }),
  { on: /^S[156]/, figure: 'missing', what: 'edits that did not come', must: none },
]
