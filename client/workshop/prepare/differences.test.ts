import { expect, it } from 'vitest'
import { differences } from './differences.ts'

const item = (id: string, name = id) => ({ id, name })
const nameOf = ({ name }: { name: string }) => name

it('differences names what was added, removed, changed and moved', () => {
  const before = [item('a'), item('b'), item('c'), item('d')]
  const after = [item('c'), item('a'), item('d', 'D'), item('e')]
  expect(differences(before, after, nameOf)).toEqual({
    added: ['e'],
    removed: ['b'],
    changed: ['D'],
    reordered: true,
  })
})

it('differences finds none between a list and itself', () => {
  const list = [item('a'), item('b')]
  expect(differences(list, structuredClone(list), nameOf)).toEqual({
    added: [],
    removed: [],
    changed: [],
    reordered: false,
  })
})
