import type { Report } from '#shared/report/report.ts'
import { nameOfElement, proposedText, remarksOn, statusOf } from '#shared/report/strategyLookup.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import type { Cell } from './noteTable.ts'

/** All amendments, a row each, in the chapter's order, for spreadsheets of every kind. */
export function amendmentTable(report: Report): { head: string[]; rows: Cell[][] } {
  const says = strategyWords[report.language]
  const { columns } = says
  const head = [
    columns.amendment,
    columns.kind,
    columns.code,
    columns.document,
    columns.element,
    columns.before,
    columns.after,
    columns.status,
    columns.because,
    columns.supporters,
    columns.tables,
    columns.byHand,
    columns.earlier,
    columns.group,
    columns.notes,
    columns.themes,
    says.sections.evidence,
    columns.rationale,
    columns.otherwise,
    says.remarks,
  ]
  const { strategy } = report
  if (strategy === null) return { head, rows: [] }
  const elements = new Map(strategy.elements.map((element) => [element.id, element]))
  const tables = (ids: readonly string[]) =>
    ids.map((id) => report.groups.find((group) => group.id === id)?.name ?? '').filter(Boolean)
  const rows = strategy.amendments.map((amendment): Cell[] => {
    const { support, sources, pairs, against, under, into } = amendment
    const element = under === null ? undefined : elements.get(under)
    const named = tables(support.groups)
    return [
      amendment.number,
      says.kinds[amendment.kind],
      element?.code,
      element && (strategy.documents.find(({ id }) => id === element.document)?.title ?? strategy.title),
      element && nameOfElement(element),
      amendment.before,
      proposedText(amendment, says),
      statusOf(amendment, says),
      amendment.because,
      into === null ? support.people : null,
      named.length > 0 ? named.join(', ') : support.tables,
      tables(support.byHand).join(', '),
      support.earlier,
      amendment.group === null ? null : tables([amendment.group])[0],
      sources.refs.join(', '),
      sources.themes.map(({ title }) => title).join('; '),
      amendment.evidence.map((number) => `T${number}`).join(', '),
      amendment.rationale,
      [
        ...pairs.map(({ one, other }) => `${one.text} / ${other.text}`),
        ...against.map(({ text }) => `${columns.against}: ${text}`),
      ].join('\n'),
      remarksOn(amendment, says).join(' '),
    ]
  })
  return { head, rows }
}
