import type { AnalysedNote } from '../language/analysis.ts'
import { baseWords } from '../language/baseWords.ts'
import { type OpposingWords, ownOpposingWords } from '../lexicon/opposingWords.ts'
import { type Said, saidBy } from './said.ts'
import { normalise } from '../language/tokens.ts'

/** Who says so much may say one thing more and still say the same. */
const longEnough = 5
const tooLong = 40

/** Notes with the same text: they count as one from here on. */
type Same = { ids: string[]; said: Said | null }

/**
 * Notes that say the same thought in nearly the same words: groups of at least two ids, the one to lie on top first
 * (the most complete, then the smallest id). The same words in any order and inflection, a typing error apart, or one
 * note within another that has hardly more; never notes that differ in a stance, a denial, a number, a direction or
 * the things they name. Across languages only the same text. By hashes: the time grows with the notes, not with the
 * pairs. The same for any order of the notes (C2).
 */
export function nearDuplicates(
  notes: readonly AnalysedNote[],
  data: OpposingWords = ownOpposingWords(),
): string[][] {
  const texts = sameTexts(notes)
  const base = baseWords([...texts.values()].map(({ note }) => note))
  const all: Same[] = [...texts.values()].map(({ note, ids }) => ({
    ids: ids.toSorted(),
    said: note.tokens.length > tooLong ? null : saidBy(note, base, data),
  }))
  const buckets = new Map<string, Same[]>()
  for (const same of all) {
    if (same.said === null) continue
    const key = keyOf(same.said)
    const bucket = buckets.get(key)
    if (bucket === undefined) buckets.set(key, [same])
    else bucket.push(same)
  }
  const groups = united(buckets).flatMap(nested)
  const alone = all.filter(({ said }) => said === null).map(({ ids }) => ids)
  return [...groups, ...alone]
    .filter((ids) => ids.length > 1)
    .toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))
}

function sameTexts(notes: readonly AnalysedNote[]) {
  const texts = new Map<string, { note: AnalysedNote; ids: string[] }>()
  // The smallest id speaks for all, so that the order of the notes does not matter.
  for (const note of notes.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const text = normalise(note.text).toLowerCase()
    if (text === '') continue
    const key = JSON.stringify([note.stance, text])
    const found = texts.get(key)
    if (found === undefined) texts.set(key, { note, ids: [note.id] })
    else found.ids.push(note.id)
  }
  return texts
}

const keyOf = ({ frame, core }: Said, without?: string) =>
  JSON.stringify([frame, ...core.filter((word) => word !== without)])

/** Buckets of the same words, those of one word less under the one that has it. */
function united(buckets: ReadonlyMap<string, readonly Same[]>): (readonly Same[])[] {
  const sizeOf = (same: readonly Same[]) => same[0]?.said?.core.length ?? 0
  const under = new Set<string>()
  const groups: (readonly Same[])[] = []
  const keys = [...buckets.keys()].toSorted(
    (a, b) => sizeOf(buckets.get(b) ?? []) - sizeOf(buckets.get(a) ?? []) || (a < b ? -1 : 1),
  )
  for (const key of keys) {
    if (under.has(key)) continue
    const own = buckets.get(key) ?? []
    const said = own[0]?.said
    const less =
      said === null || said === undefined || said.core.length < longEnough
        ? []
        : said.core.map((word) => keyOf(said, word)).filter((one) => buckets.has(one) && !under.has(one))
    for (const one of less) under.add(one)
    groups.push([...own, ...less.flatMap((one) => buckets.get(one) ?? [])])
  }
  return groups
}

/** Within a bucket a note lies under one that has all its words. */
function nested(bucket: readonly Same[]): string[][] {
  const tops: { all: ReadonlySet<string>; ids: string[]; rest: string[] }[] = []
  const ordered = bucket.toSorted(
    (a, b) =>
      (b.said?.all.size ?? 0) - (a.said?.all.size ?? 0) || ((a.ids[0] ?? '') < (b.ids[0] ?? '') ? -1 : 1),
  )
  for (const { said, ids } of ordered) {
    const all = said?.all ?? new Set()
    const top = tops.find((one) => [...all].every((word) => one.all.has(word)))
    if (top === undefined) tops.push({ all, ids: [...ids], rest: [] })
    else if (all.size === top.all.size) top.ids.push(...ids)
    else top.rest.push(...ids)
  }
  return tops.map(({ ids, rest }) => [...ids.toSorted(), ...rest.toSorted()])
}
