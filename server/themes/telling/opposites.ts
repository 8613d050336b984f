import type { Opposing } from '#shared/themes/clustering.ts'
import type { AnalysedNote } from '../language/analysis.ts'
import { ownOpposingWords, type OpposingWords } from '../lexicon/opposingWords.ts'
import { claimed, type Pull, pullsOf } from './pulls.ts'

/** People look at a few pairs of a theme, not at twenty. */
const mostPairs = 3
/** Of those who pull one way at one thing so many are held against so many others: a large theme has enough. */
const held = 12
/** Sides of a matter ('centralised', 'spread') taken of services at large: the notes must be this much alike besides. */
const alike = 0.4
/** A plain claim and its denial must say nearly the same. */
const claimShared = 2
const claimOverlap = 0.6

type Standing = { note: AnalysedNote; at: number; pull: Pull }
type Pair = { one: Standing; other: Standing; shared: readonly string[]; score: number }

/**
 * Notes of one theme that pull in opposite directions at the same thing, the clearest pairs first: one pair for each
 * thing, and a note is in one pair at most. `because` holds the words that show it, of `one` and of `other`.
 * @param likeness of two notes by their places in the list, 0–1.
 * @returns the same for any order of the notes (C2); `one` is the note with the smaller id.
 */
export function opposites(
  notes: readonly AnalysedNote[],
  likeness: (a: number, b: number) => number,
  data: OpposingWords = ownOpposingWords(),
): Opposing[] {
  const pairs = candidates(notes, data)
    .map((pair) => ({ ...pair, like: likeness(pair.one.at, pair.other.at) }))
    .filter(
      ({ one, shared, like }) =>
        one.pull.direct || like >= alike || shared.some((thing) => one.pull.around.has(thing)),
    )
    .map((pair) => ({ ...pair, score: pair.score + pair.like }))
    .toSorted((a, b) => b.score - a.score || order(a.one, b.one) || order(a.other, b.other))
  const taken = new Set<string>()
  const chosen: Opposing[] = []
  for (const { one, other, shared } of pairs) {
    const keys = [one.note.id, other.note.id, ...shared.map((thing) => `${one.pull.matter} ${thing}`)]
    if (chosen.length === mostPairs) break
    if (keys.some((key) => taken.has(key))) continue
    for (const key of keys) taken.add(key)
    chosen.push({ one: one.note.id, other: other.note.id, because: because(one, other, shared) })
  }
  return chosen
}

const order = (a: Standing, b: Standing) => (a.note.id < b.note.id ? -1 : a.note.id > b.note.id ? 1 : 0)

/** Pairs on the same thing, found by the thing and not by trying all. */
function candidates(notes: readonly AnalysedNote[], data: OpposingWords): Pair[] {
  const sides = new Map<string, { for: Standing[]; against: Standing[] }>()
  const standing = notes
    .flatMap((note, at) => pullsOf(note, data).map((pull) => ({ note, at, pull })))
    .toSorted(order)
  for (const each of standing)
    for (const thing of each.pull.objects) {
      const key = `${each.note.language} ${each.pull.matter} ${thing}`
      const found = sides.get(key) ?? { for: [], against: [] }
      sides.set(key, found)
      found[each.pull.side === 1 ? 'for' : 'against'].push(each)
    }
  const pairs = new Map<number, Pair>()
  for (const { for: pro, against } of sides.values())
    for (const a of pro.slice(0, held))
      for (const b of against.slice(0, held)) {
        const [one, other] = order(a, b) < 0 ? [a, b] : [b, a]
        if (one.note.id === other.note.id) continue
        const pair = paired(one, other)
        const key = one.at * notes.length + other.at
        if (pair !== null && (pairs.get(key)?.score ?? 0) < pair.score) pairs.set(key, pair)
      }
  return [...pairs.values()]
}

/** Two opposite pulls, if they are about the same; null when each speaks of something that the other does not. */
function paired(one: Standing, other: Standing): Pair | null {
  const a = one.pull
  const b = other.pull
  const shared = [...a.objects].filter((thing) => b.objects.has(thing)).toSorted()
  const score = Math.min(a.certainty, b.certainty)
  if (a.matter === claimed) {
    const all = new Set([...a.objects, ...b.objects]).size
    const same = shared.length >= claimShared && shared.length / all >= claimOverlap
    return same ? { one, other, shared, score } : null
  }
  const ownOf = (x: Pull, y: Pull) =>
    [...x.around].some((thing) => !y.around.has(thing) && !y.objects.has(thing))
  const apart = a.matter === 'more' && ownOf(a, b) && ownOf(b, a)
  return apart ? null : { one, other, shared, score }
}

/** The words of each; where somebody's stance alone tells it, what it is about. */
function because(one: Standing, other: Standing, shared: readonly string[]): string[] {
  const words = [one.pull.words, other.pull.words].filter((word) => word !== '')
  return words.length > 0
    ? [...new Set(words)]
    : one.note.tokens.filter(({ lemma }) => shared.includes(lemma)).map(({ surface }) => surface)
}
