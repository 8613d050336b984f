import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { ReportActivity } from '#shared/report/report.ts'
import type { ReportAmendment, ReportElement, ReportStrategy } from '#shared/report/strategy.ts'
import { date } from '#shared/report/typography.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { compose } from '#shared/strategy/compose.ts'
import { isDrafted } from '#shared/strategy/composed.ts'
import type { DraftElement } from '#shared/strategy/draft.ts'
import { outdated } from '#shared/strategy/outdated.ts'
import type { ReportFacts } from '../facts.ts'
import { placePairs } from './pairs.ts'
import type { PlacedNote } from './placed.ts'
import type { Setting } from './made.ts'
import { type AmendmentGround, amendmentOf, bySupport, shortName } from './strategyAmendments.ts'
import { candidatesOf, evidenceOf, matrixIn, measuredOf, routesOf } from './strategyPapers.ts'

const noBaseline: BaselineStrategy = { title: '', documents: [], elements: [] }

/**
 * What the workshop would do to the strategy; null where nobody has proposed, measured, routed or drafted anything.
 * @param placed each activity's notes, in the activities' order
 * @param activities the report's, which themes lead to
 */
export function strategyOf(
  { strategy: facts, baseline: present, activities: told }: ReportFacts,
  placed: readonly (readonly PlacedNote[])[],
  activities: readonly ReportActivity[],
  { language, timeZone }: Pick<Setting, 'language' | 'timeZone'>,
): ReportStrategy | null {
  const { amendments, versions, draft } = facts
  const papers = [facts.routes, facts.evidence, facts.candidates, Object.keys(facts.measures)]
  if (amendments.length === 0 && papers.every(({ length }) => length === 0)) return null
  const words = strategyWords[language]
  const baseline = present ?? noBaseline
  const composed = compose(
    baseline,
    amendments.filter(isDrafted).map((each) => ({ ...each, outdated: outdated(versions, each) })),
  )
  const ground: AmendmentGround = {
    ...{ versions, baseline, activities, amendments, words },
    notes: placed.flat(),
    pairs: told.flatMap(({ pairs }, i) => placePairs(pairs, placed[i] ?? [])),
    cards: new Map(facts.evidence.map(({ id, number }) => [id, number])),
    elements: new Set(composed.elements.map(({ id }) => id)),
  }
  const numbers = new Map<string, number>(amendments.map(({ id, number }) => [id, number]))
  const numbersOf = (ids: readonly string[]) =>
    ids.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b)
  const all = amendments.map((amendment) => amendmentOf(amendment, ground))
  const measured = measuredOf(facts, baseline, language)
  const elements = composed.elements.map((element, i) => ({
    ...elementOf(element, i, all, numbersOf),
    ...(measured.byElement.get(element.id) ?? { measures: [], measurability: null }),
  }))
  const order = new Map(elements.map(({ id }, i) => [id, i]))
  const place = ({ under }: ReportAmendment) => (under === null ? Infinity : (order.get(under) ?? Infinity))
  const sorted = all.toSorted((a, b) => place(a) - place(b) || bySupport(a, b))
  const known = new Map(baseline.elements.map((element) => [element.id, shortName(element)]))
  const conflicts = composed.conflicts.map(({ kind, elements: about, amendments: these }) => {
    const names = about.flatMap((id) => known.get(id) ?? [])
    const all = numbersOf(these)
    return { kind, elements: about, amendments: all, text: words.conflict[kind](all, names) }
  })
  const { status, name, at } = draft
  return {
    title: baseline.title,
    version: versions.at(-1)?.number ?? 0,
    findings: findingsOf(sorted, elements, conflicts.length, words),
    documents: baseline.documents,
    elements,
    amendments: sorted,
    conflicts,
    mark: status === 'decided' ? null : words.marks[status],
    draft: {
      ...{ status, name },
      at: at === null ? null : new Date(at).toISOString(),
      ruled:
        status === 'draft' || name === null || at === null
          ? null
          : words.ruled[status](name, date(language, at, timeZone)),
    },
    matrix: matrixIn(facts.matrix, known, words),
    asked: measured.asked,
    routes: routesOf(facts, baseline, activities, language),
    evidence: evidenceOf(facts, ground),
    candidates: candidatesOf(facts, ground),
    rules: amendments.length === 0 ? [] : [words.orderRule, words.supportRule],
  }
}

function elementOf(
  element: DraftElement,
  i: number,
  amendments: readonly ReportAmendment[],
  numbersOf: (ids: readonly string[]) => number[],
): Omit<ReportElement, 'measures' | 'measurability'> {
  const { id, kind, code, document, depth, was, is, before, after, weight } = element
  return {
    ...{ id, kind, code, document, depth, was, is, before, after, weight },
    anchor: `kohta-${i + 1}`,
    segments: element.segments.map((segment) => ({ ...segment, by: numbersOf(segment.by) })),
    by: numbersOf(element.by),
    amendments: amendments
      .filter(({ under, targets }) => under === id || targets.includes(id))
      .toSorted(bySupport)
      .map(({ number }) => number),
  }
}

function findingsOf(
  amendments: readonly ReportAmendment[],
  elements: readonly { is: ReportElement['is']; amendments: readonly number[] }[],
  conflicts: number,
  words: AmendmentGround['words'],
): string[] {
  if (amendments.length === 0) return []
  const present = elements.filter(({ is }) => is !== 'added')
  const about = present.filter((element) => element.amendments.length > 0).length
  const count = (status: ReportAmendment['status']) =>
    amendments.filter((each) => each.status === status && each.adopted === null && each.into === null).length
  const adopted = amendments.filter(({ adopted: version }) => version !== null).length
  const most = Math.max(...amendments.map(({ support }) => support.people))
  const leading = amendments.filter(({ support }) => support.people === most).map(({ number }) => number)
  return [
    words.counted(amendments.length, about, present.length),
    words.fates({
      ...{ open: count('open'), drafted: count('drafted') },
      ...{ later: count('later'), declined: count('declined') },
      merged: amendments.filter(({ into }) => into !== null).length,
    }),
    ...(adopted > 0 ? [words.adoptedCount(adopted)] : []),
    ...(most > 0 && leading.length <= 3
      ? [
          words.most(
            leading.toSorted((a, b) => a - b),
            most,
          ),
        ]
      : []),
    ...(conflicts > 0 ? [words.conflicts(conflicts)] : []),
  ]
}
