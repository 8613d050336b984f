import * as z from 'zod/mini'
import { baselineStrategy } from '../baseline/strategy.ts'
import { activityId, boardId, groupId, personId, questionId, runId, workshopId } from '../ids.ts'
import { person } from '../people/person.ts'
import { roster } from '../people/roster.ts'
import { ballot } from '../vote/ballot.ts'
import { noResults, results } from '../report/versions.ts'
import { votePlans, withVotes } from '../vote/plan.ts'
import { standings } from '../vote/tally.ts'
import { divisions } from '../themes/asking.ts'
import { fallbackReasons, groupedBy, guides } from '../themes/clustering.ts'
import { lexiconSummary } from '../themes/lexiconAdditions.ts'
import { consent } from '../themes/provider.ts'
import { noWordEdits, wordEdits } from '../themes/wordEdits.ts'
import { noStrategyWork, strategyWork } from '../strategy/work.ts'
import { edits } from './edits.ts'
import { ask } from './asks.ts'
import { hiddenNote } from './hidden.ts'
import { boardLocks, noLocks } from './locks.ts'
import { phaseName } from './phase.ts'
import { agreed } from './agreed.ts'
import { timer } from './timer.ts'
import { tools } from './tools.ts'
import { plainWall, wall } from './wall.ts'
import { text, trimmed, whole } from '../schema.ts'

export const language = z.enum(['fi', 'sv', 'en'])
export type Language = z.infer<typeof language>

export const questionKinds = ['free', 'success', 'goal-change', 'by-body'] as const

export const question = z.object({
  id: questionId,
  text: trimmed(1, 300),
  kind: z.enum(questionKinds),
})
export type Question = z.infer<typeof question>

/** One phase an activity goes through; minutes 0 = no time limit. `auto`: the next begins when the time is up. */
export const phaseStep = z.object({
  phase: phaseName,
  minutes: whole(0, 480),
  auto: z.optional(z.boolean()),
})
export type PhaseStep = z.infer<typeof phaseStep>

/** A part of the programme ("osio"): one to three questions taken through the same phases. */
const activityNow = z.object({
  id: activityId,
  title: trimmed(1, 80),
  /** One or two sentences that set the scene; may be empty. */
  intro: trimmed(0, 600),
  questions: z.array(question).check(z.minLength(1), z.maxLength(3)),
  /** In the table's order, each phase once, from waiting to done. */
  steps: z.array(phaseStep).check(z.minLength(2), z.maxLength(7)),
  /** Open and close together, in this order. */
  votes: votePlans,
  /** Whether people may comment on notes and react to them. */
  remarks: z._default(z.boolean(), false),
  edits: z._default(edits, 'group'),
  /** Whether those who have written three notes alone may look at three of others' (S46). */
  ideas: z._default(z.boolean(), false),
  /** Whether who facilitates reads what participants write before others see it (H1). */
  review: z._default(z.boolean(), false),
  /** What participants have beside notes; everything where it is not said (L6). */
  tools: z.optional(tools),
})
export const activity = z.pipe(z.transform(withVotes), activityNow)
export type Activity = z.infer<typeof activity>

export const GROUPS = { most: 60, shapes: 8, colours: 8 } as const

/** A table: people who share a board. Shape and colour are 1–8 (circle, square, triangle, diamond, hexagon, cross, half moon, star). */
export const group = z.object({
  id: groupId,
  name: trimmed(1, 60),
  shape: whole(1, GROUPS.shapes),
  colour: whole(1, GROUPS.colours),
  /** The body it speaks for ("Aluevaltuusto"); reports are cut by it. */
  body: z.nullable(trimmed(0, 60)),
})
export type Group = z.infer<typeof group>

export const activities = z.array(activity).check(z.maxLength(40))
export const groups = z.array(group).check(z.minLength(1), z.maxLength(GROUPS.most))

/** What a machine proposal is about, without its themes (those are fetched when wanted). */
export const runSummary = z.object({
  run: runId,
  status: z.enum(['running', 'ready', 'failed']),
  /** 0–1 while running. */
  at: z.number(),
  grain: z.number(),
  division: z._default(z.enum(divisions), 'whole'),
  by: z._default(z.enum(groupedBy), 'words'),
  live: z._default(z.boolean(), false),
  /** Which outside model helped, and why one that was asked for did not. */
  model: z._default(z.nullable(z.string()), null),
  fallback: z._default(z.nullable(z.enum(fallbackReasons)), null),
  /** Counts what people have changed of it: a page that has an older one fetches it anew. */
  revision: z._default(z.int(), 0),
  themes: z.int(),
  notes: z.int(),
  unassigned: z.int(),
  accepted: z.boolean(),
})
export type RunSummary = z.infer<typeof runSummary>

/** How far one activity has come. */
export const progress = z.object({
  phase: phaseName,
  since: z.number(),
  timer,
  /** People who have said they are ready in this phase. */
  ready: z.array(personId),
  /** The phase that is being left while boards are closed and notes gathered; null when all is settled. */
  settling: z.nullable(phaseName),
  locks: z._default(boardLocks, noLocks),
  /** Questions put to the room in this step. */
  asks: z._default(z.array(ask), []),
  /** Phases that were gone through on the way here, in order; what was skipped is not among them. */
  trail: z._default(z.array(phaseName), []),
  /** Whether any phase has ever been entered, also when the hall has gone back to waiting since. */
  begun: z._default(z.boolean(), false),
  /** How many times a phase has been entered: tells one stay in a phase from another (P2). */
  visit: z._default(whole(0), 0),
  run: z.nullable(runSummary),
  /** Themes that people have named beforehand, for notes to gather to. */
  guides: z._default(guides, []),
  /** The votes that have opened, in the plan's order; `standings` once they have closed. */
  ballots: z._default(z.array(z.object({ ballot, standings: z.nullable(standings) })), []),
})
export type Progress = z.infer<typeof progress>

/** Everything that is ruled by the server about one workshop; what is written lives on boards. */
export const workshop = z.object({
  id: workshopId,
  name: trimmed(1, 120),
  /** Who holds it: "Suvannon hyvinvointialue, aluevaltuusto". */
  host: trimmed(0, 120),
  language,
  startsAt: z.nullable(z.number()),
  /** Set when the first activity is opened. */
  agreed: z._default(z.nullable(agreed), null),
  created: z.number(),
  archived: z.boolean(),
  demo: z.boolean(),
  /** S26: the workshop that this one is a rehearsal of. */
  rehearses: z._default(z.nullable(workshopId), null),
  template: text(0, 40),
  /** Six digits. */
  code: z.string().check(z.regex(/^\d{6}$/)),
  /** Generation of each secret link; raising it revokes the link. */
  links: z.object({ organiser: z.int(), facilitator: z.int(), observer: z.int() }),
  /** S42: chosen when the workshop is made and never changed. Names are not asked for, and notes lead to nobody. */
  anonymous: z._default(z.boolean(), false),
  activities,
  groups,
  baseline: z.nullable(baselineStrategy),
  /** What people would change of the baseline, with its versions. */
  strategy: z._default(strategyWork, noStrategyWork),
  people: z.array(person),
  /** Who is expected, and where they are to sit. */
  roster: z._default(roster, []),
  hidden: z._default(z.array(hiddenNote), []),
  wordEdits: z._default(wordEdits, noWordEdits),
  /** The county's own theme words, which lie apart. */
  lexicon: z._default(z.nullable(lexiconSummary), null),
  /** Services outside the house that the organiser lets the notes' words be sent to. */
  consents: z._default(z.array(consent), []),
  /** How results look, which versions of them are kept, and who sees them. */
  results: z._default(results, noResults),
  current: z.nullable(activityId),
  progress: z.record(activityId, progress),
  /** Editions of boards past their first. */
  epochs: z.record(boardId, whole(1)),
  wall: z._default(wall, plainWall),
  /** Counts edits of programme, groups and baseline; stale edits are refused. */
  revision: z.int(),
})
export type Workshop = z.infer<typeof workshop>

export const LIMITS = { people: 2_000 } as const
