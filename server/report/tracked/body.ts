import type { ReportStrategy } from '#shared/report/strategy.ts'
import { trackedWords } from '#shared/report/words/trackedWords.ts'
import type { Runs } from '../document/document.ts'
import { paragraph, written } from '../docx/paragraphs.ts'
import { beginsRight, wordRuns } from '../docx/runs.ts'
import type { Setting } from '../docx/setting.ts'
import { all, el, none, type Xml } from '../ooxml/xml.ts'
import type { Comment } from './comments.ts'
import { type Row, rowsOf } from './rows.ts'
import { type Tracked, Tracking } from './Tracking.ts'

const changes: Record<Row['is'], Tracked | null> = {
  stays: null,
  comes: 'ins',
  goes: 'del',
  movedTo: 'moveTo',
  movedFrom: 'moveFrom',
}

/** The strategy with every change tracked. @param comments by element @param at ISO 8601, the time of the changes */
export function bodyOf(
  strategy: ReportStrategy,
  comments: ReadonlyMap<string, readonly Comment[]>,
  setting: Setting,
  at: string,
): Xml[] {
  const tracking = new Tracking(setting, at, trackedWords[setting.language].author)
  const titles = new Map(strategy.documents.map(({ id, title }) => [id, title]))
  const blocks: Xml[] = []
  let [document, top]: [string | null, Row['top'] | null] = [null, null]
  for (const row of rowsOf(strategy.elements)) {
    if (row.document !== document) {
      document = row.document
      top = null
      const title = (document === null ? strategy.title : titles.get(document)) ?? ''
      blocks.push(written('Heading1', [{ text: title || trackedWords[setting.language].subject }], setting))
    }
    if (row.top !== top) {
      top = row.top
      blocks.push(written('Heading2', [{ text: trackedWords[setting.language].kinds[top] }], setting))
    }
    blocks.push(paragraphOf(row, comments.get(row.element.id) ?? [], setting, tracking))
  }
  return blocks
}

/** Goals and focus areas are headings; what lies under them is text, further in the deeper it lies. */
function lookOf({ element, top }: Row): { style: string; indent: number } {
  const isHeading = element.depth === 0 && (top === 'goal' || top === 'focus')
  return {
    style: isHeading ? 'Heading3' : 'Normal',
    indent: isHeading ? 0 : Math.min(element.depth, 4) * 280,
  }
}

function paragraphOf(row: Row, comments: readonly Comment[], setting: Setting, tracking: Tracking): Xml {
  const { element, by } = row
  const change = changes[row.is]
  const { style, indent } = lookOf(row)
  const words = change === null ? staying(row, setting, tracking) : tracking.words(change, by, textOf(row))
  const name = `siirto${element.was ?? 0}`
  const range = change === 'moveFrom' || change === 'moveTo' ? tracking.range(change, by, name) : null
  // One that moves is commented where it comes to.
  const told = row.is === 'movedFrom' ? [] : comments
  const refs = all(told.map(({ id }) => reference(id)))
  const properties = el(
    'w:pPr',
    {},
    el('w:pStyle', { 'w:val': style }),
    beginsRight(textOf(row)) ? el('w:bidi') : none,
    indent > 0 ? el('w:ind', { 'w:left': `${indent}` }) : none,
    change === null ? none : tracking.mark(change, by),
  )
  return all([
    el(
      'w:p',
      {},
      properties,
      range?.start ?? none,
      all(told.map(({ id }) => el('w:commentRangeStart', { 'w:id': `${id}` }))),
      words,
      all(told.map(({ id }) => el('w:commentRangeEnd', { 'w:id': `${id}` }))),
      change === null ? refs : tracking.pieces(change, by, refs),
    ),
    range?.end ?? none,
  ])
}

const reference = (id: number): Xml => el('w:r', {}, el('w:commentReference', { 'w:id': `${id}` }))

const codeOf = ({ element: { code } }: Row): string => (code === null ? '' : `${code} `)
const textOf = (row: Row): Runs => {
  const { before, after } = row.element
  const text = row.is === 'goes' || row.is === 'movedFrom' ? before : after
  return [{ text: `${codeOf(row)}${text ?? ''}` }]
}

/** The words of a paragraph that stays, each change with those that it comes from. */
function staying(row: Row, setting: Setting, tracking: Tracking): Xml {
  const code = codeOf(row)
  return all([
    code === '' ? none : wordRuns([{ text: code }], setting),
    ...row.element.segments.map(({ is, text, by }) =>
      is === 'same' ? wordRuns([{ text }], setting) : tracking.words(is, by, [{ text }]),
    ),
  ])
}

/** Before the strategy: what the file is. */
export function introOf(strategy: ReportStrategy, setting: Setting): Xml[] {
  const words = trackedWords[setting.language]
  const isBare = strategy.elements.every(({ by }) => by.length === 0)
  const { conflicts, mark, draft } = strategy
  return [
    ...(mark === null ? [] : [paragraph('DraftMark', wordRuns([{ text: mark }], setting))]),
    ...(draft.ruled === null ? [] : [written('Rule', [{ text: draft.ruled }], setting)]),
    written('Rule', [{ text: isBare ? words.unchanged : words.how }], setting),
    ...(conflicts.length === 0
      ? []
      : [written('Warning', [{ text: words.conflicts(conflicts.length) }], setting)]),
  ]
}
