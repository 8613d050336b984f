import { expect, it } from 'vitest'
import type { PersonView } from '#shared/workshop/view.ts'
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
