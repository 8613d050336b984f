import type { Ballot, Cast, Choices } from '../vote/ballot.ts'
import { FIRST } from '../vote/firstVote.ts'

/** A ballot on themes, each named by its letter. */
export const aBallot = (letters: readonly string[], change: Partial<Ballot> = {}): Ballot => ({
  ...{ vote: FIRST, name: '', on: 'themes', budget: 5, perOption: 3, weights: [], live: false },
  options: letters.map((id) => ({ id, title: id, letter: id.toUpperCase(), notes: 1 })),
  ...change,
})

/** Ballots that count alike. */
export const casts = (...all: Choices[]): Cast[] => all.map((choices) => ({ choices, weight: 1 }))
