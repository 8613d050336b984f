/** What a vote is on: themes or notes of its part, or something of the strategy, which lies beside the parts. */
export const voteSubjects = ['themes', 'notes', 'amendments', 'goals', 'candidates'] as const
export type VoteSubject = (typeof voteSubjects)[number]

/** Kinds of elements that a vote on goals may be on, in the order in which they are offered. */
export const votedElements = ['goal', 'subgoal', 'focus'] as const
export type VotedElement = (typeof votedElements)[number]

/** How many may be chosen as spearheads at most: more is no choice of what comes first. */
export const SPEARHEADS = { most: 20 } as const

/** True for votes that need no notes: what they are on is in the strategy. */
export const isOnStrategy = (on: VoteSubject): boolean => on !== 'themes' && on !== 'notes'
