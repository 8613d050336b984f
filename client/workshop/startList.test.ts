import { expect, it } from 'vitest'
import type { GroupId } from '#shared/ids.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import type { PersonView } from '#shared/workshop/peopleView.ts'
import { startListOf } from './startList.ts'
import { activityView, workshopView } from './testing/views.ts'

const person = (role: PersonView['role'], more: Partial<PersonView> = {}) =>
  ({ id: 'p', role, name: null, number: 1, group: 'g1', present: true, ready: false, ...more }) as PersonView
const doneIn = (view: Parameters<typeof startListOf>[0], projector = false) =>
  startListOf(view, { projector }).map(({ item, done, count }) => [item, done, count])

it('tells what is in place before the start and what is not', () => {
  const empty = { ...workshopView([], null), participants: { present: 0, voters: 0 } }
  expect(doneIn(empty)).toEqual([
    ['programme', false, 0],
    ['groups', true, 1],
    ['projector', false, 0],
    ['people', false, 0],
  ])
  const plain = activityView('Missio', 'waiting')
  const goals = { ...plain, questions: [{ ...plain.questions[0]!, kind: 'goal-change' as const }] }
  const people = [
    person('participant', { group: null }),
    person('observer'),
    person('facilitator', { group: null }),
  ]
  expect(doneIn({ ...workshopView([plain, goals], null), people })).toEqual([
    ['programme', true, 2],
    ['groups', false, 1],
    ['baseline', false, 0],
    ['projector', true, 0],
    ['people', true, 8],
  ])
})

it('knows a projector that is open in this browser', () => {
  expect(doneIn(workshopView([], null), true)).toContainEqual(['projector', true, 0])
})

it('V13 tells when a weight would be shared by fewer than five of those who are here', () => {
  const weights = [{ body: 'Valtuusto', weight: 2 }]
  const weighed = { ...activityView('Missio', 'waiting'), votes: [aPlan({ weights })] }
  const table = workshopView([], null).groups[0]!
  const groups = [
    { ...table, id: 'g1' as GroupId, body: 'valtuusto' },
    { ...table, id: 'g2' as GroupId, body: null },
  ]
  const seated = (first: number, second: number) => [
    ...Array.from({ length: first }, () => person('participant')),
    ...Array.from({ length: second }, () => person('participant', { group: 'g2' as GroupId })),
    person('facilitator'),
  ]
  const said = (first: number, second: number, votes = weighed.votes) => {
    const activities = [{ ...weighed, votes }]
    const view = { ...workshopView(activities, null), groups, people: seated(first, second) }
    return startListOf(view, { projector: false }).filter(({ item }) => item === 'weights')
  }
  expect(said(3, 6)).toEqual([{ item: 'weights', done: false, count: 3, weight: 2 }])
  expect(said(6, 4)).toEqual([{ item: 'weights', done: false, count: 4, weight: 1 }])
  expect(said(5, 5)).toEqual([{ item: 'weights', done: true, count: 0 }])
  expect(said(0, 0)).toEqual([])
  expect(said(3, 6, [aPlan()])).toEqual([])
})
