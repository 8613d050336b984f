import { expect, it } from 'vitest'
import { activityId, type AmendmentId, type ElementId, type GroupId, reasonId, themeId } from '../../ids.ts'
import { AMENDMENT, type Amendment } from '../../strategy/amendment.ts'
import { matrixOf, withSupporters } from '../../strategy/matrixOf.ts'
import { supportOfAll } from '../../strategy/support.ts'
import { noStrategyWork } from '../../strategy/work.ts'
import { aBaseline, anAmendment, anElement, strategyWorkOf, supportedBy } from '../../testing/strategies.ts'
import { actorOf, aPerson, aWorkshop } from '../../testing/workshops.ts'
import { type Command, commands } from '../commands.ts'
import type { WorkshopEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { type Deed, may } from '../permits.ts'
import { strategyViewFor } from '../strategyView.ts'
import type { Workshop } from '../workshop.ts'
import { decideStrategy, type RuledStrategyCommand } from './strategy.ts'

const baseline = aBaseline()
const open = { proposing: true, supporting: true, budget: null }
const workshop = (amendments: Amendment[], part: Partial<Workshop['strategy']> = {}): Workshop =>
  aWorkshop({
    baseline,
    strategy: strategyWorkOf(baseline, {
      open,
      amendments,
      lastNumber: amendments.length,
      revision: 1,
      ...part,
    }),
  })
type Ask = readonly [who: string, name: RuledStrategyCommand['name'], input: object]

function send(state: Workshop, ...all: Ask[]) {
  let reply: object | string = {}
  for (const [who, name, input] of all) {
    const command = { name, input: commands[name].input.parse(input) } as Command as RuledStrategyCommand
    const decision = decideStrategy(state, command, actorOf(state, who), { now: 5_000, code: () => '' })
    if (!decision.ok) return { reply: decision.refusal.code, state }
    state = decision.value.events.reduce((each, event) => evolve(each, event), state)
    reply = decision.value.reply
  }
  return { reply, state }
}
const asked = (state: Workshop, ...ask: Ask) => send(state, ask).reply
const sources = { notes: [], themes: [] }
const keeping = (amendment: string, more: object = {}) => ({
  ...{ amendment, kind: 'keep', targets: ['e-1'], rationale: 'Siksi.', sources },
  ...more,
})
const place = { document: null, parent: null, after: null }
const first = (state: Workshop) => state.strategy.amendments[0]!
const one = (part: Partial<Amendment> = {}) => workshop([anAmendment('a', part)])

it('T2 numbers of amendments and of evidence are never given twice', () => {
  const card = (id: string) => ({ card: { id, indicator: 'Jono', value: '3', year: '', source: '' } })
  const { state, reply } = send(
    workshop([]),
    ['p1', 'amendment:make', keeping('a')],
    ['fac', 'evidence:set', card('x')],
    ['p1', 'amendment:evidence', { amendment: 'a', evidence: ['x'] }],
    ['fac', 'evidence:drop', { card: 'x' }],
    ['fac', 'evidence:set', card('y')],
    ['fac', 'evidence:set', card('y')],
  )
  expect([reply, state.strategy.evidence.map(({ id }) => id), first(state).evidence]).toEqual([
    { number: 2 },
    ['y'],
    [],
  ])
  expect(asked(state, 'p1', 'amendment:make', keeping('b'))).toEqual({ number: 2 })
  expect(asked(state, 'p1', 'amendment:evidence', { amendment: 'a', evidence: ['x'] })).toBe('not-found')
})

it.each([
  ['of one kind said of another', keeping('b', { element: 'goal' }), 'malformed'],
  ['with a place where it has none', keeping('b', { place }), 'malformed'],
  ['of a table that is not there', keeping('b', { group: 'g9' }), 'unknown-group'],
  [
    'in a document that is not there',
    keeping('b', { kind: 'move', place: { ...place, document: 'd' } }),
    'unknown-element',
  ],
  ['after itself', keeping('b', { kind: 'move', place: { ...place, after: 'e-1' } }), 'unknown-element'],
])('T2 an amendment %s is refused', (_, input, refused) => {
  expect(asked(workshop([]), 'fac', 'amendment:make', input)).toBe(refused)
})

it('T2 five hundred amendments are taken, sixty reasons of each, and a hundred things that were done to it', () => {
  const most = Array.from({ length: AMENDMENT.most }, (_, i) => anAmendment(`m${i}`, { number: i + 1 }))
  expect(asked(workshop(most), 'fac', 'amendment:make', keeping('b'))).toBe('strategy-full')
  const ours = most.slice(0, AMENDMENT.table).map((each) => ({ ...each, group: 'g1' as GroupId }))
  const make = (who: string) => asked(workshop(ours), who, 'amendment:make', keeping('b'))
  expect([make('p1'), make('p3'), make('fac')]).toEqual(['strategy-full', { number: 81 }, { number: 81 }])
  const given = (id: string) => ({
    id: reasonId.parse(id),
    side: 'for' as const,
    text: 'Siksi.',
    notes: [],
    answers: null,
    group: null,
  })
  const reasons = Array.from({ length: AMENDMENT.reasons }, (_, i) => given(`r${i}`))
  expect(asked(one({ reasons }), 'fac', 'amendment:reason', { amendment: 'a', reason: given('r') })).toBe(
    'strategy-full',
  )
  const done = Array.from({ length: AMENDMENT.history }, (_, at) => ({
    ...{ at, did: 'worded' as const, group: null, text: `${at}` },
  }))
  const { history } = first(
    send(one({ history: done }), ['fac', 'amendment:rule', { amendment: 'a', status: 'later' }]).state,
  )
  expect([history.length, history[0], history[1]!.text, history.at(-1)!.did]).toEqual([
    100,
    done[0],
    '2',
    'later',
  ])
})

it('T2 what participants make is their own table’s, and only of kinds with words it is written together', () => {
  const { state } = send(workshop([]), [
    'p1',
    'amendment:make',
    keeping('a', { group: 'g2', open: true, text: 'x' }),
  ])
  expect([first(state).group, first(state).wording]).toEqual(['g1', { text: '', revision: 0, open: false }])
  const begun = send(workshop([]), [
    'p1',
    'amendment:make',
    keeping('a', { kind: 'reword', open: true }),
  ]).state
  expect(first(begun).wording).toEqual({ text: 'Apu löytyy ajoissa', revision: 0, open: true })
})

it('T2 nothing is left without what it stands on', () => {
  const bare = { amendment: 'a', rationale: '' }
  expect(asked(one(), 'fac', 'amendment:explain', bare)).toBe('no-source')
  expect(asked(one({ rationale: '' }), 'fac', 'amendment:source', { amendment: 'a', sources })).toBe(
    'no-source',
  )
})

it('T2 T33 words are of the revision that was seen, not while they are written, and the same words are the same revision', () => {
  const reword = (part: Partial<Amendment['wording']> = {}) =>
    one({ kind: 'reword', wording: { text: 'x', revision: 3, open: false, ...part } })
  const word = (from: number, text = 'y') =>
    ['fac', 'amendment:word', { amendment: 'a', from, text }] as const
  expect(send(reword(), word(2)).reply).toBe('stale')
  expect(send(reword({ open: true }), word(3)).reply).toBe('wording-open')
  const rule = { amendment: 'a', status: 'later' }
  expect(asked(reword({ open: true }), 'fac', 'amendment:rule', rule)).toBe('wording-open')
  const written = (isOpen: boolean): WorkshopEvent => ({
    ...{ type: 'amendment/worded', at: 1, amendment: 'a' as AmendmentId, group: null },
    ...{ text: 'x', open: isOpen },
  })
  expect(first(evolve(evolve(reword(), written(true)), written(false))).wording.revision).toBe(3)
  expect(first(send(reword(), word(3)).state).wording).toEqual({ text: 'y', revision: 4, open: false })
})

it('T1 T2 who is quiet, or of no table, or comes too late, words and says nothing', () => {
  const at = (part: Partial<Amendment>, strategy: Partial<Workshop['strategy']> = {}) => {
    const state = workshop([anAmendment('a', part)], strategy)
    const people = state.people.map((each) => (each.id === 'p2' ? { ...each, quiet: true } : each))
    return { ...state, people: [...people, aPerson('wanderer')] }
  }
  const say = (state: Workshop, who: string, deed: Deed) => may(actorOf(state, who), deed, state)
  const word = { do: 'word', amendment: 'a' as AmendmentId } as const
  const own = { group: 'g1' as GroupId }
  expect(say(at(own), 'p1', word)).toBe(true)
  expect(say(at({ ...own, into: 'b' as AmendmentId }), 'p1', word)).toBe('strategy-shut')
  expect(say(at({ ...own, adopted: 1 }), 'p1', word)).toBe('strategy-shut')
  expect(say(at({ group: null }), 'wanderer', word)).toBe('forbidden')
  expect((['propose', 'reason'] as const).map((deed) => say(at(own), 'p2', { do: deed }))).toEqual([
    'quieted',
    'quieted',
  ])
  const only = at(own, { open: { ...open, proposing: false } })
  expect((['propose', 'reason', 'support'] as const).map((deed) => say(only, 'p1', { do: deed }))).toEqual([
    'strategy-shut',
    true,
    true,
  ])
})

it('T4 hands are counted of a table that is there, by a device that is shared there', () => {
  const state = one()
  state.people[state.people.findIndex(({ id }) => id === 'p1')]!.sharing = 4
  const hands = (group: string) => ({ do: 'count-hands', group: group as GroupId }) as const
  const say = (who: string, group: string) => may(actorOf(state, who), hands(group), state)
  expect([say('p1', 'g1'), say('p1', 'g2'), say('p2', 'g1')]).toEqual([true, 'forbidden', 'forbidden'])
  const raise = (group: string, amendments: Amendment[]) =>
    asked(workshop(amendments), 'fac', 'amendment:hands', { amendment: 'a', group, hands: 3 })
  expect(raise('g9', [anAmendment('a')])).toBe('unknown-group')
  const closed: Partial<Amendment>[] = [
    { into: 'b' as AmendmentId },
    { adopted: 1, status: 'drafted' },
    { wording: { text: '', revision: 0, open: true } },
  ]
  expect(
    closed.map((part) => raise('g1', [anAmendment('a', part), anAmendment('b', { number: 2 })])),
  ).toEqual(['strategy-shut', 'strategy-shut', 'wording-open'])
})

it('T3 T6 taking one’s support back asks for no revision; said of another wording too a person is one', () => {
  const late = one({ supports: supportedBy('p1'), wording: { text: '', revision: 4, open: false } })
  const back = { amendment: 'a', supports: false, revision: 0 }
  expect(first(send(late, ['p1', 'amendment:support', back]).state).supports).toEqual({})
  const child = anAmendment('b', {
    ...{ number: 2, into: 'a' as AmendmentId, supports: supportedBy('p1') },
    wording: { text: '', revision: 1, open: false },
  })
  const both = workshop([anAmendment('a', { supports: supportedBy('p1') }), child])
  const [seen] = strategyViewFor(both, actorOf(both, 'p1'), 0, []).amendments
  expect(seen!.support).toEqual({ people: 1, groups: ['g1'], byHand: [], earlier: 0 })
})

it('T8 with what is parted again the one that held it is told anew', () => {
  const state = workshop([
    anAmendment('a'),
    anAmendment('b', { number: 2, into: 'a' as AmendmentId, supports: supportedBy('p1') }),
  ])
  const parted = send(state, ['fac', 'amendment:join', { amendment: 'b', into: null }]).state
  const news = strategyViewFor(parted, actorOf(parted, 'p1'), state.strategy.revision, []).amendments
  expect(news.map(({ id, support }) => [id, support.people])).toEqual([
    ['a', 0],
    ['b', 1],
  ])
  expect(asked(state, 'fac', 'amendment:join', { amendment: 'a', into: 'x' })).toBe('unknown-amendment')
})

it('T45 a reason answers one of the other side, once; what answered one that was taken away stands alone', () => {
  const reason = (id: string, side: string, answers: string | null = null): Ask => [
    ...(['p1', 'amendment:reason'] as const),
    { amendment: 'a', reason: { id, side, text: 'Siksi.', answers } },
  ]
  const { state } = send(one(), reason('r', 'for'), reason('s', 'against', 'r'))
  expect(send(state, reason('t', 'for', 'r')).reply).toBe('not-found')
  expect(send(state, reason('r', 'against')).reply).toBe('stale')
  const left = send(state, ['p1', 'amendment:unreason', { amendment: 'a', reason: 'r' }]).state
  expect(first(left).reasons.map(({ id, answers }) => [id, answers])).toEqual([['s', null]])
})

it('T26 a draft is nobody’s decision again once a place or the version of one in it is another', () => {
  const amendment = anAmendment('a', { status: 'drafted', kind: 'move', place })
  const draft = { status: 'decided' as const, name: 'Aluevaltuusto', at: 1 }
  const after = (event: object) =>
    evolve(workshop([amendment], { draft }), {
      at: 2,
      amendment: 'a',
      group: null,
      ...event,
    } as WorkshopEvent).strategy.draft.status
  expect([
    after({ type: 'amendment/placed', place: { ...place, after: 'e-2' } }),
    after({ type: 'amendment/rebased', base: 2 }),
    after({ type: 'amendment/worded', text: 'x', open: false }),
    after({
      type: 'amendment/reasoned',
      reason: { id: 'r', side: 'for', text: 'x', notes: [], answers: null, group: null },
    }),
  ]).toEqual(['draft', 'draft', 'draft', 'decided'])
})

it('T9 of forty versions those go first that nothing was said of, and the present one never', () => {
  const texts = Array.from({ length: 45 }, (_, i) => [anElement('e-1', `Tavoite ${i}`)])
  const begun = aWorkshop({
    baseline,
    strategy: strategyWorkOf(baseline, { amendments: [anAmendment('a')] }),
  })
  const said: Workshop = evolve(begun, {
    ...{ type: 'phase/entered', at: 1, activity: begun.activities[0]!.id },
    ...{ phase: 'brainstorm', left: 'waiting', timer: { state: 'idle', total: 0 } },
  } as never)
  const { strategy } = texts.reduce(
    (state, elements) => evolve(state, { type: 'baseline/set', at: 1, baseline: { ...baseline, elements } }),
    said,
  )
  expect([strategy.versions.length, strategy.versions[0]!.number, strategy.versions.at(-1)!.number]).toEqual([
    40, 1, 46,
  ])
  expect(strategy.versions[1]!.number).toBe(8)
})

it('T61 T69 measures are of what is there or proposed, routes of what is there, and each has one', () => {
  const state = workshop([anAmendment('a', { kind: 'add', targets: [], element: 'goal', place })])
  const measure = (element: string) => asked(state, 'fac', 'measures:set', { element, measures: [] })
  expect(['e-1', 'a', 'e-9'].map(measure)).toEqual([{}, {}, 'unknown-element'])
  const of = { is: 'amendment', id: 'a' }
  const route = (body: string, document: string | null = null): Ask => [
    ...(['fac', 'route:set'] as const),
    { of, route: { document, body, name: '' } },
  ]
  expect(send(state, route('board', 'd9')).reply).toBe('not-found')
  const theme = (activity: string) => ({ is: 'theme', activity, theme: 't' })
  const whole = { document: null, body: 'board', name: '' }
  expect(asked(state, 'fac', 'route:set', { of: theme('nowhere'), route: whole })).toBe('not-found')
  const many = Array.from({ length: 1_000 }, (_, i) => ({
    ...{ document: null, body: 'board' as const, name: '' },
    of: { is: 'theme' as const, activity: activityId.parse('a1'), theme: themeId.parse(`t${i}`) },
  }))
  const full = workshop([], { routes: many })
  expect(asked(full, 'fac', 'route:set', { of: theme('a1'), route: whole })).toBe('strategy-full')
  expect(asked(full, 'fac', 'route:set', { of: many[0]!.of, route: whole })).toEqual({})
  const routed = send(state, route('board'), route('council')).state
  expect(routed.strategy.routes.map(({ body }) => body)).toEqual(['council'])
  expect(send(routed, ['fac', 'route:set', { of, route: null }]).state.strategy.routes).toEqual([])
})

it('T66 three candidates of accepted phrases of their kind; a phrase in one is not taken back', () => {
  const phrase = { id: 'f', of: 'mission', text: 'apu löytyy', notes: ['n1'] }
  const made = (id: string, of = 'mission') => ({
    candidate: { id, of, parts: [{ phrase: 'f', text: 'Apu' }] },
  })
  const { state } = send(aWorkshop({ strategy: { ...noStrategyWork, open } }), [
    'p1',
    'phrase:set',
    { phrase },
  ])
  expect(asked(state, 'fac', 'candidate:set', made('c'))).toBe('not-found')
  const accepted = send(state, ['fac', 'phrase:accept', { phrase: 'f', accepted: true }]).state
  expect(accepted.strategy.anew).toBe(accepted.strategy.revision)
  expect(asked(accepted, 'fac', 'candidate:set', made('c', 'vision'))).toBe('not-found')
  const three = send(
    accepted,
    ...['c', 'd', 'e', 'c'].map((id): Ask => ['fac', 'candidate:set', made(id)]),
  ).state
  expect(three.strategy.candidates).toHaveLength(3)
  expect(asked(three, 'fac', 'candidate:set', made('x'))).toBe('strategy-full')
  expect(asked(three, 'fac', 'phrase:accept', { phrase: 'f', accepted: false })).toBe('in-use')
  expect(asked(three, 'fac', 'phrase:drop', { phrase: 'f' })).toBe('in-use')
})

it('T27 a draft of more elements than a strategy holds is not adopted', () => {
  const elements = Array.from({ length: 800 }, (_, i) => anElement(`x${i}`, `Tavoite ${i}`))
  const full = aBaseline({ elements })
  const added = anAmendment('a', {
    ...{ kind: 'add', status: 'drafted', targets: [] as ElementId[], element: 'goal', place },
    wording: { text: 'Vielä yksi', revision: 0, open: false },
  })
  const state = aWorkshop({
    baseline: full,
    strategy: strategyWorkOf(full, { amendments: [added], revision: 1 }),
  })
  expect(asked(state, 'fac', 'draft:adopt', { revision: 1 })).toBe('strategy-full')
})

it('T6 what a version holds already is not outdated by it, and cannot be supported, merged or worded further', () => {
  const next = { ...baseline, elements: [anElement('e-1', 'Aivan muuta')] }
  const versions = [baseline, next].map((each, i) => ({
    ...{ number: i + 1, at: 0, by: 'draft' as const },
    baseline: each,
  }))
  const state = workshop(
    [anAmendment('a', { status: 'drafted', adopted: 2 }), anAmendment('b', { number: 2 })],
    { versions },
  )
  const views = strategyViewFor(state, actorOf(state, 'fac'), 0, []).amendments
  expect(views.map(({ outdated }) => outdated)).toEqual([null, 'changed'])
  expect(asked(state, 'p1', 'amendment:support', { amendment: 'a', supports: true, revision: 0 })).toBe(
    'strategy-shut',
  )
})

it('T3 T51 people whose table has gone count once, here and in the matrix, and hands are the most that were raised', () => {
  const people = [aPerson('x', 'participant', 'gone'), aPerson('y', 'participant', 'g1')]
  const groups = ['g1', 'g2'] as GroupId[]
  const amendments = [
    anAmendment('a', { supports: { ...supportedBy('x', 'y') }, hands: { ['g2' as GroupId]: 5 } }),
    anAmendment('b', { into: 'a' as AmendmentId, hands: { ['g2' as GroupId]: 2 } }),
    anAmendment('c', { into: 'lost' as AmendmentId, supports: supportedBy('y') }),
  ]
  const counted = supportOfAll(amendments, people, groups)
  expect([...counted].map(([id, { people: all }]) => [id, all])).toEqual([
    ['a', 7],
    ['c', 1],
  ])
  const old = {
    ...anAmendment('d', { supports: supportedBy('y') }),
    wording: { text: '', revision: 1, open: false },
  }
  const { rows } = matrixOf({
    ...{ elements: baseline.elements, groups, notes: [] },
    amendments: withSupporters(
      [...amendments.slice(0, 2), { ...old, targets: ['e-2' as ElementId] }],
      people,
    ),
  })
  const supporters = (id: string) => rows.find(({ element }) => element === id)!.total.supporters
  expect([supporters('e-1'), supporters('e-2')]).toEqual([7, 0])
})

it('T6 T9 the same strategy set again is the same version, and one taken away while people meet is kept', () => {
  const set = (state: Workshop, to: typeof baseline | null) =>
    evolve(state, { type: 'baseline/set', at: 1, baseline: to })
  const numbers = ({ strategy }: Workshop) => strategy.versions.map(({ number }) => number)
  expect(numbers(set(one(), { ...baseline }))).toEqual([1])
  const bare = workshop([])
  expect(numbers(set(bare, null))).toEqual([])
  const activity = bare.activities[0]!.id
  const timer = { state: 'idle', total: 0 }
  const begun = evolve(bare, {
    ...{ type: 'phase/entered', at: 1, activity, phase: 'brainstorm', left: 'waiting', timer },
  } as never)
  expect(numbers(set(begun, null))).toEqual([1])
})

it('T2 T27 a place that is none is refused later too, and a merged one speaks in the draft through the other', () => {
  const moving = one({ kind: 'move', place })
  const into = { ...place, parent: 'e-1-1' }
  expect(asked(moving, 'fac', 'amendment:place', { amendment: 'a', place: into })).toBe('unknown-element')
  const worded = (id: string, part: Partial<Amendment>) =>
    anAmendment(id, {
      ...{ kind: 'reword', status: 'drafted', wording: { text: id, revision: 0, open: false } },
      ...part,
    })
  const state = workshop([worded('a', {}), worded('b', { number: 2, into: 'a' as AmendmentId })])
  const { state: next, reply } = send(state, ['fac', 'draft:adopt', { revision: 1 }])
  expect(reply).toEqual({ version: 2 })
  expect(next.baseline!.elements.find(({ id }) => id === 'e-1')!.text).toBe('a')
})
