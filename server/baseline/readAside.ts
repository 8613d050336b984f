import { Worker } from 'node:worker_threads'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import { refuse, type Result } from '#shared/result.ts'
import { freshId } from '../ids.ts'
import { Turns } from '../report/Turns.ts'
import { readDocument } from './readDocument.ts'

export type ReadingTask = { bytes: Uint8Array; name: string }

/** Longest that reading may take, in milliseconds; megabytes of objects; files that are read at once and that wait. */
const LONGEST = 20_000
const HEAP = 400
const MOST = { reading: 2, waiting: 20 } as const

const turns = new Turns(MOST.reading)
let asked = 0

/** Bytes of text that are read at once: they take milliseconds, and a thread takes longer to begin. */
const SHORT = 8_000

/**
 * Reads a strategy's file: a short text at once, all else in a thread of its own, two at a time. Nobody's board waits
 * for it, and what it cannot take ends there. Refuses like `readDocument`; `busy` when too many wait.
 */
export async function readAside(task: ReadingTask): Promise<Result<StrategyReading>> {
  const isText = task.bytes[0] !== 0x50 && task.bytes[0] !== 0xd0
  if (isText && task.bytes.length <= SHORT) return readDocument(task.bytes, task.name, freshId)
  if (asked >= MOST.reading + MOST.waiting) return refuse('busy')
  asked += 1
  try {
    return await turns.take(() => inThread(task))
  } finally {
    asked -= 1
  }
}

function inThread(task: ReadingTask): Promise<Result<StrategyReading>> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./readingThread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    const end = (result: Result<StrategyReading>) => {
      clearTimeout(timer)
      resolve(result)
      void thread.terminate()
    }
    const timer = setTimeout(() => end(refuse('bad-document', 'too-large')), LONGEST)
    thread.once('message', (result: Result<StrategyReading>) => end(result))
    // Out of memory, or what nobody has thought of: the file's doing.
    thread.once('error', () => end(refuse('bad-document', 'damaged')))
    thread.once('exit', () => end(refuse('bad-document', 'damaged')))
  })
}
