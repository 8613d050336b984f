import { parentPort, workerData } from 'node:worker_threads'
import { ownLexicon } from './lexicon.ts'
import { cluster } from './pipeline.ts'
import type { WorkerMessage, WorkerTask } from './worker.ts'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  say({ kind: 'progress', share: 0 })
  const result = cluster(workerData as WorkerTask, ownLexicon(), (share) => say({ kind: 'progress', share }))
  say({ kind: 'done', result })
} catch (fault) {
  say({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) })
}
