/** A run of words that both texts have, or only one of them. */
export type WordRun = { is: 'same' | 'gone' | 'new'; text: string }

/** Longest table of words that is worked out; beyond it texts are told as wholly different. */
const MOST = 1_500_000

/** Where two lists agree: pairs of places, rising in both, as many as can be (longest common subsequence). */
export function common<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean) {
  let from = 0
  while (from < before.length && from < after.length && same(before[from]!, after[from]!)) from++
  let back = 0
  while (
    back < Math.min(before.length, after.length) - from &&
    same(before[before.length - 1 - back]!, after[after.length - 1 - back]!)
  )
    back++
  const head = Array.from({ length: from }, (_, i) => [i, i] as const)
  const tail = Array.from(
    { length: back },
    (_, i) => [before.length - back + i, after.length - back + i] as const,
  )
  const middle = longest(
    before.slice(from, before.length - back),
    after.slice(from, after.length - back),
    same,
  ).map(([i, j]) => [from + i, from + j] as const)
  return [...head, ...middle, ...tail]
}

function longest<T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) {
  const wide = b.length + 1
  if (a.length * b.length > MOST) return []
  const table = new Uint32Array((a.length + 1) * wide)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * wide + j] = same(a[i]!, b[j]!)
        ? table[(i + 1) * wide + j + 1]! + 1
        : Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (same(a[i]!, b[j]!)) pairs.push([i++, j++])
    else if (table[(i + 1) * wide + j]! >= table[i * wide + j + 1]!) i++
    else j++
  }
  return pairs
}

const wordsOf = (text: string): string[] => text.split(/[ \n]+/).filter((word) => word !== '')

/** What of a text went and what came, by words; the words of all runs but the new ones are the text before. */
export function compareTexts(before: string, after: string): WordRun[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const runs: WordRun[] = []
  const put = (is: WordRun['is'], words: readonly string[]) => {
    if (words.length === 0) return
    const last = runs.at(-1)
    if (last?.is === is) last.text += ` ${words.join(' ')}`
    else runs.push({ is, text: words.join(' ') })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a, b, (one, other) => one === other), [a.length, b.length] as const]) {
    put('gone', a.slice(i, x))
    put('new', b.slice(j, y))
    put('same', a.slice(x, x + 1))
    ;[i, j] = [x + 1, y + 1]
  }
  return runs
}

/** How much of two texts is the same, 0–1: words that both have of the words of the longer one. */
export function likeness(before: string, after: string): number {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  return common(a, b, (one, other) => one === other).length / Math.max(1, a.length, b.length)
}
