import { expect, it } from 'vitest'
import { groups as groupsSchema, GROUPS } from '#shared/workshop/workshop.ts'
import { withMoreGroups } from './groupsDraft.ts'

const counter = () => {
  let n = 0
  return () => `id${(n += 1)}`
}
const nameOf = (n: number) => `Pöytä ${n}`

it('withMoreGroups numbers on, gives each new table a mark and skips names that are taken', () => {
  const first = withMoreGroups([], 2, nameOf, counter())
  const named = [first[0]!, { ...first[1]!, name: 'Pöytä 3' }]
  expect(withMoreGroups(named, 2, nameOf, () => 'new').slice(2)).toEqual([
    { id: 'new', name: 'Pöytä 4', shape: 3, colour: 3, body: null },
    { id: 'new', name: 'Pöytä 5', shape: 4, colour: 4, body: null },
  ])
})

it('withMoreGroups goes round the marks and stops at the most there may be', () => {
  const all = withMoreGroups([], 1_000, nameOf, counter())
  expect(groupsSchema.parse(all)).toHaveLength(GROUPS.most)
  expect(all[8]).toMatchObject({ name: 'Pöytä 9', shape: 1, colour: 2 })
})
