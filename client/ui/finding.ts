/** One of many that may be found by what it is called. `code`: its printed number; `depth`: how deep it lies, from 0. */
export type Findable = { value: string; label: string; code?: string | null; depth?: number }

/**
 * Those that hold every word that is written, in any order, or whose number begins so; those that begin with it first.
 * Nothing written finds all.
 */
export function found<One extends Findable>(options: readonly One[], written: string): One[] {
  const words = plain(written).split(/\s+/).filter(Boolean)
  const [first] = words
  if (first === undefined) return [...options]
  const ranked = options.flatMap((option) => {
    const label = plain(option.label)
    const code = plain(option.code ?? '')
    if (!words.every((word) => label.includes(word) || code.startsWith(word))) return []
    const rank = code === first ? 0 : code.startsWith(first) ? 1 : label.startsWith(first) ? 2 : 3
    return [{ option, rank }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ option }) => option)
}

const plain = (text: string): string => text.toLocaleLowerCase('fi').trim()
