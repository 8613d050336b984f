import { parentPort } from 'node:worker_threads'

/** What can be asked of the thread: synchronous functions by name. */
export type Calls = Record<string, (...args: never[]) => unknown>

/** [name, arguments]; answers come in the order of the questions. */
export type Question = [name: string, args: unknown[]]
export type Answer = { value: unknown } | { fault: string }

/** Answers one question. A name that is not there is a mistake of the program and a fault like others. */
export function answer(calls: Calls, [name, args]: Question): Answer {
  try {
    return { value: (calls[name] as (...args: unknown[]) => unknown)(...args) }
  } catch (cause) {
    return { fault: (cause as Error).message }
  }
}

/** The thread's side of StorageThread: answers in the order asked, hands large bytes over without copying. */
export function serve(ask: (question: Question) => Answer, onClose: () => void): void {
  const port = parentPort!
  port.on('message', (question: Question | null) => {
    if (question === null) {
      port.close()
      return onClose()
    }
    const given = ask(question)
    const value = 'value' in given ? given.value : null
    const bytes = value !== null && typeof value === 'object' && 'bytes' in value ? value.bytes : null
    port.postMessage(given, bytes instanceof Uint8Array ? [bytes.buffer as ArrayBuffer] : [])
  })
}

/** Says whether the thread has opened: the first thing that the other side waits for. */
export const say = (given: Answer): void => parentPort!.postMessage(given)
