import { inSlices } from './inSlices.ts'
import { digestOf } from './Kept.ts'
import { readsLikeOrder } from './orders.ts'
import type { Sendable } from './sendable.ts'

/** What one request holds: with the answer some 8,000 tokens, which small models on a county's own machine can read. */
const REQUEST = { notes: 120, characters: 12_000 } as const
/** A part of the board with fewer has no themes to find. */
const FEWEST = 3

/**
 * The notes of one part of a board: themes are asked for from the first, places among them for the rest, and last, in
 * requests of their own, for those that read like orders.
 */
export type PartPlan = { first: Sendable[]; rest: Sendable[][]; suspect: Sendable[][] }

/**
 * Which notes go in which request. The first are a sample by a digest of the note: the same however they came, and
 * nobody can write a note so that it comes first.
 */
export async function planOf(notes: readonly Sendable[]): Promise<PartPlan[]> {
  const marked = await inSlices(notes, (note) => ({
    note,
    by: digestOf(`${note.id} ${note.text}`),
    isSuspect: readsLikeOrder(note.text),
  }))
  marked.sort((a, b) => (a.by < b.by ? -1 : 1))
  return [...Map.groupBy(marked, ({ note }) => note.part)]
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
    .flatMap(([, own]) => {
      const those = (suspect: boolean) =>
        own.flatMap(({ note, isSuspect }) => (isSuspect === suspect ? [note] : []))
      const plain = those(false)
      if (plain.length < FEWEST) return []
      const [first = [], ...rest] = filled(plain)
      return [{ first, rest, suspect: filled(those(true)) }]
    })
}

export const requestsOf = (plan: readonly PartPlan[]): number =>
  plan.reduce((sum, { rest, suspect }) => sum + 1 + rest.length + suspect.length, 0)

export const notesOf = (plan: readonly PartPlan[]): number =>
  plan.reduce(
    (sum, { first, rest, suspect }) => sum + first.length + rest.flat().length + suspect.flat().length,
    0,
  )

function filled(notes: readonly Sendable[]): Sendable[][] {
  const batches: Sendable[][] = []
  let characters = 0
  for (const note of notes) {
    const last = batches.at(-1)
    characters += note.text.length
    if (!last || last.length === REQUEST.notes || characters > REQUEST.characters) {
      batches.push([note])
      characters = note.text.length
    } else last.push(note)
  }
  return batches
}
