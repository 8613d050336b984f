import type { Report } from '#shared/report/report.ts'
import { changeOf, measuredElements, nameOfElement } from '#shared/report/strategyLookup.ts'
import { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import { strategyWords } from '#shared/report/words/strategyWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { amendmentTable } from '../amendmentTable.ts'
import type { Cell, Sheet } from './workbook.ts'

/** A sheet for each part of the chapter on the strategy; none where nobody has proposed anything. */
export function strategySheets(report: Report): Sheet[] {
  if (report.strategy === null) return []
  return [amendments, draft, matrix, measures, routes, evidence]
    .map((sheetOf) => sheetOf(report, report.strategy!))
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ ...sheet, charts: [] }))
}

type Strategy = NonNullable<Report['strategy']>
type Bare = Omit<Sheet, 'charts'>

function amendments(report: Report, { rules, findings }: Strategy): Bare {
  const says = strategyWords[report.language]
  const { head, rows } = amendmentTable(report)
  const { element, before, after, because, rationale, otherwise, document, tables, themes } = says.columns
  const widths = new Map<string, number>([
    ...[element, before, after, rationale, otherwise, says.remarks].map((title) => [title, 42] as const),
    ...[document, because, tables, themes].map((title) => [title, 24] as const),
  ])
  return {
    name: says.sheets.amendments,
    title: says.sections.changes,
    rules: [...findings, ...rules],
    columns: head.map((title) => ({ title, width: widths.get(title) ?? 14 })),
    rows: rows.map((row) => row.map((value) => value ?? null)),
  }
}

function draft(report: Report, { elements, mark, documents, title }: Strategy): Bare {
  const says = strategyWords[report.language]
  const words = wordsOf(report.language)
  return {
    name: says.sheets.draft,
    title: says.sections.draft,
    rules: [...(mark === null ? [] : [mark]), says.draftRule],
    columns: [
      { title: says.columns.document, width: 28 },
      { title: words.columns.kind, width: 14 },
      { title: says.columns.code, width: 10 },
      { title: says.columns.before, width: 56 },
      { title: says.columns.draft, width: 56 },
      { title: says.columns.change, width: 18 },
      { title: says.columns.amendment, width: 14 },
    ],
    rows: elements.map((element): Cell[] => [
      documents.find(({ id }) => id === element.document)?.title ?? title,
      words.elements[element.kind],
      element.code,
      element.before,
      element.after,
      changeOf(element, says),
      element.by.join(', '),
    ]),
  }
}

/** A row for each element and table: what each has said of it, so that it can be turned any way. */
function matrix(report: Report, { matrix: found, elements }: Strategy): Bare {
  const says = strategyWords[report.language]
  const byId = new Map(elements.map((element) => [element.id, element]))
  const names = (found?.groups ?? []).map((id) => report.groups.find((group) => group.id === id)?.name ?? '')
  return {
    name: says.sheets.matrix,
    title: says.sections.matrix,
    rules: found === null ? [] : [...found.findings, found.rule],
    columns: [
      { title: says.columns.element, width: 56 },
      { title: says.columns.group, width: 24 },
      { title: says.columns.notes, width: 10 },
      { title: says.columns.amendments, width: 14 },
      { title: says.columns.supporters, width: 14 },
    ],
    rows: (found?.rows ?? []).flatMap(({ element, cells, total }) => {
      const name = byId.get(element)
      const rowOf = (table: string, { notes, amendments: made, supporters }: typeof total): Cell[] => [
        name ? nameOfElement(name) : element,
        table,
        notes,
        made,
        supporters,
      ]
      return [...cells.map((cell, i) => rowOf(names[i] ?? '', cell)), rowOf(says.columns.sum, total)]
    }),
  }
}

function measures(report: Report, strategy: Strategy): Bare {
  const says = strategyWords[report.language]
  const { columns: head } = says
  return {
    name: says.sheets.measures,
    title: says.sections.measures,
    rules: [measurabilityWords[report.language].rule, ...strategy.asked],
    columns: [
      { title: head.element, width: 50 },
      ...[head.indicator, head.baseline, head.target].map((title) => ({ title, width: 24 })),
      { title: head.level, width: 14 },
      ...[head.owner, head.source].map((title) => ({ title, width: 24 })),
      { title: head.asked, width: 46 },
    ],
    rows: measuredElements(strategy).flatMap((element) =>
      (element.measures.length === 0 ? [null] : element.measures).map((measure, i): Cell[] => [
        nameOfElement(element),
        measure?.indicator ?? null,
        measure?.baseline ?? null,
        measure?.target ?? null,
        measure?.level ? says.levels[measure.level] : null,
        measure?.owner ?? null,
        measure?.source ?? null,
        i === 0 ? (element.measurability ?? []).join(' ') : null,
      ]),
    ),
  }
}

function routes(report: Report, strategy: Strategy): Bare {
  const says = strategyWords[report.language]
  return {
    name: says.sheets.routes,
    title: says.sections.routes,
    rules: [says.routesRule],
    columns: [
      { title: says.columns.body, width: 20 },
      { title: says.columns.document, width: 34 },
      { title: says.columns.what, width: 70 },
      { title: says.columns.amendment, width: 12 },
    ],
    rows: strategy.routes.flatMap(({ body, items }) =>
      items.map(({ document, text, name, amendment }): Cell[] => [
        name === '' ? says.bodies[body] : `${says.bodies[body]}: ${name}`,
        document,
        text,
        amendment,
      ]),
    ),
  }
}

function evidence(report: Report, strategy: Strategy): Bare {
  const says = strategyWords[report.language]
  const { columns: head } = says
  return {
    name: says.sheets.evidence,
    title: says.sections.evidence,
    rules: [says.evidenceRule],
    columns: [
      { title: head.code, width: 8 },
      { title: head.indicator, width: 46 },
      { title: head.value, width: 16 },
      { title: head.year, width: 10 },
      { title: head.source, width: 40 },
      { title: head.amendment, width: 14 },
      { title: head.notes, width: 24 },
    ],
    rows: strategy.evidence.map(
      ({ number, indicator, value, year, source, amendments: citing, refs }): Cell[] => [
        `T${number}`,
        indicator,
        value,
        year,
        source,
        citing.join(', '),
        refs.join(', '),
      ],
    ),
  }
}
