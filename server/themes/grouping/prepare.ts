import { analyse, type AnalysedNote } from '../language/analysis.ts'
import { apartRows } from './apart.ts'
import { blockWeights, coverage } from './domain.ts'
import { type Board, type Tree, treeOf } from './grouping.ts'
import { gather } from './guiding.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { lexiconAgrees, meaningBlocks, meaningWeight, withMeaning, withoutLexicon } from './meaning.ts'
import { apartInParts, splitParts } from './parts.ts'
import { type BlockWeights, standardWeights, vectorise } from './vectors.ts'
import type { Vector } from './similarity.ts'
import type { ClusterWork, Progress } from './work.ts'

/** Below this share of its full say the lexicon does not know a board. */
const halfKnown = 0.5

/** Notes that may come together, with their places among all notes; `tree` is made when it is first asked for. */
export type PreparedPart = Board & {
  part: string | null
  rows: readonly number[]
  tree: (progress: Progress) => Tree
}
/** What is known of the notes before they are grouped: the same for every grain. Notes in the order of their ids. */
export type Prepared = {
  analysed: readonly AnalysedNote[]
  covered: number
  parts: readonly PreparedPart[]
  /** Rows of pinned notes whose theme is of another part. */
  carried: readonly number[]
}

/**
 * Reads the notes and makes their vectors, part by part as if each part were a board of its own. Wordless notes are
 * in no part unless pinned (C4).
 * @throws Error when two notes have the same id.
 */
export function prepare(
  { notes, settings, meaning }: ClusterWork,
  lexicon: Lexicon,
  progress: Progress,
): Prepared {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  sorted.forEach(({ id }, at) => {
    if (at > 0 && sorted[at - 1]?.id === id) throw new Error(`Two notes have the id ${id}.`)
  })
  const analysed = analyse(sorted, lexicon)
  progress(0.5)
  const { parts, carried } = splitParts(sorted)
  const apart = apartInParts(sorted, carried, settings.apart ?? [])
  const prepared = parts.map(({ part, rows }): PreparedPart => {
    const notesOf = rows.map((at) => analysed[at]).filter((note) => note !== undefined)
    const blocks = meaning === undefined ? undefined : meaningBlocks(notesOf, meaning)
    const meant = blocks?.some((block) => block !== undefined) ?? false
    const known = blockWeights(coverage(notesOf))
    const agreed = !meant || blocks === undefined || lexiconAgrees(notesOf, blocks)
    const weights = agreed ? known : withoutLexicon(known)
    const words = vectorise(notesOf, weights)
    const vectors = meant && blocks !== undefined ? withMeaning(words, blocks) : words
    const spoken = rows.map((_, at) => at).filter((at) => speaks(notesOf[at], words[at]))
    const own = spoken.map((at) => notesOf[at]).filter((note) => note !== undefined)
    const board: Board = {
      notes: own,
      vectors: spoken.map((at) => vectors[at] ?? { features: [], weights: [] }),
      anchors: anchorsOf(own, settings, weights, lexicon),
      apart: apartRows(
        own.map(({ id }) => id),
        apart,
      ),
      lexicon: weights.themes * (meant ? 1 - meaningWeight : 1),
      foreign: !meant && weights.themes < standardWeights.themes * halfKnown,
    }
    let tree: Tree | undefined
    return {
      ...board,
      part,
      rows: spoken.map((at) => rows[at] ?? 0),
      tree: (heard) => (tree ??= treeOf(board, heard)),
    }
  })
  progress(1)
  return { analysed, covered: coverage(analysed), parts: prepared, carried }
}

const speaks = (note: AnalysedNote | undefined, { features }: Vector = { features: [], weights: [] }) =>
  features.length > 0 || (note?.pin ?? null) !== null

/** The theme that a person put each note in, else the guide that it clearly speaks of. */
function anchorsOf(
  notes: readonly AnalysedNote[],
  { guides = [] }: ClusterWork['settings'],
  weights: BlockWeights,
  lexicon: Lexicon,
): (string | null)[] {
  const gathered = gather(notes, guides, weights.themes / standardWeights.themes, lexicon)
  return notes.map(({ pin }, at) => pin ?? guides[gathered[at] ?? -1]?.id ?? null)
}
