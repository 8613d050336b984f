import { parentPort, workerData } from 'node:worker_threads'
import { lexiconWith } from './houseLexicon.ts'
import { cluster } from './pipeline.ts'
import type { WorkerMessage, WorkerTask } from './worker.ts'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

try {
  const task = workerData as WorkerTask
  say({ kind: 'progress', share: 0 })
  const result = cluster(task, lexiconWith(task.additions), (share) => say({ kind: 'progress', share }))
  say({ kind: 'done', result })
} catch (fault) {
  say({ kind: 'failed', reason: fault instanceof Error ? fault.message : String(fault) })
}
