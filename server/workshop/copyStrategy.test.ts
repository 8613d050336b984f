import { expect, it } from 'vitest'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { strategyEvening } from '../report/testing/strategyEvening.ts'
import { copyStrategy } from './copyStrategy.ts'

it('T87 a copy has the present strategy, its documents, measures and evidence, and no proposal', () => {
  const { state } = strategyEvening()
  const { open, evidence, lastEvidence, measures, versions } = state.strategy
  expect(copyStrategy(state)).toEqual({
    ...noStrategyWork,
    ...{ open, evidence, lastEvidence, measures },
    versions: [{ ...versions[1], number: 1 }],
  })
  expect(copyStrategy({ ...state, baseline: null })).toMatchObject({ versions: [], measures: {} })
})
