import { describe, expect, it } from 'vitest'
import type { AmendmentId, ElementId } from '../../ids.ts'
import { aBaseline, anAmendment, anElement, strategyWorkOf, supportedBy } from '../../testing/strategies.ts'
import { actorOf, aWorkshop } from '../../testing/workshops.ts'
import { type Command, commands } from '../commands.ts'
import { evolve } from '../evolve.ts'
import { may } from '../permits.ts'
import { strategyViewFor } from '../strategyView.ts'
import type { Workshop } from '../workshop.ts'
import { decideStrategy, type RuledStrategyCommand } from './strategy.ts'

const world = { now: 5_000, code: () => '000000' }
const baseline = aBaseline()
const open = { proposing: true, supporting: true, budget: null }
const workshop = (part: Partial<Workshop['strategy']> = {}): Workshop =>
  aWorkshop({ baseline, strategy: strategyWorkOf(baseline, { open, ...part }) })

const parsed = (name: RuledStrategyCommand['name'], input: object) =>
  ({ name, input: commands[name].input.parse(input) }) as Command as RuledStrategyCommand

/** Decides and evolves; what was answered, and the state after it. */
function send(state: Workshop, who: string, name: RuledStrategyCommand['name'], input: object) {
  const decision = decideStrategy(state, parsed(name, input), actorOf(state, who), world)
  return decision.ok
    ? { reply: decision.value.reply, state: decision.value.events.reduce((s, e) => evolve(s, e), state) }
    : { refused: decision.refusal.code, state }
}

/** All of them in order; the last answer. */
const sendAll = (state: Workshop, ...all: [string, RuledStrategyCommand['name'], object][]) =>
  all.reduce<ReturnType<typeof send>>((last, [who, name, input]) => send(last.state, who, name, input), {
    reply: {},
    state,
  })

const rewording = {
  amendment: 'a',
  kind: 'reword',
  targets: ['e-1'],
  text: 'Apu löytyy ajoissa ja läheltä',
  rationale: 'Moni lappu toivoi tätä.',
  sources: { notes: [], themes: [] },
}
const made = (state = workshop()) => send(state, 'p1', 'amendment:make', rewording).state
const first = (state: Workshop) => state.strategy.amendments[0]!

describe('making an amendment', () => {
  it('T2 makes it on the present version, numbered, of its maker’s table, with its history', () => {
    expect(first(made())).toEqual(
      anAmendment('a', {
        kind: 'reword',
        wording: { text: 'Apu löytyy ajoissa ja läheltä', revision: 0, open: false },
        rationale: 'Moni lappu toivoi tätä.',
        group: 'g1' as never,
        history: [{ at: 5_000, did: 'made', group: 'g1' as never, text: 'Apu löytyy ajoissa ja läheltä' }],
        at: 5_000,
        changed: 1,
      }),
    )
  })

  it.each([
    ['stands on nothing', { ...rewording, rationale: ' ' }, 'no-source'],
    ['is about what is not there', { ...rewording, targets: ['e-9'] }, 'unknown-element'],
    ['has a target too many', { ...rewording, targets: ['e-1', 'e-2'] }, 'malformed'],
    ['merges one with itself', { ...rewording, kind: 'merge', targets: ['e-1', 'e-1'] }, 'malformed'],
    ['adds nothing', { ...rewording, kind: 'add', targets: [] }, 'malformed'],
    [
      'moves an element into itself',
      {
        ...{ ...rewording, kind: 'move' },
        place: { document: null, parent: 'e-1-1', after: null },
      },
      'unknown-element',
    ],
    ['cites a card that is not there', { ...rewording, evidence: ['x'] }, 'not-found'],
  ])('T2 one that %s is refused', (_, input, refused) => {
    expect(send(workshop(), 'p1', 'amendment:make', input)).toMatchObject({ refused })
  })

  it('T2 sent again it is made once', () => {
    expect(send(made(), 'p1', 'amendment:make', rewording)).toMatchObject({ refused: 'stale' })
  })
})

describe('who may', () => {
  const state = made()
  const closed = {
    ...state,
    strategy: { ...state.strategy, open: { ...open, proposing: false, supporting: false } },
  }
  const say = (at: Workshop, who: string, deed: Parameters<typeof may>[1]) => may(actorOf(at, who), deed, at)

  it('T1 propose and support: participants while it is open, who facilitates always and without support', () => {
    const asked = (at: Workshop) =>
      ['p1', 'fac', 'obs'].map((who) => [say(at, who, { do: 'propose' }), say(at, who, { do: 'support' })])
    expect(asked(state)).toEqual([
      [true, true],
      [true, 'forbidden'],
      ['forbidden', 'forbidden'],
    ])
    expect(asked(closed)).toEqual([
      ['strategy-shut', 'strategy-shut'],
      [true, 'forbidden'],
      ['forbidden', 'forbidden'],
    ])
  })

  it('T2 word it: its table and who facilitates, until it has been ruled on', () => {
    const word = { do: 'word' as const, amendment: 'a' as AmendmentId }
    expect(['p1', 'p3', 'fac', 'obs'].map((who) => say(state, who, word))).toEqual([
      true,
      'forbidden',
      true,
      'forbidden',
    ])
    const ruled = send(state, 'fac', 'amendment:rule', { amendment: 'a', status: 'drafted' }).state
    expect([say(ruled, 'fac', word), say(ruled, 'p1', { ...word, amendment: 'b' as AmendmentId })]).toEqual([
      'strategy-shut',
      'unknown-amendment',
    ])
  })

  it('T4 count hands: at their own table who leads it, and who facilitates anywhere', () => {
    const hands = { do: 'count-hands' as const, group: 'g1' as never }
    const led = {
      ...state,
      people: state.people.map((each) => (each.id === 'p2' ? { ...each, leads: true } : each)),
    }
    expect(['fac', 'p1', 'p2', 'p3'].map((who) => say(led, who, hands))).toEqual([
      true,
      'forbidden',
      true,
      'forbidden',
    ])
  })
})

describe('support', () => {
  const support = (supports = true, revision = 0) => ({ amendment: 'a', supports, revision })

  it('T3 counts once however often it is sent, and goes back', () => {
    const twice = sendAll(
      made(),
      ['p1', 'amendment:support', support()],
      ['p1', 'amendment:support', support()],
    )
    expect(first(twice.state).supports).toEqual(supportedBy('p1'))
    expect(first(send(twice.state, 'p1', 'amendment:support', support(false)).state).supports).toEqual({})
  })

  it('T5 within its budget: a third one of two is refused, and there is room again once one goes back', () => {
    const three = ['b', 'c'].reduce(
      (state, amendment) => send(state, 'p3', 'amendment:make', { ...rewording, amendment }).state,
      made(workshop({ open: { ...open, budget: 2 } })),
    )
    const on = (amendment: string, supports = true) =>
      ['p1', 'amendment:support', { amendment, supports, revision: 0 }] as const
    const two = sendAll(three, [...on('a')], [...on('b')])
    expect(two.reply).toEqual({ left: 0 })
    expect(send(two.state, ...on('c'))).toMatchObject({ refused: 'support-spent' })
    expect(sendAll(two.state, [...on('a', false)], [...on('c')]).reply).toEqual({ left: 0 })
  })

  it('T6 is of words that were seen; after other words it is an earlier one, until it is said anew', () => {
    const supported = send(made(), 'p1', 'amendment:support', support()).state
    const worded = send(supported, 'fac', 'amendment:word', {
      ...{ amendment: 'a', from: 0 },
      text: 'Apu löytyy heti',
    }).state
    const seen = (state: Workshop) => strategyViewFor(state, actorOf(state, 'p1'), 0, []).amendments[0]!
    expect([seen(worded).support, seen(worded).mine]).toEqual([
      { people: 0, groups: [], byHand: [], earlier: 1 },
      false,
    ])
    expect(send(worded, 'p1', 'amendment:support', support())).toMatchObject({ refused: 'stale' })
    const anew = send(worded, 'p1', 'amendment:support', support(true, 1)).state
    expect([seen(anew).support.people, seen(anew).support.earlier, seen(anew).mine]).toEqual([1, 0, true])
  })

  it('T6 none is given while the words are being written, nor after it was declined', () => {
    const writing = made(workshop())
    const opened = evolve(writing, {
      ...{ type: 'amendment/worded', at: 1, group: null, text: 'kesken', open: true },
      amendment: 'a' as AmendmentId,
    })
    const declined = send(writing, 'fac', 'amendment:rule', {
      ...{ amendment: 'a', status: 'declined' },
      because: 'Kuuluu kunnalle.',
    })
    expect(send(opened, 'p1', 'amendment:support', support(true, 1))).toMatchObject({
      refused: 'wording-open',
    })
    expect(send(declined.state, 'p1', 'amendment:support', support())).toMatchObject({
      refused: 'strategy-shut',
    })
  })
})

describe('merging, ruling and versions', () => {
  const two = () => send(made(), 'p3', 'amendment:make', { ...rewording, amendment: 'b' }).state
  const join = (amendment: string, into: string | null) => ({ amendment, into })

  it('T4 one is merged and parted again; in a circle and twice it is not', () => {
    const joined = send(two(), 'fac', 'amendment:join', join('a', 'b')).state
    expect(first(joined).into).toBe('b')
    expect(send(joined, 'fac', 'amendment:join', join('b', 'a'))).toMatchObject({ refused: 'stale' })
    expect(send(joined, 'fac', 'amendment:join', join('a', 'b'))).toMatchObject({ refused: 'stale' })
    expect(first(send(joined, 'fac', 'amendment:join', join('a', null)).state).into).toBe(null)
  })

  it('T7 declining says why', () => {
    const rule = { amendment: 'a', status: 'declined' }
    expect(send(made(), 'fac', 'amendment:rule', rule)).toMatchObject({ refused: 'no-reason' })
    const done = send(made(), 'fac', 'amendment:rule', { ...rule, because: 'Kuuluu kunnalle.' }).state
    expect([first(done).status, first(done).because, first(done).history.at(-1)]).toEqual([
      'declined',
      'Kuuluu kunnalle.',
      { at: 5_000, did: 'declined', group: null, text: 'Kuuluu kunnalle.' },
    ])
  })

  /** The baseline once it has been said of: what stood before stays a version. */
  const changed = (state: Workshop, elements: typeof baseline.elements) =>
    evolve(state, { type: 'baseline/set', at: 9_000, baseline: { ...baseline, elements } })

  it('T6 on an earlier version it is told so, and is not taken into the draft until it was said to hold', () => {
    const other = changed(made(), [anElement('e-1', 'Apu löytyy tänään'), ...baseline.elements.slice(2)])
    const [view] = strategyViewFor(other, actorOf(other, 'fac'), 0, []).amendments
    expect([view!.outdated, view!.before.map(({ text }) => text)]).toEqual([
      'changed',
      ['Apu löytyy ajoissa'],
    ])
    const drafted = { amendment: 'a', status: 'drafted' }
    expect(send(other, 'fac', 'amendment:rule', drafted)).toMatchObject({ refused: 'old-version' })
    const held = sendAll(
      other,
      ['fac', 'amendment:rebase', { amendment: 'a' }],
      ['fac', 'amendment:rule', drafted],
    )
    expect([first(held.state).base, first(held.state).status]).toEqual([2, 'drafted'])
  })

  it('T6 of an element that is gone it stays with its old words, and cannot be said to hold', () => {
    const without = changed(made(), baseline.elements.slice(3))
    const [view] = strategyViewFor(without, actorOf(without, 'fac'), 0, []).amendments
    expect([view!.outdated, view!.targets]).toEqual(['gone', ['e-1' as ElementId]])
    expect(send(without, 'fac', 'amendment:rebase', { amendment: 'a' })).toMatchObject({
      refused: 'unknown-element',
    })
  })

  it('T6 preparing the baseline leaves no trail of versions; what was spoken of stays one', () => {
    const prepared = changed(aWorkshop(), [baseline.elements[0]!])
    const again = changed(prepared, baseline.elements)
    const spoken = changed(
      made(again.strategy.versions.length === 1 ? workshop() : again),
      baseline.elements.slice(1),
    )
    expect(
      [again.strategy.versions, spoken.strategy.versions].map((all) => all.map(({ number }) => number)),
    ).toEqual([[1], [1, 2]])
  })
})

it('T8 a page that has a revision is told what changed after it, and nobody who supports', () => {
  const state = sendAll(send(made(), 'p3', 'amendment:make', { ...rewording, amendment: 'b' }).state, [
    'p3',
    'amendment:support',
    { amendment: 'b', supports: true, revision: 0 },
  ]).state
  const view = strategyViewFor(state, actorOf(state, 'p1'), 1, [])
  expect(view.amendments.map(({ id }) => id)).toEqual(['b'])
  expect(JSON.stringify(strategyViewFor(state, actorOf(state, 'fac'), 0, []))).not.toContain('p3')
})
