import type { BaselineStrategy, Element, StrategyDocument } from '#shared/baseline/strategy.ts'
import { csvOf } from '../../report/render/csv.ts'
import type { BaselineWords } from './baselineWords.ts'

/**
 * A baseline as a table for spreadsheets, a row for each element in their order, and before them one for each document.
 */
export function baselineTable(baseline: BaselineStrategy, words: BaselineWords): string {
  const documents = new Map<string, StrategyDocument>(baseline.documents.map((each) => [each.id, each]))
  const titleOf = (document: StrategyDocument | undefined): string[] =>
    document
      ? [document.title, document.id, document.kind, document.owner ? words.body[document.owner] : '']
      : [baseline.title, '', '', '']
  const row = (element: Element): string[] => [
    ...titleOf(element.document === null ? undefined : documents.get(element.document)),
    ...[element.id, words.kind[element.kind], element.code ?? '', element.text, element.parent ?? ''],
  ]
  const empty = ['', '', '', '', '']
  return csvOf([
    words.columns,
    [...titleOf(undefined), ...empty],
    ...baseline.documents.map((document) => [...titleOf(document), ...empty]),
    ...baseline.elements.map(row),
  ])
}
