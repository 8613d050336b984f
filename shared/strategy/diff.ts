import type { Segment } from './draft.ts'
import { runsOf } from './aligned.ts'
import { sentencesOf, tokensOf, weightOf } from './tokens.ts'

interface Stretch {
  from: number
  to: number
}

/** Fewer letters than these are no sentence that one would say has moved. */
const LEAST_MOVED = 6
const MOST_SENTENCES = 200

/** Sentences that stand once in a text, by their words. */
const onceIn = (tokens: readonly string[]): Map<string, Stretch & { weight: number }> => {
  const found = new Map<string, (Stretch & { weight: number }) | null>()
  for (const { from, to } of sentencesOf(tokens)) {
    const key = tokens.slice(from, to).join('').trim()
    const weight = tokens.slice(from, to).reduce((sum, token) => sum + weightOf(token), 0)
    if (key !== '') found.set(key, found.has(key) ? null : { from, to, weight })
  }
  return new Map([...found].flatMap(([key, at]) => (at ? [[key, at] as const] : [])))
}

/** A sentence with the space that goes with it: what comes after, or at the end of the text what comes before. */
const withSpace = (tokens: readonly string[], { from, to }: Stretch): Stretch =>
  /^\s/u.test(tokens[to - 1] ?? '') || !/^\s/u.test(tokens[from - 1] ?? '')
    ? { from, to }
    : { from: from - 1, to }

/** Sentences that both texts hold and that do not keep the order of the others: the heaviest rising order stays. */
const movedIn = (a: readonly string[], b: readonly string[]): { from: Stretch; to: Stretch }[] => {
  const there = onceIn(b)
  const shared = [...onceIn(a)].flatMap(([key, from]) => {
    const to = there.get(key)
    return to ? [{ from, to, weight: from.weight + 1 }] : []
  })
  if (shared.length < 2 || shared.length > MOST_SENTENCES) return []
  const chains: { sum: number; before: number }[] = []
  shared.forEach((sentence, index) => {
    let chain = { sum: sentence.weight, before: -1 }
    for (let other = 0; other < index; other++) {
      const sum = (chains[other]?.sum ?? 0) + sentence.weight
      if ((shared[other]?.to.from ?? Infinity) < sentence.to.from && sum > chain.sum)
        chain = { sum, before: other }
    }
    chains.push(chain)
  })
  const staying = new Set<number>()
  const heaviest = chains.reduce((best, { sum }, index) => (sum > (chains[best]?.sum ?? 0) ? index : best), 0)
  for (let at = heaviest; at >= 0; at = chains[at]?.before ?? -1) staying.add(at)
  const moved = shared.filter(({ weight }, index) => !staying.has(index) && weight > LEAST_MOVED)
  // Two neighbours may both claim the space between them; it goes with the first.
  const taken = { a: new Set<number>(), b: new Set<number>() }
  const claim = (tokens: readonly string[], stretch: Stretch, of: Set<number>): Stretch => {
    const wide = withSpace(tokens, stretch)
    const fits = of.has(wide.from) ? stretch : wide
    for (let at = fits.from; at < fits.to; at++) of.add(at)
    return fits
  }
  return moved.map(({ from, to }) => ({ from: claim(a, from, taken.a), to: claim(b, to, taken.b) }))
}

/** Puts neighbours together that are told alike, deletions before insertions, as one reads them. */
const told = (segments: readonly Segment[]): Segment[] => {
  const found: Segment[] = []
  for (const next of segments) {
    const last = found.at(-1)
    if (last?.is === next.is && last.moved === next.moved) last.text += next.text
    else if (next.text !== '') found.push({ ...next })
  }
  return found
}

/**
 * How two texts differ, by whole words: a word that changed goes and comes whole, a passage that was written anew is one
 * change, and a sentence that only stands elsewhere is told as moved. Put together again the segments are either text,
 * to the last mark. Takes time in proportion to the product of their lengths, and beyond some thousand words none.
 */
export const diffWords = (before: string, after: string): Segment[] => {
  if (before === after) return before === '' ? [] : [{ is: 'same', text: before }]
  const [a, b] = [tokensOf(before), tokensOf(after)]
  const moves = movedIn(a, b)
  const goes = new Map<number, { to: number; moved: number }>()
  const comes = new Map<number, { to: number; moved: number }>()
  moves.forEach(({ from, to }, index) => {
    goes.set(from.from, { to: from.to, moved: index + 1 })
    comes.set(to.from, { to: to.to, moved: index + 1 })
  })
  const without = (tokens: readonly string[], away: typeof goes): string[] => {
    const left: string[] = []
    for (let at = 0; at < tokens.length;) {
      const gone = away.get(at)
      if (gone) at = gone.to
      else left.push(tokens[at++] ?? '')
    }
    return left
  }
  const segments: Segment[] = []
  let [i, j] = [0, 0]
  const passing = (): void => {
    for (let gone = goes.get(i); gone; gone = goes.get(i)) {
      segments.push({ is: 'del', text: a.slice(i, gone.to).join(''), moved: gone.moved })
      i = gone.to
    }
    for (let come = comes.get(j); come; come = comes.get(j)) {
      segments.push({ is: 'ins', text: b.slice(j, come.to).join(''), moved: come.moved })
      j = come.to
    }
  }
  for (const run of runsOf(without(a, goes), without(b, comes))) {
    for (const token of run.same) {
      passing()
      segments.push({ is: 'same', text: token })
      i++
      j++
    }
    for (const token of run.del) {
      passing()
      segments.push({ is: 'del', text: token })
      i++
    }
    for (const token of run.ins) {
      passing()
      segments.push({ is: 'ins', text: token })
      j++
    }
  }
  passing()
  return told(segments)
}

/** What a comparison says of one of its two texts. */
export const textOf = (segments: readonly Segment[], side: 'before' | 'after'): string =>
  segments
    .filter(({ is }) => is === 'same' || is === (side === 'before' ? 'del' : 'ins'))
    .map(({ text }) => text)
    .join('')
