import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ActivityId, AmendmentId, GroupId, PersonId } from '../ids.ts'
import { aBaseline, anAmendment, strategyWorkOf } from '../testing/strategies.ts'
import { actorOf, aWorkshop } from '../testing/workshops.ts'
import type { WorkshopEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { strategyViewFor } from './strategyView.ts'

const at = 1
const one = fc.constantFrom('a', 'b', 'c').map((id) => id as AmendmentId)
const who = fc.constantFrom('p1', 'p2', 'p3').map((id) => id as PersonId)
const table = fc.constantFrom('g1', 'g2').map((id) => id as GroupId)
const baseline = aBaseline()

const event: fc.Arbitrary<WorkshopEvent> = fc.oneof(
  fc.tuple(one, who, fc.boolean()).map(([amendment, person, supports]) => ({
    type: 'amendment/supported',
    at,
    amendment,
    person,
    supports,
  })),
  fc
    .tuple(one, table, fc.option(fc.nat(9)))
    .map(([amendment, group, hands]) => ({ type: 'amendment/raised', at, amendment, group, hands })),
  fc
    .tuple(one, fc.constantFrom('uusi', 'toinen'), fc.boolean())
    .map(([amendment, text, open]) => ({ type: 'amendment/worded', at, amendment, group: null, text, open })),
  // Later ones into earlier ones only, which makes no circle.
  fc.constantFrom(['b', 'a'], ['c', 'a'], ['c', 'b'], ['b', null], ['c', null]).map(([amendment, into]) => ({
    ...{ type: 'amendment/joined', at },
    ...{ amendment: amendment as AmendmentId, into: into as AmendmentId | null },
  })),
  fc
    .tuple(one, fc.constantFrom('open' as const, 'drafted' as const))
    .map(([amendment, status]) => ({ type: 'amendment/ruled', at, amendment, status, because: '' })),
  fc.tuple(who, table).map(([person, group]) => ({ type: 'person/moved', at, person, group })),
  fc.tuple(who, fc.option(fc.integer({ min: 2, max: 5 }))).map(([person, sharing]) => ({
    ...{ type: 'person/counted', at, person },
    sharing,
  })),
  who.map((person) => ({ type: 'person/removed', at, person })),
  who.map((person) => ({ type: 'person/readmitted', at, person })),
  fc.boolean().map((proposing) => ({
    ...{ type: 'strategy/opened', at },
    open: { proposing, supporting: true, budget: 2 },
  })),
  fc.constantFrom('Apu löytyy ajoissa', 'Apu löytyy heti').map((text) => ({
    ...{ type: 'baseline/set', at },
    baseline: { ...baseline, elements: baseline.elements.map((each) => ({ ...each, text })) },
  })),
  fc.constant({ type: 'activity/opened', at, activity: 'a1' as ActivityId }),
) as fc.Arbitrary<WorkshopEvent>

it('T8 what a page puts together of news is what it would be told anew', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(event, { maxLength: 3 }), { maxLength: 12 }),
      fc.constantFrom('p1', 'fac'),
      (turns, name) => {
        const amendments = ['a', 'b', 'c'].map((id, i) =>
          anAmendment(id, { kind: 'reword', number: i + 1, group: 'g1' as GroupId }),
        )
        let state = aWorkshop({ baseline, strategy: strategyWorkOf(baseline, { amendments, revision: 1 }) })
        const view = (since: number) => strategyViewFor(state, actorOf(state, name), since, [])
        let page = view(0)
        for (const turn of turns) {
          for (const each of turn) state = evolve(state, each)
          const { revision, anew } = state.strategy
          if (revision === page.revision) expect(view(0)).toEqual({ ...page, since: 0 })
          const news = view(page.revision >= anew ? page.revision : 0)
          const fresh = new Map(news.amendments.map((each) => [each.id, each]))
          const kept = news.since === 0 ? [] : page.amendments.filter(({ id }) => !fresh.has(id))
          page = { ...news, amendments: [...kept, ...fresh.values()].toSorted((a, b) => a.number - b.number) }
          expect(page).toEqual({ ...view(0), since: news.since })
        }
      },
    ),
    { numRuns: 100 },
  )
})
