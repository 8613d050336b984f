import type { Body } from '#shared/baseline/strategy.ts'
import { number } from '#shared/report/typography.ts'
import { matrixRows, measuredElements, strategyAnchors } from '#shared/report/strategyLookup.ts'
import { measurabilityWords } from '#shared/report/words/measurabilityWords.ts'
import type { Part, Run } from './document.ts'
import { heading, refRuns, said, strong, text } from './source.ts'
import {
  amendmentRun,
  amendmentRuns,
  elementRuns,
  groupName,
  listed,
  type StrategySource,
} from './strategyRuns.ts'
import { cell, columns, slices } from './table.ts'

/** Rows of a matrix in print; of longer strategies the elements at the top. */
const MATRIX = 60

/** Elements against tables, and the thin ones in words. */
export function matrixParts(source: StrategySource): Part[] {
  const { strategy, says, report } = source
  const { matrix } = strategy
  if (matrix === null) return []
  const rows = matrixRows(strategy, MATRIX)
  const shown = (value: number) => number(report.language, value)
  const names = matrix.groups.map((id) => groupName(id, source))
  const parts = slices(names)
  return [
    heading(2, strategyAnchors.matrix, { text: says.sections.matrix }),
    ...(matrix.findings.length === 0
      ? []
      : [
          {
            is: 'list' as const,
            ordered: false,
            items: matrix.findings.map((finding): Run[] => [{ text: finding }]),
          },
        ]),
    text('rule', { text: matrix.rule }),
    ...(parts.length === 0 ? [{ from: 0, shown: [], part: '' }] : parts).map((slice, i, all): Part => ({
      is: 'table',
      caption: says.matrix.caption(slice.part),
      description: says.tables.matrix,
      columns: columns(
        [says.columns.element, 3.4],
        ...slice.shown.map((name): [string, number, 'numeric'] => [name, 1, 'numeric']),
        ...(i === all.length - 1
          ? ([
              [says.columns.sum, 1, 'numeric'],
              [says.columns.amendments, 1, 'numeric'],
              [says.columns.supporters, 1, 'numeric'],
            ] as [string, number, 'numeric'][])
          : []),
      ),
      rows: rows.map((row) => [
        cell(elementRuns(row.element, source)),
        ...slice.shown.map((_, at) => cell(shown(row.cells[slice.from + at]?.notes ?? 0))),
        ...(i === all.length - 1
          ? [
              cell([strong(shown(row.total.notes))]),
              cell(shown(row.total.amendments)),
              cell(shown(row.total.supporters)),
            ]
          : []),
      ]),
    })),
  ]
}

/** How each goal is measured, and what there is to ask. */
export function measureParts(source: StrategySource): Part[] {
  const { strategy, says } = source
  const elements = measuredElements(strategy)
  if (elements.length === 0) return []
  const head = says.columns
  const told = (value: string) => cell(value === '' ? '–' : said(value, source))
  return [
    heading(2, strategyAnchors.measures, { text: says.sections.measures }),
    text('rule', { text: measurabilityWords[source.report.language].rule }),
    ...strategy.asked.map((asked) => text('plain', { text: asked })),
    {
      is: 'table',
      caption: says.sections.measures,
      description: says.tables.measures,
      columns: columns(
        [head.element, 2.2],
        [head.indicator, 1.5],
        [head.baseline, 1],
        [head.target, 1],
        [head.owner, 1.5],
        [head.source, 1.4],
        [head.asked, 2.2],
      ),
      rows: elements.flatMap((element) => {
        const measures = element.measures.length === 0 ? [null] : element.measures
        return measures.map((measure, i) => [
          cell(elementRuns(element, source)),
          measure === null
            ? cell('–')
            : cell([
                said(measure.indicator || '–', source),
                ...(measure.level === null ? [] : [{ text: `\n${says.levels[measure.level]}` }]),
              ]),
          told(measure?.baseline ?? ''),
          told(measure?.target ?? ''),
          told(measure?.owner ?? ''),
          told(measure?.source ?? ''),
          cell(i === 0 ? (element.measurability ?? []).join('\n') || '–' : '–'),
        ])
      }),
    },
  ]
}

/** Who decides what, in which document. */
export function routeParts(source: StrategySource): Part[] {
  const { strategy, says } = source
  if (strategy.routes.length === 0) return []
  const documents = [
    ...new Set(strategy.routes.flatMap(({ items }) => items.map(({ document }) => document))),
  ]
  const itemsOf = (body: Body, document: string): Run[][] =>
    (strategy.routes.find((each) => each.body === body)?.items ?? [])
      .filter((item) => item.document === document)
      .map(({ text: words, amendment, theme, name }) => [
        ...(amendment === null ? [] : [amendmentRun(amendment, source), { text: ' ' }]),
        { ...said(words, source), ...(theme === null ? {} : { to: theme }) },
        ...(name === '' ? [] : [{ text: ' (' }, said(name, source), { text: ')' }]),
      ])
  return [
    heading(2, strategyAnchors.routes, { text: says.sections.routes }),
    text('rule', { text: says.routesRule }),
    {
      is: 'table',
      caption: says.sections.routes,
      description: says.tables.routes,
      columns: columns(
        [says.columns.document, 2.1],
        ...strategy.routes.map(({ body }): [string, number] => [says.bodies[body], 2.4]),
      ),
      rows: documents.map((document) => [
        cell(said(document, source)),
        ...strategy.routes.map(({ body }) => {
          const items = itemsOf(body, document)
          return cell(items.length === 0 ? '–' : listed(items, '\n'))
        }),
      ]),
    },
  ]
}

/** Figures that notes and amendments refer to. */
export function evidenceParts(source: StrategySource): Part[] {
  const { strategy, says, report } = source
  const head = says.columns
  if (strategy.evidence.length === 0) return []
  const told = (value: string) => cell(value === '' ? '–' : said(value, source))
  return [
    heading(2, strategyAnchors.evidence, { text: says.sections.evidence }),
    text('rule', { text: says.evidenceRule }),
    {
      is: 'table',
      caption: says.sections.evidence,
      description: says.tables.evidence,
      columns: columns(
        [head.code, 0.8],
        [head.indicator, 2.4],
        [head.value, 1.2],
        [head.year, 0.8],
        [head.source, 2],
        [head.refs, 2],
      ),
      rows: strategy.evidence.map((card) => {
        const refs: Run[][] = [
          ...(card.amendments.length === 0
            ? []
            : [[{ text: `${head.amendment}: ` }, ...amendmentRuns(card.amendments, source)]]),
          ...(card.refs.length === 0 ? [] : [[{ text: `${head.notes}: ` }, ...refRuns(card.refs)]]),
        ]
        return [
          cell(`T${number(report.language, card.number)}`, { id: `kortti-${card.number}` }),
          told(card.indicator),
          told(card.value),
          told(card.year),
          told(card.source),
          cell(refs.length === 0 ? '–' : listed(refs, '\n')),
        ]
      }),
    },
  ]
}

/** Candidates for mission and vision, each of their parts with its notes. */
export function candidateParts(source: StrategySource): Part[] {
  const { strategy, says } = source
  if (strategy.candidates.length === 0) return []
  const places = { mission: 0, vision: 0 }
  return [
    heading(2, strategyAnchors.candidates, { text: says.sections.candidates }),
    text('rule', { text: says.candidateRule }),
    ...strategy.candidates.map(({ of, text: words, parts, seconds }): Part => {
      const refs = [...new Set(parts.flatMap((part) => part.refs))]
      return {
        is: 'quote',
        mark: null,
        runs: [said(words, source)],
        about: [
          { text: `${says.candidate(of, ++places[of])} · ${says.seconds(seconds)}` },
          ...(refs.length === 0 ? [] : [{ text: ` ${says.columns.notes}: ` }, ...refRuns(refs)]),
        ],
      }
    }),
  ]
}
