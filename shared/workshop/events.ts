import * as z from 'zod/mini'
import { baselineStrategy } from '../baseline/strategy.ts'
import { activityId, boardId, groupId, noteId, personId, voteId } from '../ids.ts'
import { person, personName, sharing } from '../people/person.ts'
import { linkRole } from '../people/roles.ts'
import { roster } from '../people/roster.ts'
import { ballot } from '../vote/ballot.ts'
import { FIRST } from '../vote/firstVote.ts'
import { standings } from '../vote/tally.ts'
import { guides } from '../themes/clustering.ts'
import { lexiconSummary } from '../themes/lexiconAdditions.ts'
import { consent, services } from '../themes/provider.ts'
import { wordEdits } from '../themes/wordEdits.ts'
import { closing, look } from '../report/look.ts'
import { results, versionCard } from '../report/versions.ts'
import { strategyEvents } from '../strategy/events.ts'
import { askTarget, askText } from './asks.ts'
import { hiddenNote } from './hidden.ts'
import { boardLocks } from './locks.ts'
import { phaseName } from './phase.ts'
import { timer } from './timer.ts'
import { spotlight } from './wall.ts'
import { activities, groups, language, runSummary, workshop } from './workshop.ts'

const at = z.number()

/** Every fact that can be recorded about a workshop. Ballots are not among them: they are kept apart from persons. */
export const workshopEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('workshop/created'), at, workshop }),
  z.object({
    type: z.literal('workshop/edited'),
    at,
    name: workshop.shape.name,
    host: workshop.shape.host,
    startsAt: workshop.shape.startsAt,
    language,
  }),
  z.object({ type: z.literal('workshop/archived'), at, archived: z.boolean() }),
  z.object({ type: z.literal('programme/edited'), at, activities }),
  z.object({ type: z.literal('groups/edited'), at, groups }),
  z.object({ type: z.literal('roster/set'), at, roster }),
  z.object({ type: z.literal('baseline/set'), at, baseline: z.nullable(baselineStrategy) }),
  z.object({ type: z.literal('link/revoked'), at, role: linkRole, by: personId }),
  z.object({ type: z.literal('code/renewed'), at, code: z.string() }),
  z.object({ type: z.literal('person/joined'), at, person }),
  z.object({ type: z.literal('person/promoted'), at, person: personId, role: linkRole, link: z.int() }),
  z.object({ type: z.literal('person/moved'), at, person: personId, group: z.nullable(groupId) }),
  z.object({ type: z.literal('person/counted'), at, person: personId, sharing }),
  z.object({ type: z.literal('person/led'), at, person: personId, leads: z.boolean() }),
  z.object({ type: z.literal('person/renamed'), at, person: personId, name: z.nullable(personName) }),
  z.object({ type: z.literal('receipt/renewed'), at, person: personId }),
  z.object({ type: z.literal('person/quieted'), at, person: personId, quiet: z.boolean() }),
  z.object({ type: z.literal('person/removed'), at, person: personId }),
  z.object({ type: z.literal('person/readmitted'), at, person: personId }),
  z.object({ type: z.literal('activity/opened'), at, activity: activityId }),
  /** `settling` names the phase left when boards must be closed before the new phase is whole. */
  z.object({
    type: z.literal('phase/entered'),
    at,
    activity: activityId,
    phase: phaseName,
    left: phaseName,
    timer,
  }),
  z.object({ type: z.literal('phase/settled'), at, activity: activityId }),
  z.object({ type: z.literal('boards/locked'), at, activity: activityId, locks: boardLocks }),
  z.object({ type: z.literal('timer/set'), at, activity: activityId, timer }),
  z.object({
    type: z.literal('person/ready'),
    at,
    activity: activityId,
    person: personId,
    ready: z.boolean(),
  }),
  z.object({
    type: z.literal('room/asked'),
    at,
    activity: activityId,
    to: askTarget,
    text: z.optional(askText),
    by: personId,
  }),
  z.object({ type: z.literal('spotlight/set'), at, spotlight: z.nullable(spotlight) }),
  z.object({ type: z.literal('wall/paused'), at, paused: z.boolean() }),
  z.object({ type: z.literal('note/hidden'), at, note: hiddenNote }),
  z.object({ type: z.literal('note/shown'), at, activity: activityId, note: noteId }),
  z.object({ type: z.literal('board/sealed'), at, board: boardId, epoch: z.int(), notes: z.int() }),
  z.object({ type: z.literal('clustering/changed'), at, activity: activityId, run: z.nullable(runSummary) }),
  z.object({ type: z.literal('guides/set'), at, activity: activityId, guides }),
  z.object({ type: z.literal('words/edited'), at, words: wordEdits }),
  z.object({ type: z.literal('lexicon/set'), at, lexicon: z.nullable(lexiconSummary) }),
  z.object({ type: z.literal('service/allowed'), at, consent }),
  z.object({ type: z.literal('service/forbidden'), at, service: z.enum(services) }),
  z.object({ type: z.literal('look/set'), at, look }),
  z.object({ type: z.literal('closing/set'), at, closing }),
  /** Kept anew under a number that there is already, it takes its place. */
  z.object({ type: z.literal('version/kept'), at, version: versionCard }),
  z.object({ type: z.literal('version/forgotten'), at, version: z.int() }),
  z.object({ type: z.literal('results/published'), at, version: results.shape.published }),
  z.object({
    type: z.literal('results/linked'),
    at,
    link: z.object({ generation: z.int(), open: z.boolean() }),
  }),
  /** What summaries say lies apart. */
  z.object({ type: z.literal('summaries/changed'), at, texts: z.int() }),
  ...strategyEvents,
  z.object({ type: z.literal('ballot/opened'), at, activity: activityId, ballot }),
  z.object({
    type: z.literal('ballot/closed'),
    at,
    activity: activityId,
    vote: z._default(voteId, FIRST),
    standings,
  }),
  /** The hall went back from an open vote: all of its votes count for nothing, and the next ones begin empty. */
  z.object({ type: z.literal('ballot/dropped'), at, activity: activityId }),
])
export type WorkshopEvent = z.infer<typeof workshopEvent>
