import { readFileSync } from 'node:fs'
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads'
import { ConfigFault } from '../../config.ts'
import { type AdditionsRead, readAdditions, withAdditions } from './additions.ts'
import type { Language, Lexicon } from './lexicon.ts'
import { ownLexicon } from './lexicon.ts'

/** Where this house's additions are kept for this thread and all that it starts. */
const key = 'talkoot: additions of the house'

/**
 * Takes a file of additions into use for the whole house: every thread that begins afterwards knows it.
 * @param path null = the product's own words only
 * @throws ConfigFault with the sentence to print before giving up
 */
export function useHouseLexicon(path: string | null): void {
  if (path === null) {
    setEnvironmentData(key, undefined)
    return
  }
  const fault = (why: string) =>
    new ConfigFault(`The setting LEXICON_FILE=${JSON.stringify(path)} cannot be used: ${why}`)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    throw fault(code === 'ENOENT' ? 'there is no such file.' : `it cannot be read (${code}).`)
  }
  const read = readAdditions(text, 'fi', 'en')
  if (!read.ok) throw fault(read.fault)
  setEnvironmentData(key, text)
}

/** The house's additions as they stand in this thread, to tell a thread that began before them. */
export const houseAdditions = (): string | null => {
  const text = getEnvironmentData(key)
  return typeof text === 'string' ? text : null
}

/** Takes over what another thread's `houseAdditions` says. */
export const takeHouseAdditions = (text: string | null): void => setEnvironmentData(key, text ?? undefined)

let made: { text: unknown; lexicon: Lexicon } | undefined

/** The product's own lexicon with the house's additions; made once in a thread. */
export function houseLexicon(): Lexicon {
  const text = getEnvironmentData(key)
  if (made?.text !== text || made === undefined) made = { text, lexicon: added(ownLexicon(), text, 'fi') }
  return made.lexicon
}

/** The house's lexicon with a workshop's own additions on top. `additions`: a text that readAdditions has taken. */
export function lexiconWith(additions?: string): Lexicon {
  return added(houseLexicon(), additions, 'fi')
}

function added(lexicon: Lexicon, text: unknown, language: Language): Lexicon {
  if (typeof text !== 'string') return lexicon
  const read: AdditionsRead = readAdditions(text, language)
  return read.ok ? withAdditions(lexicon, read.additions) : lexicon
}
