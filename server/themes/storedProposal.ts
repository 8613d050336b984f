import * as z from 'zod/mini'
import { type Proposal, proposal } from '#shared/contract/http.ts'
import type { ActivityId } from '#shared/ids.ts'
import { proposedTheme } from '#shared/themes/clustering.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'

export const proposalPaper = (activity: ActivityId): string => `proposal.${activity}`

/** A proposal as it was kept before it was asked for in several ways. */
const early = z.object({
  run: proposal.shape.run,
  activity: proposal.shape.activity,
  at: z.number(),
  grain: z.number(),
  themes: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      keyPhrases: z.array(z.string()),
      noteIds: z.array(z.string()),
      cohesion: proposedTheme.shape.cohesion,
      why: proposedTheme.shape.why,
      borderline: z.array(z.string()),
    }),
  ),
  unassigned: z.array(z.string()),
})

const bare = { guide: null, part: null, parts: [], stacks: [], opposed: [], summary: [] }
const wordsAlone = {
  by: 'words',
  model: null,
  lexicon: '',
  covered: 0,
  repairs: 0,
  fallback: null,
} as const

/** A kept proposal of any age, or null for what is none. */
export function proposalFrom(paper: unknown): Proposal | null {
  const now = proposal.safeParse(paper)
  if (now.success) return now.data
  const then = early.safeParse(paper)
  if (!then.success) return null
  const { grain, themes, ...rest } = then.data
  return {
    ...rest,
    asked: { ...plainAsking, grain },
    made: wordsAlone,
    revision: 0,
    themes: themes.map((theme) => ({
      ...theme,
      ...bare,
      borderline: theme.borderline.map((id) => ({ id, other: null })),
    })),
    placed: [],
  }
}

/** The latest finished proposal of an activity, or null. */
export async function readProposal(house: House, desk: Desk, activity: ActivityId): Promise<Proposal | null> {
  const paper = proposalFrom(await house.storage.papers.get(desk.id, proposalPaper(activity)))
  const current = progressOf(desk.state, activity).run
  return paper && current?.status === 'ready' && current.run === paper.run ? paper : null
}
