import type { ClusterNote, Standing } from '#shared/themes/clustering.ts'
import type { Lexicon } from '../../themes/lexicon/lexicon.ts'
import { cluster } from '../../themes/grouping/pipeline.ts'
import { hash } from '../../themes/fingerprint.ts'

/** Shares of the notes with a theme that kept it at a step, over all orders. */
export type Stability = { mean: number; worst: number; steps: number; last: Standing[] }

const step = 10
/** Fewer notes are no wall yet: half of them are lone. */
const from = 20

/**
 * How themes stand while notes come in: the notes in several orders (by hash, so that every run is the same), ten at
 * a time, followed live. A note keeps its theme when it is in the theme of the same id after the next ten.
 */
export function streamStability(notes: readonly ClusterNote[], lexicon: Lexicon, orders = 5): Stability {
  const shares: number[] = []
  let last: Standing[] = []
  for (let order = 0; order < orders; order++) {
    const stream = notes.toSorted((a, b) => hash(`${order} ${a.id}`) - hash(`${order} ${b.id}`))
    let standing: Standing[] = []
    for (let size = from; size < stream.length + step; size += step) {
      const { themes } = cluster(
        { notes: stream.slice(0, size), settings: { grain: 0.5, standing } },
        lexicon,
      )
      const now = new Map(themes.flatMap(({ id, noteIds }) => noteIds.map((note) => [note, id] as const)))
      const before = standing.flatMap(({ id, noteIds }) => noteIds.map((note) => ({ note, id })))
      if (before.length > 0)
        shares.push(before.filter(({ note, id }) => now.get(note) === id).length / before.length)
      standing = themes.map(({ id, noteIds }) => ({ id, noteIds }))
    }
    last = standing
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)
  return { mean, worst: Math.min(1, ...shares), steps: shares.length, last }
}
