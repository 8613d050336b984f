import { expect, it } from 'vitest'
import { problemInBaseline } from './sound.ts'
import { baselineStrategy } from './strategy.ts'

const strategy = (...rows: [id: string, parent: string | null, document?: string][]) =>
  baselineStrategy.parse({
    title: '',
    documents: [{ id: 'd', title: 'Palvelustrategia', kind: 'service', owner: null }],
    elements: rows.map(([id, parent, document = null]) => ({
      ...{ id, kind: 'goal', code: null, text: 'Apu', parent, document },
    })),
  })

it.each([
  ['a sound one', strategy(['b', 'a'], ['a', null], ['c', 'b', 'd']), null],
  ['an id twice', strategy(['a', null], ['a', null]), 'baseline: elements: id'],
  ['a parent that is not there', strategy(['a', 'x']), 'baseline: parent'],
  ['a document that is not there', strategy(['a', null, 'x']), 'baseline: document'],
  ['its own parent', strategy(['a', 'a']), 'baseline: parent'],
  ['a circle', strategy(['a', 'b'], ['b', 'c'], ['c', 'a']), 'baseline: parent'],
])('T17 a baseline holds together: %s', (_, baseline, problem) => {
  expect(problemInBaseline(baseline)).toBe(problem)
})
