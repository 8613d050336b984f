import * as z from 'zod/mini'
import { note, NOTE, noteImage } from '#shared/board/note.ts'
import { shape, SHAPE } from '#shared/board/shape.ts'
import { theme, THEME } from '#shared/board/theme.ts'
import { activityId, groupId, noteId } from '#shared/ids.ts'
import { sharing } from '#shared/people/person.ts'
import { closing, look } from '#shared/report/look.ts'
import { excuse, keptSummary } from '#shared/report/summary.ts'
import { fallbackReasons, groupedBy } from '#shared/themes/clustering.ts'
import { consent } from '#shared/themes/provider.ts'
import { ballot } from '#shared/vote/ballot.ts'
import { receipt } from '#shared/vote/receipt.ts'
import { standings } from '#shared/vote/tally.ts'
import { language, LIMITS, progress, workshop } from '#shared/workshop/workshop.ts'
import { acceptedRun } from '../../themes/proposing/acceptedRuns.ts'
import { text, whole } from '#shared/schema.ts'
import { noStrategySource, strategySource } from './strategySource.ts'

/** Raised when a program that knows only older ones would read it wrong. */
export const SOURCE_VERSION = 1

/** Who wrote a note, among the writers of its activity: `w1`, `w2` … leads to nobody. */
const writer = z.nullable(z.string().check(z.regex(/^w[1-9]\d{0,5}$/)))

/** A note without its writer's pseudonym, its picture's bytes, and where it was put away its words. */
export const sourceNote = z.object({
  ...note.shape,
  by: writer,
  /** Where it was gathered from; `group` null: not from a table. */
  source: z.nullable(z.object({ group: z.nullable(groupId), note: noteId })),
  /** `said`: it said something before it was put away. */
  archived: z.nullable(z.enum(['said', 'empty'])),
  /** What the picture that was left out showed. */
  image: z.nullable(z.pick(noteImage, { width: true, height: true, alt: true })),
  held: z.optional(z.never()),
})
export type SourceNote = z.infer<typeof sourceNote>

/** A table's board; the gathering board where `group` is null. */
export const sourceBoard = z.object({
  activity: activityId,
  group: z.nullable(groupId),
  notes: z.array(sourceNote).check(z.maxLength(NOTE.perBoard)),
  themes: z.array(theme).check(z.maxLength(THEME.perBoard)),
  shapes: z.array(shape).check(z.maxLength(SHAPE.perBoard)),
})
export type SourceBoard = z.infer<typeof sourceBoard>

const latest = z.nullable(z.object({ by: z.enum(groupedBy), fallback: z.nullable(z.enum(fallbackReasons)) }))

/** How far one activity had come, and what is known of it beside its boards. */
const sourceProgress = z.object({
  activity: activityId,
  ...z.pick(progress, { phase: true, trail: true, begun: true, guides: true }).shape,
  /** `list`: what was published of a closed vote; the ballots themselves stay where they were cast. */
  ballots: z.array(
    z.object({
      ballot,
      standings: z.nullable(standings),
      list: z.array(receipt).check(z.maxLength(LIMITS.people)),
    }),
  ),
  runs: z.array(acceptedRun).check(z.maxLength(201)),
  latest,
  /** Notes that nobody let through. */
  unshown: whole(0),
})
export type SourceProgress = z.infer<typeof sourceProgress>

/** A summary without the name of who approved it: that stands in the report beside it. */
const sourceSummary = z.object({
  ...keptSummary.shape,
  approval: z.nullable(z.object({ at: z.number() })),
})

/**
 * What brings a workshop back elsewhere: everything that its results are made of, and nobody's id, name, key or secret.
 * Not among it: pictures and the logo, comments, what people wrote alone, hidden words, ballots, time lines, the list of
 * names, kept versions, services and their keys.
 */
export const source = z.object({
  version: z.literal(SOURCE_VERSION),
  workshop: z.object({
    ...z.pick(workshop, { name: true, host: true, language: true, startsAt: true }).shape,
    ...z.pick(workshop, { template: true, anonymous: true, current: true }).shape,
    rehearsal: z.boolean(),
  }),
  activities: workshop.shape.activities,
  groups: workshop.shape.groups,
  baseline: workshop.shape.baseline,
  strategy: z._default(strategySource, noStrategySource),
  /** Those who took part, table by table. */
  people: z.array(z.object({ group: z.nullable(groupId), sharing })).check(z.maxLength(LIMITS.people)),
  progress: z.array(sourceProgress),
  boards: z.array(sourceBoard),
  /** What people were told that words might be sent to. It allows nothing. */
  consents: z.array(consent).check(z.maxLength(200)),
  wordEdits: workshop.shape.wordEdits,
  lexicon: z.nullable(z.object({ text: text(0, 1_000_000), language })),
  summaries: z.object({ texts: z.array(sourceSummary), excuses: z.array(excuse) }),
  look,
  closing,
})
export type Source = z.infer<typeof source>

/** Longest of what is kept beside the boards, in characters: it is in the house's memory. */
export const LONGEST_BESIDE = 4_000_000

/** The highest number that a note has; the next one goes on after it. */
export const highestIn = (boards: readonly SourceBoard[]): number =>
  Math.max(0, ...boards.flatMap(({ notes }) => notes.map(({ number }) => number ?? 0)))
