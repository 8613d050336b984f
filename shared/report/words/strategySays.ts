import type { Body } from '../../baseline/strategy.ts'
import type { AmendmentKind, AmendmentStatus } from '../../strategy/amendment.ts'
import type { Conflict, DraftElement } from '../../strategy/draft.ts'
import type { DraftedKind } from '../../strategy/drafting.ts'
import type { Measure } from '../../strategy/measure.ts'

type Level = NonNullable<Measure['level']>

/** What reports say of the work on the strategy: the chapter is the same in every format and on the page. */
export type StrategyWords = {
  title: string
  sections: Record<
    'changes' | 'conflicts' | 'matrix' | 'measures' | 'routes' | 'evidence' | 'candidates' | 'draft',
    string
  >
  kinds: Record<AmendmentKind, string>
  statuses: Record<AmendmentStatus, string>
  is: Record<DraftElement['is'], string>
  weight: { raised: string; lowered: string }
  bodies: Record<Body, string>
  levels: Record<Level, string>
  drafted: Record<DraftedKind, string>
  columns: Record<
    | 'amendment'
    | 'kind'
    | 'element'
    | 'before'
    | 'after'
    | 'support'
    | 'tables'
    | 'byHand'
    | 'earlier'
    | 'status'
    | 'because'
    | 'rationale'
    | 'notes'
    | 'themes'
    | 'amendments'
    | 'supporters'
    | 'sum'
    | 'draft'
    | 'change'
    | 'indicator'
    | 'baseline'
    | 'target'
    | 'level'
    | 'owner'
    | 'source'
    | 'asked'
    | 'document'
    | 'body'
    | 'what'
    | 'code'
    | 'value'
    | 'year'
    | 'refs'
    | 'for'
    | 'otherwise'
    | 'against'
    | 'group',
    string
  >
  /** "Ehdotus 12" */
  amendment: (number: number) => string
  amendments: (numbers: readonly number[]) => string
  /** Amendments that name no element that is there. */
  elsewhere: string
  /** "31 kannattaa" */
  supporters: (people: number) => string
  /** "31 / 69 osallistujaa kannattaa" */
  supportersOf: (people: number, participants: number) => string
  byHand: (tables: readonly string[]) => string
  byHandAt: (tables: number) => string
  earlier: (people: number) => string
  /** In the place of new words, for kinds that have none. */
  wordless: Record<'keep' | 'remove' | 'raise' | 'lower', string>
  /** Where something would go: into a document (empty where the rest tells it), under an element and after a sibling. */
  place: (place: { document: string; parent: string | null; after: string | null }) => string
  moves: (place: string) => string
  fresh: string
  into: (number: number) => string
  outdated: string
  writing: string
  remarks: string
  /** In the place of its status, once a version of the strategy holds it. */
  adopted: (version: number) => string
  /** Of all amendments: how many, about how many elements. */
  counted: (amendments: number, elements: number, of: number) => string
  /** `merged`: into another one, whatever their status. */
  fates: (counts: Record<AmendmentStatus | 'merged', number>) => string
  /** How many a version of the strategy holds already. */
  adoptedCount: (amendments: number) => string
  most: (numbers: readonly number[], people: number) => string
  conflicts: (count: number) => string
  conflict: Record<Conflict['kind'], (amendments: readonly number[], elements: readonly string[]) => string>
  conflictRule: string
  orderRule: string
  supportRule: string
  /** In a selection of questions: what is still of the whole workshop. */
  wholeRule: string
  /** How marked changes are read. */
  marking: string
  inserted: string
  deleted: string
  marks: { draft: string; proposed: string }
  /** Who has said what the draft is, and when. */
  ruled: Record<'proposed' | 'decided', (name: string, day: string) => string>
  matrix: {
    rule: string
    caption: (part: string) => string
    thin: (name: string, notes: number, tables: number, of: number) => string
    unaimed: (notes: number) => string
  }
  routesRule: string
  evidenceRule: string
  candidate: (of: DraftedKind, place: number) => string
  seconds: (seconds: number) => string
  candidateRule: string
  draftRule: string
  /** What each table holds, for those who do not see it. */
  tables: Record<'changes' | 'pairs' | 'matrix' | 'measures' | 'routes' | 'evidence' | 'draft', string>
  /** For slides, which have little room: more stands in the documents. */
  deck: {
    changes: (numbers: readonly [from: number, to: number], amendments: number) => string
    pairs: (count: number) => string
    pairsRule: string
    measures: (elements: number, of: number) => string
    whole: string
    routes: (items: number, bodies: number) => string
    thinOnly: (names: readonly string[]) => string
    shown: (shown: number, of: number) => string
    /** Under a big figure: elements that proposals are about. */
    touched: string
    marking: string
  }
  /** What the workbook's sheets are called, at most 31 characters. */
  sheets: Record<'amendments' | 'draft' | 'matrix' | 'measures' | 'routes' | 'evidence', string>
}
