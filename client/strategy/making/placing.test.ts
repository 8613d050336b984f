import { expect, it } from 'vitest'
import type { ElementId } from '#shared/ids.ts'
import { elementOf } from '../testing/amendments.ts'
import { placeAt } from './placing.ts'

const parent = '1' as ElementId
const elements = [
  elementOf('v', { kind: 'vision' }),
  elementOf('1'),
  elementOf('1.1', { kind: 'subgoal', parent }),
  elementOf('1.2', { kind: 'subgoal', parent }),
  elementOf('2'),
]
const at = (name: string) => elements.find(({ id }) => id === name)!

it.each([
  ['a sub-goal at a goal is its last', '1', 'subgoal', { document: null, parent: '1', after: '1.2' }],
  [
    'a sub-goal at a goal that has none is its first',
    '2',
    'subgoal',
    { document: null, parent: '2', after: null },
  ],
  ['a sub-goal at another comes after it', '1.1', 'subgoal', { document: null, parent: '1', after: '1.1' }],
  ['a goal at a sub-goal comes after its goal', '1.1', 'goal', { document: null, parent: null, after: '1' }],
  ['a goal at a goal comes after it', '2', 'goal', { document: null, parent: null, after: '2' }],
] as const)('T40 %s', (_, anchor, kind, place) => {
  expect(placeAt({ elements }, at(anchor), kind)).toEqual(place)
})

it('T40 what is pointed at nothing comes after the last of its kind', () => {
  expect(placeAt({ elements }, null, 'goal')).toEqual({ document: null, parent: null, after: '2' })
  expect(placeAt({ elements }, null, 'value')).toEqual({ document: null, parent: null, after: null })
})
