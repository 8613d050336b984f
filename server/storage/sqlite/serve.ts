import { parentPort } from 'node:worker_threads'

/** What can be asked of the thread: synchronous functions by name. */
export type Calls = Record<string, (...args: never[]) => unknown>

/** [name, arguments]; null asks the thread to end. */
export type Question = [name: string, args: unknown[]] | null
/** Answers come in the order of the questions; the first one says whether the thread has opened. News come between. */
export type Answer = { value: unknown } | { fault: string } | { news: unknown }

/** What a thread carries out: opened, asked call by call, closed. */
export type Service = { ask(name: string, args: unknown[]): unknown; close(): void }

/** The thread's side of StorageThread: answers in the order asked, hands large bytes over without copying. */
export function serve(open: (tell: (news: unknown) => void) => Service): void {
  const port = parentPort!
  const say = (answer: Answer, transfer: ArrayBuffer[] = []) => port.postMessage(answer, transfer)
  try {
    const service = open((news) => say({ news }))
    port.on('message', (question: Question) => {
      if (question === null) {
        port.close()
        return service.close()
      }
      try {
        const value = service.ask(...question) ?? null
        say({ value }, typeof value === 'object' && value !== null ? buffersOf(value) : [])
      } catch (fault) {
        say({ fault: (fault as Error).message })
      }
    })
    say({ value: null })
  } catch (fault) {
    say({ fault: (fault as Error).message })
  }
}

/** Packed bytes are made for the answer, so the thread can let go of them. */
const buffersOf = (value: object): ArrayBuffer[] =>
  'bytes' in value && value.bytes instanceof Uint8Array ? [value.bytes.buffer as ArrayBuffer] : []
