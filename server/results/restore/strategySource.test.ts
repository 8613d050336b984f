import { expect, it } from 'vitest'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { strategyEvening } from '../../report/testing/strategyEvening.ts'
import { strategyFromSource, strategyToSource } from './strategySource.ts'

const { state } = strategyEvening()
const people = state.people.filter(({ role }) => role === 'participant')

it('T88 support comes back as it was given, whoever comes in the place of those who gave it', () => {
  const source = strategyToSource(state, people)
  expect(JSON.stringify(source)).not.toContain('secret-')
  expect(strategyFromSource(source, people, null)).toEqual(state.strategy)
})

it('T88 who has ruled on the draft stands in the report alone; untold it is a draft again', () => {
  const draft = { status: 'decided' as const, name: 'Tuulikki', at: 7 }
  const source = strategyToSource({ strategy: { ...state.strategy, draft } }, people)
  expect(source.draft).toEqual({ status: 'decided', at: 7 })
  expect(strategyFromSource(source, people, 'Tuulikki').draft).toEqual(draft)
  expect(strategyFromSource(source, people, null).draft).toEqual(noStrategyWork.draft)
})
