import type { AnalysedNote } from './analysis.ts'

/**
 * Notes that say the same thought in nearly the same words: groups of at least two ids, the one to lie on top first
 * (the most complete, then the smallest id). The same for any order of the notes (C2).
 */
export function nearDuplicates(notes: readonly AnalysedNote[]): string[][] {
  const alike = new Map<string, AnalysedNote[]>()
  for (const note of notes) {
    const words = [...new Set(note.tokens.map(({ surface }) => surface))].toSorted().join(' ')
    if (words === '') continue
    const key = `${note.stance ?? ''}|${words}`
    const list = alike.get(key)
    if (list === undefined) alike.set(key, [note])
    else list.push(note)
  }
  return [...alike.values()]
    .filter((list) => list.length > 1)
    .map((list) => list.map(({ id }) => id).toSorted((a, b) => (a < b ? -1 : 1)))
    .toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}
