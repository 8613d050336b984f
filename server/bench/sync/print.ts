import { type Column, tableOf as anyTableOf } from '../print.ts'
import type { Measured } from '../judge.ts'
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
const clean = { bench: 0.9, others: 0.25, late: 15 }

/** A case's table: a row for each server, medians over its rounds, and what to think of them. */
export const tableOf = (
  of: { name: string; columns: readonly Column[] },
  measured: Measured<PeerName>,
): string => anyTableOf(of, measured, { titles, clean })
