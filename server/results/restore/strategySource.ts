import * as z from 'zod/mini'
import { groupId, type PersonId } from '#shared/ids.ts'
import type { Person } from '#shared/people/person.ts'
import { AMENDMENT, amendment } from '#shared/strategy/amendment.ts'
import { noStrategyWork, type StrategyWork, strategyWork } from '#shared/strategy/work.ts'
import { whole } from '#shared/schema.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'

/** An amendment whose supporters are places among the people of the source, with the wording's revision that they saw. */
const sourceAmendment = z.object({
  ...amendment.shape,
  supports: z.array(z.tuple([whole(0), whole(0)])),
  hands: z.array(z.tuple([groupId, whole(0, 200)])),
})

/** The work on the strategy without anybody's id or name: who said what the draft is stands in the report alone. */
export const strategySource = z.object({
  ...strategyWork.shape,
  amendments: z.array(sourceAmendment).check(z.maxLength(AMENDMENT.most)),
  draft: z.object({ status: strategyWork.shape.draft.shape.status, at: strategyWork.shape.draft.shape.at }),
})
export type StrategySource = z.infer<typeof strategySource>

export const noStrategySource: StrategySource = {
  ...noStrategyWork,
  amendments: [],
  draft: { status: 'draft', at: null },
}

/** What each person supports, as a text that sorts: people of a table are told apart by nothing else. */
export const supportsBy = ({ strategy }: Pick<Workshop, 'strategy'>, id: PersonId): string =>
  strategy.amendments
    .flatMap((each) => (each.supports[id] === undefined ? [] : `${each.number}.${each.supports[id]}`))
    .join(' ')

/** @param people those of the source, in its order */
export function strategyToSource(
  { strategy }: Pick<Workshop, 'strategy'>,
  people: readonly Pick<Person, 'id'>[],
): StrategySource {
  const places = new Map(people.map(({ id }, place) => [id, place]))
  const { status, at } = strategy.draft
  return {
    ...strategy,
    amendments: strategy.amendments.map((each) => ({
      ...each,
      supports: (Object.entries(each.supports) as [PersonId, number][])
        .flatMap(([id, seen]): [number, number][] => {
          const place = places.get(id)
          return place === undefined ? [] : [[place, seen]]
        })
        .toSorted(([a], [b]) => a - b),
      hands: (Object.entries(each.hands) as [keyof typeof each.hands, number][]).toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    })),
    draft: { status, at },
  }
}

/**
 * The work on the strategy in a workshop that is brought back.
 * @param people who come in the place of the source's, in its order
 * @param ruler who the report says has ruled on the draft; what it does not tell of is a draft again
 */
export function strategyFromSource(
  source: StrategySource,
  people: readonly Pick<Person, 'id'>[],
  ruler: string | null,
): StrategyWork {
  const { draft } = source
  return {
    ...source,
    amendments: source.amendments.map((each) => ({
      ...each,
      supports: Object.fromEntries(
        each.supports.flatMap(([place, seen]) => {
          const person = people[place]
          return person ? [[person.id, seen]] : []
        }),
      ),
      hands: Object.fromEntries(each.hands),
    })),
    draft:
      draft.status === 'draft' || ruler === null
        ? noStrategyWork.draft
        : { status: draft.status, name: ruler, at: draft.at },
  }
}
