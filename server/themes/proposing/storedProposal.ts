import { setImmediate as pause } from 'node:timers/promises'
import * as z from 'zod/mini'
import { proposal } from '#shared/themes/proposal.ts'
import type { ActivityId } from '#shared/ids.ts'
import { proposedTheme } from '#shared/themes/clustering.ts'
import { plainAsking } from '#shared/themes/asking.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'

const proposalPaper = (activity: ActivityId): string => `proposal.${activity}`

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

/** A proposal as it is kept: `seen` marks what each note said, `sign` the whole board as it was grouped. */
const stored = z.extend(proposal, {
  seen: z._default(z.record(z.string(), z.string()), {}),
  sign: z._default(z.string(), ''),
})
export type StoredProposal = z.infer<typeof stored>

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
export function proposalFrom(paper: unknown): StoredProposal | null {
  const now = stored.safeParse(paper)
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
    seen: {},
    sign: '',
  }
}

/** What was proposed last for an activity, also while a later run is under way; null after cancelling it. */
export const lastProposal = async (
  house: House,
  desk: Desk,
  activity: ActivityId,
): Promise<StoredProposal | null> => {
  const paper = await house.storage.papers.get(desk.id, proposalPaper(activity))
  // Read, checked and used in turns of their own: of ten thousand notes each takes a while, and boards wait.
  await pause()
  const last = proposalFrom(paper)
  await pause()
  return last
}

/** The proposal that stands now, or null. */
export async function readProposal(
  house: House,
  desk: Desk,
  activity: ActivityId,
): Promise<StoredProposal | null> {
  const last = await lastProposal(house, desk, activity)
  const current = progressOf(desk.state, activity).run
  return last && current?.status === 'ready' && current.run === last.run ? last : null
}

/** Keeps a proposal, or forgets it. Call it alone on the desk. */
export async function keepProposal(
  house: House,
  desk: Desk,
  activity: ActivityId,
  paper: StoredProposal | null,
): Promise<void> {
  await pause()
  await house.storage.papers.put(desk.id, proposalPaper(activity), paper)
}
