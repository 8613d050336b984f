import { parentPort, workerData } from 'node:worker_threads'
import { clusterNote, clusterSettings } from '#shared/themes/clustering.ts'
import * as z from 'zod/mini'
import { ownLexicon } from './lexicon.ts'
import { cluster } from './pipeline.ts'
import type { WorkerMessage } from './worker.ts'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  const { notes, settings } = z
    .object({ notes: z.array(clusterNote), settings: clusterSettings })
    .parse(workerData)
  say({ kind: 'progress', share: 0 })
  const result = cluster(notes, settings, ownLexicon(), (share) => say({ kind: 'progress', share }))
  say({ kind: 'done', result })
} catch (fault) {
  say({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) })
}
