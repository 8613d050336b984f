import { expect, it } from 'vitest'
import { weightOf } from '#shared/vote/weighing.ts'
import { bodiesOf, newVote, sharedByFew, specialsOf, withWeight } from './votesDraft.ts'

const tables = [
  { body: 'Aluevaltuusto', people: 6 },
  { body: 'Aluevaltuusto', people: 5 },
  { body: 'Johtoryhmä', people: 3 },
  { body: null, people: 4 },
]

it('keeps only the weights that differ from everybody’s', () => {
  const weights = withWeight(withWeight([], 'Aluevaltuusto', 3), 'Johtoryhmä', 2)
  expect(withWeight(weights, 'Aluevaltuusto', 1)).toEqual([{ body: 'Johtoryhmä', weight: 2 }])
  expect([weightOf(weights, 'Aluevaltuusto'), weightOf(weights, null)]).toEqual([3, 1])
  expect(bodiesOf(tables, [{ body: 'Asukkaat', weight: 2 }])).toEqual([
    'Aluevaltuusto',
    'Johtoryhmä',
    'Asukkaat',
  ])
})

it('V13 tells which weights fewer than five people share, and none while all weigh the same', () => {
  expect(sharedByFew(tables, [])).toEqual([])
  expect(sharedByFew(tables, [{ body: 'Aluevaltuusto', weight: 2 }])).toEqual([])
  expect(sharedByFew(tables, [{ body: 'Johtoryhmä', weight: 4 }])).toEqual([{ weight: 4, people: 3 }])
  expect(
    sharedByFew(tables, [
      { body: 'Aluevaltuusto', weight: 2 },
      { body: 'Johtoryhmä', weight: 2 },
    ]),
  ).toEqual([{ weight: 1, people: 4 }])
})

it('names what is unusual in a vote', () => {
  const plain = newVote('a')
  expect(specialsOf(plain)).toEqual([])
  expect(
    specialsOf({
      ...plain,
      of: { ...plain.of, kinds: ['concern'] },
      weights: [{ body: 'Johtoryhmä', weight: 2 }],
      live: true,
    }),
  ).toEqual(['some', 'weights', 'live'])
})
