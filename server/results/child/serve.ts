import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { ChildMessage, FaultKind } from './runInChild.ts'

/** A third of what the house has of a processor that both want. */
const LESS = 5

/** What the work may throw to tell people why it cannot be done with this content. */
export class ContentFault extends Error {
  override readonly name = 'ContentFault'
}

/**
 * Begins to wait for one task, does it, answers, and ends the process. Boards go first: it has less of the processor
 * where that is short.
 */
export function serve(work: (task: unknown, progress: (share: number) => void) => Promise<unknown>): void {
  watchMemory(Number(process.argv[2]))
  setPriority(LESS)
  // The house is gone: nobody waits for this any more.
  process.once('disconnect', () => process.exit())
  process.once('message', (task) => {
    const say = (said: ChildMessage) => process.send?.(said)
    work(task, (share) => say({ kind: 'progress', share }))
      .then((result): ChildMessage => ({ kind: 'done', result }))
      .catch((fault: unknown): ChildMessage => ({
        kind: 'failed',
        fault: kindOf(fault),
        reason: reasonOf(fault),
      }))
      .then((said) => process.send?.(said, () => process.exit()))
  })
}

/** Looks from a thread of its own, since a library may hold the first one for seconds; the parent knows it by the signal. */
function watchMemory(megabytes: number): void {
  new Worker(new URL('./memoryWatch.ts', import.meta.url), { workerData: megabytes }).unref()
}

function kindOf(fault: unknown): FaultKind {
  const { name, code } = fault as { name?: string; code?: string }
  if (name === 'ContentFault') return 'content'
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory'
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EACCES' || code === 'EROFS'
    ? 'storage'
    : 'internal'
}

/** For the log: where it happened. A message may quote what people wrote, so that quotations are left out of it. */
function reasonOf(fault: unknown): string {
  if (!(fault instanceof Error)) return typeof fault
  const message = fault.message.split('\n', 1)[0]!.replace(/["'`“”][^]*["'`“”]/, '"…"')
  const frames = fault.stack?.slice(fault.stack.search(/^ +at /m)).slice(0, 1_000) ?? ''
  return `${fault.name}: ${message.slice(0, 200)}\n${frames}`
}
