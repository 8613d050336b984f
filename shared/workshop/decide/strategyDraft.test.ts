import { expect, test } from 'vitest'
import type { Amendment } from '../../strategy/amendment.ts'
import { aBaseline, anAmendment, strategyWorkOf } from '../../testing/strategies.ts'
import { aWorkshop } from '../../testing/workshops.ts'
import { evolve } from '../evolve.ts'
import type { WorkshopEvent } from '../events.ts'
import type { Workshop } from '../workshop.ts'
import { decideDraft, type DraftCommand } from './strategyDraft.ts'

const baseline = aBaseline()
const drafted = (id: string, part: Partial<Amendment> = {}): Amendment =>
  anAmendment(id, {
    ...{ kind: 'reword', status: 'drafted', targets: [baseline.elements[0]!.id] },
    wording: { text: 'Apu löytyy läheltä', revision: 0, open: false },
    ...part,
  })
const workshop = (...amendments: Amendment[]): Workshop =>
  aWorkshop({ baseline, strategy: strategyWorkOf(baseline, { amendments, lastNumber: amendments.length }) })

function send(state: Workshop, command: DraftCommand) {
  const decision = decideDraft(state, command, { now: 9_000, code: () => '' })
  if (!decision.ok) return { refused: decision.refusal.code, state }
  return {
    reply: decision.value.reply,
    state: decision.value.events.reduce((each: Workshop, event) => evolve(each, event), state),
  }
}
const rule = (status: 'draft' | 'proposed' | 'decided', name = ''): DraftCommand => ({
  name: 'draft:rule',
  input: { status, name },
})
const adopt = (revision: number): DraftCommand => ({ name: 'draft:adopt', input: { revision } })
const rival = drafted('b', { number: 2, wording: { text: 'Apu on lähellä', revision: 0, open: false } })

test('T26 whoever puts a draft forward or says it was decided says so by name', () => {
  const state = workshop(drafted('a'))
  expect(send(state, rule('decided')).refused).toBe('no-reason')
  const ruled = send(state, rule('decided', 'Aluevaltuusto')).state
  expect(ruled.strategy.draft).toEqual({ status: 'decided', name: 'Aluevaltuusto', at: 9_000 })
  expect(send(ruled, rule('draft')).state.strategy.draft).toEqual({ status: 'draft', name: null, at: null })
})

test('T26 a draft with conflicts can be neither put forward nor adopted', () => {
  const state = workshop(drafted('a'), rival)
  for (const command of [rule('proposed', 'Strategiaryhmä'), adopt(state.strategy.revision)])
    expect(send(state, command).refused).toBe('draft-conflicts')
})

const ruling = (amendment: Amendment, status: Amendment['status']): WorkshopEvent => ({
  ...{ type: 'amendment/ruled', at: 9_500, amendment: amendment.id, status, because: '' },
})

test('T26 a decided draft that comes to say something else is nobody’s decision again', () => {
  const [own, other] = [drafted('a'), { ...rival, status: 'open' as const }]
  const decided = send(workshop(own, other), rule('decided', 'Aluevaltuusto')).state
  const status = (event: WorkshopEvent) => evolve(decided, event).strategy.draft.status
  expect([
    status(ruling(own, 'later')),
    status(ruling(other, 'drafted')),
    status(ruling(other, 'later')),
    status({ type: 'amendment/explained', at: 9_500, amendment: own.id, group: null, rationale: 'Siksi.' }),
    status({ type: 'baseline/set', at: 9_500, baseline: { ...baseline, title: 'Toinen' } }),
  ]).toEqual(['draft', 'draft', 'decided', 'decided', 'draft'])
})

test('T27 an adopted draft is the next version, with the same ids, and its amendments are done', () => {
  const amendment = drafted('a')
  const state = workshop(amendment, drafted('c', { number: 2, status: 'open' }))
  const { state: next, reply } = send(state, adopt(state.strategy.revision))
  expect(reply).toEqual({ version: 2 })
  expect(next.baseline?.elements).toEqual(
    baseline.elements.map((each, index) => (index === 0 ? { ...each, text: 'Apu löytyy läheltä' } : each)),
  )
  expect(next.strategy.versions.map(({ number, by }) => [number, by])).toEqual([
    [1, 'people'],
    [2, 'draft'],
  ])
  expect(next.strategy.amendments.map(({ adopted }) => adopted)).toEqual([2, null])
  // The next draft begins empty: there is nothing to adopt twice.
  expect(send(next, adopt(next.strategy.revision)).refused).toBe('no-change')
})

test('T27 people who support meanwhile do not hinder adopting; another amendment in the draft, or another version, does', () => {
  const [own, other] = [drafted('a'), drafted('c', { number: 2, targets: [baseline.elements[4]!.id] })]
  const state = workshop(own, other)
  const seen = (version: number, ...amendments: Amendment[]): DraftCommand => ({
    name: 'draft:adopt',
    input: { revision: 99, saw: { version, amendments: amendments.map(({ id }) => id) } },
  })
  expect(send(state, seen(1, own)).refused).toBe('stale')
  expect(send(state, seen(2, own, other)).refused).toBe('stale')
  expect(send(state, seen(1, other, own)).reply).toEqual({ version: 2 })
})

test('T27 a draft that changes nothing, or that is not the one seen, is not adopted', () => {
  const kept = workshop(drafted('a', { kind: 'keep' }))
  expect(send(kept, adopt(kept.strategy.revision)).refused).toBe('no-change')
  expect(send(workshop(drafted('a')), adopt(99)).refused).toBe('stale')
})
