import { expect, it } from 'vitest'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import { decide } from './decide.ts'
import { evolve } from './evolve.ts'
import { idleTimer } from './timer.ts'
import type { WorkshopEvent } from './events.ts'
import type { Workshop } from './workshop.ts'

it('V11 V13 votes cannot be given other weights between the look whether they may open and their opening', () => {
  const before = aWorkshop()
  const [first, second] = before.activities
  const activity = first!.id
  const facts: WorkshopEvent[] = [
    { type: 'activity/opened', at: 1, activity },
    { type: 'phase/entered', at: 2, activity, phase: 'vote', left: 'synthesis', timer: idleTimer() },
  ]
  const state = facts.reduce<Workshop>(evolve, before)
  const edit = (change: object) => {
    const votes = first!.votes.map((plan) => ({ ...plan, ...change }))
    const input = { activities: [{ ...first!, votes }, second!], revision: state.revision }
    const ruled = decide(state, { name: 'programme:edit', input }, actorOf(state, 'fac'), {
      ...{ now: 3, code: () => '' },
    })
    return ruled.ok ? 'ok' : ruled.refusal.code
  }
  expect([edit({ weights: [{ body: 'Aluevaltuusto', weight: 9 }] }), edit({ live: true }), edit({})]).toEqual(
    [...['votes-opened', 'votes-opened', 'ok']],
  )
})
