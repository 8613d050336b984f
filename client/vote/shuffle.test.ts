import { expect, it } from 'vitest'
import { shuffledBy } from './shuffle.ts'

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
const order = (seed: string, from = options) =>
  shuffledBy(seed, from)
    .map(({ id }) => id)
    .join('')

it('V10 is the same for the same person, whatever order the options arrive in', () => {
  expect(order('anneli')).toBe(order('anneli', [...options].reverse()))
  expect([...order('anneli')].sort().join('')).toBe('abcde')
})

it('puts each option first about equally often', () => {
  const firsts: Record<string, number> = {}
  for (let person = 0; person < 2000; person += 1) {
    const first = order(`k${person}`)[0]!
    firsts[first] = (firsts[first] ?? 0) + 1
  }
  // 2000 people, five options: 400 each, give or take five standard deviations (18).
  for (const { id } of options) expect(Math.abs(firsts[id]! - 400)).toBeLessThan(90)
})
