import { weightOf } from './tokens.ts'

/** A stretch of two token sequences: the same in both, or `del` tokens of the first against `ins` of the second. */
export interface Run {
  same: readonly string[]
  del: readonly string[]
  ins: readonly string[]
}

type Doing = keyof Run

/** More pairs of tokens than these are not looked at one by one: two texts of 1,000 marks have a million at most. */
export const MOST_PAIRS = 1_200_000

/** What a match is worth when the best alignment is looked for: even a space a little, so that it is kept where it can be. */
const worth = (token: string): number => {
  const weight = weightOf(token)
  if (weight > 0) return 4 + 2 * weight
  return /^\s/u.test(token) ? 1 : 3
}

const numbered = (a: readonly string[], b: readonly string[]): [Int32Array, Int32Array] => {
  const numbers = new Map<string, number>()
  const of = (token: string): number => {
    const known = numbers.get(token)
    if (known !== undefined) return known
    numbers.set(token, numbers.size)
    return numbers.size - 1
  }
  return [Int32Array.from(a, of), Int32Array.from(b, of)]
}

/**
 * The heaviest common subsequence of two token sequences as runs, by Wagner and Fischer's table with weights. Of equally
 * good ones it goes on with what it is doing, which makes few and long runs.
 */
const aligned = (a: readonly string[], b: readonly string[]): Run[] => {
  const [left, right] = numbered(a, b)
  const width = b.length + 1
  const best = new Int32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    const gain = worth(a[i] ?? '')
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j
      const skip = Math.max(best[at + width] ?? 0, best[at + 1] ?? 0)
      best[at] = left[i] === right[j] ? Math.max(skip, (best[at + width + 1] ?? 0) + gain) : skip
    }
  }
  const runs: Run[] = []
  let [i, j] = [0, 0]
  let run = { same: [] as string[], del: [] as string[], ins: [] as string[] }
  const flush = (): void => {
    if (run.same.length + run.del.length + run.ins.length > 0) runs.push(run)
    run = { same: [], del: [], ins: [] }
  }
  let doing: Doing = 'same'
  while (i < a.length || j < b.length) {
    const at = i * width + j
    const here = best[at]
    const can = {
      same: i < a.length && j < b.length && left[i] === right[j],
      del: i < a.length && best[at + width] === here,
      ins: j < b.length && best[at + 1] === here,
    }
    can.same &&= (best[at + width + 1] ?? 0) + worth(a[i] ?? '') === here
    const next: Doing = can[doing] ? doing : can.same ? 'same' : can.del ? 'del' : 'ins'
    if ((next === 'same') !== run.same.length > 0) flush()
    run[next].push((next === 'ins' ? b[j] : a[i]) ?? '')
    if (next !== 'ins') i++
    if (next !== 'del') j++
    doing = next
  }
  flush()
  return runs
}

const heft = (tokens: readonly string[]): number => tokens.reduce((sum, token) => sum + weightOf(token), 0)

/** A run with what it weighs, which is asked again and again. */
interface Weighed {
  run: Run
  same: number
  change: number
}

const weighed = (run: Run): Weighed => ({
  run,
  same: heft(run.same),
  change: Math.max(heft(run.del), heft(run.ins)),
})

/**
 * Whether a match between two changes is too little to stand for itself: a passage that was written anew is told as one.
 * Between two bare insertions, or two bare deletions, everything that stays is told.
 */
const tooLittle = (before: Weighed, kept: Weighed, after: Weighed): boolean => {
  const bare = (side: 'del' | 'ins'): boolean => before.run[side].length === 0 && after.run[side].length === 0
  if (bare('del') || bare('ins')) return false
  return kept.same === 0 || 2 * kept.same <= Math.min(before.change, after.change)
}

const joined = ({ run: one }: Weighed, { run: kept }: Weighed, { run: other }: Weighed): Weighed =>
  weighed({
    same: [],
    del: [...one.del, ...kept.same, ...other.del],
    ins: [...one.ins, ...kept.same, ...other.ins],
  })

/** Merges matches of little weight into the changes around them, the lightest first, until none is left. */
const settled = (given: readonly Run[]): Run[] => {
  const runs = given.map(weighed)
  for (;;) {
    let lightest = -1
    let least = Infinity
    for (let index = 1; index < runs.length - 1; index++) {
      const [before, kept, after] = [runs[index - 1], runs[index], runs[index + 1]]
      if (!before || !kept || !after || kept.run.same.length === 0 || kept.same >= least) continue
      if (tooLittle(before, kept, after)) [lightest, least] = [index, kept.same]
    }
    const [before, kept, after] = lightest < 0 ? [] : runs.slice(lightest - 1, lightest + 2)
    if (!before || !kept || !after) return runs.map(({ run }) => run)
    runs.splice(lightest - 1, 3, joined(before, kept, after))
  }
}

/** What a change has in common at its edges goes to what stays; a bare one begins with its word, not with a space. */
const trimmed = ({ same, del, ins }: Run): [readonly string[], Run, readonly string[]] => {
  if (same.length > 0) return [same, { same: [], del: [], ins: [] }, []]
  const least = Math.min(del.length, ins.length)
  let head = 0
  while (head < least && del[head] === ins[head]) head++
  let tail = 0
  while (tail < least - head && del.at(-1 - tail) === ins.at(-1 - tail)) tail++
  const cut = (tokens: readonly string[]): readonly string[] => tokens.slice(head, tokens.length - tail)
  return [del.slice(0, head), { same: [], del: cut(del), ins: cut(ins) }, del.slice(del.length - tail)]
}

const turned = (before: Run | undefined, run: Run, after: Run | undefined): boolean => {
  const side = run.del.length === 0 ? run.ins : run.ins.length === 0 ? run.del : []
  const [space] = side
  if (!before || !after || space === undefined || !/^\s/u.test(space)) return false
  return before.same.length > 0 && after.same.length > 1 && after.same[0] === space
}

const tidied = (runs: readonly Run[]): Run[] => {
  const found: Run[] = []
  const add = (run: Run): void => {
    const last = found.at(-1)
    if (run.same.length > 0 && last && last.same.length > 0)
      found[found.length - 1] = { same: [...last.same, ...run.same], del: [], ins: [] }
    else if (run.same.length + run.del.length + run.ins.length > 0) found.push(run)
  }
  for (const run of runs) {
    const [head, change, tail] = trimmed(run)
    add({ same: head, del: [], ins: [] })
    add(change)
    add({ same: tail, del: [], ins: [] })
  }
  found.forEach((run, index) => {
    const [before, after] = [found[index - 1], found[index + 1]]
    if (!turned(before, run, after) || !before || !after) return
    const space = after.same.slice(0, 1)
    const turn = (side: readonly string[]): readonly string[] =>
      side.length > 0 ? [...side.slice(1), ...space] : side
    found[index - 1] = { same: [...before.same, ...space], del: [], ins: [] }
    found[index] = { same: [], del: turn(run.del), ins: turn(run.ins) }
    found[index + 1] = { same: after.same.slice(1), del: [], ins: [] }
  })
  return found
}

/** What two token sequences share and what they do not, as people would tell it. */
export const runsOf = (a: readonly string[], b: readonly string[]): Run[] => {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++
  const [del, ins] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  const middle = del.length * ins.length > MOST_PAIRS ? [{ same: [], del, ins }] : aligned(del, ins)
  const kept = (same: readonly string[]): Run => ({ same, del: [], ins: [] })
  return tidied(settled(tidied([kept(a.slice(0, head)), ...middle, kept(a.slice(a.length - tail))])))
}
