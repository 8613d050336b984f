import type { ClusterNote, WordCount } from '#shared/themes/clustering.ts'
import { noWordEdits, type WordEdits } from '#shared/themes/wordEdits.ts'
import { analyse } from '../language/analysis.ts'
import { asWritten } from './asWritten.ts'
import { houseLexicon } from '../lexicon/houseLexicon.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isTelling, shownForms } from './shownForms.ts'

/** A word as it is shown, and all by which people may name it: as shown and in base form, in lower case. */
type Named = { shown: string; names: readonly string[]; ids: Set<string> }

/**
 * The words of a word cloud: base forms by the number of distinct notes that hold them, most first,
 * padding and doings left out. The same for any order of the notes (C2).
 * @param options.limit how many words at most.
 * @param options.edits words that people hide, and those they count as another, by base form or as shown.
 */
export function countWords(
  notes: readonly ClusterNote[],
  { limit, edits = noWordEdits }: { limit: number; edits?: WordEdits },
  lexicon: Lexicon = houseLexicon(),
): WordCount[] {
  const found = named(notes, lexicon)
  const known = new Map(found.flatMap(({ shown, names }) => names.map((name) => [name, shown] as const)))
  const hidden = new Set(edits.hidden.map((word) => word.toLowerCase()))
  const joined = new Map(edits.joined.map(({ word, into }) => [word.toLowerCase(), into]))

  const holders = new Map<string, Set<string>>()
  for (const { shown, names, ids } of found) {
    const into = destination(names, joined, hidden)
    if (into === null) continue
    const word = into === undefined ? shown : (known.get(into.toLowerCase()) ?? into)
    holders.set(word, new Set([...(holders.get(word) ?? []), ...ids]))
  }
  return [...holders]
    .map(([word, ids]) => ({ word, notes: ids.size, noteIds: [...ids].toSorted() }))
    .sort((a, b) => b.notes - a.notes || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
}

function named(notes: readonly ClusterNote[], lexicon: Lexicon): Named[] {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const analysed = analyse(sorted, lexicon)
  const shown = shownForms(analysed, lexicon)
  const written = asWritten(analysed)
  const found = new Map<string, Named>()
  for (const { id, language, tokens } of analysed)
    for (const token of tokens) {
      if (!isTelling(token, language)) continue
      const form = shown(language, token.lemma)
      const key = JSON.stringify([form, token.lemma])
      const one = found.get(key) ?? { shown: written(form), names: [form, token.lemma], ids: new Set() }
      one.ids.add(id)
      found.set(key, one)
    }
  return [...found.values()]
}

/** What a word is counted as, however many words lie between; undefined: itself; null: nothing, it is hidden. */
function destination(
  names: readonly string[],
  joined: ReadonlyMap<string, string>,
  hidden: ReadonlySet<string>,
): string | null | undefined {
  let at = names
  let into: string | undefined
  const seen = new Set<string>()
  for (;;) {
    if (at.some((name) => hidden.has(name))) return null
    const next = at.map((name) => joined.get(name)).find((word) => word !== undefined)
    if (next === undefined || seen.has(next)) return into
    seen.add(next)
    into = next
    at = [next.toLowerCase()]
  }
}
