import * as z from 'zod/mini'
import { bodies, documentKinds, elementKinds } from '../baseline/strategy.ts'
import { amendmentKinds, amendmentStatuses } from '../strategy/amendment.ts'
import { draftedKinds } from '../strategy/drafting.ts'
import { conflictKinds, draftIs, segment } from '../strategy/draft.ts'
import { measure } from '../strategy/measure.ts'
import { draftStatuses } from '../strategy/work.ts'
import { whole } from '../schema.ts'

const refs = z.array(z.string())
const numbers = z.array(whole(1))

/** A reason with the notes it names. */
const reportReason = z.object({
  text: z.string(),
  refs,
  group: z.nullable(z.string()),
  /** Its words are those of the note it names. */
  quoted: z.boolean(),
})
export type ReportReason = z.infer<typeof reportReason>

/** An amendment as results tell it. Nothing here says who made it or supports it. */
export const reportAmendment = z.object({
  number: whole(1),
  /** In the document: `ehdotus-12`. */
  anchor: z.string(),
  kind: z.enum(amendmentKinds),
  /** Elements it changes, by id. */
  targets: z.array(z.string()),
  /** The element that it is told under: the first one it changes, of an `add` itself or where it goes; null: none that is there. */
  under: z.nullable(z.string()),
  /** What the elements said in the version it was made on, and what they would say; null where it has no such. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  segments: z.array(segment),
  /** For `add` and `move`: where to, in words. */
  place: z.nullable(z.string()),
  rationale: z.string(),
  sources: z.object({
    refs,
    themes: z.array(z.object({ title: z.string(), anchor: z.nullable(z.string()) })),
  }),
  /** Evidence cards, by number. */
  evidence: numbers,
  group: z.nullable(z.string()),
  support: z.object({
    people: whole(0),
    /** How many tables; `groups` names them. */
    tables: whole(0),
    groups: z.array(z.string()),
    byHand: z.array(z.string()),
    earlier: whole(0),
  }),
  /** Reasons for it beside those of pairs. */
  reasons: z.array(reportReason),
  /** Opposing reasons as pairs ("Toisaalta"), written ones and those that notes make. */
  pairs: z.array(z.object({ one: reportReason, other: reportReason })),
  /** Reasons against it that answer none. */
  against: z.array(reportReason),
  status: z.enum(amendmentStatuses),
  because: z.string(),
  /** The number of the one it was merged into. */
  into: z.nullable(whole(1)),
  /** The version of the strategy that holds it already. */
  adopted: z.nullable(whole(1)),
  /** What it was made on has changed since. */
  outdated: z.boolean(),
  /** Its words are still being written. */
  writing: z.boolean(),
})
export type ReportAmendment = z.infer<typeof reportAmendment>

const cell = z.object({ notes: whole(0), amendments: whole(0), supporters: whole(0) })

/** What the workshop would do to the strategy: a chapter of the report, by element. */
export const reportStrategy = z.object({
  title: z.string(),
  version: whole(0),
  /** What stands out, as sentences composed from the figures. */
  findings: z.array(z.string()),
  documents: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      kind: z.enum(documentKinds),
      owner: z.nullable(z.enum(bodies)),
    }),
  ),
  /** In the draft's order: what stands, what comes and what goes. */
  elements: z.array(
    z.object({
      id: z.string(),
      /** In the document: `kohta-12`. */
      anchor: z.string(),
      kind: z.enum(elementKinds),
      code: z.nullable(z.string()),
      /** A document's id; null: the strategy itself. */
      document: z.nullable(z.string()),
      depth: whole(0),
      /** Where it stood among all elements of the version, from 0; null for an added one. */
      was: z.nullable(whole(0)),
      is: z.enum(draftIs),
      before: z.nullable(z.string()),
      after: z.nullable(z.string()),
      /** Each stretch with the numbers of the amendments it comes from. */
      segments: z.array(z.extend(segment, { by: numbers })),
      by: numbers,
      weight: z.nullable(z.enum(['raised', 'lowered'])),
      /** Every amendment about it, whatever became of it, by support. */
      amendments: numbers,
      measures: z.array(measure),
      /** What is missing or worth asking, as sentences; null where an element is not measured. */
      measurability: z.nullable(z.array(z.string())),
    }),
  ),
  amendments: z.array(reportAmendment),
  conflicts: z.array(
    z.object({
      kind: z.enum(conflictKinds),
      elements: z.array(z.string()),
      amendments: numbers,
      text: z.string(),
    }),
  ),
  /** "Luonnos, ei päätös"; null once it has been decided. */
  mark: z.nullable(z.string()),
  draft: z.object({
    status: z.enum(draftStatuses),
    name: z.nullable(z.string()),
    at: z.nullable(z.string()),
    /** The same as a sentence; null for a draft. */
    ruled: z.nullable(z.string()),
  }),
  matrix: z.nullable(
    z.object({
      groups: z.array(z.string()),
      rows: z.array(
        z.object({
          element: z.string(),
          cells: z.array(cell),
          total: cell,
          tables: whole(0),
          thin: z.boolean(),
        }),
      ),
      unaimed: whole(0),
      /** Thin goals in words. */
      findings: z.array(z.string()),
      rule: z.string(),
    }),
  ),
  /** What there is to ask of the measures together: too many to follow, the same one in several places. */
  asked: z._default(z.array(z.string()), []),
  /** Themes and amendments by the body that decides, and in which document. */
  routes: z.array(
    z.object({
      body: z.enum(bodies),
      items: z.array(
        z.object({
          text: z.string(),
          /** An amendment's number, or a theme's anchor. */
          amendment: z.nullable(whole(1)),
          theme: z.nullable(z.string()),
          document: z.string(),
          name: z.string(),
        }),
      ),
    }),
  ),
  evidence: z.array(
    z.object({
      number: whole(1),
      indicator: z.string(),
      value: z.string(),
      year: z.string(),
      source: z.string(),
      /** Notes and amendments that refer to it. */
      refs,
      amendments: numbers,
    }),
  ),
  candidates: z.array(
    z.object({
      of: z.enum(draftedKinds),
      text: z.string(),
      parts: z.array(z.object({ text: z.string(), refs })),
      /** Seconds it takes to read aloud. */
      seconds: whole(0),
    }),
  ),
  /** How amendments are ordered, and what support means. */
  rules: z.array(z.string()),
})
export type ReportStrategy = z.infer<typeof reportStrategy>
export type ReportElement = ReportStrategy['elements'][number]
