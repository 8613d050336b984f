import type { ActivityId, VoteId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import type { Receipt } from '#shared/vote/receipt.ts'
import { fits, inBallotOrder, spent, type Standings, tally } from '#shared/vote/tally.ts'
import type { WorkshopEvent } from '#shared/workshop/events.ts'
import { phases } from '#shared/workshop/phase.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { Device } from '../people/sessions.ts'
import { toldList } from '../results/restore/told.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { countAnew, tellVotes, watchVote } from './counting.ts'
import { plannedVotes } from './options.ts'
import { receiptOf } from './receiptOf.ts'
import { weightFor } from './weighing.ts'

/** One vote of an activity. */
export type VotePlace = { activity: ActivityId; vote: VoteId }

const openedIn = (state: Workshop, { activity, vote }: VotePlace) =>
  progressOf(state, activity).ballots.find(({ ballot }) => ballot.vote === vote)

/** V1: freezes what is voted on. A vote that asks for nothing there is does not open, unless no other does either. */
export async function openBallots(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  if (progressOf(desk.state, activity).ballots.length > 0) return []
  const planned = await plannedVotes(house, desk, activity)
  const some = planned.filter(({ options }) => options.length > 0)
  return Promise.all(
    (some.length > 0 ? some : planned).map(async ({ plan, options }) => {
      const { id: vote, name, on, budget, perOption, weights, live, places } = plan
      await watchVote(house, desk, { activity, vote })
      const ballot: Ballot = {
        ...{ vote, name, on, options, budget, perOption, weights, live },
        ...(places === undefined ? {} : { places }),
      }
      return { type: 'ballot/opened' as const, at: house.now(), activity, ballot }
    }),
  )
}

/** V4: counts what was cast. */
export async function closeBallots(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  if (progressOf(desk.state, activity).ballots.length > 0) await forgetOrder(house, desk, activity)
  return Promise.all(
    progressOf(desk.state, activity).ballots.map(async ({ ballot }) => {
      const { vote } = ballot
      const cast = await house.storage.ballots.all({ workshop: desk.id, activity, vote })
      const standings = tally(ballot, cast)
      return { type: 'ballot/closed' as const, at: house.now(), activity, vote, standings }
    }),
  )
}

/** What cannot be done now, e.g. while a copy of the store is being made, keeps no hall waiting. */
async function forgetOrder(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  try {
    await house.storage.ballots.forgetOrder(desk.id, activity)
  } catch (fault) {
    house.log.warn({ err: fault, workshop: desk.id }, 'the store may still tell in which order ballots came')
  }
}

/** P8: empties every ballot of the votes that the hall has gone back from, so that the next ones begin anew. */
export async function dropBallots(house: House, desk: Desk, activity: ActivityId): Promise<WorkshopEvent[]> {
  for (const { ballot } of progressOf(desk.state, activity).ballots) {
    const place = { workshop: desk.id, activity, vote: ballot.vote }
    const stored = await house.storage.ballots.all(place)
    const empty = { choices: {}, weight: 1 }
    await Promise.all(stored.map(({ key }) => house.storage.ballots.put(place, key, empty)))
  }
  await countAnew(house, desk, activity)
  house.stir(desk.id)
  return [{ type: 'ballot/dropped', at: house.now(), activity }]
}

/** Desks whose store has failed to take a ballot, or has taken it all the same. */
const inDoubt = new WeakSet<Desk>()

/**
 * Keeps a voter's whole ballot in place of the earlier one, with what it weighs. Nothing is kept of the person who
 * sends it: the key comes from the device's cookie (V5), the weight from the table. Returns the dots left.
 */
export async function cast(
  house: House,
  desk: Desk,
  { group, device }: Pick<Actor, 'group'> & { device: Device },
  { activity, vote, choices }: VotePlace & { choices: Choices },
): Promise<Result<{ left: number }>> {
  const opened = openedIn(desk.state, { activity, vote })
  if (!opened) return refuse('ballot-shut')
  const { ballot } = opened
  if (!fits(ballot, choices)) return refuse('votes-spent')
  const weight = weightFor(desk.state, ballot.weights, group)
  if (!weight.ok) return weight
  const place = { workshop: desk.id, activity, vote }
  const key = device.ballotKey(place)
  const given = { choices: inBallotOrder(ballot, choices), weight: weight.value }
  try {
    await house.storage.ballots.put(place, key, given)
  } catch (fault) {
    inDoubt.add(desk)
    throw fault
  }
  if (inDoubt.delete(desk)) await countAnew(house, desk, activity)
  else house.hall(desk.id).running(activity, vote)?.keep(key, given)
  tellVotes(house, desk, activity)
  return ok({ left: ballot.budget - spent(choices) })
}

export async function recall(
  house: House,
  desk: Desk,
  device: Device,
  { activity, vote }: VotePlace,
): Promise<{ choices: Choices; receipt: string | null }> {
  const place = { workshop: desk.id, activity, vote }
  const key = device.ballotKey(place)
  const choices = (await house.storage.ballots.get(place, key))?.choices ?? {}
  // A ballot without dots is not counted and not published (V6): it has no receipt either.
  return { choices, receipt: spent(choices) > 0 ? receiptOf(key) : null }
}

/** V8: every ballot that was counted, under its code, sorted by it. While a vote can go on there is no list. */
export async function publish(
  house: House,
  desk: Desk,
  { activity, vote }: VotePlace,
): Promise<Result<{ ballot: Ballot; standings: Standings; receipts: Receipt[] }>> {
  const opened = openedIn(desk.state, { activity, vote })
  const { phase } = progressOf(desk.state, activity)
  if (!opened?.standings || phases[phase].ballot === 'open') return refuse('ballot-open')
  const stored = await house.storage.ballots.all({ workshop: desk.id, activity, vote })
  const receipts = stored
    .filter(({ choices }) => spent(choices) > 0)
    .map(({ key, choices, weight }) => ({
      ...{ code: receiptOf(key), weight },
      choices: inBallotOrder(opened.ballot, choices),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  // R88: of a vote that was closed elsewhere only its list has come along.
  const list = receipts.length > 0 ? receipts : await toldList(house, desk, { activity, vote })
  return ok({ ballot: opened.ballot, standings: opened.standings, receipts: list })
}
