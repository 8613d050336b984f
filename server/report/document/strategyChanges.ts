import type { ReportAmendment, ReportElement } from '#shared/report/strategy.ts'
import {
  amendmentsByElement,
  changeOf,
  nameOfElement,
  remarksOn,
  statusOf,
  strategyAnchors,
} from '#shared/report/strategyLookup.ts'
import type { Part, Run } from './document.ts'
import { heading, refRuns, said, strong, text } from './source.ts'
import {
  amendmentRun,
  amendmentRuns,
  elementRuns,
  groupName,
  listed,
  markedRuns,
  proposedRuns,
  reasonRuns,
  type StrategySource,
  supportRuns,
} from './strategyRuns.ts'
import { cell, columns } from './table.ts'

/** Every amendment under its element: before, after, support, fate; what it stands on and what speaks against it. */
export function changesParts(source: StrategySource): Part[] {
  const { strategy, says } = source
  if (strategy.amendments.length === 0) return []
  return [
    heading(2, strategyAnchors.changes, { text: says.sections.changes }),
    text('rule', { text: strategy.rules.join(' ') }),
    ...amendmentsByElement(strategy).flatMap(({ element, amendments }) => [
      heading(
        3,
        element?.anchor ?? 'kohta-0',
        ...(element === null ? [{ text: says.elsewhere }] : elementRuns(element, source)),
      ),
      tableOf(element, amendments, source),
      ...groundsOf(amendments, source),
      ...pairsOf(amendments, source),
    ]),
  ]
}

function tableOf(
  element: ReportElement | null,
  amendments: readonly ReportAmendment[],
  source: StrategySource,
): Part {
  const { says, own } = source
  const head = says.columns
  const name = element === null ? says.elsewhere : (element.code ?? nameOfElement(element))
  return {
    is: 'table',
    caption: `${says.sections.changes}: ${name}`,
    description: says.tables.changes,
    columns: columns(
      [head.amendment, 1.2],
      [head.before, 2.5],
      [head.after, 3],
      [head.support, 1.7],
      [head.status, 1.9],
    ),
    rows: amendments.map((amendment) => [
      cell([strong(String(amendment.number)), { text: ` ${says.kinds[amendment.kind]}` }], {
        id: amendment.anchor,
      }),
      cell(amendment.before === null ? own.beforeAfter.nothing : said(amendment.before, source)),
      cell(proposedRuns(amendment, source)),
      cell(supportRuns(amendment, source)),
      cell([strong(statusOf(amendment, says))]),
    ]),
  }
}

/** What each stands on: a table, reasons, notes, themes, evidence. */
function groundsOf(amendments: readonly ReportAmendment[], source: StrategySource): Part[] {
  const { says } = source
  const head = says.columns
  const items = amendments.flatMap((amendment): Run[][] => {
    const { rationale, sources, evidence, group, place, kind, reasons, against, because } = amendment
    const named = (title: string, runs: readonly Run[]): Run[][] =>
      runs.length === 0 ? [] : [[{ text: `${title}: ` }, ...runs]]
    const table = group === null ? '' : groupName(group, source)
    const told = [
      ...named(head.group, table === '' ? [] : [said(table, source)]),
      ...(kind === 'add' && place !== null ? named(head.element, [{ text: place }]) : []),
      ...named(head.rationale, rationale === '' ? [] : [said(rationale, source)]),
      ...named(head.notes, refRuns(sources.refs)),
      ...named(
        head.themes,
        listed(
          sources.themes.map(({ title, anchor }) => [
            { ...said(title, source), ...(anchor === null ? {} : { to: anchor }) },
          ]),
        ),
      ),
      ...named(
        says.sections.evidence,
        listed(evidence.map((number) => [{ text: `T${number}`, to: `kortti-${number}` }])),
      ),
      ...reasons.flatMap((reason) => named(head.for, reasonRuns(reason, source))),
      ...against.flatMap((reason) => named(head.against, reasonRuns(reason, source))),
      ...(because === '' ? [] : named(statusOf(amendment, says), [said(because, source)])),
      ...remarksOn(amendment, says).map((remark): Run[] => [{ text: remark }]),
    ]
    return told.length === 0
      ? []
      : [[amendmentRun(amendment.number, source), { text: ' ' }, ...listed(told, ' · ')]]
  })
  return items.length === 0 ? [] : [{ is: 'list', ordered: false, items }]
}

/** Opposing reasons beside each other. */
function pairsOf(amendments: readonly ReportAmendment[], source: StrategySource): Part[] {
  const { says } = source
  const rows = amendments.flatMap(({ number, pairs }) => pairs.map((pair) => ({ number, ...pair })))
  if (rows.length === 0) return []
  const numbers = [...new Set(rows.map(({ number }) => number))]
  return [
    {
      is: 'table',
      caption: `${says.columns.otherwise}: ${says.amendments(numbers)}`,
      description: says.tables.pairs,
      columns: columns([says.columns.amendment, 1], [says.columns.for, 4], [says.columns.otherwise, 4]),
      rows: rows.map(({ number, one, other }) => [
        cell(String(number)),
        cell(reasonRuns(one, source)),
        cell(reasonRuns(other, source)),
      ]),
    },
  ]
}

/** Amendments that cannot stand together, for people to settle. */
export function conflictParts(source: StrategySource): Part[] {
  const { strategy, says } = source
  if (strategy.conflicts.length === 0) return []
  return [
    heading(2, strategyAnchors.conflicts, { text: says.sections.conflicts }),
    text('rule', { text: says.conflictRule }),
    { is: 'list', ordered: false, items: strategy.conflicts.map((each) => [{ text: each.text }]) },
  ]
}

/** The draft in whole, what changes in it marked. */
export function draftParts(source: StrategySource): Part[] {
  const { strategy, says, words } = source
  if (strategy.amendments.every(({ status }) => status !== 'drafted') && strategy.mark !== null) return []
  const documents = [null, ...strategy.documents.map(({ id }) => id)]
  return [
    heading(2, strategyAnchors.draft, { text: says.sections.draft }),
    ...(strategy.mark === null ? [] : [text('mark', { text: strategy.mark })]),
    text('rule', { text: `${says.draftRule} ${says.marking}` }),
    ...documents.flatMap((document): Part[] => {
      const elements = strategy.elements.filter((element) => element.document === document)
      if (elements.length === 0) return []
      const title = strategy.documents.find(({ id }) => id === document)?.title ?? strategy.title
      return [
        {
          is: 'table',
          caption: `${says.sections.draft}: ${title}`,
          description: says.tables.draft,
          columns: columns(
            [says.columns.element, 1.3],
            [says.columns.draft, 6],
            [says.columns.change, 1.5],
            [says.columns.amendment, 1],
          ),
          rows: elements.map((element) => [
            cell([
              { text: words.elements[element.kind] },
              ...(element.code === null ? [] : [strong(` ${element.code}`)]),
            ]),
            cell(markedRuns(element.segments, source)),
            cell(changeOf(element, says)),
            cell(amendmentRuns(element.by, source)),
          ]),
        },
      ]
    }),
  ]
}
