import type { Element } from '#shared/baseline/strategy.ts'
import { documentKindOf, ownerOf, usualOwner } from './documentWords.ts'
import { isElementMark, isHeadingMark, type Mark } from './elementMark.ts'
import { readRow, splitValues } from './strategyCells.ts'
import type { StrategyDraft } from './StrategyDraft.ts'
import type { StrategyLine } from './strategyLines.ts'
import {
  namesStrategy,
  numberedGoal,
  sectionOfHeading,
  sectionOfIntroduction,
  sectionOfLabel,
  sectionOfTail,
  sectionOfSentence,
  type Section,
} from './strategyWords.ts'

type Line<Is extends StrategyLine['is']> = Extract<StrategyLine, { is: Is }>
/**
 * Where we are: a known section or a foreign one, opened by a heading of a level (bold 7, plain word 8).
 * `code` is the chapter's own number; `inline` means that its text stood on the heading's line; `again` that the
 * document had such a chapter before, so that what comes without a mark is hardly its elements.
 */
type Chapter = {
  section: Section | null
  level: number
  code: string | null
  inline: boolean
  again: boolean
  /** How many goals or focus areas it has so far. */
  tops: number
}
/** The goal that sub-goals go under, and how it was written: it tells what a bullet or a paragraph after it is. */
type Goal = { element: Element; from: 'heading' | 'number' | 'bullet' | 'plain' | 'row'; indent: number }

const PLAIN = 8
const isTop = (section: Section | null | undefined): section is 'goal' | 'focus' =>
  section === 'goal' || section === 'focus'

/** Reads lines one by one, remembering the chapter, the goal and the element that a wrapped line would continue. */
export class StrategyReader {
  readonly #draft: StrategyDraft
  readonly #chapters: Chapter[] = []
  #goal: Goal | null = null
  /** Open for continuation: by the next line without a mark, until a blank one. */
  #open: { element: Element; indent: number } | null = null
  /** A heading that is a value of its own: the paragraph after it explains it. */
  #named: Element | null = null
  #blankBefore = true
  #tops = 0
  /** A chapter that ended with its page: numbered lines of a later page still belong to it. */
  #left: { section: Section; goal: Goal | null } | null = null
  /** What the columns of the present table hold. */
  #columns: (Section | null)[] | null = null

  constructor(draft: StrategyDraft) {
    this.#draft = draft
  }

  /** @param next the first line after this that is not blank */
  read(line: StrategyLine, next: StrategyLine | undefined): void {
    if (line.is !== 'row' && line.is !== 'rule') this.#columns = null
    if (line.is !== 'plain') this.#open = null
    this.#readMarked(line, next)
    this.#blankBefore = line.is === 'blank' || line.is === 'break'
  }

  #readMarked(line: StrategyLine, next: StrategyLine | undefined): void {
    switch (line.is) {
      case 'heading':
        return this.#heading(line, next)
      case 'item':
        return this.#item(line, next)
      case 'row':
        return this.#row(line)
      case 'plain':
        return this.#plain(line, next)
      case 'marked':
        return this.#marked(line.mark, line.words, line.line)
      case 'break':
        return this.#turn()
      case 'blank':
      case 'rule':
        return
    }
  }

  get #section(): Section | null | undefined {
    return this.#chapters.at(-1)?.section
  }

  #enter(
    section: Section | null,
    level: number,
    { code = null as string | null, inline = false } = {},
  ): void {
    while ((this.#chapters.at(-1)?.level ?? -1) >= level) this.#chapters.pop()
    const again = isTop(section) && this.#draft.has(section)
    this.#chapters.push({ section, level, code, inline, again, tops: 0 })
    this.#named = null
    if (isTop(section)) this.#goal = null
  }

  /** A line that says itself what it is. What people wrote between such lines is read like any other. */
  #marked(mark: Mark, words: string, line: number): void {
    if (isHeadingMark(mark)) {
      const section = sectionOfHeading(words)
      if (section) this.#enter(section, 2)
      return
    }
    if (!isElementMark(mark)) {
      this.#draft.openMarked(mark, words)
      return this.#begin()
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
    if (element && isTop(element.kind)) this.#goal = { element, from: 'heading', indent: 0 }
  }

  /** A new document: nothing of the one before goes on. */
  #begin(): void {
    this.#chapters.length = 0
    this.#goal = null
    this.#named = null
    this.#left = null
    this.#tops = 0
  }

  /** A page ends. A chapter that only a plain line opened, and that has something in it, ends with it. */
  #turn(): void {
    const chapter = this.#chapters.at(-1)
    const section = chapter?.section
    if (!chapter || !section || chapter.level < PLAIN || !this.#draft.has(section)) return
    if (isTop(section) || section === 'subgoal') this.#left = { section, goal: this.#goal }
    this.#enter(null, PLAIN)
  }

  /** True when a numbered line goes on with what a page's end had closed. */
  #resumes(code: string): boolean {
    if (!this.#left) return false
    const { section, goal } = this.#left
    if (!code.includes('.') && Number(code) !== this.#tops + 1) return false
    if (code.includes('.') && !this.#draft.parentOf(code)) return false
    this.#left = null
    this.#enter(section, PLAIN)
    this.#goal = goal
    return true
  }

  /** A title of another document of the county's: what follows is in it. */
  #document(text: string): boolean {
    if (this.#draft.title === '' && this.#draft.isEmpty) return false
    const kind = documentKindOf(text)
    if (!kind || !this.#draft.open(text, kind, usualOwner[kind])) return false
    this.#begin()
    return true
  }

  #heading({ line, level, text }: Line<'heading'>, next: StrategyLine | undefined): void {
    if (level === 1 && this.#document(text)) return
    if (this.#labelled(text, line, level)) return
    while ((this.#chapters.at(-1)?.level ?? -1) >= level) this.#chapters.pop()
    const named = numberedGoal(text)
    const goal = named ?? numbered(text)
    const bare = goal?.text ?? text
    const inside = this.#section
    const opened = isTop(inside) ? sectionOfLabel(bare) : sectionOfHeading(bare)
    if (opened) return this.#enter(opened, level, { code: goal?.code ?? null })
    if (goal && !goal.code.includes('.') && (isTop(inside) || named || leads(goal.code, next))) {
      if (!isTop(inside)) this.#enter('goal', level)
      return this.#top(goal.text, { line, code: goal.code, from: 'heading', indent: 0 })
    }
    if (goal?.code.includes('.') && isTop(inside)) return this.#sub(goal.text, line, goal.code)
    if (isTop(inside)) return this.#top(text, { line, code: null, from: 'heading', indent: 0 })
    if (inside === 'value') this.#named = this.#draft.add('value', text, { line })
    else if (inside && level === 7) this.#keep(inside, text, line, 0)
    else if (this.#draft.title === '' && (level === 1 || namesStrategy(text)) && !text.endsWith('?'))
      this.#draft.entitle(text)
    else {
      this.#enter(null, level)
      this.#draft.skip(line, text)
    }
  }

  #item({ line, indent, code, text }: Line<'item'>, next: StrategyLine | undefined): void {
    if (code === null && this.#labelled(text, line, PLAIN)) return
    const chapter = code === null ? null : sectionOfLabel(text)
    if (chapter) return this.#enter(chapter, PLAIN, { code })
    if (this.#section === null && code !== null) this.#resumes(code)
    const section = this.#section
    const goal = this.#goal
    if (section === null) return this.#draft.skip(line, text)
    if (code?.includes('.')) {
      // "3 Tavoitteet", then 3.1 and 3.2: numbered as the chapter's parts, they are the goals themselves.
      const own = this.#chapters.at(-1)?.code
      if (isTop(section) && own && code.startsWith(`${own}.`))
        return this.#top(text, { line, code, from: 'number', indent })
      if (section !== 'focus' && section !== 'subgoal' && section !== 'goal') this.#enter('goal', PLAIN)
      return this.#sub(text, line, code, indent)
    }
    const under =
      goal !== null && (goal.from === 'bullet' || goal.from === 'number') && indent > goal.indent + 1
    if (code !== null && (section === undefined || section === 'subgoal' || this.#listsGoals(section))) {
      if (section === 'subgoal' && goal?.from === 'heading') return this.#sub(text, line, code, indent)
      if (section !== 'subgoal' || this.#chapters.length < 2) this.#enter('goal', PLAIN)
      return this.#top(text, { line, code, from: 'number', indent })
    }
    if (section === undefined) return this.#draft.skip(line, text)
    if (!isTop(section)) return this.#keep(section, text, line, indent)
    if (under) return this.#sub(text, line, null, indent)
    if (code !== null) return this.#top(text, { line, code, from: 'number', indent })
    if (goal === null || goal.from === 'bullet')
      return this.#top(text, { line, code, from: 'bullet', indent })
    // After a row of goals without marks, a list with lists of its own is about something else.
    const nested = next?.is === 'item' && next.indent > indent + 1
    if (goal.from === 'plain' && nested && this.#chapters.at(-1)!.tops > 2) {
      this.#enter(null, PLAIN)
      return this.#draft.skip(line, text)
    }
    this.#sub(text, line, null, indent)
  }

  /** A numbered list after a finished mission or vision text is the goals, even without a heading. */
  #listsGoals(section: Section): boolean {
    return (section === 'mission' || section === 'vision') && this.#named !== null
  }

  #plain({ line, indent, text }: Line<'plain'>, next: StrategyLine | undefined): void {
    const label = sectionOfLabel(text)
    if (label) {
      this.#open = null
      return this.#enter(label, PLAIN, { code: numbered(text)?.code ?? null })
    }
    const goal = numberedGoal(text)
    if (goal) {
      if (!isTop(this.#section)) this.#enter('goal', PLAIN)
      return this.#top(goal.text, { line, code: goal.code, from: 'number', indent })
    }
    if (this.#labelled(text, line, PLAIN)) return
    const owner = ownerOf(text)
    if (owner && this.#draft.own(owner)) return
    const led = next?.is === 'item' ? sectionOfIntroduction(text) : null
    const opened = led ?? sectionOfTail(text)
    if (opened && (!led || opened !== this.#section)) return this.#enter(opened, PLAIN)
    if (this.#blankBefore && this.#chapters.at(-1)?.inline) this.#enter(null, PLAIN)
    if (this.#continued(text, line, indent, next)) return
    const section = this.#section
    const sentence = section ? null : sectionOfSentence(text)
    if (sentence) {
      this.#enter(sentence, PLAIN, { inline: true })
      return this.#keep(sentence, text, line, indent)
    }
    const told = this.#goal !== null && this.#goal.from !== 'plain' && this.#goal.from !== 'row'
    const full = section === 'mission' || section === 'vision' ? this.#named !== null : isTop(section) && told
    const chapter = this.#chapters.at(-1)
    if (full && this.#blankBefore && chapter!.level === PLAIN && looksLikeHeading(text)) {
      // One bullet is no list: with a list under the next line, both head lists of their own.
      if (this.#goal?.from === 'bullet' && chapter!.tops === 1 && next?.is === 'item')
        return this.#top(text, { line, code: null, from: 'plain', indent })
      this.#enter(null, PLAIN)
      return this.#draft.skip(line, text)
    }
    if (!section && looksLikeTitle(text) && this.#entitles(text)) return
    if (section === undefined || section === null) return this.#draft.skip(line, text)
    if (chapter?.again && isTop(section) && chapter.tops === 0) return this.#draft.skip(line, text)
    if (!isTop(section)) return this.#keep(section, text, line, indent)
    if (told || introduces(text, next)) return this.#draft.skip(line, text)
    this.#top(text, { line, code: null, from: 'plain', indent })
  }

  /** A line that names the strategy in its basic form; whose it is tells more than the bare word. */
  #entitles(text: string): boolean {
    const { title, isEmpty } = this.#draft
    if (documentKindOf(text) === null || !namesStrategy(text) || !isEmpty) return false
    if (title !== '' && (title.includes(' ') || !text.includes(' '))) return false
    this.#draft.entitle(text)
    return true
  }

  /** A wrapped line goes on with the element above it. */
  #continued(text: string, line: number, indent: number, next: StrategyLine | undefined): boolean {
    if (this.#named?.kind === 'value' && this.#section === 'value') {
      this.#named = this.#draft.extend(this.#named, text, line, this.#named.text.includes(': ') ? ' ' : ': ')
      return true
    }
    if (!this.#open) return false
    const { element } = this.#open
    const flows = element.kind === 'mission' || element.kind === 'vision'
    // A goal broken before a name: the number under it tells how many goals there are so far.
    const flowsOn = isTop(element.kind) && next?.is === 'item' && next.code?.startsWith(`${this.#tops}.`)
    if (!flows && !flowsOn && !/^[\p{Ll}\d(–-]/u.test(text) && indent <= this.#open.indent) return false
    this.#hold(this.#draft.extend(element, text, line), this.#open.indent)
    return true
  }

  /** "Visio 2030: Hyvä arki": a section's word, then its text on the same line. */
  #labelled(text: string, line: number, level: number): boolean {
    const cut = /^([^:–]{2,60})(?::| [–-]) (?=\S)/.exec(text.slice(0, 80))
    const section = cut && sectionOfLabel(cut[1]!)
    if (!cut || !section || numberedGoal(text)) return false
    const rest = text.slice(cut[0].length)
    if (section === 'metric') this.#draft.add('metric', rest, { line, parent: this.#goal?.element ?? null })
    else {
      this.#enter(section, level, { inline: !isTop(section) })
      if (isTop(section)) this.#top(rest, { line, code: null, from: 'plain', indent: 0 })
      else this.#keep(section, rest, line, 0)
    }
    return true
  }

  #row({ line, cells }: Line<'row'>): void {
    const labels = cells.map(sectionOfLabel)
    if (labels.filter((label) => label !== null).length > 1) {
      this.#columns = labels
      return
    }
    const first = labels[0]
    if (first && !this.#columns && cells[1])
      return this.#keep(first, cells.slice(1).join(' ').trim(), line, 0)
    const columns = this.#columns ?? (isTop(this.#section) ? [this.#section!] : null)
    const pieces = readRow(cells, columns)
    if (!pieces) return this.#draft.skip(line, cells.join(' | '))
    for (const piece of pieces) {
      if (piece.as === null) this.#draft.skip(line, piece.text)
      else if (isTop(piece.as)) {
        if (!isTop(this.#section)) this.#enter(piece.as, PLAIN)
        this.#top(piece.text, { line, code: piece.code, from: 'row', indent: 0 }, piece.as)
      } else if (piece.as === 'subgoal') this.#sub(piece.text, line, piece.code)
      else this.#draft.add(piece.as, piece.text, { line, parent: this.#goal?.element ?? null })
    }
  }

  #keep(section: Section, text: string, line: number, indent: number): void {
    if (section === 'value') {
      for (const value of splitValues(text)) this.#hold(this.#draft.add('value', value, { line }), indent)
      return
    }
    if (section === 'subgoal') return this.#sub(text, line, null, indent)
    const added = this.#draft.add(section, text, { line })
    this.#hold(added, indent)
    if (section === 'mission' || section === 'vision') this.#named = added
  }

  #top(
    text: string,
    at: { line: number; code: string | null; from: Goal['from']; indent: number },
    as: 'goal' | 'focus' = this.#section === 'focus' ? 'focus' : 'goal',
  ): void {
    const element = this.#draft.add(as, text, at)
    if (!element) return
    this.#tops += 1
    const chapter = this.#chapters.at(-1)
    if (chapter) chapter.tops += 1
    this.#goal = { element, from: at.from, indent: at.indent }
    this.#hold(element, at.indent)
  }

  #sub(text: string, line: number, code: string | null, indent = 0): void {
    const parent = code?.includes('.') ? this.#draft.parentOf(code) : (this.#goal?.element ?? null)
    this.#hold(this.#draft.add('subgoal', text, { line, code, parent }), indent)
  }

  #hold(element: Element | null, indent: number): void {
    this.#open = element && { element, indent }
  }
}

/** "1. Text" or "1.3 Text" in a heading. */
function numbered(text: string): { code: string; text: string } | null {
  const found = /^(\d{1,2}(?:\.\d{1,2})?)[.)]?\s+(?=\S)/.exec(text)
  return found && { code: found[1]!, text: text.slice(found[0].length) }
}

/** True when the next line is a sub-goal of the number. */
const leads = (code: string, next: StrategyLine | undefined): boolean =>
  next?.is === 'item' && next.code !== null && next.code.startsWith(`${code}.`)

/** In a paste without marks, a short line that is no sentence stands for the next chapter's heading. */
const looksLikeHeading = (text: string): boolean => text.length < 60 && !/[.!?:;,]$/.test(text)

/** True for a sentence that leads into a list: it is no goal itself. */
const introduces = (text: string, next: StrategyLine | undefined): boolean =>
  /[.:]$/.test(text) && next?.is === 'item' && !next.code?.includes('.')

const looksLikeTitle = (text: string): boolean => text.length <= 120 && !/[.!?:;,]$/.test(text)
