import type { Proposal } from '../themes/proposal.ts'
import { activityId, runId } from '../ids.ts'
import { plainAsking } from '../themes/asking.ts'
import type { ProposedTheme } from '../themes/clustering.ts'

/** A proposed theme with nothing to tell but its notes. */
export function aProposedTheme(
  id: string,
  noteIds: readonly string[],
  part: Partial<ProposedTheme> = {},
): ProposedTheme {
  return {
    id,
    title: id,
    keyPhrases: [],
    noteIds: [...noteIds],
    cohesion: 'strong',
    why: [],
    borderline: [],
    guide: null,
    part: null,
    parts: [],
    stacks: [],
    opposed: [],
    summary: noteIds.slice(0, 1),
    ...part,
  }
}

/** What a machine has proposed by words alone. */
export function aProposal(themes: ProposedTheme[], part: Partial<Proposal> = {}): Proposal {
  return {
    run: runId.parse('run-1'),
    activity: activityId.parse('a1'),
    at: 1,
    asked: plainAsking,
    made: { by: 'words', model: null, lexicon: '1', covered: 1, repairs: 0, fallback: null },
    revision: 0,
    themes,
    placed: [],
    unassigned: [],
    ...part,
  }
}
