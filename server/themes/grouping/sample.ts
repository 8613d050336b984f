import type { AnalysedNote } from '../language/analysis.ts'
import { hash } from '../fingerprint.ts'

/** Above this many notes a sample is agglomerated and the rest join its groups: no 400 MB matrix at 10,000. */
const sampleSize = 1500
const sampleAbove = 2000

/**
 * All rows of a board, or of a large one an even sample in which every anchor (a pinned theme, a guide) is present.
 * By a hash of the id: it depends neither on the order of the notes nor on chance.
 */
export function chooseSample(
  notes: readonly Pick<AnalysedNote, 'id'>[],
  anchors: readonly (string | null)[],
  size?: number,
): number[] {
  const all = notes.map((_, at) => at)
  if (notes.length <= (size ?? sampleAbove)) return all
  const hashes = notes.map(({ id }) => hash(id))
  const mixed = all.toSorted((a, b) => (hashes[a] ?? 0) - (hashes[b] ?? 0) || a - b)
  const anchored = new Map<string, number>()
  for (const at of mixed) {
    const anchor = anchors[at] ?? null
    if (anchor !== null && !anchored.has(anchor)) anchored.set(anchor, at)
  }
  return [...new Set([...anchored.values(), ...mixed.slice(0, size ?? sampleSize)])].sort((a, b) => a - b)
}
