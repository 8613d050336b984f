import { describe, expect, it } from 'vitest'
import { plainAsking } from '#shared/themes/asking.ts'
import type { RunId } from '#shared/ids.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import { money, roughly } from './asking/useEstimateWords.ts'
import { standingConsent } from './asking/useServices.ts'
import { askedOf, followsGrain, lostBy, sameAsking } from './useAsking.ts'

const run = (more: Partial<RunSummary> = {}): RunSummary => ({
  ...{ run: 'r' as RunId, status: 'ready', at: 1, ...plainAsking, model: null, fallback: null, revision: 0 },
  ...{ themes: 9, notes: 40, unassigned: 4, accepted: false },
  ...more,
})

describe('C61 the grain is asked for by itself', () => {
  const follows = (more: Partial<RunSummary>, by: 'words' | 'model' = 'words') =>
    followsGrain(run(more), { ...plainAsking, by })

  it('only while nothing of people’s is lost by it, and no language model is asked over and over', () => {
    expect(follows({})).toBe(true)
    expect(follows({ status: 'running', revision: 0 })).toBe(true)
    expect([follows({ revision: 1 }), follows({ accepted: true }), follows({}, 'model')]).toEqual([
      false,
      false,
      false,
    ])
    expect(followsGrain(null, plainAsking)).toBe(false)
  })

  it('else what is lost is known, and answers of notes are where the division stays', () => {
    const next = { ...plainAsking, division: 'table' } as const
    expect(lostBy(run({ revision: 2 }), plainAsking)).toEqual({ changes: true, answers: false, undo: false })
    expect(lostBy(run({ revision: 2, accepted: true }), next)).toEqual({
      changes: true,
      answers: true,
      undo: true,
    })
    expect(lostBy(run({ revision: 2, status: 'running' }), next)).toEqual({
      changes: false,
      answers: false,
      undo: false,
    })
  })

  it('and goes on from what was asked last', () => {
    const asked = askedOf(run({ grain: 0.75, division: 'goal', live: true }))
    expect(asked).toEqual({ grain: 0.75, division: 'goal', by: 'words', live: true })
    expect(askedOf(null)).toEqual(plainAsking)
    expect([sameAsking(asked, { ...asked }), sameAsking(asked, { ...asked, live: false })]).toEqual([
      true,
      false,
    ])
  })
})

it('C62 a consent is to one model at one host: anything else is asked for anew', () => {
  const offer = {
    service: 'embeddings',
    model: 'm-1',
    host: 'gateway.suvanto.example',
    from: 'house',
  } as const
  const given = { service: 'embeddings', model: 'm-1', host: 'gateway.suvanto.example', at: 5 } as const
  expect(standingConsent([given], offer, 'embeddings')).toEqual(given)
  expect(standingConsent([given], { ...offer, model: 'm-2' }, 'embeddings')).toBeNull()
  expect(standingConsent([given], { ...offer, host: 'muu.example' }, 'embeddings')).toBeNull()
  expect(standingConsent([given], null, 'embeddings')).toBeNull()
})

it('C62 an estimate is said in figures that tell', () => {
  expect([8_943, 142, 7, 0].map(roughly)).toEqual([8_900, 140, 7, 0])
  expect(money('fi', { amount: 0.0213, currency: 'EUR' })).toBe('0,02\u00a0€')
  expect(money('fi', { amount: 12.5, currency: 'EUR' })).toBe('12,50\u00a0€')
  expect(money('fi', { amount: 3, currency: 'krediittiä' })).toBe('3 krediittiä')
})
