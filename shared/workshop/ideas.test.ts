import { expect, it } from 'vitest'
import { noteId } from '../ids.ts'
import { IDEAS, type Idea, lend, type LentIdeas, noneLent } from './ideas.ts'

/** Forty people with three to six notes each, who ask again and again as they write. */
it('S47 shows each note about equally often, of three people at a time, and never one’s own', () => {
  let seed = 7
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const all: Idea[] = Array.from({ length: 40 }, (_, i) =>
    Array.from({ length: 3 + (i % 4) }, (_, n) => ({
      ...{ id: noteId.parse(`n${i}-${n}`), from: `p${i}` },
      text: `Ajatus ${i} ${n}`,
    })),
  ).flat()
  let lent: LentIdeas = noneLent
  for (let round = 0; round < 6; round += 1) {
    for (let i = 0; i < 40; i += 1) {
      const pool = all.filter(({ from }) => from !== `p${i}`)
      const first = lend(lent, { who: `p${i}`, own: 3 + round }, pool, chance)
      const again = lend(first.lent, { who: `p${i}`, own: 3 + round }, pool, chance)
      lent = first.lent
      expect(again).toEqual(first)
      expect(new Set(first.ideas.map(({ from }) => from)).size).toBe(IDEAS.given)
    }
  }
  const times = all.map(({ id }) => lent.times[id] ?? 0)
  expect(times.reduce((sum, n) => sum + n, 0)).toBe(6 * 40 * IDEAS.given)
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(3)
})

it('S47 gives what there is, and what is left of what was given', () => {
  const pool = ['a', 'b'].map((id) => ({ id: noteId.parse(id), from: 'p', text: id }))
  const first = lend(noneLent, { who: 'me', own: 3 }, pool, () => 0)
  expect(first.ideas).toEqual(pool)
  expect(lend(first.lent, { who: 'me', own: 3 }, pool.slice(1), () => 0).ideas).toEqual(pool.slice(1))
  expect(lend(noneLent, { who: 'me', own: 3 }, [], () => 0).ideas).toEqual([])
})
