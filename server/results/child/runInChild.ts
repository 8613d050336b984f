import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { exportFaults } from '#shared/report/exporting.ts'

/** What a process of its own may take: seconds; megabytes of objects, and of all its memory with what libraries take. */
export type Bounds = { seconds: number; heap: number; memory: number }

export type FaultKind = (typeof exportFaults)[number]

/** Work in another process that did not come about, by a kind that people are told. */
export class ChildFault extends Error {
  override readonly name = 'ChildFault'
  readonly kind: FaultKind

  constructor(kind: FaultKind, reason: string) {
    super(reason)
    this.kind = kind
  }
}

const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), share: z.number() }),
  z.object({ kind: z.literal('done'), result: z.unknown() }),
  z.object({ kind: z.literal('failed'), fault: z.enum(exportFaults), reason: z.string() }),
])
/** What a process of `serve.ts` says to its house. */
export type ChildMessage = z.infer<typeof message>

/** Read and compiled once, all modules take half the time and 40 MB less. Beside the packages, so that nobody else writes there. */
const COMPILED = fileURLToPath(new URL('../../../node_modules/.cache/talkoot-compiled', import.meta.url))

/** The house's settings hold keys of services: a process that reads what people wrote gets none of them. */
const KEPT = ['TZ', 'SystemRoot', 'TEMP', 'TMP'] as const
const plainEnvironment = (): Record<string, string> => ({
  ...Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  ),
  NODE_COMPILE_CACHE: COMPILED,
  // One arena of memory for all threads of libraries: 25 MB less where Typst sets a long report.
  MALLOC_ARENA_MAX: '1',
})

/** Small room for young objects: 120 MB less for a report of 1,000 notes, and no slower. */
const LEAN = ['--max-semi-space-size=4', '--disable-warning=ExperimentalWarning']

/**
 * Does one piece of work in a process of its own, which ends with it: libraries that leak or run away take nothing of
 * the house's memory or time. Rejects with ChildFault, or with the signal's reason.
 * @param entry a module that calls `serve`
 * @param task plain data
 */
export function runInChild(
  entry: URL,
  task: object,
  {
    bounds,
    signal,
    onProgress,
  }: { bounds: Bounds; signal?: AbortSignal; onProgress?: (share: number) => void },
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error)
    const child = fork(entry, [String(bounds.memory)], {
      execArgv: [`--max-old-space-size=${bounds.heap}`, ...LEAN],
      env: plainEnvironment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const late = setTimeout(
      () => end(new ChildFault('time', `it took more than ${bounds.seconds} s`)),
      bounds.seconds * 1000,
    )
    const cancel = () => end(signal?.reason as Error)
    signal?.addEventListener('abort', cancel)
    let answer: (() => void) | null = null
    const end = (fault: Error) => {
      answer ??= () => reject(fault)
      child.kill('SIGKILL')
    }
    child.on('message', (sent) => {
      const heard = message.safeParse(sent)
      if (!heard.success) return end(new ChildFault('internal', 'an answer in an unknown form'))
      if (heard.data.kind === 'progress') return answer ? undefined : onProgress?.(heard.data.share)
      const said = heard.data
      answer ??=
        said.kind === 'done'
          ? () => resolve(said.result)
          : () => reject(new ChildFault(said.fault, said.reason))
    })
    child.on('error', (fault) => end(new ChildFault('internal', fault.message)))
    // It is only over when the process is gone: two at a time means its memory too.
    child.once('close', (code, by) => {
      clearTimeout(late)
      signal?.removeEventListener('abort', cancel)
      if (answer) answer()
      else reject(new ChildFault(faultOf(by), `the process ended early (${by ?? code})`))
    })
    child.send(task, (fault) => fault && end(new ChildFault('internal', fault.message)))
  })
}

/** V8 aborts when its heap is full, the watch ends the process itself, and a system without memory kills. */
const faultOf = (signal: NodeJS.Signals | null): FaultKind =>
  signal === 'SIGABRT' || signal === 'SIGTERM' || signal === 'SIGKILL' ? 'memory' : 'internal'
