import type { Opposing } from '#shared/themes/clustering.ts'
import type { AnalysedNote } from './analysis.ts'

/**
 * Notes of one theme that pull in opposite directions, the clearest pairs first; a note is in one pair at most.
 * @param likeness of two notes by their places in the list, 0–1.
 */
export function opposites(
  notes: readonly AnalysedNote[],
  likeness: (a: number, b: number) => number,
): Opposing[] {
  const sorted = notes.map((note, at) => ({ note, at })).toSorted((a, b) => (a.note.id < b.note.id ? -1 : 1))
  const found: (Opposing & { like: number })[] = []
  const drops = sorted.filter(({ note }) => note.stance === 'drop')
  for (const { note, at } of sorted) {
    if (note.stance !== 'keep' && note.stance !== 'add') continue
    const other = drops
      .map((drop) => ({ id: drop.note.id, like: likeness(at, drop.at) }))
      .toSorted((a, b) => b.like - a.like)[0]
    if (other !== undefined && other.like > 0.3 && !found.some((pair) => pair.other === other.id))
      found.push({ one: note.id, other: other.id, because: [], like: other.like })
  }
  return found
    .toSorted((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ one, other, because }) => ({ one, other, because }))
}
