import { Worker } from 'node:worker_threads'
import type { WorkshopId } from '#shared/ids.ts'
import { Turns } from '../../report/Turns.ts'
import type { BoardUpdate } from '../../storage/ports.ts'
import type { Opened } from './wholeFile.ts'

/** `at`: milliseconds since 1970. */
export type RestoreTask = { bytes: Uint8Array; workshop: WorkshopId; at: number }
/**
 * What the file holds but its boards, which are documents of the new workshop already; and the highest number on them.
 */
export type Restored =
  | Extract<Opened, { ok: false }>
  | (Extract<Opened, { ok: true }> & { boards: BoardUpdate[]; highest: number })

/** Longest that reading may take, in milliseconds, and megabytes of objects. */
const LONGEST = 30_000
const HEAP = 512

const turns = new Turns(1)

/** Reads a file in a thread of its own, one at a time: nobody's board waits for it, and what it cannot take ends there. */
export const openFile = (task: RestoreTask): Promise<Restored> => turns.take(() => inThread(task))

function inThread(task: RestoreTask): Promise<Restored> {
  return new Promise((resolve) => {
    const thread = new Worker(new URL('./thread.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP },
    })
    const end = (result: Restored) => {
      clearTimeout(timer)
      resolve(result)
      void thread.terminate()
    }
    const timer = setTimeout(() => end({ ok: false, fault: 'shape' }), LONGEST)
    thread.once('message', (result: Restored) => end(result))
    // Out of memory, or what nobody has thought of: the file's doing.
    thread.once('error', () => end({ ok: false, fault: 'shape' }))
    thread.once('exit', () => end({ ok: false, fault: 'shape' }))
  })
}
