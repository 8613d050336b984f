import { expect, it } from 'vitest'
import type { ReceiptNote, ReceiptVote } from '#shared/receipt/receipt.ts'
import { outcomeOf, votesWords } from './outcome.ts'

const note = {
  ...{ number: 3, text: 'Jono lyheni', picture: null, kind: 'free', question: null, table: null },
  fate: { is: 'in-theme', letter: 'B', title: 'Jonot' },
  results: [null],
} as unknown as ReceiptNote
const vote = (on: 'goals' | 'themes'): ReceiptVote => ({
  ...{ is: 'closed', name: '', on, options: 7, voters: 12, dots: 40 },
})

it('T76 a vote on the strategy is told of a part, and says nothing of its notes', () => {
  const terms = (on: 'goals' | 'themes') => outcomeOf(note, [vote(on)]).map(({ term }) => term)
  expect([terms('goals'), terms('themes')]).toEqual([['Teema'], ['Teema', 'Kannatus']])
  expect(votesWords([vote('goals')])).toBe(
    'Äänestettiin 7 strategian kohdasta. Äänestäjiä oli 12 ja ääniä 40.',
  )
})
