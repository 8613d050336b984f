import type { ActivityId, VoteId } from '#shared/ids.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { Running } from './Running.ts'

/** From now on the hall hears of a vote; what has been cast before comes with the first telling. */
export async function watchVote(
  house: House,
  desk: Desk,
  { activity, vote }: { activity: ActivityId; vote: VoteId },
): Promise<void> {
  const stored = await house.storage.ballots.all({ workshop: desk.id, activity, vote })
  house.hall(desk.id).watch(activity, vote, new Running(stored))
  house.stir(desk.id)
}

/** Counts an activity's open votes from the store: it may have, or not have, what it was given. */
export async function countAnew(house: House, desk: Desk, activity: ActivityId): Promise<void> {
  for (const { ballot } of progressOf(desk.state, activity).ballots) {
    const { vote } = ballot
    const stored = await house.storage.ballots.all({ workshop: desk.id, activity, vote })
    house.hall(desk.id).running(activity, vote)?.takeUp(stored)
  }
}

/** Tells the hall how many have voted, and how those votes stand that were opened so. */
export function tellVotes(house: House, desk: Desk, activity: ActivityId): void {
  const hall = house.hall(desk.id)
  for (const { ballot, standings } of progressOf(desk.state, activity).ballots) {
    if (!ballot.live || standings) continue
    const more = hall.running(activity, ballot.vote)?.look(ballot, house.now()) ?? null
    if (more !== null) tellAgain(house, desk, activity, more)
  }
  house.stir(desk.id)
}

/** What could not be told yet for the pace is told when nobody votes any more, too. */
function tellAgain(house: House, desk: Desk, activity: ActivityId, wait: number): void {
  const hall = house.hall(desk.id)
  if (hall.looks.has(activity)) return
  hall.looks.add(activity)
  setTimeout(() => {
    hall.looks.delete(activity)
    if (house.desks.get(desk.id) === desk) tellVotes(house, desk, activity)
  }, wait).unref()
}
