import { everything, FIRST } from './firstVote.ts'
import type { VotePlan } from './plan.ts'

/** The plainest vote: on everything, by everybody alike, told when it has closed. */
export const aPlan = (change: Partial<VotePlan> = {}): VotePlan => ({
  ...{ id: FIRST, name: '', on: 'themes', budget: 5, perOption: 3 },
  ...{ of: everything(), weights: [], live: false },
  ...change,
})
