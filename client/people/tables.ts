type Table = { id: string; people: number }

/** The table with the fewest people; of equals the first. null when there are none. */
export function roomiest<T extends Table>(tables: readonly T[]): T | null {
  return tables.reduce<T | null>(
    (best, table) => (best === null || table.people < best.people ? table : best),
    null,
  )
}

/**
 * What stands on a table's card: the number alone when every table is named by the same word and a number
 * ("Pöytä 1", "Pöytä 2"), else the whole name.
 */
export function shortNames(names: readonly string[]): string[] {
  const numbered = names.map((name) => /^(\D+)\s(\d{1,3})$/.exec(name))
  const words = new Set(numbered.map((match) => match?.[1]))
  const oneWord = words.size === 1 && !words.has(undefined)
  return names.map((name, i) => (oneWord ? (numbered[i]?.[2] ?? name) : name))
}
