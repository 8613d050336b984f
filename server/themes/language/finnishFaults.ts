import type { FinnishWordList } from './finnishWords.ts'
import { nounFault } from './finnishStems.ts'

const baseOf = (entry: string) => entry.split(/[:=!~]/u, 1)[0] ?? entry

/** The first mistake in a word list as one line that names the word; null when there is none. */
export function wordListFault({ nouns, adjectives, verbs, others }: FinnishWordList) {
  for (const [kind, entries] of Object.entries({ nouns, adjectives, verbs, others })) {
    const seen = new Set<string>()
    for (const entry of entries) {
      const fault = seen.has(baseOf(entry)) ? 'stands twice' : faultOf(kind, entry)
      if (fault !== null) return `${kind}: ${entry}: ${fault}`
      seen.add(baseOf(entry))
    }
  }
  return null
}

function faultOf(kind: string, entry: string): string | null {
  if (kind === 'verbs') return /^\p{L}+[aä](?:=\p{L}+(?:~\p{L}+)?)?$/u.test(entry) ? null : 'is no infinitive'
  if (kind === 'others') return /[:=!~]/u.test(entry) ? 'takes no hint' : null
  return nounFault(entry)
}
