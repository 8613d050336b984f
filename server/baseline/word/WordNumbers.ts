import { part, parts, type Tree, valueOf } from './xmlTree.ts'
import type { WordStyles } from './WordStyles.ts'

type Level = { start: number; format: string; text: string; style: string | null }
type List = { abstract: string; starts: Map<number, number> }

/** What is printed before a paragraph: a number ("2.4"), a bullet (null), or words ("Tavoite 2:"). */
export type Printed = { level: number; code: string | null; words: string | null }

/** Counts the numbers that Word prints before paragraphs and that stand nowhere in their text (17.9). */
export class WordNumbers {
  readonly #styles: WordStyles
  readonly #levels = new Map<string, Level[]>()
  readonly #lists = new Map<string, List>()
  /** How far each list has come, by its levels. Lists of one definition count on together. */
  readonly #counts = new Map<string, number[]>()
  readonly #begun = new Set<string>()

  constructor(tree: Tree | null, styles: WordStyles) {
    this.#styles = styles
    const numbering = part(tree ?? undefined, 'numbering')
    for (const abstract of parts(numbering, 'abstractNum'))
      this.#levels.set(abstract.at['abstractNumId'] ?? '', levelsOf(abstract))
    for (const list of parts(numbering, 'num')) {
      const starts = parts(list, 'lvlOverride').flatMap((override) => {
        const start = valueOf(override, 'startOverride')
        return start === undefined ? [] : [[Number(override.at['ilvl'] ?? 0), Number(start)] as const]
      })
      this.#lists.set(list.at['numId'] ?? '', {
        abstract: valueOf(list, 'abstractNumId') ?? '',
        starts: new Map(starts),
      })
    }
    this.#follow(parts(numbering, 'abstractNum'))
  }

  /** Counts the next paragraph; null when nothing is printed before it. */
  next(properties: Tree | undefined, style: string): Printed | null {
    const own = part(properties, 'numPr')
    const from = this.#styles.numberingOf(style)
    const id = valueOf(own, 'numId') ?? valueOf(from ?? undefined, 'numId') ?? '0'
    const list = this.#lists.get(id)
    const levels = list && this.#levels.get(list.abstract)
    if (!list || !levels || id === '0') return null
    const linked = own ? -1 : levels.findIndex((level) => level.style === style)
    const said = valueOf(own, 'ilvl') ?? valueOf(from ?? undefined, 'ilvl')
    const at = said !== undefined ? Number(said) : Math.max(0, linked)
    const level = levels[at]
    if (!level) return null
    return printedOf(level, at, this.#count(id, list, levels, at), levels)
  }

  #count(id: string, list: List, levels: readonly Level[], at: number): readonly number[] {
    const counts = this.#counts.get(list.abstract) ?? []
    const start = list.starts.get(at)
    const anew = start !== undefined && !this.#begun.has(`${id} ${at}`)
    this.#begun.add(`${id} ${at}`)
    const before = counts[at]
    counts[at] = anew ? start : before === undefined ? (levels[at]?.start ?? 1) : before + 1
    counts.length = at + 1
    for (let above = 0; above < at; above += 1) counts[above] ??= levels[above]?.start ?? 1
    this.#counts.set(list.abstract, counts)
    return counts
  }

  /** Definitions that only name a style whose list they are. */
  #follow(abstracts: readonly Tree[]): void {
    for (const abstract of abstracts) {
      const link = valueOf(abstract, 'numStyleLink')
      const num = link === undefined ? null : this.#styles.numberingOf(link)
      const target = num && this.#lists.get(valueOf(num, 'numId') ?? '')?.abstract
      const levels = target ? this.#levels.get(target) : undefined
      if (levels) this.#levels.set(abstract.at['abstractNumId'] ?? '', levels)
    }
  }
}

const levelsOf = (abstract: Tree): Level[] => {
  const levels: Level[] = []
  for (const level of parts(abstract, 'lvl')) {
    const at = Number(level.at['ilvl'] ?? 0)
    if (!Number.isInteger(at) || at < 0 || at > 8) continue
    levels[at] = {
      start: Number(valueOf(level, 'start') ?? 1),
      format: valueOf(level, 'numFmt') ?? 'decimal',
      text: valueOf(level, 'lvlText') ?? '',
      style: valueOf(level, 'pStyle') ?? null,
    }
  }
  return Array.from(levels, (level) => level ?? { start: 1, format: 'none', text: '', style: null })
}

const LETTERS = new Set(['bullet', 'none', 'lowerLetter', 'lowerRoman'])

function printedOf(
  level: Level,
  at: number,
  counts: readonly number[],
  levels: readonly Level[],
): Printed | null {
  if (level.format === 'none' && level.text.trim() === '') return null
  if (LETTERS.has(level.format)) return { level: at, code: null, words: null }
  const said = level.text
    .replace(/%([1-9])/g, (_, n: string) =>
      spelled(counts[Number(n) - 1] ?? 1, levels[Number(n) - 1]?.format),
    )
    .trim()
  const code = /^([\dIVXLC]+(?:\.\d+)*)[.)]?$/.exec(said)
  if (code) return { level: at, code: code[1]!.slice(0, 12), words: null }
  return said === '' ? null : { level: at, code: null, words: said }
}

function spelled(count: number, format: string | undefined): string {
  if (format === 'upperRoman') return roman(count)
  if (format === 'upperLetter') return String.fromCharCode(65 + ((count - 1) % 26))
  return format === 'decimalZero' ? String(count).padStart(2, '0') : String(count)
}

const steps = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(count: number): string {
  let rest = Math.min(Math.max(0, count), 399)
  let said = ''
  for (const [value, letters] of steps)
    while (rest >= value) {
      said += letters
      rest -= value
    }
  return said
}
