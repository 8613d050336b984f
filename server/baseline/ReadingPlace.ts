import type { Element } from '#shared/baseline/strategy.ts'
import { documentKindOf, usualOwner } from './documentWords.ts'
import { isElementMark, isHeadingMark, type Mark } from './elementMark.ts'
import { splitValues } from './strategyCells.ts'
import type { StrategyDraft } from './StrategyDraft.ts'
import { namesStrategy, sectionOfHeading, type Section } from './strategyWords.ts'

/**
 * Where we are: a known section or a foreign one, opened by a heading of a level (bold 7, plain word 8).
 * `code` is the chapter's own number; `inline` means that its text stood on the heading's line; `again` that the
 * document had such a chapter before, so that what comes without a mark is hardly its elements.
 */
export type Chapter = {
  section: Section | null
  level: number
  code: string | null
  inline: boolean
  again: boolean
  /** How many goals or focus areas it has so far. */
  tops: number
}
/** The goal that sub-goals go under, and how it was written: it tells what a bullet or a paragraph after it is. */
export type Goal = {
  element: Element
  from: 'heading' | 'number' | 'bullet' | 'plain' | 'row'
  indent: number
}

export const PLAIN = 8
export const isTop = (section: Section | null | undefined): section is 'goal' | 'focus' =>
  section === 'goal' || section === 'focus'

/** Where a reader is: the chapter, the goal, and the element that a wrapped line would go on with. */
export class ReadingPlace {
  readonly #draft: StrategyDraft
  readonly chapters: Chapter[] = []
  goal: Goal | null = null
  /** Open for continuation: by the next line without a mark, until a blank one. */
  held: { element: Element; indent: number } | null = null
  /** A heading that is a value of its own: the paragraph after it explains it. */
  named: Element | null = null
  /** Goals and focus areas of the document so far. */
  tops = 0
  /** A chapter that ended with its page: numbered lines of a later page still belong to it. */
  #left: { section: Section; goal: Goal | null } | null = null

  constructor(draft: StrategyDraft) {
    this.#draft = draft
  }

  /** What the present chapter is about; undefined before the first. */
  get section(): Section | null | undefined {
    return this.chapters.at(-1)?.section
  }

  /** Opens a chapter, which closes those of its level and deeper. null: about something else. */
  enter(section: Section | null, level: number, { code = null as string | null, inline = false } = {}): void {
    while ((this.chapters.at(-1)?.level ?? -1) >= level) this.chapters.pop()
    const again = isTop(section) && this.#draft.has(section)
    this.chapters.push({ section, level, code, inline, again, tops: 0 })
    this.named = null
    if (isTop(section)) this.goal = null
  }

  /** A line that says itself what it is. What people wrote between such lines is read like any other. */
  mark(mark: Mark, words: string, line: number): void {
    if (isHeadingMark(mark)) {
      const section = sectionOfHeading(words)
      if (section) this.enter(section, 2)
      return
    }
    if (!isElementMark(mark)) {
      this.#draft.openMarked(mark, words)
      return this.begin()
    }
    const { code } = mark
    const bare = code && words.startsWith(code) ? words.slice(code.length).replace(/^[.)]?\s/, '') : null
    const other = bare === null && code ? /^(\S{1,12}?)[.)]?\s+(?=\S)/.exec(words) : null
    const renumbered = other && /^\d/.test(other[1]!) ? other : null
    const element = this.#draft.put(
      { ...mark, code: renumbered ? renumbered[1]! : bare === null && code ? null : code },
      renumbered ? words.slice(renumbered[0].length) : (bare ?? words),
      line,
    )
    if (element && isTop(element.kind)) this.goal = { element, from: 'heading', indent: 0 }
  }

  /** A new document: nothing of the one before goes on. */
  begin(): void {
    this.chapters.length = 0
    this.goal = null
    this.named = null
    this.#left = null
    this.tops = 0
  }

  /** A page ends. A chapter that only a plain line opened, and that has something in it, ends with it. */
  turn(): void {
    const chapter = this.chapters.at(-1)
    const section = chapter?.section
    if (!chapter || !section || chapter.level < PLAIN || !this.#draft.has(section)) return
    if (isTop(section) || section === 'subgoal') this.#left = { section, goal: this.goal }
    this.enter(null, PLAIN)
  }

  /** True when a numbered line goes on with what a page's end had closed. */
  resumes(code: string): boolean {
    if (!this.#left) return false
    const { section, goal } = this.#left
    if (!code.includes('.') && Number(code) !== this.tops + 1) return false
    if (code.includes('.') && !this.#draft.parentOf(code)) return false
    this.#left = null
    this.enter(section, PLAIN)
    this.goal = goal
    return true
  }

  /** A title of another document of the county's: what follows is in it. */
  opensDocument(text: string): boolean {
    if (this.#draft.title === '' && this.#draft.isEmpty) return false
    const kind = documentKindOf(text)
    if (!kind || !this.#draft.open(text, kind, usualOwner[kind])) return false
    this.begin()
    return true
  }

  /** A line that names the strategy in its basic form; whose it is tells more than the bare word. */
  entitles(text: string): boolean {
    const { title, isEmpty } = this.#draft
    if (documentKindOf(text) === null || !namesStrategy(text) || !isEmpty) return false
    if (title !== '' && (title.includes(' ') || !text.includes(' '))) return false
    this.#draft.entitle(text)
    return true
  }

  /** Adds words of a chapter that has no goals, as what the chapter is about. */
  keep(section: Section, text: string, line: number, indent: number): void {
    if (section === 'value') {
      for (const value of splitValues(text)) this.hold(this.#draft.add('value', value, { line }), indent)
      return
    }
    if (section === 'subgoal') return this.sub(text, line, null, indent)
    const added = this.#draft.add(section, text, { line })
    this.hold(added, indent)
    if (section === 'mission' || section === 'vision') this.named = added
  }

  /** Adds a goal or a focus area, which what comes next may belong to. */
  top(
    text: string,
    at: { line: number; code: string | null; from: Goal['from']; indent: number },
    as: 'goal' | 'focus' = this.section === 'focus' ? 'focus' : 'goal',
  ): void {
    const element = this.#draft.add(as, text, at)
    if (!element) return
    this.tops += 1
    const chapter = this.chapters.at(-1)
    if (chapter) chapter.tops += 1
    this.goal = { element, from: at.from, indent: at.indent }
    this.hold(element, at.indent)
  }

  /** Adds a sub-goal, under the goal of its number or else the latest. */
  sub(text: string, line: number, code: string | null, indent = 0): void {
    const parent = code?.includes('.') ? this.#draft.parentOf(code) : (this.goal?.element ?? null)
    this.hold(this.#draft.add('subgoal', text, { line, code, parent }), indent)
  }

  /** What the next line may go on with. */
  hold(element: Element | null, indent: number): void {
    this.held = element && { element, indent }
  }
}
