import { Worker } from 'node:worker_threads'
import { type ClusteringResult, clusteringResult } from '#shared/themes/clustering.ts'
import * as z from 'zod/mini'
import type { ClusterWork } from './pipeline.ts'

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({ kind: z.literal('done'), result: clusteringResult }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
])
/** What the thread of workerThread.ts says to its house. */
export type WorkerMessage = z.infer<typeof message>

/** `additions`: the text of the county's own theme words. */
export type WorkerTask = ClusterWork & { additions?: string }
export type WorkerOptions = { onProgress?: (share: number) => void; signal?: AbortSignal }

/**
 * Clusters in a thread of its own, so that boards keep moving meanwhile.
 * @param options.onProgress hears shares from 0 to 1, rising.
 * @param options.signal ends the thread at once; the promise is then rejected with the signal's reason as an Error.
 */
export function clusterInWorker(
  task: WorkerTask,
  { onProgress, signal }: WorkerOptions = {},
): Promise<ClusteringResult> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(reasonOf(signal))
      return
    }
    const worker = new Worker(new URL('./workerThread.ts', import.meta.url), {
      workerData: task,
    })
    const cancel = () => end(() => reject(signal === undefined ? new Error('cancelled') : reasonOf(signal)))
    const end = (settle: () => void) => {
      signal?.removeEventListener('abort', cancel)
      worker.removeAllListeners()
      // A thread that dies of being ended has nothing more to say.
      worker.on('error', () => undefined)
      void worker.terminate()
      settle()
    }
    signal?.addEventListener('abort', cancel)
    worker.on('message', (sent: unknown) => {
      const heard = message.safeParse(sent)
      if (!heard.success) end(() => reject(new Error('the clustering answered in an unknown form')))
      else if (heard.data.kind === 'progress') onProgress?.(heard.data.share)
      else if (heard.data.kind === 'failed') end(failure(reject, heard.data.reason))
      else end(success(resolve, heard.data.result))
    })
    worker.on('error', (fault: unknown) => end(() => reject(asError(fault))))
    worker.on('exit', (code) => end(() => reject(new Error(`the clustering ended early (${code})`))))
  })
}

const success = (resolve: (result: ClusteringResult) => void, result: ClusteringResult) => () =>
  resolve(result)
const failure = (reject: (fault: Error) => void, reason: string) => () => reject(new Error(reason))
const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))

function reasonOf(signal: AbortSignal): Error {
  return asError(signal.reason)
}
