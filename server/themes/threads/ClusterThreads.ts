import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ClusteringResult } from '#shared/themes/clustering.ts'
import * as z from 'zod/mini'
import { houseAdditions } from '../lexicon/houseLexicon.ts'
import { packed, type WorkerTask } from './workerTask.ts'

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), job: z.number(), share: z.number() }),
  z.object({ kind: z.literal('done'), job: z.number(), result: z.string() }),
  z.object({ kind: z.literal('failed'), job: z.number(), reason: z.string() }),
])
/** What a thread of workerThread.ts says to its house; a result is JSON. */
export type ThreadMessage = z.infer<typeof message>

export type WorkerOptions = { onProgress?: (share: number) => void; signal?: AbortSignal }
type Job = {
  number: number
  task: WorkerTask
  onProgress: (share: number) => void
  resolve: (result: ClusteringResult) => void
  reject: (fault: Error) => void
}
type Thread = { worker: Worker; job: Job | null; board: string; timer: NodeJS.Timeout | null }

/** Milliseconds without work after which a thread, and the memory of its word data and boards, go. */
const IDLE = 120_000
/** One core is left to the boards; more threads than two only wait for memory. */
const MOST = Math.max(1, Math.min(2, availableParallelism() - 1))

/**
 * Threads that cluster, kept warm between runs: the word data is read once, and the last boards are known when the
 * same notes are asked for at another grain. Who finds all of them busy waits in line.
 */
export class ClusterThreads {
  readonly #idle: number
  readonly #most: number
  readonly #threads = new Set<Thread>()
  #line: Job[] = []
  #last = 0

  constructor({ idle = IDLE, most = MOST }: { idle?: number; most?: number } = {}) {
    this.#idle = idle
    this.#most = most
  }

  /** How many threads there are now. */
  get awake(): number {
    return this.#threads.size
  }

  /** Clusters in a thread; see `clusterInWorker`. */
  run(task: WorkerTask, { onProgress = () => undefined, signal }: WorkerOptions): Promise<ClusteringResult> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) {
        reject(asError(signal.reason))
        return
      }
      const cancel = () => this.#cancel(job, asError(signal?.reason))
      const settled = () => signal?.removeEventListener('abort', cancel)
      const job: Job = {
        number: (this.#last += 1),
        task,
        onProgress,
        resolve: (result) => {
          settled()
          resolve(result)
        },
        reject: (fault) => {
          settled()
          reject(fault)
        },
      }
      signal?.addEventListener('abort', cancel)
      this.#line.push(job)
      this.#next()
    })
  }

  /** Ends all threads; whoever waits hears so. */
  close(): void {
    const waiting = this.#line
    this.#line = []
    const fault = new Error('the house is closing')
    for (const job of waiting) job.reject(fault)
    for (const thread of this.#threads) this.#end(thread, fault)
  }

  #next(): void {
    const job = this.#line[0]
    if (job === undefined) return
    const board = boardOf(job.task)
    const free = [...this.#threads].filter((thread) => thread.job === null)
    const thread =
      free.find((one) => one.board === board) ??
      free[0] ??
      (this.#threads.size < this.#most ? this.#begin() : undefined)
    if (thread === undefined) return
    this.#line.shift()
    if (thread.timer) clearTimeout(thread.timer)
    thread.job = job
    thread.board = board
    thread.worker.ref()
    const parcel = packed(job.task, job.number, houseAdditions())
    thread.worker.postMessage(
      parcel,
      parcel.meaning === null ? [] : [parcel.meaning.values.buffer as ArrayBuffer],
    )
    this.#next()
  }

  #begin(): Thread {
    const worker = new Worker(new URL('./workerThread.ts', import.meta.url))
    const thread: Thread = { worker, job: null, board: '', timer: null }
    this.#threads.add(thread)
    worker.on('message', (sent: unknown) => this.#hear(thread, sent))
    worker.on('error', (fault: unknown) => this.#end(thread, asError(fault)))
    worker.on('exit', (code) => this.#end(thread, new Error(`the clustering ended early (${code})`)))
    return thread
  }

  #hear(thread: Thread, sent: unknown): void {
    const { job } = thread
    const heard = message.safeParse(sent)
    if (!heard.success) {
      this.#end(thread, new Error('the clustering answered in an unknown form'))
      return
    }
    if (job === null || heard.data.job !== job.number) return
    if (heard.data.kind === 'progress') {
      job.onProgress(heard.data.share)
      return
    }
    this.#rest(thread)
    if (heard.data.kind === 'failed') job.reject(new Error(heard.data.reason))
    // Of our own code at the other end: to check ten thousand ids would hold every board up for nothing.
    else job.resolve(JSON.parse(heard.data.result) as ClusteringResult)
    this.#next()
  }

  #rest(thread: Thread): void {
    thread.job = null
    // The house may close while nothing is clustered: a waiting thread does not keep the process alive.
    thread.worker.unref()
    thread.timer = setTimeout(() => this.#end(thread, new Error('nothing to do')), this.#idle)
    thread.timer.unref()
  }

  /** A thread cannot be stopped in the middle of a run: it goes, and the next run begins another. */
  #cancel(job: Job, reason: Error): void {
    const waiting = this.#line.indexOf(job)
    if (waiting >= 0) this.#line.splice(waiting, 1)
    const thread = [...this.#threads].find((one) => one.job === job)
    if (thread) this.#end(thread, reason)
    else job.reject(reason)
  }

  #end(thread: Thread, reason: Error): void {
    if (!this.#threads.delete(thread)) return
    if (thread.timer) clearTimeout(thread.timer)
    thread.worker.removeAllListeners()
    // A thread that dies of being ended has nothing more to say.
    thread.worker.on('error', () => undefined)
    void thread.worker.terminate()
    thread.job?.reject(reason)
    this.#next()
  }
}

/** The same board again is best asked of the thread that knows it. */
const boardOf = ({ notes }: WorkerTask): string => `${notes.length} ${notes[0]?.id ?? ''}`

const asError = (fault: unknown): Error =>
  fault instanceof Error ? fault : new Error(fault === undefined ? 'cancelled' : String(fault))
