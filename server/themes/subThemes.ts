import type { ProposedTheme } from '#shared/themes/clustering.ts'
import type { AnalysedNote } from './analysis.ts'
import { agglomerate, cutAt } from './cluster.ts'
import { coverage } from './domain.ts'
import type { Lexicon } from './lexicon.ts'
import { silhouette } from './silhouette.ts'
import { pairwise } from './similarity.ts'
import { titles } from './title.ts'
import { vectorise } from './vectors.ts'

/** A theme smaller than this is read at a glance. */
const smallest = 12
const largest = 1500
const fewest = 2
const most = 6
const fewestNotes = 3
/** What is in no sub-theme stays in the theme: a division of less than this share of its notes tells too little. */
const told = 0.4
const steps = 14
const widest = 0.04
const finest = 0.5

/**
 * What a large theme divides into: its notes grouped anew among themselves, with less said by the theme that they
 * share. None when there is no division of two to six groups of three notes or more.
 */
export function subThemes(
  notes: readonly AnalysedNote[],
  under: string,
  lexicon: Lexicon,
): ProposedTheme['parts'] {
  if (notes.length < smallest || notes.length > largest) return []
  const size = notes.length
  const matrix = pairwise(vectorise(notes, { themes: 0.2, words: 0.4, grams: 0.4 }))
  const merges = agglomerate(
    Float32Array.from(matrix),
    size,
    notes.map(() => -1),
    0.01,
  )
  let best: { groups: AnalysedNote[][]; quality: number } | undefined
  for (let step = 0; step < steps; step++) {
    const cut = widest * (finest / widest) ** (step / (steps - 1))
    const numbers = cutAt(merges, size, cut)
    const groups = large(notes, numbers)
    const held = groups.reduce((sum, { length }) => sum + length, 0)
    if (groups.length < fewest || groups.length > most || held < told * size) continue
    const quality = silhouette(matrix, numbers) * (held / size)
    if (best === undefined || quality > best.quality + 1e-6) best = { groups, quality }
  }
  if (best === undefined) return []
  const named = titles(best.groups, notes, coverage(notes), lexicon, { under })
  return best.groups.map((group, at) => ({
    title: named[at]?.title ?? '',
    noteIds: group.map(({ id }) => id),
  }))
}

function large(notes: readonly AnalysedNote[], numbers: readonly number[]): AnalysedNote[][] {
  const groups = new Map<number, AnalysedNote[]>()
  notes.forEach((note, at) => {
    const number = numbers[at] ?? 0
    const own = groups.get(number)
    if (own === undefined) groups.set(number, [note])
    else own.push(note)
  })
  return [...groups.values()]
    .filter(({ length }) => length >= fewestNotes)
    .sort((a, b) => b.length - a.length || ((a[0]?.id ?? '') < (b[0]?.id ?? '') ? -1 : 1))
}
