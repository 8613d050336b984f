import type { BaselineStrategy, Element } from '../baseline/strategy.ts'
import { type AmendmentId, elementId, type ElementId } from '../ids.ts'
import { wordedKinds } from './amendment.ts'
import type { Measure } from './measure.ts'
import type { AmendmentView } from './view.ts'
import { type Vague, vagueIn } from './vagueWords.ts'

export const measureFields = ['indicator', 'baseline', 'target', 'level', 'owner', 'source'] as const
export type MeasureField = (typeof measureFields)[number]

/**
 * How many indicators one can still follow: the upper ends of what Kaplan and Norton (The Balanced Scorecard, 1996) have
 * seen in use, 25 in a strategy and 7 in one of its perspectives, which a goal stands for here. More are asked about.
 */
export const FOLLOWED = { strategy: 25, goal: 7 } as const

/** An indicator of a goal. One that the strategy itself lists (an element of kind `metric`) tells its name alone. */
export type Indicator = {
  measure: Measure
  /** Its place in the goal's measures; null for one that stands only in the strategy. */
  at: number | null
  metric: ElementId | null
  missing: MeasureField[]
}

/** What one may ask of a goal before it can be assessed. Nothing here says that a goal is bad. */
export type Measurability = {
  element: ElementId
  indicators: Indicator[]
  /** It is not in the strategy yet: the amendment that would add it. */
  added: AmendmentId | null
  /** Indicators of its sub-goals. */
  below: number
  /** What at least one of its indicators lacks; all where there is none. */
  missing: MeasureField[]
  /** Words of its text, and of amendments that would give it another one. */
  vague: (Vague & { amendment: AmendmentId | null })[]
  /** It has more indicators than one can follow. */
  many: boolean
}

/** The same indicator in several places, or several times in one. */
export type Repeated = { indicator: string; elements: ElementId[] }

export type MeasuredStrategy = {
  /** Goals and sub-goals in the strategy's order, then those that somebody would add. */
  goals: Measurability[]
  /** All indicators, each once. */
  indicators: number
  many: boolean
  repeated: Repeated[]
}

type Proposed = Pick<
  AmendmentView,
  'id' | 'kind' | 'targets' | 'element' | 'place' | 'wording' | 'status' | 'into' | 'adopted'
>
/** A goal as it stands or as somebody would add it. */
type Goal = Pick<Element, 'id' | 'text' | 'parent'> & { added: AmendmentId | null }

/** Whether an element is one that is assessed. */
export const isMeasured = ({ kind }: Pick<Element, 'kind'>): boolean => kind === 'goal' || kind === 'subgoal'

const nameOf = (indicator: string): string =>
  (indicator.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')

/** What is known of a measure that only has a name. */
export const noMeasure: Measure = {
  indicator: '',
  baseline: '',
  target: '',
  level: null,
  owner: '',
  source: '',
}

const missingOf = (measure: Measure): MeasureField[] => measureFields.filter((field) => !measure[field])

/** What is missing of each goal's indicators and what there is to ask of its words, present and proposed. */
export function measurabilityOf(
  baseline: BaselineStrategy,
  amendments: readonly Proposed[],
  measures: Readonly<Record<ElementId, readonly Measure[]>>,
): MeasuredStrategy {
  const metrics = metricsByGoal(baseline)
  const live = amendments.filter(
    ({ status, into, adopted }) => status !== 'declined' && !into && adopted === null,
  )
  const rewordings = rewordingsByElement(live)
  const measured = [...baseline.elements.filter(isMeasured).map(present), ...live.flatMap(addedGoal)]
  const goals = measured.map((element): Measurability => {
    const indicators = indicatorsOf(measures[element.id] ?? [], metrics.get(element.id) ?? [])
    return {
      element: element.id,
      added: element.added,
      indicators,
      below: 0,
      missing:
        indicators.length === 0
          ? [...measureFields]
          : measureFields.filter((field) => indicators.some(({ missing }) => missing.includes(field))),
      vague: vagueOf(element, rewordings.get(element.id) ?? []),
      many: indicators.length > FOLLOWED.goal,
    }
  })
  const below = new Map<ElementId, number>()
  const parents = new Map(measured.map(({ id, parent }) => [id, parent]))
  for (const { element, indicators } of goals) {
    const parent = parents.get(element)
    if (parent) below.set(parent, (below.get(parent) ?? 0) + indicators.length)
  }
  const loose = metrics.get(null)?.length ?? 0
  const names = namesOf(goals)
  const named = [...names.values()]
  const unnamed = goals
    .flatMap(({ indicators }) => indicators)
    .filter(({ measure }) => nameOf(measure.indicator) === '')
  const indicators = named.length + unnamed.length + loose
  return {
    goals: goals.map((goal) => ({ ...goal, below: below.get(goal.element) ?? 0 })),
    indicators,
    many: indicators > FOLLOWED.strategy,
    repeated: named
      .filter(({ elements }) => elements.length > 1)
      .map(({ indicator, elements }) => ({ indicator, elements: [...new Set(elements)] })),
  }
}

/** Indicators that the strategy lists, by the nearest goal above each; those above which there is none by null. */
function metricsByGoal({ elements }: BaselineStrategy): Map<ElementId | null, Element[]> {
  const byId = new Map(elements.map((element) => [element.id, element]))
  const goalOf = (metric: Element): ElementId | null => {
    const seen = new Set<ElementId>()
    for (let at = metric.parent; at !== null && !seen.has(at); at = byId.get(at)?.parent ?? null) {
      const element = byId.get(at)
      if (element && isMeasured(element)) return element.id
      seen.add(at)
    }
    return null
  }
  return Map.groupBy(
    elements.filter(({ kind }) => kind === 'metric'),
    goalOf,
  )
}

/** What people have told of each, then those of the strategy that nobody has told more of. */
function indicatorsOf(told: readonly Measure[], metrics: readonly Element[]): Indicator[] {
  const left = new Map(metrics.map((metric) => [nameOf(metric.text), metric]))
  const measured = told.map((measure, at): Indicator => {
    const metric = left.get(nameOf(measure.indicator))
    if (metric) left.delete(nameOf(metric.text))
    return { measure, at, metric: metric?.id ?? null, missing: missingOf(measure) }
  })
  const listed = [...left.values()].map((metric): Indicator => {
    const measure = { ...noMeasure, indicator: metric.text }
    return { measure, at: null, metric: metric.id, missing: missingOf(measure) }
  })
  return [...measured, ...listed]
}

const present = ({ id, text, parent }: Element): Goal => ({ id, text, parent, added: null })

/** A goal that is only proposed is known by its amendment's id, in the draft and in the measures. */
function addedGoal({ id, kind, element, place, wording }: Proposed): Goal[] {
  if (kind !== 'add' || (element !== 'goal' && element !== 'subgoal')) return []
  return [{ id: elementId.parse(id), text: wording.text, parent: place?.parent ?? null, added: id }]
}

/** Rewordings by the element they would change. */
function rewordingsByElement(amendments: readonly Proposed[]): Map<ElementId, Proposed[]> {
  const found = new Map<ElementId, Proposed[]>()
  for (const amendment of amendments) {
    if (!wordedKinds.has(amendment.kind)) continue
    for (const target of amendment.targets) found.set(target, [...(found.get(target) ?? []), amendment])
  }
  return found
}

/** A word that already stands in the present text is asked about once, there. */
function vagueOf(element: Goal, rewordings: readonly Proposed[]): Measurability['vague'] {
  const present = vagueIn(element.text).map((vague) => ({ ...vague, amendment: null }))
  const asked = new Set(present.map(({ asks }) => asks))
  const proposed = rewordings.flatMap(({ id, wording }) =>
    vagueIn(wording.text)
      .filter(({ asks }) => !asked.has(asks))
      .map((vague) => ({ ...vague, amendment: id })),
  )
  return [...present, ...proposed]
}

function namesOf(goals: readonly Measurability[]): Map<string, { indicator: string; elements: ElementId[] }> {
  const names = new Map<string, { indicator: string; elements: ElementId[] }>()
  for (const { element, indicators } of goals)
    for (const { measure } of indicators) {
      const name = nameOf(measure.indicator)
      if (name === '') continue
      const known = names.get(name) ?? { indicator: measure.indicator, elements: [] }
      names.set(name, { ...known, elements: [...known.elements, element] })
    }
  return names
}
