import type { ClusterNote, WordCount } from '#shared/themes/clustering.ts'
import { noWordEdits, type WordEdits } from '#shared/themes/wordEdits.ts'
import { analyse } from './analysis.ts'
import { houseLexicon } from './houseLexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { isTelling, shownForms } from './shownForms.ts'

/**
 * The words of a word cloud: base forms by the number of distinct notes that hold them, most first,
 * padding and doings left out.
 * @param options.limit how many words at most.
 * @param options.edits words that people hide, and those they count as another: by base form or as shown.
 */
export function countWords(
  notes: readonly ClusterNote[],
  { limit, edits = noWordEdits }: { limit: number; edits?: WordEdits },
  lexicon: Lexicon = houseLexicon(),
): WordCount[] {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const analysed = analyse(sorted, lexicon)
  const shown = shownForms(analysed, lexicon)
  const hidden = new Set(edits.hidden)
  const joined = new Map(edits.joined.map(({ word, into }) => [word, into]))
  const holders = new Map<string, Set<string>>()
  for (const { id, language, tokens } of analysed)
    for (const token of tokens)
      if (isTelling(token, language)) {
        const own = shown(language, token.lemma)
        const word = joined.get(own) ?? joined.get(token.lemma) ?? own
        if (!hidden.has(word)) holders.set(word, (holders.get(word) ?? new Set()).add(id))
      }
  return [...holders]
    .map(([word, ids]) => ({ word, notes: ids.size, noteIds: [...ids] }))
    .sort((a, b) => b.notes - a.notes || (a.word < b.word ? -1 : 1))
    .slice(0, limit)
}
