import type { Actor } from '#shared/people/actor.ts'
import type { StrategyView } from '#shared/strategy/view.ts'
import { strategyViewFor } from '#shared/workshop/strategyView.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { citedNotes, readableNotes } from './notes.ts'

/**
 * The work on the strategy as one person may see it now.
 * @param since the revision that they have; one that is not of this workshop's past gives them everything
 */
export async function strategyOf(
  house: House,
  desk: Desk,
  actor: Actor,
  since: number,
): Promise<StrategyView> {
  const { revision, anew, amendments, phrases } = desk.state.strategy
  const from = since >= anew && since <= revision ? since : 0
  const news = amendments.filter(({ changed }) => changed > from)
  // What a hall is told of again and again is what a few amendments stand on, not all of it.
  const cited = citedNotes({ amendments: news, phrases: from === 0 ? phrases : [] })
  const notes = await readableNotes(house, desk, actor, cited)
  return strategyViewFor(desk.state, actor, from, [...notes.values()])
}
