/** How themes agree with people's. `effort`: notes to drag and themes to merge until they do, as a share of the notes. */
export type Score = {
  /** Adjusted Rand index (Hubert and Arabie 1985): 0 as if by chance, 1 the same. */
  ari: number
  /** Adjusted mutual information, arithmetic mean (Vinh, Epps and Bailey 2010). */
  ami: number
  effort: number
  /** Themes of at least two notes, and how many people made. */
  themes: number
  wanted: number
  /** The share of the notes that are in a theme. */
  coverage: number
}

const pairs = (n: number) => (n * (n - 1)) / 2

/**
 * Scores a grouping against people's. A note without a theme counts as a theme of its own.
 * @param people by note, what theme people gave it. @param machine by note, its proposed theme, or null
 */
export function score(
  people: ReadonlyMap<string, string>,
  machine: ReadonlyMap<string, string | null>,
): Score {
  const rows = [...people].map(([id, wanted]) => ({ wanted, found: machine.get(id) ?? `alone ${id}` }))
  const n = rows.length
  const both = tally(rows.map(({ wanted, found }) => JSON.stringify([wanted, found])))
  const wanted = tally(rows.map((row) => row.wanted))
  const found = tally(rows.map((row) => row.found))
  const grouped = [...people.keys()].filter((id) => (machine.get(id) ?? null) !== null).length
  return {
    ari: randIndex(both, wanted, found, n),
    ami: mutualInformation(both, wanted, found, n),
    effort: effortOf(rows, n),
    themes: new Set(rows.filter((row) => found.get(row.found)! > 1).map((row) => row.found)).size,
    wanted: wanted.size,
    coverage: grouped / n,
  }
}

type Tally = ReadonlyMap<string, number>

function tally(items: readonly string[]): Tally {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

const sum = (values: Iterable<number>, of: (value: number) => number): number =>
  [...values].reduce((total, value) => total + of(value), 0)

function randIndex(both: Tally, wanted: Tally, found: Tally, n: number): number {
  const together = sum(both.values(), pairs)
  const [a, b] = [sum(wanted.values(), pairs), sum(found.values(), pairs)]
  const chance = pairs(n) === 0 ? 0 : (a * b) / pairs(n)
  const most = (a + b) / 2
  return most === chance ? 1 : (together - chance) / (most - chance)
}

function mutualInformation(both: Tally, wanted: Tally, found: Tally, n: number): number {
  const entropy = (counts: Tally) => -sum(counts.values(), (count) => (count / n) * Math.log(count / n))
  let shared = 0
  for (const [key, count] of both) {
    const [a, b] = JSON.parse(key) as [string, string]
    shared += (count / n) * Math.log((count * n) / (wanted.get(a)! * found.get(b)!))
  }
  const most = (entropy(wanted) + entropy(found)) / 2
  const chance = expected(wanted, found, n)
  return most === chance ? 1 : (shared - chance) / (most - chance)
}

/** Mutual information to expect of two groupings with these sizes (the hypergeometric model). */
function expected(wanted: Tally, found: Tally, n: number): number {
  const log = [0]
  for (let i = 1; i <= n; i++) log.push(log[i - 1]! + Math.log(i))
  let total = 0
  for (const a of wanted.values())
    for (const b of found.values())
      for (let k = Math.max(1, a + b - n); k <= Math.min(a, b); k++) {
        const ways = log[a]! + log[b]! + log[n - a]! + log[n - b]!
        const less = log[n]! + log[k]! + log[a - k]! + log[b - k]! + log[n - a - b + k]!
        total += (k / n) * Math.log((n * k) / (a * b)) * Math.exp(ways - less)
      }
  return total
}

/** Notes outside of their theme's majority must be dragged, and themes with the same majority be merged. */
function effortOf(rows: readonly { wanted: string; found: string }[], n: number): number {
  const themes = Map.groupBy(
    rows.filter(({ found }) => !found.startsWith('alone ')),
    ({ found }) => found,
  )
  const majorities = [...themes.values()].map((members) => {
    const counts = [...tally(members.map(({ wanted }) => wanted))]
    return counts.reduce((best, one) => (one[1] > best[1] ? one : best))
  })
  const kept = majorities.reduce((total, [, count]) => total + count, 0)
  const merges = majorities.length - new Set(majorities.map(([theme]) => theme)).size
  return (n - kept + merges) / n
}
