import * as z from 'zod/mini'
import { elementKinds } from '../baseline/strategy.ts'
import { noteKind } from '../board/note.ts'
import { asking } from '../themes/asking.ts'
import { made } from '../themes/clustering.ts'
import { receipt } from '../vote/receipt.ts'
import { voteSubjects } from '../vote/subject.ts'
import { weights } from '../vote/weights.ts'
import { phaseName } from '../workshop/phase.ts'
import { group, language, questionKinds } from '../workshop/workshop.ts'
import { whole } from '../schema.ts'
import { across } from './across.ts'
import { coverage } from './coverage.ts'
import { closing, noClosing } from './look.ts'
import { reportStrategy } from './strategy.ts'
import { writtenBy } from './summary.ts'

/** Raised whenever a reader of an older report would misread a newer one. */
export const REPORT_VERSION = 2

/**
 * A note's printed name: its number, or `x1`, `x2` … for a note that has none. Unique in a report; the
 * note stands at the anchor `lappu-<ref>` in every format that has anchors.
 */
const ref = z.string().check(z.regex(/^(x?[1-9]\d*)$/))
const refs = z.array(ref)

/** What one note says and where it belongs. Nothing here tells who wrote it (R5). */
export const reportNote = z.object({
  ref,
  id: z.string(),
  text: z.string(),
  /** null when the text does not tell. */
  language: z.nullable(language),
  kind: noteKind,
  /** A group's id; null for a note that no table wrote. */
  group: z.nullable(z.string()),
  activity: z.string(),
  /** null when the activity has several questions and the note names none. */
  question: z.nullable(z.string()),
  theme: z.nullable(z.string()),
  /** Who put it in its theme. */
  sorted: z.nullable(z.enum(['people', 'machine'])),
  /** The baseline element it is about. */
  aim: z.nullable(z.string()),
  /** Dots, where notes were voted on. */
  dots: z.nullable(z.int()),
  /** On top of a stack: the other notes of it, which say the same. */
  same: z.optional(refs),
  /** In a stack: the note on top of it. */
  under: z.optional(ref),
})
export type ReportNote = z.infer<typeof reportNote>

/**
 * How far something reached: notes, different writers among them, and tables. `writers` 0 = not known. `thoughts`:
 * how many thoughts the notes hold, a stack of them being one; absent where each note is one of its own.
 */
export const reach = z.object({
  notes: z.int(),
  writers: z.int(),
  groups: z.int(),
  thoughts: z.optional(z.int()),
})
export type Reach = z.infer<typeof reach>

export const tiers = ['most', 'second', 'third', 'others'] as const
export type Tier = (typeof tiers)[number]

/** Support from the vote; `supporters` is null where people cannot be counted once (dots on notes). */
export const support = z.object({ dots: z.int(), supporters: z.nullable(z.int()) })

/** Two notes that people have marked as opposite views, in the order of their numbers; `word`: what else they said of it. */
export const reportPair = z.object({ one: ref, other: ref, word: z.string() })
export type ReportPair = z.infer<typeof reportPair>

/** The run that a theme was taken from: what was asked of it and how it was made. */
export const themeRun = z.object({
  run: z.string(),
  /** ISO 8601. */
  at: z.string(),
  asked: asking,
  made,
})

/** A theme as one question sees it: its counts and notes are of that question only. */
export const reportTheme = z.object({
  id: z.string(),
  /** In the document: `teema-2-1-a`. */
  anchor: z.string(),
  letter: z.string(),
  title: z.string(),
  origin: z.enum(['people', 'machine']),
  /** How it was made, as a sentence (R2). */
  provenance: z.string(),
  /** Dense: ties share a rank; null without anything to rank by. */
  rank: z.nullable(whole(1)),
  tier: z.enum(tiers),
  reach,
  /** null when there has been no vote on it. */
  support: z.nullable(support),
  notes: refs,
  /** The ones that stand for all of them, best first. */
  picked: refs,
  /** Opposite views within the theme. */
  pairs: z._default(z.array(reportPair), []),
  /** null for a theme that people made, and where nothing is kept of its run. */
  made: z._default(z.nullable(themeRun), null),
})
export type ReportTheme = z.infer<typeof reportTheme>

/** What a list was ordered by (R3), and the same as a sentence. */
export const order = z.object({
  by: z.enum(['votes', 'note-votes', 'writers', 'notes', 'nothing']),
  rule: z.string(),
})
export type Order = z.infer<typeof order>

export const stanceColumns = ['keep', 'change', 'add', 'drop', 'other'] as const
const byStance = z.record(z.enum(stanceColumns), refs)
export type ByStance = z.infer<typeof byStance>

/** What was said of one element of the present strategy; without notes it still has its row. */
export const changeRow = z.object({
  /** null: a new thing, or no element was named. */
  element: z.nullable(
    z.object({
      id: z.string(),
      kind: z.enum(elementKinds),
      code: z.nullable(z.string()),
      text: z.string(),
      depth: whole(0),
    }),
  ),
  reach,
  notes: byStance,
  /** How many of them each table wrote, in the tables' order; tables without any are left out. */
  groups: z._default(z.array(z.object({ group: z.string(), notes: whole(1) })), []),
})
export type ChangeRow = z.infer<typeof changeRow>

export const changeTable = z.object({
  rows: z.array(changeRow),
  /** Elements that no note is about. */
  silent: z.int(),
  elements: z.int(),
  rule: z.string(),
})
export type ChangeTable = z.infer<typeof changeTable>

/** What the tables of one body said. */
export const bodyColumn = z.object({
  /** null: tables that speak for no body. */
  body: z.nullable(z.string()),
  reach,
  themes: z.array(z.object({ theme: z.string(), letter: z.string(), title: z.string(), notes: refs })),
  unsorted: refs,
})
export type BodyColumn = z.infer<typeof bodyColumn>

/** A word in base form, and the notes that hold it. */
export const reportWord = z.object({ word: z.string(), notes: whole(1), refs })
export type ReportWord = z.infer<typeof reportWord>

/** A sentence that stood the check; `edited`: a person has changed what `by` wrote. */
export const reportSentence = z.object({
  by: z.enum(writtenBy),
  edited: z.boolean(),
  clauses: z.array(z.object({ text: z.string(), refs })),
})
export type ReportSentence = z.infer<typeof reportSentence>

/** What was said under a question, in sentences that lead to notes. */
export const reportSummary = z.object({
  sentences: z.array(reportSentence),
  made: z.object({ by: z.enum(writtenBy), model: z.nullable(z.string()) }),
  /** `at`: ISO 8601. */
  approved: z.nullable(z.object({ name: z.string(), at: z.string() })),
  /** How it was made and who approved it when; stands with the text in every format. */
  label: z.string(),
  /** "Luonnos, ei tarkastettu"; null once somebody has approved it. */
  mark: z.nullable(z.string()),
  /** Sentences left out because they did not stand the check. */
  struck: z.int(),
})
export type ReportSummary = z.infer<typeof reportSummary>

export const reportQuestion = z.object({
  /** null for the notes that name no question. */
  id: z.nullable(z.string()),
  /** `2.1`: activity and place. */
  number: z.string(),
  text: z.string(),
  kind: z.enum(questionKinds),
  reach,
  /** What stands out, as a sentence composed from the figures; null when nothing was written. */
  finding: z.nullable(z.string()),
  summary: z._default(z.nullable(reportSummary), null),
  order,
  themes: z.array(reportTheme),
  /** Notes that are in no theme. */
  unsorted: refs,
  /** Opposite views of which the notes are not in one theme under this question. */
  pairs: z._default(z.array(reportPair), []),
  words: z.array(reportWord),
  changes: z.nullable(changeTable),
  bodies: z.nullable(z.array(bodyColumn)),
})
export type ReportQuestion = z.infer<typeof reportQuestion>

/** Something that was voted on, as the ballot named it. */
export const reportOption = z.object({
  id: z.string(),
  title: z.string(),
  letter: z.string(),
  /** Each as many times as its ballot weighs. */
  dots: z.int(),
  supporters: z.int(),
  rank: z.nullable(whole(1)),
  tier: z.enum(tiers),
  /** False for a theme or note that is no longer there. */
  stands: z.boolean(),
})

export type ReportOption = z.infer<typeof reportOption>

export const reportVote = z.object({
  id: z.string(),
  /** Empty: it is called by its activity. */
  name: z.string(),
  on: z.enum(voteSubjects),
  /** How much the ballots of a body's tables count where that is not once. */
  weights,
  voters: z.int(),
  /** As given, without weights. */
  dots: z.int(),
  /** All dots that the participants could have given. */
  possible: z.int(),
  budget: z.int(),
  perOption: z.int(),
  options: z.array(reportOption),
  /** Every counted ballot under its voter's code, sorted by it: counted anew they give the options' dots (V15). */
  ballots: z.array(receipt),
  /** Where so many are chosen: what plain ranking and proportional choice take, by option, and both in sentences. */
  spearheads: z.optional(
    z.object({
      places: whole(1),
      byDots: z.object({
        chosen: z.array(z.string()),
        tied: z.array(z.string()),
        unheard: z.nullable(z.int()),
      }),
      byShares: z.object({
        chosen: z.array(z.string()),
        tied: z.array(z.string()),
        unheard: z.nullable(z.int()),
      }),
      says: z.array(z.string()),
    }),
  ),
})
export type ReportVote = z.infer<typeof reportVote>

export const reportActivity = z.object({
  id: z.string(),
  number: whole(1),
  title: z.string(),
  intro: z.string(),
  phase: phaseName,
  status: z.enum(['waiting', 'underway', 'finished']),
  reach,
  /** Closed votes, in the plan's order; the first one orders the themes. */
  votes: z.array(reportVote),
  questions: z.array(reportQuestion),
})
export type ReportActivity = z.infer<typeof reportActivity>

export const reportGroup = z.extend(group, { people: z.int(), notes: z.int() })
export type ReportGroup = z.infer<typeof reportGroup>

/** A paragraph of "how the results were made". */
export const methodPoint = z.object({
  topic: z.string(),
  title: z.string(),
  text: z.string(),
  /** Where it tells of activities by name: the same piece by piece, so that a selection leaves out those of others. */
  pieces: z.optional(z.array(z.object({ activity: z.nullable(z.string()), text: z.string() }))),
})
export type MethodPoint = z.infer<typeof methodPoint>

/**
 * The results of a workshop as plain data: what every format is rendered from. Sentences are in
 * `language`; notes are in the language they were written in.
 */
export const report = z.object({
  format: z.literal('talkoot.report'),
  version: z.literal(REPORT_VERSION),
  language,
  /** ISO 8601. */
  madeAt: z.string(),
  made: z.string(),
  workshop: z.object({
    name: z.string(),
    host: z.string(),
    /** As the language writes it, or null when the workshop has no day. */
    date: z.nullable(z.string()),
    language,
    status: z.enum(['empty', 'underway', 'finished']),
    /** In a rehearsal, that it is one (S27); otherwise absent. */
    rehearsal: z.optional(z.string()),
  }),
  figures: z.object({
    participants: z.int(),
    groups: z.int(),
    notes: z.int(),
    themes: z.int(),
    /** Amendments; where there are none, notes that keep, change, add to or drop an element of the strategy. */
    changes: z.int(),
    dots: z.int(),
    /** The most people who wrote in one and the same activity: pseudonyms do not join activities. */
    writers: z.int(),
  }),
  /** Which outside service helped to make themes, as a sentence; null where none did. */
  helped: z._default(z.nullable(z.string()), null),
  /** How many words people have left out of those that are counted, and counted as another. */
  wordEdits: z._default(z.object({ hidden: z.int(), joined: z.int() }), { hidden: 0, joined: 0 }),
  /** Says so when few of the participants wrote; else null. */
  warning: z.nullable(z.string()),
  findings: z.array(z.object({ question: z.string(), text: z.string() })),
  groups: z.array(reportGroup),
  activities: z.array(reportActivity),
  /** Every note; where `annex` is false, only those that the text quotes. */
  notes: z.array(reportNote),
  /** Whether the notes are printed in an annex: without it a note's number leads nowhere. */
  annex: z._default(z.boolean(), true),
  /** Themes against tables or bodies; null where there is nothing to compare. */
  across: z._default(z.nullable(across), null),
  /** Which notes the summaries speak of; null while there are none. */
  coverage: z._default(z.nullable(coverage), null),
  /** What the workshop would do to the strategy; null where nothing has been proposed. */
  strategy: z._default(z.nullable(reportStrategy), null),
  closing: z._default(closing, noClosing),
  method: z.array(methodPoint),
})
export type Report = z.infer<typeof report>
