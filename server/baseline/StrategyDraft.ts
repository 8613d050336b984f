import {
  BASELINE,
  baselineStrategy,
  type BaselineStrategy,
  type Body,
  type Element,
  type StrategyDocument,
} from '#shared/baseline/strategy.ts'
import type { StrategyReading } from '#shared/baseline/reading.ts'
import { type DocumentId, documentId, elementId, type ElementId, isId } from '#shared/ids.ts'
import { leadsTo } from '#shared/strategy/tree.ts'
import type { DocumentMark, ElementMark } from './elementMark.ts'
import { splitText } from './splitText.ts'

const MOST = { title: 200, skipped: 3_000, shown: BASELINE.text } as const

export type Skipped = { line: number; text: string }

/** A strategy in the making: elements in document order, sub-goals under their goals, and what was left over. */
export class StrategyDraft {
  readonly #fresh: () => string
  readonly #elements: Element[] = []
  readonly #documents: StrategyDocument[] = []
  readonly #skipped: Skipped[] = []
  readonly #lines: Record<string, number> = {}
  /** Ids of a file that was written here, and of its parents that have not been met yet. */
  readonly #told = new Map<string, ElementId>()
  readonly #parents = new Map<Element, string>()
  /** The same of documents. */
  readonly #toldDocuments = new Map<string, DocumentId>()
  #document: DocumentId | null = null
  #title = ''
  #over = 0
  #unshown = 0

  constructor(fresh: () => string) {
    this.#fresh = fresh
  }

  get title(): string {
    return this.#title
  }

  get isEmpty(): boolean {
    return this.#elements.length === 0
  }

  /** Whether there is one of the kind in the present document. */
  has(kind: Element['kind']): boolean {
    return this.#elements.some((element) => element.kind === kind && element.document === this.#document)
  }

  /** True once some line has told which element it is. */
  get exact(): boolean {
    return this.#told.size > 0
  }

  entitle(title: string): void {
    this.#title = title.slice(0, MOST.title)
  }

  /** What follows is of another document; false when there are too many. */
  open(title: string, kind: StrategyDocument['kind'], owner: Body | null): boolean {
    if (this.#documents.length >= BASELINE.documents) return false
    this.#document = documentId.parse(this.#fresh())
    this.#documents.push({ id: this.#document, title: title.slice(0, MOST.title), kind, owner })
    return true
  }

  /** The document that a file of our own names; null in it is the strategy itself. */
  openMarked({ document }: DocumentMark, title: string): void {
    if (!document) {
      if (title !== '') this.entitle(title)
      this.#document = null
      return
    }
    const known = this.#toldDocuments.get(document.id)
    if (known !== undefined) this.#document = known
    else if (this.open(title || document.id, document.kind, document.owner)) {
      const made = this.#documents.at(-1)!
      if (isId(document.id) && !this.#documents.some(({ id }) => id === document.id))
        made.id = documentId.parse(document.id)
      this.#document = made.id
      this.#toldDocuments.set(document.id, made.id)
    }
  }

  /** Who decides on the document that is open; false where that is the strategy itself. */
  own(owner: Body): boolean {
    const document = this.#documents.find(({ id }) => id === this.#document)
    if (document) document.owner = owner
    return document !== undefined
  }

  /** Adds an element; a text that is too long becomes several. Null when there is no room left. */
  add(
    kind: Element['kind'],
    text: string,
    at: { line: number; code?: string | null; parent?: Element | null },
  ): Element | null {
    const parts = splitText(text, BASELINE.text)
    if (parts.length === 0 || this.#elements.length + parts.length > BASELINE.elements) {
      if (parts.length > 0) this.#over += 1
      this.skip(at.line, text)
      return null
    }
    const parent = at.parent?.id ?? null
    const made = parts.map((part, i) => ({
      id: elementId.parse(this.#fresh()),
      kind,
      code: i === 0 ? (at.code ?? null) : null,
      text: part,
      parent,
      document: this.#document,
    }))
    this.#elements.push(...made)
    for (const { id } of made) this.#lines[id] = at.line
    return made.at(-1)!
  }

  /** Adds what a file of our own says of itself, under the id that it has there. */
  put(mark: ElementMark, text: string, line: number): Element | null {
    if (text.trim() === '') return null
    this.#document = (mark.document !== null && this.#toldDocuments.get(mark.document)) || null
    const element = this.add(mark.kind, text, { line, code: mark.code })
    if (!element) return null
    if (isId(mark.id) && !this.#told.has(mark.id)) {
      delete this.#lines[element.id]
      element.id = elementId.parse(mark.id)
      this.#lines[element.id] = line
    }
    if (!this.#told.has(mark.id)) this.#told.set(mark.id, element.id)
    if (mark.parent !== null) this.#parents.set(element, mark.parent)
    return element
  }

  /** Continues the text of an element; what no longer fits goes to a new one of the same kind. */
  extend(element: Element, text: string, line: number, glue = ' '): Element | null {
    if (element.text.length + glue.length + text.length > BASELINE.text) {
      const parent = this.#elements.find((other) => other.id === element.parent) ?? null
      return this.add(element.kind, text, { line, parent })
    }
    element.text += glue + text
    return element
  }

  /** Keeps a line that was not understood, for the person to look at. */
  skip(line: number, text: string): void {
    if (text.trim() === '') return
    if (this.#skipped.length < MOST.skipped) this.#skipped.push({ line, text: text.slice(0, MOST.shown) })
    else this.#unshown += 1
  }

  /**
   * What a printed number such as 1.3 belongs under: the goal numbered 1; else the first goal in order if
   * it has no number of its own; else the latest goal if that has none. A goal found by order takes the
   * number that its sub-goals show. Null when there is none: the sub-goal then stands by itself.
   */
  parentOf(code: string): Element | null {
    if (this.#elements.length >= BASELINE.elements) return null
    const own = this.#elements.filter(({ document }) => document === this.#document)
    const steps = code.split('.')
    const nearest = own.findLast((element) => element.code === steps.slice(0, -1).join('.'))
    if (nearest) return nearest
    const major = steps[0]!
    const goals = own.filter(({ kind }) => kind === 'goal' || kind === 'focus')
    const numbered = goals.findLast((goal) => goal.code === major)
    if (numbered) return numbered
    const goal = [goals[Number(major) - 1], goals.at(-1)].find((candidate) => candidate?.code === null)
    if (goal) goal.code = major
    return goal ?? null
  }

  finish(): StrategyReading {
    for (const element of this.#parents.keys()) element.parent = null
    const parents = new Map(this.#elements.map(({ id, parent }) => [id, parent]))
    for (const [element, told] of this.#parents) {
      const parent = this.#told.get(told) ?? null
      // Whoever would come to lie under itself stands on its own (T17).
      if (parent === null || leadsTo(parents, parent, element.id)) continue
      element.parent = parent
      parents.set(element.id, parent)
    }
    return {
      baseline: this.#baseline(),
      skipped: this.#skipped.sort((a, b) => a.line - b.line),
      lines: this.#lines,
      notices: [
        ...(this.isEmpty ? [{ is: 'no-headings' as const, detail: '' }] : []),
        ...(this.#over > 0 ? [{ is: 'too-many' as const, detail: String(this.#over) }] : []),
        ...(this.#unshown > 0 ? [{ is: 'cut' as const, detail: String(this.#unshown) }] : []),
      ],
      exact: this.exact,
    }
  }

  #baseline(): BaselineStrategy {
    return baselineStrategy.parse({
      title: this.#title,
      documents: this.#documents,
      elements: this.#elements,
    })
  }
}
