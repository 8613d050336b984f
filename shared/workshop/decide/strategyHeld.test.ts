import { expect, it } from 'vitest'
import type { AmendmentId, ElementId } from '../../ids.ts'
import type { Amendment } from '../../strategy/amendment.ts'
import { aBaseline, anAmendment, anElement, strategyWorkOf, supportedBy } from '../../testing/strategies.ts'
import { actorOf, aPerson, aWorkshop } from '../../testing/workshops.ts'
import { type Command, commands } from '../commands.ts'
import type { WorkshopEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { strategyViewFor } from '../strategyView.ts'
import type { Workshop } from '../workshop.ts'
import { decideStrategy, type RuledStrategyCommand } from './strategy.ts'

const baseline = aBaseline()
const open = { proposing: true, supporting: true, budget: null }
const workshop = (amendments: Amendment[], part: Partial<Workshop['strategy']> = {}): Workshop =>
  aWorkshop({ baseline, strategy: strategyWorkOf(baseline, { open, amendments, revision: 1, ...part }) })

type Ask = readonly [who: string, name: RuledStrategyCommand['name'], input: object]

/** Decides and evolves one after another; what the last was answered, and the state after it. */
function send(state: Workshop, ...all: Ask[]) {
  let reply: object = {}
  for (const [who, name, input] of all) {
    const command = { name, input: commands[name].input.parse(input) } as Command as RuledStrategyCommand
    const decision = decideStrategy(state, command, actorOf(state, who), { now: 5_000, code: () => '' })
    if (!decision.ok) return { reply: decision.refusal.code, state }
    state = decision.value.events.reduce((each, event) => evolve(each, event), state)
    reply = decision.value.reply
  }
  return { reply, state }
}
const support = (who: string, amendment: string, supports = true, revision = 0): Ask => [
  ...([who, 'amendment:support'] as const),
  { amendment, supports, revision },
]
const join = (amendment: string, into: string | null): Ask => ['fac', 'amendment:join', { amendment, into }]
const seen = (state: Workshop, who: string) =>
  strategyViewFor(state, actorOf(state, who), 0, []).amendments.map(({ id, mine, support: { people } }) => [
    ...[id, mine, people],
  ])
const pair = [anAmendment('a'), anAmendment('b', { number: 2 })]

it('T3 T4 support of what was merged since is still one’s own: it shows, and can be taken back', () => {
  const merged = send(workshop(pair), support('p1', 'a'), join('a', 'b')).state
  expect(seen(merged, 'p1')[1]).toEqual(['b', true, 1])
  const back = send(merged, support('p1', 'b', false)).state
  expect(seen(back, 'p1')[1]).toEqual(['b', null, 0])
  // Also for who supported both.
  const both = send(merged, support('p1', 'b'), support('p1', 'b', false)).state
  expect(seen(both, 'p1')[1]).toEqual(['b', null, 0])
})

it('T5 within a budget supporting what one supports already, through what was merged into it, costs nothing', () => {
  const budget = { open: { ...open, budget: 1 } }
  const merged = send(workshop(pair, budget), support('p1', 'a'), join('a', 'b')).state
  expect(send(merged, support('p1', 'b')).reply).toEqual({ left: 0 })
  expect(send(merged, support('p1', 'b', false)).reply).toEqual({ left: 1 })
})

it('T5 what a version holds already gives its support back', () => {
  const adopted = anAmendment('a', { status: 'drafted', adopted: 1, supports: supportedBy('p1') })
  const state = workshop([adopted, pair[1]!], { open: { ...open, budget: 1 } })
  expect(send(state, support('p1', 'b')).reply).toEqual({ left: 0 })
})

it('T6 support of a place is of the place that one saw', () => {
  const place = { document: null, parent: null, after: null }
  const moving = anAmendment('a', { kind: 'move', place, supports: supportedBy('p1') })
  const elsewhere = { ...place, after: 'e-2' }
  const { state } = send(workshop([moving]), ['fac', 'amendment:place', { amendment: 'a', place: elsewhere }])
  expect(seen(state, 'p1')).toEqual([['a', false, 0]])
  // Said again it is the same one.
  const same = send(workshop([moving]), ['fac', 'amendment:place', { amendment: 'a', place }])
  expect(seen(same.state, 'p1')).toEqual([['a', true, 1]])
})

it('T2 a place is said of what has one, and words of what has words', () => {
  const place = { document: null, parent: null, after: null }
  expect(send(workshop(pair), ['fac', 'amendment:place', { amendment: 'a', place }]).reply).toBe('malformed')
  expect(send(workshop(pair), ['fac', 'amendment:word', { amendment: 'a', from: 0, text: 'x' }]).reply).toBe(
    'malformed',
  )
})

it('T1 a reason of who facilitates is not taken away by somebody who sits at no table', () => {
  const reason = { id: 'r', side: 'for', text: 'Siksi.', notes: [], answers: null, group: null } as never
  const state = workshop([anAmendment('a', { reasons: [reason] })])
  state.people.push(aPerson('wanderer'))
  const asked = { amendment: 'a', reason: 'r' }
  expect(send(state, ['wanderer', 'amendment:unreason', asked]).reply).toBe('forbidden')
  expect(send(state, ['fac', 'amendment:unreason', asked]).reply).toEqual({})
})

it('T1 a phrase is changed and taken back by its own table until it is accepted, and by who facilitates', () => {
  const phrase = { id: 'f', of: 'mission', text: 'apu löytyy', notes: ['n1'] }
  const { state } = send(workshop([]), ['p1', 'phrase:set', { phrase }])
  const other = { phrase: { ...phrase, text: 'jotain muuta' } }
  const drop = { phrase: 'f' }
  expect(send(state, ['p3', 'phrase:set', other]).reply).toBe('forbidden')
  expect(send(state, ['p3', 'phrase:drop', drop]).reply).toBe('forbidden')
  // What an answer was lost of may be sent again.
  expect(send(state, ['p1', 'phrase:set', { phrase }])).toEqual({ reply: {}, state })
  expect(send(state, ['p2', 'phrase:set', other]).state.strategy.phrases).toEqual([
    { ...other.phrase, accepted: false, group: 'g1' },
  ])
  expect(send(state, ['p2', 'phrase:drop', drop]).state.strategy.phrases).toEqual([])
  const accepted = send(state, ['fac', 'phrase:accept', { phrase: 'f', accepted: true }]).state
  expect(send(accepted, ['p1', 'phrase:set', other]).reply).toBe('forbidden')
  expect(send(accepted, ['p1', 'phrase:drop', drop]).reply).toBe('forbidden')
  expect(send(accepted, ['fac', 'phrase:set', other]).state.strategy.phrases).toEqual([
    { ...other.phrase, accepted: true, group: 'g1' },
  ])
})

const set = (elements: typeof baseline.elements | null): WorkshopEvent => ({
  ...{ type: 'baseline/set', at: 9_000, baseline: elements && { ...baseline, elements } },
})

it('T9 T6 a strategy that is taken away and brought anew does not come under what was proposed before', () => {
  const state = workshop([anAmendment('a')])
  const anew = evolve(evolve(state, set(null)), set([anElement('e-1', 'Aivan toinen tavoite')]))
  expect(anew.strategy.versions.map(({ number }) => number)).toEqual([1, 2])
  const [view] = strategyViewFor(anew, actorOf(anew, 'fac'), 0, []).amendments
  expect([view!.outdated, view!.before.map(({ text }) => text)]).toEqual(['changed', ['Apu löytyy ajoissa']])
})

it('T9 T27 a version that was adopted stays as it was adopted', () => {
  const amendment = anAmendment('a', {
    ...{ kind: 'reword', status: 'drafted' },
    wording: { text: 'Apu löytyy läheltä', revision: 0, open: false },
  })
  const adopted = send(workshop([amendment]), ['fac', 'draft:adopt', { revision: 1 }]).state
  const edited = evolve(adopted, set(baseline.elements.slice(0, 2)))
  expect(edited.strategy.versions.map(({ number, by }) => [number, by])).toEqual([
    [1, 'people'],
    [2, 'draft'],
    [3, 'people'],
  ])
})

it('T27 words that were taken back, changed and drafted again are not those that one saw', () => {
  const amendment = anAmendment('a', {
    ...{ kind: 'reword', status: 'drafted' },
    wording: { text: 'Apu löytyy läheltä', revision: 0, open: false },
  })
  const rule = (status: string): Ask => ['fac', 'amendment:rule', { amendment: 'a', status }]
  const { state } = send(
    workshop([amendment]),
    rule('open'),
    ['fac', 'amendment:word', { amendment: 'a', from: 0, text: 'Apua ei ole' }],
    rule('drafted'),
  )
  const saw = { version: 1, amendments: ['a'], wordings: [0] }
  expect(send(state, ['fac', 'draft:adopt', { revision: 1, saw }]).reply).toBe('stale')
  const ruled = { status: 'decided', name: 'Aluevaltuusto', saw }
  expect(send(state, ['fac', 'draft:rule', ruled]).reply).toBe('stale')
  const now = { ...saw, wordings: [1] }
  expect(send(state, ['fac', 'draft:adopt', { revision: 1, saw: now }]).reply).toEqual({ version: 2 })
})

it('T4 what is merged into one that a version holds is refused, also by way of another', () => {
  const chain = [
    anAmendment('a', { status: 'drafted', adopted: 1 }),
    anAmendment('b', { number: 2, into: 'a' as AmendmentId }),
    anAmendment('c', { number: 3, targets: ['e-2' as ElementId] }),
  ]
  expect(send(workshop(chain), join('c', 'b')).reply).toBe('stale')
})
