import { expect, it } from 'vitest'
import type { GroupId, QuestionId, VoteId } from '../ids.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { aBallot } from '../testing/votes.ts'
import { aPlan } from '../vote/aPlan.ts'
import { everything } from '../vote/firstVote.ts'
import type { VotePlan } from '../vote/plan.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import type { WorkshopEvent } from './events.ts'
import { idleTimer } from './timer.ts'
import { viewFor } from './view.ts'
import type { Workshop } from './workshop.ts'

const other = (change: Partial<VotePlan> = {}) => aPlan({ id: 'toinen' as VoteId, name: 'Kärjet', ...change })

function edit(votes: VotePlan[], state = aWorkshop()) {
  const [first, second] = state.activities
  const input = { activities: [{ ...first!, votes }, second!], revision: state.revision }
  const result = decide(state, { name: 'programme:edit', input }, actorOf(state, 'org'), {
    ...{ now: 0, code: () => '' },
  })
  return result.ok ? 'ok' : [result.refusal.code, result.refusal.detail]
}

it('V11 V12 V13 a plan has votes that can be told apart, weighs each body once and asks for its own questions', () => {
  const body = (name: string) => ({ body: name, weight: 2 })
  const asking = (question: string) => other({ of: { ...everything(), questions: [question as QuestionId] } })
  expect([
    edit([aPlan(), other({ weights: [body('Aluevaltuusto'), body('Aluehallitus')] })]),
    edit([aPlan(), asking('a1-q1')]),
    edit([aPlan(), aPlan()]),
    edit([other({ weights: [body('Aluevaltuusto'), body('aluevaltuusto ')] })]),
    edit([asking('a2-q1')]),
  ]).toEqual([
    ...['ok', 'ok'],
    ['malformed', 'votes: id'],
    ['malformed', 'votes: weights'],
    ['malformed', 'votes: of.questions'],
  ])
})

it('V11 what has opened stays as it was planned; with words and times it goes on, and once dropped it may change', () => {
  const at = { at: 0, activity: aWorkshop().activities[0]!.id }
  const open = evolve(aWorkshop(), { type: 'ballot/opened', ...at, ballot: aBallot(['a']) })
  expect([edit([aPlan()], open), edit([aPlan(), other()], open), edit([aPlan({ budget: 4 })], open)]).toEqual(
    ['ok', ...[1, 2].map(() => ['votes-opened', 'Osio a1'])],
  )
  expect(edit([aPlan(), other()], evolve(open, { type: 'ballot/dropped', ...at }))).toBe('ok')
})

it('V14 running standings are shown only of a vote that was opened so, and while it is open', () => {
  const at = { at: 0, activity: aWorkshop().activities[0]!.id }
  const told = { voters: 5, dots: 5, ranked: [] }
  const shown = (live: boolean, closed: boolean) => {
    const ballot = aBallot(['a'], { live })
    const events = [
      { type: 'activity/opened' as const, ...at },
      { type: 'ballot/opened' as const, ...at, ballot },
      ...(closed ? [{ type: 'ballot/closed' as const, ...at, vote: ballot.vote, standings: told }] : []),
    ]
    const state = events.reduce(evolve, aWorkshop())
    const none = new Map()
    const pulse = {
      ...{ present: new Set<never>(), rugs: none, wrote: none, perQuestion: none, grouping: none },
      ...{ heardSince: 0, saving: true, voted: none },
      running: new Map([[at.activity, new Map([[ballot.vote, told]])]]),
    }
    return viewFor(state, 'participant', pulse, { seq: 0, now: 0 }).activities[0]!.ballots[0]!.running
  }
  expect([shown(true, false), shown(false, false), shown(true, true)]).toEqual([told, null, null])
})

it('V8 V11 everybody knows which votes have published ballots: those that opened, once their part goes on', () => {
  const at = { at: 0, activity: aWorkshop().activities[0]!.id }
  const step = (phase: 'vote' | 'discuss', left: 'synthesis' | 'vote') =>
    ({ type: 'phase/entered', ...at, phase, left, timer: idleTimer() }) as const
  const [first, second] = aWorkshop().activities
  const ballot = aBallot(['a'], { vote: other().id })
  const standings = { voters: 5, dots: 5, ranked: [] }
  const open = [
    {
      type: 'programme/edited' as const,
      at: 0,
      activities: [{ ...first!, votes: [aPlan(), other()] }, second!],
    },
    step('vote', 'synthesis'),
    { type: 'ballot/opened' as const, ...at, ballot },
  ]
  const closed = [...open, { type: 'ballot/closed' as const, ...at, vote: ballot.vote, standings }]
  const none = new Map()
  const pulse = { present: new Set<never>(), rugs: none, voted: none, running: none, wrote: none }
  const published = (events: WorkshopEvent[]) =>
    viewFor(
      events.reduce<Workshop>(evolve, aWorkshop()),
      'participant',
      { ...pulse, heardSince: 0, perQuestion: none, grouping: none, saving: true },
      { seq: 1, now: 0 },
    ).activities.map((each) => each.published)
  expect([open, closed, [...closed, step('discuss', 'vote')]].map(published)).toEqual([
    [[], []],
    [[], []],
    [[ballot.vote], []],
  ])
})

it('V12 a deleted table goes from what votes ask for, in logs from before too; a page that still names it is heard', () => {
  const asking = (...groups: string[]) =>
    other({ of: { ...everything(), groups: groups.map((id) => id as GroupId) } })
  const [first, second] = aWorkshop().activities
  const activities = [
    { ...first!, votes: [asking('g1', 'g2'), aPlan()] },
    { ...second!, votes: [asking('g2')] },
  ]
  const [kept] = aWorkshop().groups
  const log = [
    { type: 'programme/edited' as const, at: 0, activities },
    { type: 'groups/edited' as const, at: 0, groups: [kept!] },
  ]
  const state = log.reduce<Workshop>(evolve, aWorkshop())
  const asked = (of: Pick<Workshop, 'activities'>) => of.activities.map(({ votes }) => votes)
  const left = [[asking('g1'), aPlan()], [asking()]]
  expect(asked(state)).toEqual(left)
  const input = { activities, revision: state.revision }
  const result = decide(state, { name: 'programme:edit', input }, actorOf(state, 'org'), {
    ...{ now: 0, code: () => '' },
  })
  expect(asked((result.ok ? result.value.events : []).reduce(evolve, state))).toEqual(left)
  expect(result.ok && result.value.events.map((event) => 'activities' in event && asked(event))).toEqual([
    left,
  ])
})
