import * as z from 'zod/mini'
import { activityId, runId, themeId } from '../ids.ts'
import { amendment } from '../themes/amending.ts'
import { asking } from '../themes/asking.ts'
import { guides } from '../themes/clustering.ts'
import { lexiconSummary } from '../themes/lexiconAdditions.ts'
import { estimate, offer, services } from '../themes/provider.ts'
import { wordEdits } from '../themes/wordEdits.ts'
import { language } from './workshop.ts'
import { text, trimmed } from '../schema.ts'

const done = z.object({})
const service = z.enum(services)

/** Intentions about themes, the words they are made of, and services outside the house that may help. */
export const themeCommands = {
  /** Answered at once; progress and outcome come with the view. */
  'themes:propose': {
    input: z.extend(asking, { activity: activityId }),
    output: z.object({ run: runId }),
    refusals: ['unknown-activity', 'wrong-phase', 'busy', 'nothing-to-group', 'no-consent', 'no-service'],
  },
  'themes:cancel': {
    input: z.object({ activity: activityId, run: runId }),
    output: done,
    refusals: ['unknown-activity', 'no-proposal'],
  },
  /** Changes the proposal for everybody who makes themes; the board stays as it is. */
  'themes:amend': {
    input: z.object({ activity: activityId, run: runId, amendment }),
    output: done,
    refusals: ['unknown-activity', 'wrong-phase', 'no-proposal', 'stale'],
  },
  /** Which proposed themes to take; absent = all of them. */
  'themes:accept': {
    input: z.object({
      activity: activityId,
      run: runId,
      themes: z.optional(z.array(themeId).check(z.maxLength(500))),
    }),
    output: z.object({ themes: z.int(), notes: z.int() }),
    refusals: ['unknown-activity', 'wrong-phase', 'no-proposal', 'stale'],
  },
  /** Takes back the latest acceptance whole, its themes and the places of its notes; asked again, the one before it. */
  'themes:undo': {
    input: z.object({ activity: activityId }),
    output: done,
    refusals: ['unknown-activity', 'wrong-phase', 'no-proposal'],
  },
  /** Themes named beforehand: the next proposal gathers notes to them. Replaces them all. */
  'themes:guide': {
    input: z.object({ activity: activityId, guides }),
    output: done,
    refusals: ['unknown-activity'],
  },
  /** What would be sent to a service, and what it may cost; nothing is sent. */
  'themes:estimate': {
    input: z.object({ activity: activityId, service }),
    output: estimate,
    refusals: ['unknown-activity', 'no-service', 'nothing-to-group'],
  },
  /** Words to leave out of the counted words and to count as another, for the whole workshop. */
  'words:edit': { input: z.object({ words: wordEdits }), output: done, refusals: [] },
  /**
   * The county's own theme words for this workshop, as the text of a file; null takes them away. `bad-lexicon` names
   * the line, in `language` (the reader's; absent: the workshop's).
   */
  'lexicon:set': {
    input: z.object({ text: z.nullable(text(1, 400_000)), language: z.optional(language) }),
    output: z.object({ lexicon: z.nullable(lexiconSummary) }),
    refusals: ['bad-lexicon'],
  },
  /** The text as it was given, to be edited; null when there is none. */
  'lexicon:read': { input: z.object({}), output: z.object({ text: z.nullable(z.string()) }), refusals: [] },
  /** Which services the house or the organiser has set up, and whether an organiser may name one of their own. */
  'services:read': {
    input: z.object({}),
    output: z.object({ offers: z.array(offer), connects: z.boolean() }),
    refusals: [],
  },
  /** An endpoint of the organiser's own. Only hosts that the server's settings list are reached. */
  'services:connect': {
    input: z.object({
      service,
      url: trimmed(1, 500),
      model: trimmed(1, 200),
      key: z.nullable(trimmed(1, 1_000)),
    }),
    output: z.object({ offer }),
    refusals: ['host-not-allowed'],
  },
  /** Takes away the organiser's own endpoint with its key, and the consent to it; the house's stands again. */
  'services:disconnect': { input: z.object({ service }), output: done, refusals: [] },
  /** Consent to send the notes' words to what is named; `no-service` where it is no longer what is set up. */
  'services:allow': {
    input: z.object({ service, model: text(1, 200), host: text(1, 255) }),
    output: done,
    refusals: ['no-service'],
  },
  'services:forbid': { input: z.object({ service }), output: done, refusals: [] },
} as const
