import type { ReportAmendment, ReportElement, ReportStrategy } from './strategy.ts'
import type { StrategyWords } from './words/strategySays.ts'

/** Where the chapter on the strategy and its parts stand in every document. */
export const strategyAnchors = {
  chapter: 'strategia',
  changes: 'muutosehdotukset',
  conflicts: 'ristiriidat',
  draft: 'luonnos',
  matrix: 'kohdat-poydittain',
  measures: 'mittarit',
  routes: 'kenelle',
  evidence: 'tietokortit',
  candidates: 'ehdokkaat',
} as const

/** "2.4 Apu löytyy ajoissa": what an element is called, as it is or as it would be. */
export const nameOfElement = ({ code, before, after }: Pick<ReportElement, 'code' | 'before' | 'after'>) =>
  [code, before ?? after].filter(Boolean).join(' ')

/** Amendments element by element in the chapter's order; those under no element come last, with none. */
export function amendmentsByElement({
  elements,
  amendments,
}: Pick<ReportStrategy, 'elements' | 'amendments'>): {
  element: ReportElement | null
  amendments: ReportAmendment[]
}[] {
  const under = Map.groupBy(amendments, (amendment) => amendment.under)
  const told = new Set(elements.map(({ id }) => id))
  const rest = amendments.filter((each) => each.under === null || !told.has(each.under))
  return [
    ...elements.map((element) => ({ element, amendments: under.get(element.id) ?? [] })),
    { element: null, amendments: rest },
  ].filter((each) => each.amendments.length > 0)
}

/** What an amendment would make of the text, in words where it gives none. */
export function proposedText(amendment: ReportAmendment, words: StrategyWords): string {
  const { kind, after, place } = amendment
  if (kind === 'keep' || kind === 'remove' || kind === 'raise' || kind === 'lower')
    return words.wordless[kind]
  if (kind === 'move') return words.moves(place ?? '')
  return after ?? ''
}

/** Whether it has words of its own to show marked. */
export const hasWording = ({ kind, after }: ReportAmendment): boolean =>
  after !== null && (kind === 'reword' || kind === 'add' || kind === 'merge')

/** Its status, or that it was merged or is held by a version already. */
export function statusOf({ status, adopted, into }: ReportAmendment, words: StrategyWords): string {
  if (adopted !== null) return words.adopted(adopted)
  return into === null ? words.statuses[status] : words.is.merged
}

/** What stands beside an amendment: that it was merged, is being written, or is old, and support of earlier words. */
export function remarksOn(amendment: ReportAmendment, words: StrategyWords): string[] {
  const { into, writing, outdated, support } = amendment
  return [
    ...(into === null ? [] : [words.into(into)]),
    ...(writing ? [words.writing] : []),
    ...(outdated ? [words.outdated] : []),
    ...(support.earlier > 0 ? [words.earlier(support.earlier)] : []),
  ]
}

/** What became of an element in the draft, in words: changed, and weighing more or less. */
export const changeOf = (
  { is, weight }: Pick<ReportElement, 'is' | 'weight'>,
  words: StrategyWords,
): string => [words.is[is], ...(weight === null ? [] : [words.weight[weight]])].join(', ')

/** Elements that are measured, each of its measures on a row; one without has one row of its own. */
export const measuredElements = ({ elements }: Pick<ReportStrategy, 'elements'>): ReportElement[] =>
  elements.filter(({ measurability }) => measurability !== null)

/** Rows of a matrix that a page or slide has room for: all, or where they are many those at the top. */
export function matrixRows(strategy: ReportStrategy, most: number) {
  const byId = new Map(strategy.elements.map((element) => [element.id, element]))
  const rows = (strategy.matrix?.rows ?? []).flatMap((row) => {
    const element = byId.get(row.element)
    return element && element.kind !== 'metric' ? [{ ...row, element }] : []
  })
  return rows.length <= most ? rows : rows.filter(({ element }) => element.depth === 0).slice(0, most)
}
