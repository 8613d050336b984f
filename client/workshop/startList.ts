import { tellingWeight, weightOf } from '#shared/vote/weighing.ts'
import type { PersonView } from '#shared/workshop/peopleView.ts'
import type { View } from '#shared/workshop/view.ts'
import { minutesOf } from './agenda.ts'

/** One thing that should be in place before the start. `count` is what its sentence counts. */
export type StartItem = {
  item: 'programme' | 'groups' | 'weights' | 'baseline' | 'projector' | 'people'
  done: boolean
  count: number
  minutes?: number
  weight?: number
}

type Known = Pick<View, 'activities' | 'groups' | 'hasBaseline' | 'people'> & {
  participants: Pick<View['participants'], 'present'>
}

/** What is in place before the start and what is not. The strategy counts only where a question is about it. */
export function startListOf(view: Known, here: { projector: boolean }): StartItem[] {
  const questions = view.activities.flatMap((activity) => activity.questions)
  const seats = new Set<string>(view.groups.map(({ id }) => id))
  const people = (view.people ?? []).filter(({ role }) => role === 'participant')
  const unseated = people.filter(({ group }) => group === null || !seats.has(group)).length
  const watched = (view.people ?? []).some(({ role, present }) => role === 'observer' && present)
  const list: StartItem[] = [
    {
      ...{ item: 'programme', done: questions.length > 0, count: questions.length },
      minutes: view.activities.reduce((sum, activity) => sum + minutesOf(activity), 0),
    },
    { item: 'groups', done: unseated === 0, count: unseated || view.groups.length },
  ]
  list.push(...weightsItem(view, people))
  if (questions.some(({ kind }) => kind === 'goal-change'))
    list.push({ item: 'baseline', done: view.hasBaseline, count: 0 })
  const { present } = view.participants
  return [
    ...list,
    { item: 'projector', done: here.projector || watched, count: 0 },
    { item: 'people', done: present > 0, count: present },
  ]
}

/** V13: whether a weighed vote could open with those who are here; nothing where no vote weighs or nobody has come. */
function weightsItem(
  { activities, groups }: Known,
  people: readonly Pick<PersonView, 'group'>[],
): StartItem[] {
  const plans = activities
    .filter(({ steps }) => steps.some(({ phase }) => phase === 'vote'))
    .flatMap(({ votes }) => votes)
    .filter(({ weights }) => weights.length > 0)
  if (plans.length === 0 || people.length === 0) return []
  const bodies = people.map(({ group }) => groups.find(({ id }) => id === group)?.body ?? null)
  for (const { weights } of plans) {
    const weight = tellingWeight(weights, bodies)
    if (weight === null) continue
    const count = bodies.filter((body) => weightOf(weights, body) === weight).length
    return [{ item: 'weights', done: false, count, weight }]
  }
  return [{ item: 'weights', done: true, count: 0 }]
}
