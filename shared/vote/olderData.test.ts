import { expect, it } from 'vitest'
import { aWorkshop } from '../testing/workshops.ts'
import { workshopEvent } from '../workshop/events.ts'
import { evolve } from '../workshop/evolve.ts'
import { progressOf } from '../workshop/programme.ts'
import { commands } from '../workshop/commands.ts'
import type { Workshop } from '../workshop/workshop.ts'
import { aPlan } from './aPlan.ts'
import { FIRST } from './firstVote.ts'

/** As it was written into logs and files when an activity had one vote. */
const activities = aWorkshop().activities.map(({ votes: _, ...activity }) => ({
  ...activity,
  vote: { on: 'notes', budget: 3, perOption: 2 },
}))
const options = [{ id: 'n1', title: 'Silta', letter: '1', notes: 1 }]
const standings = {
  ...{ voters: 2, dots: 3 },
  ranked: [{ id: 'n1', title: 'Silta', letter: '1', support: 3, supporters: 2, rank: 1 }],
}
const ballot = { on: 'notes', options, budget: 3, perOption: 2 }
const recorded = [
  { type: 'workshop/created', at: 0, workshop: { ...aWorkshop(), activities } },
  { type: 'activity/opened', at: 1, activity: 'a1' },
  { type: 'ballot/opened', at: 2, activity: 'a1', ballot },
  { type: 'ballot/closed', at: 3, activity: 'a1', standings },
  { type: 'programme/edited', at: 4, activities },
]
const read = (log: readonly unknown[]) =>
  log.map((event) => workshopEvent.parse(event)).reduce<Workshop | null>(evolve, null)!

it('V11 a log from when an activity had one vote is read: its vote, its ballot and its outcome are the first of several', () => {
  const state = read(recorded)
  expect(state.activities.map(({ votes }) => votes)).toEqual([
    [aPlan({ on: 'notes', budget: 3, perOption: 2 })],
    [aPlan({ on: 'notes', budget: 3, perOption: 2 })],
  ])
  expect(progressOf(state, state.current!).ballots).toEqual([
    { ballot: { ...ballot, vote: FIRST, name: '', weights: [], live: false }, standings },
  ])
  const dropped = read([...recorded.slice(0, 3), { type: 'ballot/dropped', at: 3, activity: 'a1' }])
  expect(progressOf(dropped, dropped.current!).ballots).toEqual([])
  // What has been read and is stored again is the same when it is read once more.
  expect(read([{ type: 'workshop/created', at: 0, workshop: state }])).toEqual(state)
})

it('V11 a page or a file from before names its vote by saying nothing', () => {
  const edit = commands['programme:edit'].input.parse({ activities, revision: 0 })
  expect(edit.activities[0]!.votes).toEqual([aPlan({ on: 'notes', budget: 3, perOption: 2 })])
  expect(commands['vote:cast'].input.parse({ activity: 'a1', choices: { n1: 1 } })).toEqual({
    ...{ activity: 'a1', vote: FIRST, choices: { n1: 1 } },
  })
})
