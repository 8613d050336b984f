import { type DestinationStream, pino, type Logger } from 'pino'

export type Log = Logger

/**
 * Structured log, one line for each ruling. Never holds names, note texts, keys, codes or who voted.
 * @param to where lines go; standard output when left out
 */
export const makeLog = (level: string, to?: DestinationStream): Log =>
  pino({ level, base: null, serializers: { err: describe } }, to)

/** How many causes of causes are told. */
const DEPTH = 4

/**
 * What a log may say of a fault. Built, not copied: libraries hang the request's body and the like on theirs.
 */
function describe(fault: unknown, depth = DEPTH): object {
  if (!(fault instanceof Error)) return { type: typeof fault }
  const { code } = fault as NodeJS.ErrnoException
  return {
    type: fault.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: withoutQuotations(fault.message),
    // The message stands above the frames once more, quotations and all.
    stack: fault.stack?.slice(fault.stack.search(/^ +at /m)),
    ...(fault.cause !== undefined && depth > 0 ? { cause: describe(fault.cause, depth - 1) } : {}),
  }
}

/** Messages quote what they complain about: a broken row of the store, an argument of a wrong kind. */
function withoutQuotations(message: string): string {
  return message.replace(/"[^]*"/, '"…"').replace(/\bReceived [^]*$/, 'Received …')
}
