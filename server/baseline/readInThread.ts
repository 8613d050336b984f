import { Worker } from 'node:worker_threads'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import { refuse, type Result } from '#shared/result.ts'

export type ReadingTask = { bytes: Uint8Array; name: string }

/** Longest that reading may take, in milliseconds; megabytes of objects; files that are read at once and that wait. */
const LONGEST = 20_000
const HEAP = 400
const MOST = { reading: 2, waiting: 20 } as const

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads a strategy's file in a thread of its own, two at a time: nobody's board waits for it, and what it cannot take
 * ends there. Refuses like `readDocument`; `busy` when too many wait.
 */
export async function readInThread(task: ReadingTask): Promise<Result<StrategyReading>> {
  if (reading >= MOST.reading) {
    if (waiting.length >= MOST.waiting) return refuse('busy')
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  reading += 1
  try {
    return await inThread(task)
  } finally {
    reading -= 1
    waiting.shift()?.()
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
