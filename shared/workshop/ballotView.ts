import type { VoteId } from '../ids.ts'
import { everything } from '../vote/firstVote.ts'
import type { VotePlan } from '../vote/plan.ts'
import type { Standings } from '../vote/tally.ts'
import { phases } from './phase.ts'
import type { Progress } from './workshop.ts'

type Opened = Progress['ballots'][number]

/** `running`: while it is open, how it stands; for a vote that was opened so, and once enough have voted (V14). */
export type BallotView = Opened & { running: Standings | null; voted: number }

export function ballotView(
  { ballot, standings }: Opened,
  now: {
    voted: ReadonlyMap<VoteId, number> | undefined
    running: ReadonlyMap<VoteId, Standings> | undefined
  },
): BallotView {
  const told = ballot.live && standings === null ? now.running?.get(ballot.vote) : undefined
  return { ballot, standings, running: told ?? null, voted: now.voted?.get(ballot.vote) ?? 0 }
}

/** S4: of a vote that is yet to come, how one votes: people may practise it. */
export const untold = (plan: VotePlan): VotePlan => ({ ...plan, name: '', of: everything() })

/** V8: votes whose ballots anybody here may fetch. One that had nothing to vote on never opened (V11). */
export const publishedOf = ({ phase, ballots }: Pick<Progress, 'phase' | 'ballots'>): VoteId[] =>
  phases[phase].ballot === 'open'
    ? []
    : ballots.flatMap(({ ballot, standings }) => (standings ? ballot.vote : []))
