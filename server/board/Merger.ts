import { Worker } from 'node:worker_threads'

/** One update that holds the same as many; `packed` is it in format 2 and gzip, when it is large. */
export type Merged = { merged: Uint8Array; packed: Uint8Array | null }

/** What goes to the thread of `mergeThread.ts` and what comes back. */
export type MergeTask = { id: number; updates: readonly Uint8Array[]; pack: number }
export type MergeAnswer = { id: number } & (({ ok: true } & Merged) | { ok: false; reason: string })

/** Milliseconds without a task after which the thread ends: a document that was made there leaves a large heap. */
const IDLE = 1_000

/** Merges updates in a thread of its own, one task after another, so that boards keep moving meanwhile. */
export class Merger {
  readonly #waiting = new Map<number, PromiseWithResolvers<Merged>>()
  #worker: Worker | null = null
  #ending: NodeJS.Timeout | undefined
  #last = 0

  /**
   * @param pack bytes from which the result is packed as well
   * @throws when the updates cannot be read or the thread has ended
   */
  merge(updates: readonly Uint8Array[], pack: number): Promise<Merged> {
    // Copies of just these bytes: posting a piece of a buffer would send all of it.
    const copies = updates.map((update) => new Uint8Array(update))
    const task: MergeTask = { id: (this.#last += 1), updates: copies, pack }
    const answer = Promise.withResolvers<Merged>()
    this.#waiting.set(task.id, answer)
    clearTimeout(this.#ending)
    this.#worker ??= this.#start()
    this.#worker.ref()
    this.#worker.postMessage(
      task,
      copies.map((copy) => copy.buffer),
    )
    return answer.promise
  }

  /** Ends the thread; the next task starts another. */
  async close(): Promise<void> {
    clearTimeout(this.#ending)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  /** Lets the process end, and the thread too when nothing comes for a while. */
  #rest(worker: Worker): void {
    worker.unref()
    this.#ending = setTimeout(() => void this.close(), IDLE).unref()
  }

  #start(): Worker {
    const worker = new Worker(new URL('./mergeThread.ts', import.meta.url))
    worker.on('message', (answer: MergeAnswer) => {
      const waiting = this.#waiting.get(answer.id)
      this.#waiting.delete(answer.id)
      // A thread with nothing to do must not keep the process.
      if (this.#waiting.size === 0) this.#rest(worker)
      if (answer.ok) waiting?.resolve(answer)
      else waiting?.reject(new Error(answer.reason))
    })
    let why = 'the merging thread ended'
    worker.on('error', (fault) => (why = String(fault)))
    worker.on('exit', () => {
      if (this.#worker !== worker && this.#worker !== null) return
      this.#worker = null
      for (const waiting of this.#waiting.values()) waiting.reject(new Error(why))
      this.#waiting.clear()
    })
    return worker
  }
}
