import type { ClusteringResult } from '#shared/themes/clustering.ts'
import { ClusterThreads, type WorkerOptions } from './ClusterThreads.ts'
import type { WorkerTask } from './workerTask.ts'

export type { WorkerOptions } from './ClusterThreads.ts'
export type { WorkerTask } from './workerTask.ts'

const threads = new ClusterThreads()

/**
 * Clusters in a thread of its own, so that boards keep moving meanwhile.
 * @param options.onProgress hears shares from 0 to 1, rising.
 * @param options.signal ends the work at once; the promise is then rejected with the signal's reason as an Error.
 */
export const clusterInWorker = (task: WorkerTask, options: WorkerOptions = {}): Promise<ClusteringResult> =>
  threads.run(task, options)
