/**
 * An order that is each person's own yet the same after a reload, so that no option gains from being first.
 *
 * Sorts by a hash of seed and id (FNV-1a, 32 bits, with murmur3's final mix: without it ids that differ in
 * their last character would keep their order).
 */
export function shuffledBy<Item extends { id: string }>(seed: string, items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: hash(`${seed}/${item.id}`) }))
    .sort((a, b) => a.place - b.place || (a.item.id < b.item.id ? -1 : 1))
    .map(({ item }) => item)
}

function hash(text: string): number {
  let h = 0x811c9dc5
  for (const char of text) h = Math.imul(h ^ char.codePointAt(0)!, 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
