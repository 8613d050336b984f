import type { ClusteringResult } from '#shared/themes/clustering.ts'
import { collect, type Named } from './collecting.ts'
import { describe } from '../telling/describing.ts'
import { groupGiven, repairGiven } from './given.ts'
import { group } from './grouping.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Memory } from './Memory.ts'
import { prepare } from './prepare.ts'
import { follow } from './standing.ts'
import type { ClusterWork, Progress } from './work.ts'

export type { ClusterWork, GivenTheme } from './work.ts'

const silent: Progress = () => undefined
/** Shares of the time, roughly: reading and vectors, the trees, all the rest. */
const read = 0.35
const grown = 0.8

/**
 * Groups notes into proposed themes: every note in exactly one theme or unassigned (C1), the same for any
 * order of the notes (C2); empty and wordless notes are unassigned unless pinned (C4).
 * @param memory keeps what is known of the notes, so that another grain of the same board is quick.
 * @throws Error when two notes have the same id.
 */
export function cluster(
  work: ClusterWork,
  lexicon: Lexicon,
  progress: Progress = silent,
  memory?: Memory,
): ClusteringResult {
  const { settings, given, meaning, model } = work
  const make = () => prepare(work, lexicon, (share) => progress(read * share))
  const prepared = memory?.recall(work, lexicon, make) ?? make()
  progress(read)
  const repaired = given && repairGiven(prepared.analysed, given, settings.guides)
  const groupings = prepared.parts.map((part, at): Named => {
    if (repaired) return groupGiven(part, repaired.given)
    const heard: Progress = (share) =>
      progress(read + ((grown - read) * (at + share)) / prepared.parts.length)
    if (settings.standing) return follow(part, settings.standing)
    return group(part, part.tree(heard), settings.grain)
  })
  progress(grown)
  const guides = settings.guides ?? []
  const found = collect(prepared, groupings, guides)
  const taken = new Set([
    ...guides.map(({ id }) => id),
    ...(settings.standing ?? []).map(({ id }) => id),
    ...prepared.analysed.map(({ pin }) => pin ?? ''),
  ])
  const themes = describe(found, prepared, taken, lexicon)
  const placed = new Set(themes.flatMap(({ noteIds }) => noteIds))
  progress(1)
  return {
    themes,
    unassigned: prepared.analysed.map(({ id }) => id).filter((id) => !placed.has(id)),
    made: {
      by: given !== undefined ? 'model' : meaning !== undefined ? 'embeddings' : 'words',
      model: model ?? null,
      lexicon: lexicon.version,
      covered: prepared.covered,
      repairs: repaired?.repairs ?? 0,
      fallback: null,
    },
  }
}
