import { Worker } from 'node:worker_threads'
import { StorageFault } from '../ports.ts'
import type { Answer, Calls } from './serve.ts'

type Waiting = { resolve: (value: unknown) => void; reject: (fault: StorageFault) => void }

/** Milliseconds between two starts of a thread that keeps ending. */
const REST = 1_000

/**
 * The database's own thread, seen from outside. Calls are carried out one at a time in the order they were
 * made, and answered in that order. When the thread ends by itself, whatever was asked rejects (it may have
 * been done or not) and the next call starts another one.
 */
export class StorageThread<T extends Calls> {
  readonly #entry: URL
  readonly #data: unknown
  readonly #onNews: (news: unknown) => void
  #worker: Worker | null = null
  #waiting: Waiting[] = []
  #startedAt = -Infinity
  #closing: Promise<void> | null = null
  #lastFault = 'The storage thread has ended'

  private constructor(entry: URL, data: unknown, onNews: (news: unknown) => void) {
    this.#entry = entry
    this.#data = data
    this.#onNews = onNews
  }

  /**
   * @param entry the module that runs in the thread and answers with `serve`
   * @param onNews hears what the thread tells of its own accord
   * @throws StorageFault with the sentence that the thread gave for not opening
   */
  static async open<T extends Calls>(
    entry: URL,
    data: unknown,
    onNews: (news: unknown) => void = () => {},
  ): Promise<StorageThread<T>> {
    const thread = new StorageThread<T>(entry, data, onNews)
    await thread.#start()
    return thread
  }

  /**
   * @param transfer buffers that nobody here uses any more; they are handed over instead of copied
   * @throws StorageFault whatever went wrong
   */
  call<M extends keyof T & string>(
    name: M,
    args: Parameters<T[M]>,
    transfer: ArrayBuffer[] = [],
  ): Promise<ReturnType<T[M]>> {
    if (this.#closing) return Promise.reject(new StorageFault('The storage is closed'))
    if (!this.#worker) {
      if (performance.now() - this.#startedAt < REST) return Promise.reject(new StorageFault(this.#lastFault))
      // Asked right behind it, the call is answered after the opening or rejected with it.
      this.#start().catch((fault: Error) => (this.#lastFault = fault.message))
    }
    const answer = this.#await(this.#worker!)
    this.#worker!.postMessage([name, args], transfer)
    return answer as Promise<ReturnType<T[M]>>
  }

  /** Resolves when everything asked before is done and the thread has ended. */
  close(): Promise<void> {
    this.#closing ??= new Promise((resolve) => {
      const worker = this.#worker
      if (!worker) return resolve()
      worker.ref()
      worker.once('exit', () => resolve())
      worker.postMessage(null)
    })
    return this.#closing
  }

  #start(): Promise<unknown> {
    const worker = new Worker(this.#entry, { workerData: this.#data, name: 'storage' })
    this.#worker = worker
    this.#startedAt = performance.now()
    worker.on('message', (answer: Answer) => {
      if ('news' in answer) return this.#onNews(answer.news)
      const waiting = this.#waiting.shift()
      // The process may end while nothing is being asked.
      if (this.#waiting.length === 0 && !this.#closing) worker.unref()
      if ('fault' in answer) waiting?.reject(new StorageFault(answer.fault))
      else waiting?.resolve(answer.value)
    })
    worker.on('error', (cause: unknown) => {
      this.#lastFault = `The storage thread has ended: ${cause instanceof Error ? cause.message : String(cause)}`
    })
    worker.on('exit', () => {
      this.#worker = null
      const left = this.#waiting
      this.#waiting = []
      for (const { reject } of left) reject(new StorageFault(this.#lastFault))
    })
    return this.#await(worker)
  }

  #await(worker: Worker): Promise<unknown> {
    if (this.#waiting.length === 0) worker.ref()
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }))
  }
}
