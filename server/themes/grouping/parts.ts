import type { ClusterNote } from '#shared/themes/clustering.ts'

/**
 * Rows of notes part by part (a question, a table), parts in the order of their names and notes of none first.
 * A theme pinned in several parts is of the one with most of its pinned notes (the first by name at a tie): its
 * notes of other parts stay in it (`carried`), and draw nothing of their part with them.
 */
export function splitParts(notes: readonly ClusterNote[]): {
  parts: { part: string | null; rows: number[] }[]
  carried: number[]
} {
  const rows = new Map<string | null, number[]>()
  notes.forEach(({ part }, at) => {
    const key = part ?? null
    const own = rows.get(key)
    if (own === undefined) rows.set(key, [at])
    else own.push(at)
  })
  const names = [...rows.keys()].toSorted((a, b) =>
    a === b ? 0 : a === null || (b !== null && a < b) ? -1 : 1,
  )
  const homes = pinHomes(notes, names)
  const isHome = (at: number, part: string | null) => {
    const pin = notes[at]?.pin
    return pin === undefined || homes.get(pin) === part
  }
  return {
    parts: names.map((part) => ({ part, rows: (rows.get(part) ?? []).filter((at) => isHome(at, part)) })),
    carried: notes.map((_, at) => at).filter((at) => !isHome(at, notes[at]?.part ?? null)),
  }
}

function pinHomes(
  notes: readonly ClusterNote[],
  names: readonly (string | null)[],
): Map<string, string | null> {
  const counts = new Map<string, Map<string | null, number>>()
  for (const { pin, part } of notes) {
    if (pin === undefined) continue
    const own = counts.get(pin) ?? new Map<string | null, number>()
    own.set(part ?? null, (own.get(part ?? null) ?? 0) + 1)
    counts.set(pin, own)
  }
  return new Map(
    [...counts].map(([pin, own]) => {
      const most = Math.max(...own.values())
      return [pin, names.find((name) => own.get(name) === most) ?? null]
    }),
  )
}

/** Who is apart from a note that is carried into another part's theme is apart from what people put there. */
export function apartInParts(
  notes: readonly ClusterNote[],
  carried: readonly number[],
  pairs: readonly (readonly [string, string])[],
): (readonly [string, string])[] {
  const pinOf = new Map(carried.map((at) => [notes[at]?.id, notes[at]?.pin]))
  if (pairs.length === 0 || pinOf.size === 0) return [...pairs]
  const beside = (one: string): string[] => {
    const pin = pinOf.get(one)
    return pin === undefined ? [] : notes.filter((note) => note.pin === pin).map(({ id }) => id)
  }
  return pairs.flatMap(([one, other]) => [
    [one, other] as const,
    ...beside(one).map((home) => [home, other] as const),
    ...beside(other).map((home) => [one, home] as const),
  ])
}
