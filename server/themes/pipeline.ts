import type {
  ClusteringResult,
  ClusterNote,
  ClusterSettings,
  ProposedTheme,
} from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote } from './analysis.ts'
import { bestTwo, unassigned } from './centroids.ts'
import { blockWeights, coverage } from './domain.ts'
import { group, type Grouping, type Progress } from './grouping.ts'
import type { Lexicon } from './lexicon.ts'
import { repair } from './repair.ts'
import { dot, type Vector } from './similarity.ts'
import { vectorise } from './vectors.ts'
import { titles, whyTerms } from './title.ts'

const silent: Progress = () => undefined
/** What is clustered, and what others know of it beforehand. */
export type ClusterWork = {
  notes: readonly ClusterNote[]
  settings: ClusterSettings
  /** An embedding for each note id; any of them may be missing. */
  meaning?: ReadonlyMap<string, Float32Array>
  /** Groups that a language model proposed: made a true partition and described like our own. */
  given?: readonly GivenTheme[]
  /** The outside model that helped. */
  model?: string
}
export type GivenTheme = { title: string; noteIds: readonly string[] }

/** Stands for a note without a word to compare: it is never in a theme unless a person put it there. */
const mute = (vector: Vector) => vector.features.length === 0

/**
 * Groups notes into proposed themes: every note in exactly one theme or unassigned (C1), the same for any
 * order of the notes (C2); empty and wordless notes are unassigned unless pinned (C4).
 * @throws Error when two notes have the same id.
 */
export function cluster(
  { notes, settings, meaning, given, model }: ClusterWork,
  lexicon: Lexicon,
  progress: Progress = silent,
): ClusteringResult {
  const sorted = notes.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  sorted.forEach(({ id }, at) => {
    if (at > 0 && sorted[at - 1]?.id === id) throw new Error(`Two notes have the id ${id}.`)
  })
  const analysed = analyse(sorted, lexicon)
  progress(0.1)
  const covered = coverage(analysed)
  const weights = blockWeights(covered)
  const vectors = vectorise(analysed, weights)
  progress(0.2)
  const speaking = analysed
    .map((_, at) => at)
    .filter((at) => !mute(vectors[at] ?? { features: [], weights: [] }) || analysed[at]?.pin !== null)
  const clustered = speaking.map((at) => analysed[at]).filter((note) => note !== undefined)
  const grouping = group(
    clustered,
    speaking.map((at) => vectors[at] ?? { features: [], weights: [] }),
    { grain: settings.grain, lexicon: weights.themes },
    progress,
  )
  const partition = repair(
    analysed.map(({ id, pin }) => ({ id, pin })),
    { groups: membersByGroup(clustered, grouping) },
  )
  progress(0.9)
  const themes = describe(partition.groups, analysed, vectors, grouping, covered, lexicon)
  progress(1)
  return {
    themes,
    unassigned: partition.unassigned,
    made: {
      by: given !== undefined ? 'model' : meaning !== undefined ? 'embeddings' : 'words',
      model: model ?? null,
      lexicon: lexicon.version,
      covered,
      repairs: partition.repairs,
      fallback: null,
    },
  }
}

function membersByGroup(notes: readonly AnalysedNote[], { groups, count }: Grouping) {
  const members = Array.from({ length: count }, () => ({
    pin: null as string | null,
    noteIds: [] as string[],
  }))
  notes.forEach(({ id, pin }, at) => {
    const own = members[groups[at] ?? unassigned]
    if (own === undefined) return
    own.noteIds.push(id)
    if (pin !== null) own.pin = pin
  })
  return members
}

function describe(
  groups: readonly { pin: string | null; noteIds: readonly string[] }[],
  analysed: readonly AnalysedNote[],
  vectors: readonly Vector[],
  { likeness }: Grouping,
  covered: number,
  lexicon: Lexicon,
): ProposedTheme[] {
  const place = new Map(analysed.map(({ id }, at) => [id, at]))
  const ordered = groups.toSorted(
    (a, b) => b.noteIds.length - a.noteIds.length || ((a.noteIds[0] ?? '') < (b.noteIds[0] ?? '') ? -1 : 1),
  )
  const members = ordered.map(({ noteIds }) =>
    noteIds.map((id) => place.get(id)).filter((at) => at !== undefined),
  )
  const named = titles(
    members.map((rows) => rows.map((at) => analysed[at]).filter((note) => note !== undefined)),
    analysed,
    covered,
    lexicon,
  )
  const taken = new Set(ordered.map(({ pin }) => pin))
  let number = 0
  const freshId = (): string => {
    number++
    return taken.has(`t${number}`) ? freshId() : `t${number}`
  }
  return ordered.map(({ pin, noteIds }, at) => {
    const rows = members[at] ?? []
    return {
      id: pin ?? freshId(),
      title: named[at]?.title ?? '',
      keyPhrases: named[at]?.keyPhrases ?? [],
      noteIds: [...noteIds],
      cohesion: cohesionOf(rows, vectors),
      why: whyTerms(
        rows.map((row) => analysed[row]).filter((note) => note !== undefined),
        lexicon,
      ),
      borderline: rows
        .filter((row) => analysed[row]?.pin === null && isBorderline(vectors[row], likeness))
        .map((row) => ({ id: analysed[row]?.id ?? '', other: null })),
      guide: null,
      part: null,
      parts: [],
      stacks: [],
      opposed: [],
      summary: [],
    }
  })
}

/** Nearly as like another theme as its own. */
function isBorderline(vector: Vector | undefined, likeness: Grouping['likeness']): boolean {
  if (vector === undefined) return false
  const { best, second } = bestTwo(likeness(vector))
  return second > best * 0.75
}

/** By the average similarity of pairs, over at most 60 notes; where notes share a theme and words it is above .4. */
function cohesionOf(rows: readonly number[], vectors: readonly Vector[]): ProposedTheme['cohesion'] {
  const some = rows.slice(0, 60).map((row) => vectors[row] ?? { features: [], weights: [] })
  let sum = 0
  let pairs = 0
  for (let a = 0; a < some.length; a++)
    for (let b = 0; b < a; b++) {
      sum += dot(some[a] ?? { features: [], weights: [] }, some[b] ?? { features: [], weights: [] })
      pairs++
    }
  const mean = pairs === 0 ? 0 : sum / pairs
  return mean >= 0.38 ? 'strong' : mean >= 0.22 ? 'moderate' : 'weak'
}
