import * as z from 'zod/mini'
import { activityId, voteId } from '#shared/ids.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import { receipt } from '#shared/vote/receipt.ts'
import { consent } from '#shared/themes/provider.ts'
import { fallbackReasons, groupedBy } from '#shared/themes/clustering.ts'
import { whole } from '#shared/schema.ts'
import type { ReportFacts } from '../../report/facts.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

const PAPER = 'told'

/**
 * What a workshop that was brought back knows only by hearsay: its results tell of it, and nothing can be done with it.
 * Ballots and sheets stayed behind, and a consent that was given elsewhere allows nothing here.
 */
export const told = z.object({
  consents: z.array(consent),
  activities: z.array(
    z.object({
      activity: activityId,
      latest: z.nullable(z.object({ by: z.enum(groupedBy), fallback: z.nullable(z.enum(fallbackReasons)) })),
      unshown: whole(0),
      lists: z.array(z.object({ vote: voteId, receipts: z.array(receipt) })),
    }),
  ),
})
export type Told = z.infer<typeof told>

type Store = Pick<House, 'storage'>

export const keepTold = ({ storage }: Store, workshop: Desk['id'], paper: Told): Promise<void> =>
  storage.papers.put(workshop, PAPER, paper)

/** Null where nothing was brought back. */
export async function readTold({ storage }: Store, desk: Pick<Desk, 'id'>): Promise<Told | null> {
  return told.safeParse(await storage.papers.get(desk.id, PAPER)).data ?? null
}

/** The list of a vote that was closed elsewhere; empty where there is none. */
export async function toldList(
  house: Store,
  desk: Pick<Desk, 'id'>,
  { activity, vote }: { activity: string; vote: string },
): Promise<Receipt[]> {
  const found = (await readTold(house, desk))?.activities.find((each) => each.activity === activity)
  const list = found?.lists.find((each) => each.vote === vote)?.receipts ?? []
  return list.map(({ code, weight, choices }) => ({ code, weight, choices }))
}

/** A report's facts with what is known by hearsay. */
export function recalled(facts: ReportFacts, told: Told | null): ReportFacts {
  if (told === null) return facts
  const byActivity = new Map<string, Told['activities'][number]>(
    told.activities.map((each) => [each.activity, each]),
  )
  const nameOf = ({ service, model, host }: Told['consents'][number]) => `${service} ${model} ${host}`
  const known = new Set(told.consents.map(nameOf))
  return {
    ...facts,
    consents: [...told.consents, ...facts.consents.filter((each) => !known.has(nameOf(each)))],
    activities: facts.activities.map((each) => {
      const own = byActivity.get(each.activity.id)
      if (!own) return each
      return {
        ...each,
        latest: each.latest ?? own.latest,
        ...(each.unshown === undefined ? {} : { unshown: each.unshown + own.unshown }),
      }
    }),
  }
}
