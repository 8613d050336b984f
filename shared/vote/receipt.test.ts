import { expect, it } from 'vitest'
import type { Ballot } from './ballot.ts'
import { readCode, recount } from './receipt.ts'
import { tally } from './tally.ts'

const ballot: Ballot = {
  on: 'themes',
  budget: 3,
  perOption: 2,
  options: ['a', 'b'].map((id) => ({ id, title: id, letter: id, notes: 1 })),
}
const list = [
  { code: '0000-0001', choices: { a: 2, b: 1 } },
  { code: '0000-0002', choices: { b: 2 } },
]
const announced = tally(
  ballot,
  list.map(({ choices }) => choices),
)

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

it('V8 a list recounts to the outcome, and a changed, missing or added ballot does not', () => {
  expect(recount(ballot, list, announced)).toEqual({ counted: announced, agrees: true })
  const changed = [{ code: '0000-0001', choices: { a: 1, b: 2 } }, list[1]!]
  const added = [...list, { code: '0000-0003', choices: { a: 1 } }]
  // The same sums from other ballots: who supports is counted too.
  const swapped = [
    { code: '0000-0001', choices: { a: 2 } },
    { code: '0000-0002', choices: { a: 0, b: 3 } },
  ]
  for (const false_ of [changed, [list[0]!], added, swapped])
    expect(recount(ballot, false_, announced).agrees).toBe(false)
})
