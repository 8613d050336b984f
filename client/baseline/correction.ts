import type { BaselineStrategy, Element, ElementKind, StrategyDocument } from '#shared/baseline/strategy.ts'
import { BASELINE } from '#shared/baseline/strategy.ts'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import type { DocumentId, ElementId } from '#shared/ids.ts'

export type SkippedLine = { line: number; text: string }
/** An element as it was understood, and whether a person has left it out. `line`: where it was read. */
export type Row = { element: Element; line: number; out: boolean }
/** What was read, with what a person has put right in it. Nothing of it is saved. */
export type Correction = {
  title: string
  documents: StrategyDocument[]
  rows: Row[]
  skipped: SkippedLine[]
}
export type Patch = Partial<Pick<Element, 'kind' | 'code' | 'text' | 'parent' | 'document'>>

export const correctionOf = ({ baseline, lines, skipped }: StrategyReading): Correction => ({
  title: baseline.title,
  documents: baseline.documents,
  rows: baseline.elements.map((element) => ({ element, line: lines[element.id] ?? 0, out: false })),
  skipped,
})

const isTop = (kind: ElementKind) => kind === 'goal' || kind === 'focus'
const isUnder = (kind: ElementKind) => kind === 'subgoal' || kind === 'metric'

/**
 * Changes some elements alike. One that becomes a sub-goal comes under the goal before it; one that becomes a goal,
 * a value or the like stands by itself; what moves to another document takes along what is under it.
 */
export function changed(correction: Correction, ids: readonly ElementId[], patch: Patch): Correction {
  const chosen = new Set(ids)
  const along = new Set(ids)
  if (patch.document !== undefined) {
    for (const { element } of correction.rows)
      if (element.parent && along.has(element.parent)) along.add(element.id)
  }
  const rows = correction.rows.map((row) => {
    if (chosen.has(row.element.id)) return { ...row, element: { ...row.element, ...patch } }
    if (!along.has(row.element.id)) return row
    return { ...row, element: { ...row.element, document: patch.document ?? null } }
  })
  const kinds = patch.kind !== undefined && patch.parent === undefined
  return {
    ...correction,
    rows: rows.map((row, i) => {
      const { element } = row
      if (!chosen.has(element.id)) return row
      const parent = kinds ? (isUnder(element.kind) ? goalBefore(rows, i) : null) : element.parent
      return { ...row, element: { ...element, parent: inDocument(rows, parent, element) } }
    }),
  }
}

/** Leaves elements out, or takes them back. */
export function leftOut(correction: Correction, ids: readonly ElementId[], out: boolean): Correction {
  const chosen = new Set(ids)
  return {
    ...correction,
    rows: correction.rows.map((row) => (chosen.has(row.element.id) ? { ...row, out } : row)),
  }
}

/** Makes one element of several: the first takes the others' words and what is under them. */
export function joined(correction: Correction, ids: readonly ElementId[]): Correction {
  const chosen = correction.rows.filter(({ element }) => ids.includes(element.id))
  const [first, ...others] = chosen
  if (!first || others.length === 0) return correction
  const text = chosen.map(({ element }) => element.text.trim()).join(' ')
  if (text.length > BASELINE.text) return correction
  const gone = new Set<ElementId>(others.map(({ element }) => element.id))
  const rows = correction.rows.flatMap((row) => {
    const { element } = row
    if (gone.has(element.id)) return []
    if (element.id === first.element.id) return [{ ...row, element: { ...element, text } }]
    return [
      element.parent && gone.has(element.parent)
        ? { ...row, element: { ...element, parent: first.element.id } }
        : row,
    ]
  })
  return { ...correction, rows }
}

/**
 * Makes elements of lines that were left out, each where it stood, or one of them all. A number at the beginning of a
 * line becomes the element's own.
 */
export function withLines(
  correction: Correction,
  lines: readonly SkippedLine[],
  { kind, together, fresh }: { kind: ElementKind; together: boolean; fresh: () => ElementId },
): { correction: Correction; added: ElementId[] } {
  const first = lines[0]
  if (!first) return { correction, added: [] }
  const texts = together
    ? [{ line: first.line, text: lines.map(({ text }) => text.trim()).join(' ') }]
    : lines
  let rows = correction.rows
  const added: ElementId[] = []
  for (const { line, text } of texts) {
    const at = placeOf(rows, line)
    const document = rows[at - 1]?.element.document ?? rows[at]?.element.document ?? null
    const { code, words } = numberOf(text)
    const id = fresh()
    const parent = isUnder(kind) ? goalBefore(rows, at) : null
    const element: Element = { id, kind, code, text: words.slice(0, BASELINE.text), parent, document }
    added.push(id)
    rows = [...rows.slice(0, at), { element, line, out: false }, ...rows.slice(at)]
  }
  const taken = new Set(lines)
  return {
    correction: { ...correction, rows, skipped: correction.skipped.filter((each) => !taken.has(each)) },
    added,
  }
}

/** A new element after another (null: at the end), of the same kind. */
export function withNew(correction: Correction, after: ElementId | null, fresh: () => ElementId) {
  const { rows } = correction
  const at = after === null ? rows.length : rows.findIndex(({ element }) => element.id === after) + 1
  const beside = rows[at - 1]
  const element: Element = {
    id: fresh(),
    kind: beside?.element.kind ?? 'goal',
    code: null,
    text: '',
    parent: beside?.element.parent ?? null,
    document: beside?.element.document ?? null,
  }
  const row = { element, line: beside?.line ?? 0, out: false }
  return {
    correction: { ...correction, rows: [...rows.slice(0, at), row, ...rows.slice(at)] },
    added: element.id,
  }
}

/** What would be saved: nothing that was left out or is empty, and no parent that is not there. */
export function resultOf({ title, documents, rows }: Correction): BaselineStrategy {
  const elements = rows
    .filter(({ element, out }) => !out && element.text.trim() !== '')
    .map(({ element }) => ({ ...element, text: element.text.trim(), code: element.code?.trim() || null }))
  const ids = new Set(elements.map(({ id }) => id))
  return {
    title: title.trim(),
    documents: documents.map((document) => ({ ...document, title: document.title.trim() || '–' })),
    elements: elements.map((element) =>
      element.parent !== null && !ids.has(element.parent) ? { ...element, parent: null } : element,
    ),
  }
}

/** Where what was read goes: all of the baseline, the strategy itself, or one of its documents. */
export type Destination = 'all' | 'strategy' | DocumentId

/** The present baseline with what was read in the place of one of its documents. */
export function placedIn(
  before: BaselineStrategy | null,
  read: BaselineStrategy,
  to: Destination,
  made: StrategyDocument | null,
): BaselineStrategy {
  if (!before || to === 'all') return read
  const document = to === 'strategy' ? null : to
  const own = read.elements.map((element) => ({ ...element, document }))
  const others = before.elements.filter((element) => element.document !== document)
  const documents =
    made && !before.documents.some(({ id }) => id === made.id)
      ? [...before.documents, made]
      : before.documents
  return {
    title: document === null ? read.title || before.title : before.title,
    documents,
    elements: document === null ? [...own, ...others] : [...others, ...own],
  }
}

function goalBefore(rows: readonly Row[], at: number): ElementId | null {
  const goal = rows.slice(0, at).findLast(({ element, out }) => !out && isTop(element.kind))
  return goal?.element.id ?? null
}

/** A parent in another document, or the element itself, is none. */
function inDocument(rows: readonly Row[], parent: ElementId | null, element: Element): ElementId | null {
  const found = rows.find((row) => row.element.id === parent)
  return found && found.element.document === element.document && parent !== element.id ? parent : null
}

function placeOf(rows: readonly Row[], line: number): number {
  const after = rows.findLastIndex((row) => row.line <= line)
  return after + 1
}

function numberOf(text: string): { code: string | null; words: string } {
  const found = /^(\d{1,2}(?:\.\d{1,2}){0,2})[.)]?\s+(?=\S)/.exec(text)
  const isNumber = found && (found[1]!.includes('.') || /[.)]\s/.test(found[0]))
  return isNumber
    ? { code: found[1]!, words: text.slice(found[0].length) }
    : { code: null, words: text.trim() }
}
