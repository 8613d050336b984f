import { expect, it } from 'vitest'
import { aBallot } from '../testing/votes.ts'
import { readCode, recount } from './receipt.ts'
import { tally } from './tally.ts'

const ballot = aBallot(['a', 'b'], { budget: 3, perOption: 2 })
const list = [
  { code: '0000-0001', choices: { a: 2, b: 1 }, weight: 1 },
  { code: '0000-0002', choices: { b: 2 }, weight: 2 },
]
const announced = tally(ballot, list)

it.each([
  ['7K4M-Q2ZD', '7K4M-Q2ZD'],
  [' 7k4m q2zd', '7K4M-Q2ZD'],
  ['7k4mq2zd', '7K4M-Q2ZD'],
  ['oOiL-1111', '0011-1111'],
  ['7K4M-Q2Z', null],
  ['7K4M-Q2ZU', null],
  ['', null],
])('V7 what is typed as %o is read as %o', (typed, code) => {
  expect(readCode(typed)).toBe(code)
})

it('V8 V13 a list recounts to the outcome, and a changed, reweighted, missing or added ballot does not', () => {
  expect(recount(ballot, list, announced)).toEqual({ counted: announced, agrees: true })
  const changed = [{ code: '0000-0001', choices: { a: 1, b: 2 }, weight: 1 }, list[1]!]
  const reweighted = list.map((each) => ({ ...each, weight: 2 }))
  const added = [...list, { code: '0000-0003', choices: { a: 1 }, weight: 1 }]
  // The same sums from other ballots: who supports is counted too.
  const swapped = [
    { code: '0000-0001', choices: { a: 2 }, weight: 1 },
    { code: '0000-0002', choices: { a: 0, b: 3 }, weight: 2 },
  ]
  for (const false_ of [changed, reweighted, [list[0]!], added, swapped])
    expect(recount(ballot, false_, announced).agrees).toBe(false)
})
