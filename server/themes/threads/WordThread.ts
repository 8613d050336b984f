import { Worker } from 'node:worker_threads'
import type { WordForms } from '#shared/find/wordForms.ts'
import type { Aim, AimQuestion } from '../../strategy/aims/suggest.ts'
import type { Language } from '../lexicon/lexicon.ts'

/** What the thread can do, and what it answers. `additions`: a county's own words as `lexiconText` gives them. */
type Tasks = {
  forms: { ask: { language: Language; words: readonly string[] }; answer: WordForms[] }
  aims: { ask: { question: AimQuestion; additions?: string }; answer: Aim[] }
}
export type WordQuestion = {
  [Task in keyof Tasks]: { id: number; task: Task } & Tasks[Task]['ask']
}[keyof Tasks]
export type WordAnswer = { id: number; answer: Tasks[keyof Tasks]['answer'] }
type Waiting = { resolve: (answer: WordAnswer['answer']) => void; reject: (fault: Error) => void }

/** Questions that may wait at once: more is a flood, and nobody's search is worth the memory. */
const MOST_WAITING = 60
/** Milliseconds without a question after which the thread, and the fifty megabytes of its word data, go. */
const IDLE = 120_000

/**
 * Base forms of words and what needs many of them, made in a thread of their own: reading the word data takes half a
 * second, for which no board should stand still. The thread begins with the first question and ends when none has come for a while.
 */
export class WordThread {
  readonly #idle: number
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #timer: NodeJS.Timeout | null = null
  #last = 0

  constructor(idle: number = IDLE) {
    this.#idle = idle
  }

  /** Whether the thread is there now. */
  get awake(): boolean {
    return this.#worker !== null
  }

  /** The base forms in the order of the words; null when too many questions wait already. */
  formsOf(language: Language, words: readonly string[]): Promise<WordForms[]> | null {
    return this.#ask('forms', { language, words })
  }

  /** What notes that name no element may be about; null when too many questions wait already. */
  aimsOf(question: AimQuestion, additions?: string): Promise<Aim[]> | null {
    return this.#ask('aims', { question, ...(additions === undefined ? {} : { additions }) })
  }

  #ask<Task extends keyof Tasks>(task: Task, ask: Tasks[Task]['ask']): Promise<Tasks[Task]['answer']> | null {
    if (this.#waiting.size >= MOST_WAITING) return null
    if (this.#timer) clearTimeout(this.#timer)
    const worker = (this.#worker ??= this.#begin())
    const id = (this.#last += 1)
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (answer) => resolve(answer as Tasks[Task]['answer']), reject })
      worker.postMessage({ id, task, ...ask })
    })
  }

  /** Ends the thread; whoever waits hears so. */
  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
    const worker = this.#worker
    this.#end(new Error('the house is closing'))
    void worker?.terminate()
  }

  #begin(): Worker {
    const worker = new Worker(new URL('./wordThreadWorker.ts', import.meta.url))
    // The house may close while nobody searches: the thread does not keep the process alive.
    worker.unref()
    worker.on('message', ({ id, answer }: WordAnswer) => {
      this.#waiting.get(id)?.resolve(answer)
      this.#waiting.delete(id)
      if (this.#waiting.size === 0) this.#rest()
    })
    worker.on('error', (fault: unknown) => {
      if (this.#worker === worker) this.#end(fault instanceof Error ? fault : new Error(String(fault)))
    })
    worker.on('exit', () => {
      if (this.#worker === worker) this.#end(new Error('the word thread ended'))
    })
    return worker
  }

  #rest(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.close(), this.#idle)
    this.#timer.unref()
  }

  #end(reason: Error): void {
    this.#worker = null
    for (const { reject } of this.#waiting.values()) reject(reason)
    this.#waiting.clear()
  }
}
