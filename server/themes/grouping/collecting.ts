import type { Guide } from '#shared/themes/clustering.ts'
import type { Grouping } from './grouping.ts'
import type { Prepared } from './prepare.ts'
import { dot, empty, type Vector } from './similarity.ts'

/** A group of notes before it is described; `rows`: places among all notes, rising. */
export type Found = {
  /** Null for a new theme. */
  id: string | null
  /** What a person or a model called it; null: to be found from the notes. */
  title: string | null
  guide: Guide | null
  part: string | null
  rows: number[]
  /** Those of `rows` that would stand nearly as well in another group, or in none (null). */
  borderline: { row: number; other: Found | null }[]
}
/**
 * What is known of a part's groups, by group number. `ids`: the standing theme that it goes on; `titles`: what a
 * model called it.
 */
export type Named = Grouping & {
  ids?: readonly (string | null)[]
  titles?: readonly string[]
}

/** Another group with this share of its own group's likeness draws a note too. */
const nearly = 0.75
/** Below this share of the cut a note is hardly more like its group than like none. */
const hardly = 0.5

/**
 * The groups of all parts in one list. A lone note is no group unless people put it there; of a guide that gathered
 * in several parts the group with pinned notes has its id, else the largest.
 */
export function collect(
  { analysed, parts, carried }: Prepared,
  groupings: readonly Named[],
  guides: readonly Guide[],
): Found[] {
  const all: Found[] = []
  const anchored = new Set<Found>()
  parts.forEach((part, at) => {
    const grouping = groupings[at]
    if (grouping === undefined) return
    const own = Array.from({ length: grouping.count }, (_, group): Found => {
      const anchor = grouping.anchors[group] ?? null
      const found: Found = {
        id: anchor ?? grouping.ids?.[group] ?? null,
        title: grouping.titles?.[group]?.trim() || null,
        guide: guides.find(({ id }) => id === anchor) ?? null,
        part: part.part,
        rows: [],
        borderline: [],
      }
      if (anchor !== null) anchored.add(found)
      return found
    })
    const sizes = new Map<number, number>()
    for (const group of grouping.groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
    grouping.groups.forEach((group, row) => {
      const found = own[group]
      const place = part.rows[row]
      if (found === undefined || place === undefined) return
      found.rows.push(place)
      if ((part.notes[row]?.pin ?? null) !== null) return
      const vector = part.vectors[row] ?? empty
      const likeness = grouping.likeness(vector)
      likeness[group] = withoutItself(likeness[group] ?? 0, vector, sizes.get(group) ?? 1)
      const other = elsewhere(likeness, group, grouping.cut)
      if (other !== undefined)
        found.borderline.push({ row: place, other: other === null ? null : (own[other] ?? null) })
    })
    all.push(...own)
  })
  for (const row of carried) {
    const pin = analysed[row]?.pin
    const home = all.find(({ id, rows }) => id === pin && rows.some((at) => analysed[at]?.pin === pin))
    home?.rows.push(row)
    home?.rows.sort((a, b) => a - b)
  }
  const kept = all.filter((found) => found.rows.length > (anchored.has(found) ? 0 : 1))
  return withOwnIds(kept, ({ id, rows }) => rows.some((row) => analysed[row]?.pin === id))
}

/** How like a note is to the others of its group: it says nothing that it is like itself. */
const withoutItself = (mean: number, vector: Vector, size: number): number =>
  size < 2 ? 0 : (mean * size - dot(vector, vector)) / (size - 1)

/** The group that a note would nearly as well stand in; null: in none as well; undefined: it belongs where it is. */
function elsewhere(likeness: Float64Array, own: number, cut: number): number | null | undefined {
  const mine = likeness[own] ?? 0
  let best = -1
  likeness.forEach((value, group) => {
    if (group !== own && value > (likeness[best] ?? 0)) best = group
  })
  if (best >= 0 && (likeness[best] ?? 0) > mine * nearly) return best
  return mine < cut * hardly ? null : undefined
}

function withOwnIds(found: Found[], byHand: (found: Found) => boolean): Found[] {
  const kept = new Set(found)
  const taken = new Set<string>()
  const ranked = found.toSorted(
    (a, b) =>
      Number(byHand(b)) - Number(byHand(a)) ||
      b.rows.length - a.rows.length ||
      (a.rows[0] ?? 0) - (b.rows[0] ?? 0),
  )
  for (const one of ranked) {
    if (one.id !== null && taken.has(one.id)) one.id = null
    if (one.id !== null) taken.add(one.id)
    one.borderline = one.borderline.filter(({ other }) => other === null || kept.has(other))
  }
  return found
}
