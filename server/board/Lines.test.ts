import { expect, it } from 'vitest'
import type { Connection } from './Connection.ts'
import { Lines } from './Lines.ts'

const lineOf = (key: string) => ({ visitor: { key } }) as Connection

it('knows how many lines each person has, whatever is said twice', () => {
  const lines = new Lines()
  const [first, second, other] = [lineOf('a'), lineOf('a'), lineOf('b')]
  for (const line of [first, second, first, other]) lines.add(line)
  const counts = () => [lines.size, lines.of('a'), lines.of('b'), lines.of('c')]
  expect(counts()).toEqual([3, 2, 1, 0])
  expect([lines.delete(first), lines.delete(first), lines.delete(other)]).toEqual([true, false, true])
  expect(counts()).toEqual([1, 1, 0, 0])
})
