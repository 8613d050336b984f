import * as z from 'zod/mini'
import { noteKind } from '../board/note.ts'
import { draftedKinds } from '../strategy/drafting.ts'
import { groupId, questionId, voteId } from '../ids.ts'
import { trimmed, whole } from '../schema.ts'
import { everything, FIRST } from './firstVote.ts'
import { SPEARHEADS, votedElements, voteSubjects } from './subject.ts'
import { weights } from './weights.ts'

export const VOTES = { most: 6, filter: 60 } as const

/** What part of all that was written is voted on. An empty list leaves out nothing. */
export const filter = z.object({
  questions: z.array(questionId).check(z.maxLength(VOTES.filter)),
  groups: z.array(groupId).check(z.maxLength(VOTES.filter)),
  kinds: z.array(noteKind).check(z.maxLength(VOTES.filter)),
  /** Of a vote on goals: which kinds of elements. Absent or empty: all that may be voted on. */
  elements: z.optional(z.array(z.enum(votedElements)).check(z.maxLength(votedElements.length))),
  /** Of a vote on candidates: for what. Absent: the mission. */
  drafted: z.optional(z.enum(draftedKinds)),
})
export type Filter = z.infer<typeof filter>

/** One of the votes of an activity, as it is planned; frozen as a `Ballot` when it opens. */
export const votePlan = z.object({
  id: z._default(voteId, FIRST),
  /** Empty: it is called by its activity. */
  name: z._default(trimmed(0, 60), ''),
  on: z.enum(voteSubjects),
  budget: whole(1, 99),
  perOption: whole(1, 99),
  of: z._default(filter, everything),
  weights: z._default(weights, []),
  /** Whether running standings are told while it is open (V14). */
  live: z._default(z.boolean(), false),
  /** How many spearheads are chosen by it; absent where it only orders. */
  places: z.optional(whole(1, SPEARHEADS.most)),
})
export type VotePlan = z.infer<typeof votePlan>

export const votePlans = z.array(votePlan).check(z.minLength(1), z.maxLength(VOTES.most))

/** Programmes from when an activity had one vote: it is read as the first of several. */
export function withVotes(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || 'votes' in raw || !('vote' in raw)) return raw
  const { vote, ...activity } = raw
  return { ...activity, votes: [vote] }
}
