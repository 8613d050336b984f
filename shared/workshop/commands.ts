import * as z from 'zod/mini'
import { baselineStrategy } from '../baseline/strategy.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import { activityId, boardId, groupId, noteId, personId, questionId, voteId } from '../ids.ts'
import { personName, sharing } from '../people/person.ts'
import { linkRole } from '../people/roles.ts'
import { roster } from '../people/roster.ts'
import { ballot, choices } from '../vote/ballot.ts'
import { FIRST } from '../vote/firstVote.ts'
import { receipt, receiptCode } from '../vote/receipt.ts'
import { standings } from '../vote/tally.ts'
import { askTarget, askText } from './asks.ts'
import { historyCommands } from './historyCommands.ts'
import { boardLocks } from './locks.ts'
import { phaseName } from './phase.ts'
import { resultCommands } from './resultCommands.ts'
import { readNotes, reviewEntry } from './review.ts'
import { seatMoves, spreadWho } from './seating.ts'
import { strategyCommands } from './strategyCommands.ts'
import { themeCommands } from './themeCommands.ts'
import { spotlight } from './wall.ts'
import { activities, groups, language, workshop } from './workshop.ts'
import { trimmed, whole } from '../schema.ts'

type CommandSpec = { input: z.ZodMiniType; output: z.ZodMiniType; refusals: readonly RefusalCode[] }

const done = z.object({})
/** A page from before there were several votes names none. */
const vote = z._default(voteId, FIRST)
const revised = z.object({ revision: z.int() })

/**
 * Every intention a person can send up the live line: what it says, what it is answered, and the ways
 * it can be refused beside `malformed`, `forbidden`, `archived`, `signed-out`, `storage` and `internal`.
 * Commands that depend on what the sender saw carry it (`from`, `revision`).
 */
export const commands = {
  'workshop:edit': {
    input: z.object({
      name: workshop.shape.name,
      host: workshop.shape.host,
      startsAt: workshop.shape.startsAt,
      language,
    }),
    output: done,
    refusals: [],
  },
  'workshop:archive': { input: z.object({ archived: z.boolean() }), output: done, refusals: [] },
  'programme:edit': {
    input: z.object({ activities, revision: z.int() }),
    output: revised,
    refusals: ['stale', 'activity-started', 'activity-has-notes', 'steps-out-of-order', 'votes-opened'],
  },
  'groups:edit': {
    input: z.object({ groups, revision: z.int() }),
    output: revised,
    refusals: ['stale', 'group-in-use'],
  },
  /** Who is expected and where they sit; seats those who are here already. Answers who moved. */
  'roster:set': {
    input: z.object({ roster, revision: z.int() }),
    output: z.extend(revised, { moves: seatMoves }),
    refusals: ['stale', 'unknown-group'],
  },
  /** The list as it stands; it is in nobody's view. */
  'roster:read': { input: z.object({}), output: z.object({ roster }), refusals: [] },
  'baseline:set': {
    input: z.object({ baseline: z.nullable(baselineStrategy), revision: z.int() }),
    output: revised,
    refusals: ['stale'],
  },
  'link:revoke': { input: z.object({ role: linkRole }), output: done, refusals: [] },
  'code:renew': { input: z.object({}), output: z.object({ code: z.string() }), refusals: [] },
  /** A person themselves, or a facilitator for another. */
  'person:move': {
    input: z.object({ person: personId, group: z.nullable(groupId) }),
    output: done,
    refusals: ['unknown-person', 'unknown-group', 'wrong-phase'],
  },
  /** Those without a table to the smallest ones; or everybody, so that the tables are even. Answers who moved. */
  'people:spread': {
    input: z.object({ who: spreadWho }),
    output: z.object({ moves: seatMoves }),
    refusals: [],
  },
  /** Several people at once; also takes such a move back. Who has moved meanwhile stays. Answers who moved. */
  'people:move': {
    input: z.object({ moves: seatMoves }),
    output: z.object({ moves: seatMoves }),
    refusals: ['stale', 'unknown-group'],
  },
  /** How many share one's device now; null when it is one's own. With `person`, a facilitator's count of a table's heads. */
  'person:count': {
    /** `device`: by its number, from who leads the table at which it is. */
    input: z.object({ sharing, person: z.optional(personId), device: z.optional(whole(1)) }),
    output: done,
    refusals: ['unknown-person'],
  },
  /** Makes a participant the one who leads their table, in the place of whoever did; or not any more. */
  'table:lead': {
    input: z.object({ person: personId, leads: z.boolean() }),
    output: done,
    refusals: ['unknown-person', 'unknown-group'],
  },
  'person:rename': { input: z.object({ name: z.nullable(personName) }), output: done, refusals: [] },
  /** A new code for one's own receipt of notes; the old one opens nothing any more. */
  'receipt:renew': { input: z.object({}), output: done, refusals: [] },
  /** Locks one participant's writing, and opens it again (L5). */
  'person:quiet': {
    input: z.object({ person: personId, quiet: z.boolean() }),
    output: done,
    refusals: ['unknown-person'],
  },
  'person:remove': { input: z.object({ person: personId }), output: done, refusals: ['unknown-person'] },
  /** Takes a removal back. Whoever came by a link that has been revoked since needs the new one. */
  'person:readmit': {
    input: z.object({ person: personId }),
    output: done,
    refusals: ['unknown-person', 'dead-link'],
  },
  'activity:open': {
    input: z.object({ activity: activityId, from: z.nullable(activityId) }),
    output: done,
    refusals: ['stale', 'busy', 'unknown-activity'],
  },
  'phase:advance': {
    /** `to` names a later phase than the next one: what lies between is skipped. `visit`: the stay in `from` that is left. */
    input: z.object({
      activity: activityId,
      from: phaseName,
      visit: z.optional(z.int()),
      to: z.optional(phaseName),
    }),
    output: z.object({ phase: phaseName }),
    refusals: [
      'stale',
      'busy',
      'unknown-activity',
      'no-next-phase',
      'wrong-phase',
      'notes-hidden',
      'nothing-to-vote-on',
      'weights-telling',
    ],
  },
  /** To the phase that the activity came from. */
  'phase:back': {
    input: z.object({ activity: activityId, from: phaseName, visit: z.optional(z.int()) }),
    output: z.object({ phase: phaseName }),
    refusals: [
      'stale',
      'busy',
      'unknown-activity',
      'wrong-phase',
      'no-earlier-phase',
      'notes-revealed',
      'ballot-closed',
    ],
  },
  'timer:pause': { input: z.object({ activity: activityId }), output: done, refusals: ['unknown-activity'] },
  'timer:resume': { input: z.object({ activity: activityId }), output: done, refusals: ['unknown-activity'] },
  /** Minutes to add; an idle timer starts with them. */
  'timer:extend': {
    input: z.object({ activity: activityId, minutes: whole(1, 120) }),
    output: done,
    refusals: ['unknown-activity'],
  },
  /** Locks and unlocks the activity's boards for participants. What is not named stays as it is. */
  'boards:lock': {
    input: z.extend(z.partial(boardLocks), { activity: activityId }),
    output: done,
    refusals: ['unknown-activity'],
  },
  /**
   * One question to a table that is quiet, to everybody about a question that few have taken up, or to everybody.
   * `text`: in the facilitator's own words, which asking everybody about nothing in particular needs.
   */
  'room:ask': {
    input: z.object({ activity: activityId, to: askTarget, text: z.optional(askText) }),
    output: done,
    refusals: ['unknown-activity', 'unknown-group', 'unknown-question', 'wrong-phase', 'too-fast'],
  },
  /** Puts one note or theme alone on the wall; null takes it away. */
  'spotlight:set': {
    input: z.object({ spotlight: z.nullable(spotlight) }),
    output: done,
    refusals: ['not-found'],
  },
  /** Hides everything on the wall but the workshop's name, the time and the way in. */
  'wall:pause': { input: z.object({ paused: z.boolean() }), output: done, refusals: [] },
  'ready:set': {
    input: z.object({ activity: activityId, phase: phaseName, ready: z.boolean() }),
    output: done,
    refusals: ['stale', 'unknown-activity'],
  },
  /** Takes a note, on every board of the activity where it lies, out of everybody's sight; it is kept with the workshop. */
  'note:hide': {
    input: z.object({ activity: activityId, board: boardId, note: noteId }),
    output: done,
    refusals: ['unknown-activity', 'not-found', 'busy', 'on-ballot', 'too-many-hidden'],
  },
  ...historyCommands,
  /** Puts a hidden note back where it was, with all it said. */
  'note:show': {
    input: z.object({ activity: activityId, note: noteId }),
    output: done,
    refusals: ['unknown-activity', 'not-found', 'busy'],
  },
  /** Notes that nobody sees yet but their writers, oldest first: those that wait, then those held back. */
  'review:read': {
    input: z.object({ activity: activityId }),
    output: z.object({ notes: z.array(reviewEntry) }),
    refusals: ['unknown-activity', 'wrong-phase', 'busy'],
  },
  /** Lets notes be seen that still say what was read. `done` and `changed` count them; those that others let through are neither. */
  'review:pass': {
    input: z.object({ activity: activityId, notes: readNotes }),
    output: z.object({ done: z.int(), changed: z.int() }),
    refusals: ['unknown-activity', 'wrong-phase', 'busy'],
  },
  /** Holds notes back; only their writers are told, and why where something is said. */
  'review:hold': {
    input: z.object({ activity: activityId, notes: readNotes, reason: trimmed(0, 200) }),
    output: z.object({ done: z.int(), changed: z.int() }),
    refusals: ['unknown-activity', 'wrong-phase', 'busy'],
  },
  /** While writing alone: three of others' notes, words only, for those who have written three (S46). */
  'ideas:ask': {
    input: z.object({ activity: activityId, question: questionId }),
    output: z.object({ texts: z.array(z.string()) }),
    refusals: ['unknown-activity', 'unknown-question', 'wrong-phase', 'write-three-first', 'no-ideas-yet'],
  },
  ...themeCommands,
  ...resultCommands,
  ...strategyCommands,
  /** Replaces one's whole ballot. Never logged, never stored beside a person. */
  'vote:cast': {
    input: z.object({ activity: activityId, vote, choices }),
    output: z.object({ left: z.int() }),
    refusals: ['unknown-activity', 'ballot-shut', 'votes-spent', 'weights-telling'],
  },
  /** One's own ballot as last saved, so that a reload can go on, and the code that it will be published under. */
  'vote:recall': {
    input: z.object({ activity: activityId, vote }),
    output: z.object({ choices, receipt: z.nullable(receiptCode) }),
    refusals: ['unknown-activity'],
  },
  /** A closed vote whole: what was voted on, what was announced, and every ballot under its voter's code, sorted by it. */
  'vote:receipts': {
    input: z.object({ activity: activityId, vote }),
    output: z.object({ ballot, standings, receipts: z.array(receipt) }),
    refusals: ['unknown-activity', 'ballot-open'],
  },
} as const satisfies Record<string, CommandSpec>

export type CommandName = keyof typeof commands
export type Input<C extends CommandName> = z.infer<(typeof commands)[C]['input']>
export type Output<C extends CommandName> = z.infer<(typeof commands)[C]['output']>

/** A parsed command: the name and its input, as one union to switch over. */
export type Command = { [C in CommandName]: { name: C; input: Input<C> } }[CommandName]

export const commandNames = Object.keys(commands) as CommandName[]
