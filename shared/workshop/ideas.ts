import * as z from 'zod/mini'
import { noteId, type NoteId } from '../ids.ts'

/** So many notes of one's own let one look at so many of others'. */
export const IDEAS = { own: 3, given: 3 } as const

/** Which notes have been lent to whom while people write alone: by question and pseudonym, and how often each. */
export const lentIdeas = z.object({
  times: z.record(noteId, z.int()),
  given: z.record(
    z.string(),
    z.object({
      /** Own notes when these were given. */
      own: z.int(),
      notes: z.array(noteId),
      earlier: z.array(noteId),
    }),
  ),
})
export type LentIdeas = z.infer<typeof lentIdeas>

export const noneLent: LentIdeas = { times: {}, given: {} }

/** A note that may be lent. `from`: whose it is, in whatever way that is told. */
export type Idea = { id: NoteId; from: string; text: string }

/**
 * S47: chooses what somebody is shown: the least shown first, of different people while there are, nothing twice while there
 * is else. Somebody who has written no more since gets the same again.
 * @param chance between 0 and 1, a new one at each call; decides among those that are equal
 */
export function lend(
  lent: LentIdeas,
  { who, own }: { who: string; own: number },
  pool: readonly Idea[],
  chance: () => number,
): { lent: LentIdeas; ideas: Idea[] } {
  const before = lent.given[who]
  const byId = new Map(pool.map((idea) => [idea.id, idea]))
  const again = before?.notes.flatMap((id) => byId.get(id) ?? []) ?? []
  if (before && own <= before.own && again.length > 0) return { lent, ideas: again }
  const seen = new Set([...(before?.earlier ?? []), ...(before?.notes ?? [])])
  const order = pool
    .map((idea) => ({ idea, times: lent.times[idea.id] ?? 0, chance: chance() }))
    .toSorted((a, b) => a.times - b.times || a.chance - b.chance)
    .map(({ idea }) => idea)
  const fresh = order.filter(({ id }) => !seen.has(id))
  const firsts = fresh.filter((idea, i) => fresh.findIndex(({ from }) => from === idea.from) === i)
  const ideas = [...new Set([...firsts, ...fresh, ...order])].slice(0, IDEAS.given)
  const times = { ...lent.times }
  for (const { id } of ideas) times[id] = (times[id] ?? 0) + 1
  const given = { own, notes: ideas.map(({ id }) => id), earlier: [...seen] }
  return { lent: { times, given: { ...lent.given, [who]: given } }, ideas }
}
