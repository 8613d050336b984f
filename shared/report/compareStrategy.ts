import { compareTexts, type WordRun } from './compareTexts.ts'
import type { Report } from './report.ts'
import type { ReportAmendment, ReportElement, ReportStrategy } from './strategy.ts'

/** What of an amendment is not as it was; `ruled`: its status, or that it was merged or a version holds it. */
export const amendmentParts = ['words', 'rationale', 'ground', 'ruled', 'support', 'reasons'] as const
export type AmendmentPart = (typeof amendmentParts)[number]

/** `runs`: the words that it would give, where those have changed; otherwise null. */
export type AmendmentChange = {
  before: ReportAmendment
  after: ReportAmendment
  parts: AmendmentPart[]
  runs: WordRun[] | null
}

/** An element whose text in the draft came, went or is another one. */
export type DraftChange = {
  is: 'new' | 'gone' | 'changed'
  id: string
  /** Its printed number. */
  code: string | null
  runs: WordRun[]
}

export type StrategyChange = {
  amendments: { added: ReportAmendment[]; gone: ReportAmendment[]; changed: AmendmentChange[] }
  elements: DraftChange[]
  /** What the draft is said to be, where that has changed; null: no work on the strategy. */
  draft: { before: DraftStatus | null; after: DraftStatus | null } | null
}
type DraftStatus = ReportStrategy['draft']['status']

/**
 * R86: what of the work on the strategy is not as it was; null where nothing is. Amendments are known by their numbers,
 * elements by their ids. Where one report has no such work, its elements say what the other has for their present text.
 */
export function compareStrategy(
  { strategy: before }: Pick<Report, 'strategy'>,
  { strategy: after }: Pick<Report, 'strategy'>,
): StrategyChange | null {
  if (before === null && after === null) return null
  const amendments = compareAmendments(before?.amendments ?? [], after?.amendments ?? [])
  const elements = compareElements(
    before ? drafted(before) : present(after!),
    after ? drafted(after) : present(before!),
  )
  const [was, now] = [before?.draft.status ?? null, after?.draft.status ?? null]
  const draft = was === now ? null : { before: was, after: now }
  const isSame =
    draft === null && elements.length === 0 && Object.values(amendments).every(({ length }) => length === 0)
  return isSame ? null : { amendments, elements, draft }
}

/** What may differ of an amendment, each as one value; nothing of it is composed in a report's language. */
const facets: Record<AmendmentPart, (amendment: ReportAmendment) => unknown> = {
  words: ({ after }) => after,
  rationale: ({ rationale }) => rationale,
  ground: ({ targets, sources, evidence }) => [
    ...[targets, sources.refs, evidence],
    sources.themes.map(({ title }) => title),
  ],
  ruled: ({ status, into, adopted, because }) => [status, into, adopted, because],
  support: ({ support: { people, tables, earlier } }) => [people, tables, earlier],
  reasons: ({ reasons, pairs, against }) => [reasons, pairs, against],
}

function compareAmendments(
  before: readonly ReportAmendment[],
  after: readonly ReportAmendment[],
): StrategyChange['amendments'] {
  const was = new Map(before.map((amendment) => [amendment.number, amendment]))
  const now = new Set(after.map(({ number }) => number))
  return {
    added: after.filter(({ number }) => !was.has(number)),
    gone: before.filter(({ number }) => !now.has(number)),
    changed: after.flatMap((amendment): AmendmentChange[] => {
      const old = was.get(amendment.number)
      if (!old) return []
      const isOther = (part: AmendmentPart) =>
        JSON.stringify(facets[part](old)) !== JSON.stringify(facets[part](amendment))
      const parts = amendmentParts.filter(isOther)
      if (parts.length === 0) return []
      const runs = parts.includes('words') ? compareTexts(old.after ?? '', amendment.after ?? '') : null
      return [{ before: old, after: amendment, parts, runs }]
    }),
  }
}

type Said = Pick<ReportElement, 'id' | 'code'> & { text: string }

const saying = (elements: readonly ReportElement[], side: 'before' | 'after') =>
  new Map(
    elements.flatMap((element): [string, Said][] => {
      const { id, code, [side]: text } = element
      return text === null ? [] : [[id, { id, code, text }]]
    }),
  )
const drafted = ({ elements }: ReportStrategy) => saying(elements, 'after')
const present = ({ elements }: ReportStrategy) => saying(elements, 'before')

function compareElements(was: ReadonlyMap<string, Said>, now: ReadonlyMap<string, Said>): DraftChange[] {
  const come = [...now.values()].flatMap(({ id, code, text }): DraftChange[] => {
    const old = was.get(id)
    if (!old) return [{ is: 'new', id, code, runs: [{ is: 'new', text }] }]
    return old.text === text ? [] : [{ is: 'changed', id, code, runs: compareTexts(old.text, text) }]
  })
  const gone = [...was.values()]
    .filter(({ id }) => !now.has(id))
    .map(({ id, code, text }): DraftChange => ({ is: 'gone', id, code, runs: [{ is: 'gone', text }] }))
  return [...come, ...gone]
}
