import { pino, type Logger } from 'pino'

export type Log = Logger

/** Structured log, one line for each ruling. Never holds names, note texts, keys or who voted. */
export const makeLog = (level: string): Log => pino({ level, base: null })
