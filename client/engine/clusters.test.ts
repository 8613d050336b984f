import { expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import { clustersOf } from './clusters.ts'

const row = (count: number, [x, y]: Point): { at: Point }[] =>
  Array.from({ length: count }, (_, i) => ({ at: [x + i * 180, y] }))

it('counts what lies together, around its middle', () => {
  expect(clustersOf([...row(4, [0, 0]), ...row(3, [-5_000, -3_000])])).toEqual([
    { middle: [354, 54], count: 4 },
    { middle: [-4_736, -2_946], count: 3 },
  ])
})

it('follows a crooked row to its end', () => {
  const steps = Array.from({ length: 30 }, (_, i): { at: Point } => ({ at: [i * 180, i * 120] }))
  expect(clustersOf(steps).map(({ count }) => count)).toEqual([30])
})

it('leaves out what can be counted at a glance', () => {
  expect(clustersOf([...row(2, [0, 0]), ...row(1, [9_000, 9_000])])).toEqual([])
})
