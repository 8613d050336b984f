import { Histogram, type Registry } from 'prom-client'
import { closeCodes } from '#shared/contract/boards.ts'
import type { BoardFigures, End } from './BoardFigures.ts'
import { addCounter, addGauge, type Reading } from './measures.ts'

/** Seconds: from a transaction on a fast disk to one that people notice. */
const COMMIT = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 5]
const COMPACTION = [0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10]

/** The close code that the other side sees; cut without one it is 1006. */
const codeOf = (end: End): string =>
  String(end in closeCodes ? closeCodes[end as keyof typeof closeCodes] : 1006)

/** Adds what the boards' door counts. */
export function addBoardMetrics(registry: Registry, figures: BoardFigures): void {
  const by = (sums: typeof figures.up | typeof figures.down, part: 'frames' | 'bytes') => (): Reading[] =>
    Object.entries(sums).map(([kind, sum]) => ({ value: sum[part], labels: { kind } }))
  const one = (read: () => number) => () => [{ value: read() }]

  const counters = [
    ['frames_received_total', 'Frames from clients.', ['kind'], by(figures.up, 'frames')],
    ['received_bytes_total', 'Bytes of frames from clients.', ['kind'], by(figures.up, 'bytes')],
    ['frames_sent_total', 'Frames to clients.', ['kind'], by(figures.down, 'frames')],
    ['sent_bytes_total', 'Bytes of frames to clients.', ['kind'], by(figures.down, 'bytes')],
    ['frames_skipped_total', 'Frames that slow readers went without.', [], one(() => figures.skips)],
    ['joins_total', 'Lines let in.', [], one(() => figures.joins)],
    ['closed_total', 'Lines turned away or ended by the server.', ['reason', 'code'], () => ends(figures)],
    ['updates_stored_total', 'Updates in the store.', [], one(() => figures.updates)],
    ['commit_failures_total', 'Transactions to be tried again.', [], one(() => figures.failures)],
  ] as const
  for (const [name, help, labels, read] of counters)
    addCounter(registry, { name: `talkoot_board_${name}`, help, labels, read })

  const gauges = [
    ['boards_open', 'Boards in memory.', one(() => figures.gauges().rooms)],
    ['board_updates_waiting', 'Updates not stored yet.', one(() => figures.gauges().waiting)],
    ['storage_works', '0 while updates cannot be stored.', one(() => Number(figures.saving))],
  ] as const
  for (const [name, help, read] of gauges) addGauge(registry, { name: `talkoot_${name}`, help, read })

  const registers = [registry]
  const commits = new Histogram({
    name: 'talkoot_board_commit_seconds',
    help: 'Transactions of updates.',
    buckets: COMMIT,
    registers,
  })
  const compactions = new Histogram({
    name: 'talkoot_board_compaction_seconds',
    help: 'Merging of stored updates.',
    buckets: COMPACTION,
    registers,
  })
  figures.onCommitted = (ms) => commits.observe(ms / 1000)
  figures.onCompacted = (ms) => compactions.observe(ms / 1000)
}

function ends(figures: BoardFigures): Reading[] {
  return Object.entries(figures.ends).map(([reason, value]) => ({
    value,
    labels: { reason, code: codeOf(reason as End) },
  }))
}
