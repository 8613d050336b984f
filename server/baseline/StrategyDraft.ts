import { baselineStrategy, type BaselineStrategy, type Element } from '#shared/baseline/strategy.ts'
import { elementId } from '#shared/ids.ts'
import { splitText } from './splitText.ts'

const MOST = { text: 1_000, elements: 400, title: 200, skipped: 1_000, shown: 200 } as const

export type Skipped = { line: number; text: string }

/** A strategy in the making: elements in document order, sub-goals under their goals, and what was left over. */
export class StrategyDraft {
  readonly #fresh: () => string
  readonly #elements: Element[] = []
  readonly #skipped: Skipped[] = []
  #title = ''

  constructor(fresh: () => string) {
    this.#fresh = fresh
  }

  get title(): string {
    return this.#title
  }

  entitle(title: string): void {
    this.#title = title.slice(0, MOST.title)
  }

  /** Adds an element; a text that is too long becomes several. Null when there is no room left. */
  add(
    kind: Element['kind'],
    text: string,
    at: { line: number; code?: string | null; parent?: Element | null },
  ): Element | null {
    const parts = splitText(text, MOST.text)
    if (parts.length === 0 || this.#elements.length + parts.length > MOST.elements) {
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
    }))
    this.#elements.push(...made)
    return made.at(-1)!
  }

  /** Continues the text of an element; what no longer fits goes to a new one of the same kind. */
  extend(element: Element, text: string, line: number, glue = ' '): Element | null {
    if (element.text.length + glue.length + text.length > MOST.text) {
      const parent = this.#elements.find((other) => other.id === element.parent) ?? null
      return this.add(element.kind, text, { line, parent })
    }
    element.text += glue + text
    return element
  }

  /** Keeps a line that was not understood, for the person to look at. */
  skip(line: number, text: string): void {
    if (text.trim() !== '' && this.#skipped.length < MOST.skipped)
      this.#skipped.push({ line, text: text.slice(0, MOST.shown) })
  }

  /**
   * What a printed number such as 1.3 belongs under: the goal numbered 1; else the first goal in order if
   * it has no number of its own; else the latest goal if that has none. A goal found by order takes the
   * number that its sub-goals show. Null when there is none: the sub-goal then stands by itself.
   */
  parentOf(code: string): Element | null {
    if (this.#elements.length >= MOST.elements) return null
    const steps = code.split('.')
    const nearest = this.#elements.findLast((element) => element.code === steps.slice(0, -1).join('.'))
    if (nearest) return nearest
    const major = steps[0]!
    const goals = this.#elements.filter(({ kind }) => kind === 'goal' || kind === 'focus')
    const numbered = goals.findLast((goal) => goal.code === major)
    if (numbered) return numbered
    const goal = [goals[Number(major) - 1], goals.at(-1)].find((candidate) => candidate?.code === null)
    if (goal) goal.code = major
    return goal ?? null
  }

  finish(): { baseline: BaselineStrategy; skipped: Skipped[] } {
    return {
      baseline: baselineStrategy.parse({ title: this.#title, elements: this.#elements }),
      skipped: this.#skipped.sort((a, b) => a.line - b.line),
    }
  }
}
