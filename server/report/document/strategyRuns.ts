import { elementName } from '#shared/report/lookup.ts'
import type { ReportAmendment, ReportElement, ReportReason, ReportStrategy } from '#shared/report/strategy.ts'
import { hasWording, proposedText } from '#shared/report/strategyLookup.ts'
import type { StrategyWords } from '#shared/report/words/strategySays.ts'
import type { Segment } from '#shared/strategy/draft.ts'
import type { Run } from './document.ts'
import { refRuns, said, type Source, strong } from './source.ts'

/** What the chapter on the strategy is written from. */
export type StrategySource = Source & { strategy: ReportStrategy; says: StrategyWords }

/** Runs between commas. */
export const listed = (all: readonly (readonly Run[])[], between = ', '): Run[] =>
  all.flatMap((runs, i) => [...(i === 0 ? [] : [{ text: between }]), ...runs])

/** Changed text as it stands: what would go is in brackets too, so that the marks are not looks alone. */
export const markedRuns = (segments: readonly Segment[], source: Source): Run[] =>
  segments.flatMap(({ is, text }, i) => {
    const run = said(is === 'del' ? bracketed(text) : text, source)
    const isReplaced = is === 'del' && segments[i + 1]?.is === 'ins' && !/\s$/u.test(text)
    return is === 'same' ? [run] : [{ ...run, mark: is }, ...(isReplaced ? [{ text: ' ' }] : [])]
  })

/** In brackets, with the space around it left outside. */
function bracketed(text: string): string {
  const inner = text.trim()
  if (inner === '') return text
  const at = text.indexOf(inner)
  return `${text.slice(0, at)}[${inner}]${text.slice(at + inner.length)}`
}

/** What would stand: its words marked, or what would be done in words. */
export const proposedRuns = (amendment: ReportAmendment, source: StrategySource): Run[] =>
  hasWording(amendment)
    ? markedRuns(
        amendment.segments.filter(({ is }) => is !== 'del'),
        source,
      )
    : [{ text: proposedText(amendment, source.says) }]

/** Leads to an amendment. */
export const amendmentRun = (number: number, { strategy }: StrategySource): Run => {
  const found = strategy.amendments.find((each) => each.number === number)
  return { text: String(number), ...(found ? { to: found.anchor } : {}) }
}

export const amendmentRuns = (numbers: readonly number[], source: StrategySource): Run[] =>
  listed(numbers.map((number) => [amendmentRun(number, source)]))

/** "Tavoite 2.4 Apu löytyy ajoissa" */
export const elementRuns = (
  { kind, code, before, after }: Pick<ReportElement, 'kind' | 'code' | 'before' | 'after'>,
  source: Source,
): Run[] => [
  { text: `${source.words.elements[kind]} ` },
  said(elementName({ kind, code, text: before ?? after ?? '', id: '', depth: 0 }), source),
]

export const groupName = (id: string, { report }: Source): string =>
  report.groups.find((group) => group.id === id)?.name ?? ''

/** The words of a reason, its table and its notes. */
export const reasonRuns = ({ text, group, refs }: ReportReason, source: Source): Run[] => [
  said(text, source),
  ...(group === null || groupName(group, source) === ''
    ? []
    : [{ text: ' · ' }, said(groupName(group, source), source)]),
  ...(refs.length === 0 ? [] : [{ text: ' (' }, ...refRuns(refs), { text: ')' }]),
]

/** How many support it, from which tables. */
export function supportRuns({ support, into }: ReportAmendment, source: StrategySource): Run[] {
  if (into !== null) return [{ text: '–' }]
  const { says, report, words } = source
  const names = support.groups.flatMap((id) => groupName(id, source) || [])
  const hands = support.byHand.flatMap((id) => groupName(id, source) || [])
  return [
    strong(says.supportersOf(support.people, report.figures.participants)),
    ...(support.tables === 0
      ? []
      : [{ text: '\n' }, { text: names.length > 0 ? names.join(', ') : words.count.groups(support.tables) }]),
    ...(hands.length === 0 ? [] : [{ text: '\n' }, { text: says.byHand(hands) }]),
  ]
}
