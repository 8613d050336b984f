import { Worker } from 'node:worker_threads'
import type { Language } from '#shared/workshop/workshop.ts'
import type { ReportFacts } from './facts.ts'
import type { ReportFormat } from './formats.ts'
import { Turns } from './Turns.ts'

/** `additions`: the text of the workshop's own theme words. */
type ReportOptions = { language: Language; madeAt: number; additions?: string }
/** What the thread is given: plain data. */
export type ReportTask = ReportOptions & { format: ReportFormat; facts: ReportFacts }

/** Longest that a report may take, in milliseconds. */
const LONGEST = 60_000

/** Threads at once: a reader who asks a hundred times must not take the machine's memory. */
const turns = new Turns(2)

/**
 * Makes a report as one file. Counting words and choosing examples takes a second for a thousand notes, so it is done in
 * a thread of its own: nobody's board waits for it.
 * @param read the facts, once its turn has come: those who wait hold nothing
 */
export const makeReport = (
  format: ReportFormat,
  read: () => Promise<ReportFacts>,
  options: ReportOptions,
): Promise<string> => turns.take(async () => inThread({ format, facts: await read(), ...options }))

function inThread(task: ReportTask): Promise<string> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: task })
    const timer = setTimeout(() => {
      reject(new Error('the report took too long'))
      void thread.terminate()
    }, LONGEST)
    thread.once('message', (file: string) => resolve(file))
    thread.once('error', reject)
    thread.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the report's thread ended with ${code}`))
    })
  })
}
