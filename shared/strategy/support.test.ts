import { expect, it } from 'vitest'
import type { AmendmentId, GroupId, PersonId } from '../ids.ts'
import { anAmendment, supportedBy } from '../testing/strategies.ts'
import { aPerson } from '../testing/workshops.ts'
import type { Amendment } from './amendment.ts'
import { supportOfAll, supportsOf } from './support.ts'

const groups = ['g1', 'g2'] as GroupId[]
const device = { ...aPerson('d', 'participant', 'g2'), sharing: 4 }
const people = [
  aPerson('p1', 'participant', 'g1'),
  aPerson('p2', 'participant', 'g1'),
  device,
  aPerson('lone'),
  { ...aPerson('left', 'participant', 'g1'), removed: true },
  aPerson('fac', 'facilitator'),
]
const raised = (hands: number) => ({ g1: hands }) as Amendment['hands']
const of = (...all: Parameters<typeof supportOfAll>[0][number][]) =>
  supportOfAll(all, people, groups).get('a' as AmendmentId)

it('T3 counts people once, those who share a device each, and nobody who has left or facilitates', () => {
  const supports = supportedBy('p1', 'd', 'lone', 'left', 'fac')
  expect(of(anAmendment('a', { supports }))).toEqual({
    people: 6,
    groups: ['g1', 'g2'],
    byHand: [],
    earlier: 0,
  })
})

it('T4 takes the larger of hands and devices of a table, never both, and of tables that are there', () => {
  const hands = { g1: 5, g2: 3, gone: 9 } as Amendment['hands']
  expect(of(anAmendment('a', { supports: supportedBy('p1', 'd'), hands }))).toEqual({
    people: 9,
    groups: ['g1', 'g2'],
    byHand: ['g1'],
    earlier: 0,
  })
})

it('T4 of merged amendments each person and each table counts once', () => {
  const one = anAmendment('a', { supports: supportedBy('p1', 'p2'), hands: raised(4) })
  const other = anAmendment('b', { into: one.id, supports: supportedBy('p2', 'lone'), hands: raised(3) })
  const third = anAmendment('c', { into: other.id, supports: supportedBy('d') })
  expect(of(one, other, third)).toEqual({ people: 9, groups: ['g1', 'g2'], byHand: ['g1'], earlier: 0 })
})

it('T6 supports of an earlier wording are told apart until they are said anew', () => {
  const wording = { text: 'uusi', revision: 2, open: false }
  const supports = { ['p1' as PersonId]: 2, ['p2' as PersonId]: 1, ['d' as PersonId]: 0 }
  expect(of(anAmendment('a', { wording, supports }))).toEqual({
    people: 1,
    groups: ['g1'],
    byHand: [],
    earlier: 5,
  })
})

it('T5 a budget is spent by amendments in play, merged ones once', () => {
  const supports = supportedBy('p1')
  const all = [
    anAmendment('a', { supports }),
    anAmendment('b', { supports, into: 'a' as AmendmentId }),
    anAmendment('c', { supports, status: 'declined' }),
    anAmendment('d', { supports, status: 'drafted' }),
    anAmendment('e'),
  ]
  expect(supportsOf(all, 'p1' as PersonId)).toBe(2)
})
