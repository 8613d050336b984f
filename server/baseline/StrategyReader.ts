import { ownerOf } from './documentWords.ts'
import { isTop, PLAIN, ReadingPlace } from './ReadingPlace.ts'
import { readRow } from './strategyCells.ts'
import type { StrategyDraft } from './StrategyDraft.ts'
import type { StrategyLine } from './strategyLines.ts'
import {
  namesStrategy,
  numberedGoal,
  sectionOfHeading,
  sectionOfIntroduction,
  sectionOfLabel,
  sectionOfSentence,
  sectionOfTail,
  type Section,
} from './strategyWords.ts'

type Line<Is extends StrategyLine['is']> = Extract<StrategyLine, { is: Is }>

/** Reads lines one by one into a draft, by where it is in the text. */
export class StrategyReader {
  readonly #draft: StrategyDraft
  readonly #at: ReadingPlace
  #blankBefore = true
  /** What the columns of the present table hold. */
  #columns: (Section | null)[] | null = null

  constructor(draft: StrategyDraft) {
    this.#draft = draft
    this.#at = new ReadingPlace(draft)
  }

  /** @param next the first line after this that is not blank */
  read(line: StrategyLine, next: StrategyLine | undefined): void {
    if (line.is !== 'row' && line.is !== 'rule') this.#columns = null
    if (line.is !== 'plain') this.#at.held = null
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
        return this.#at.mark(line.mark, line.words, line.line)
      case 'break':
        return this.#at.turn()
      case 'blank':
      case 'rule':
        return
    }
  }

  #heading({ line, level, text }: Line<'heading'>, next: StrategyLine | undefined): void {
    if (level === 1 && this.#at.opensDocument(text)) return
    if (this.#labelled(text, line, level)) return
    while ((this.#at.chapters.at(-1)?.level ?? -1) >= level) this.#at.chapters.pop()
    const named = numberedGoal(text)
    const goal = named ?? numbered(text)
    const bare = goal?.text ?? text
    const inside = this.#at.section
    const opened = isTop(inside) ? sectionOfLabel(bare) : sectionOfHeading(bare)
    if (opened) return this.#at.enter(opened, level, { code: goal?.code ?? null })
    if (goal && !goal.code.includes('.') && (isTop(inside) || named || leads(goal.code, next))) {
      if (!isTop(inside)) this.#at.enter('goal', level)
      return this.#at.top(goal.text, { line, code: goal.code, from: 'heading', indent: 0 })
    }
    if (goal?.code.includes('.') && isTop(inside)) return this.#at.sub(goal.text, line, goal.code)
    if (isTop(inside)) return this.#at.top(text, { line, code: null, from: 'heading', indent: 0 })
    if (inside === 'value') this.#at.named = this.#draft.add('value', text, { line })
    else if (inside && level === 7) this.#at.keep(inside, text, line, 0)
    else if (this.#draft.title === '' && (level === 1 || namesStrategy(text)) && !text.endsWith('?'))
      this.#draft.entitle(text)
    else {
      this.#at.enter(null, level)
      this.#draft.skip(line, text)
    }
  }

  #item({ line, indent, code, text }: Line<'item'>, next: StrategyLine | undefined): void {
    if (code === null && this.#labelled(text, line, PLAIN)) return
    const chapter = code === null ? null : sectionOfLabel(text)
    if (chapter) return this.#at.enter(chapter, PLAIN, { code })
    if (this.#at.section === null && code !== null) this.#at.resumes(code)
    const section = this.#at.section
    const goal = this.#at.goal
    if (section === null) return this.#draft.skip(line, text)
    if (code?.includes('.')) {
      // "3 Tavoitteet", then 3.1 and 3.2: numbered as the chapter's parts, they are the goals themselves.
      const own = this.#at.chapters.at(-1)?.code
      if (isTop(section) && own && code.startsWith(`${own}.`))
        return this.#at.top(text, { line, code, from: 'number', indent })
      if (section !== 'focus' && section !== 'subgoal' && section !== 'goal') this.#at.enter('goal', PLAIN)
      return this.#at.sub(text, line, code, indent)
    }
    const under =
      goal !== null && (goal.from === 'bullet' || goal.from === 'number') && indent > goal.indent + 1
    if (code !== null && (section === undefined || section === 'subgoal' || this.#listsGoals(section))) {
      if (section === 'subgoal' && goal?.from === 'heading') return this.#at.sub(text, line, code, indent)
      if (section !== 'subgoal' || this.#at.chapters.length < 2) this.#at.enter('goal', PLAIN)
      return this.#at.top(text, { line, code, from: 'number', indent })
    }
    if (section === undefined) return this.#draft.skip(line, text)
    if (!isTop(section)) return this.#at.keep(section, text, line, indent)
    if (under) return this.#at.sub(text, line, null, indent)
    if (code !== null) return this.#at.top(text, { line, code, from: 'number', indent })
    if (goal === null || goal.from === 'bullet')
      return this.#at.top(text, { line, code, from: 'bullet', indent })
    // After a row of goals without marks, a list with lists of its own is about something else.
    const nested = next?.is === 'item' && next.indent > indent + 1
    if (goal.from === 'plain' && nested && this.#at.chapters.at(-1)!.tops > 2) {
      this.#at.enter(null, PLAIN)
      return this.#draft.skip(line, text)
    }
    this.#at.sub(text, line, null, indent)
  }

  /** A numbered list after a finished mission or vision text is the goals, even without a heading. */
  #listsGoals(section: Section): boolean {
    return (section === 'mission' || section === 'vision') && this.#at.named !== null
  }

  #plain({ line, indent, text }: Line<'plain'>, next: StrategyLine | undefined): void {
    const label = sectionOfLabel(text)
    if (label) {
      this.#at.held = null
      return this.#at.enter(label, PLAIN, { code: numbered(text)?.code ?? null })
    }
    const goal = numberedGoal(text)
    if (goal) {
      if (!isTop(this.#at.section)) this.#at.enter('goal', PLAIN)
      return this.#at.top(goal.text, { line, code: goal.code, from: 'number', indent })
    }
    if (this.#labelled(text, line, PLAIN)) return
    const owner = ownerOf(text)
    if (owner && this.#draft.own(owner)) return
    const led = next?.is === 'item' ? sectionOfIntroduction(text) : null
    const opened = led ?? sectionOfTail(text)
    if (opened && (!led || opened !== this.#at.section)) return this.#at.enter(opened, PLAIN)
    if (this.#blankBefore && this.#at.chapters.at(-1)?.inline) this.#at.enter(null, PLAIN)
    if (this.#continued(text, line, indent, next)) return
    const section = this.#at.section
    const sentence = section ? null : sectionOfSentence(text)
    if (sentence) {
      this.#at.enter(sentence, PLAIN, { inline: true })
      return this.#at.keep(sentence, text, line, indent)
    }
    const told = this.#at.goal !== null && this.#at.goal.from !== 'plain' && this.#at.goal.from !== 'row'
    const full =
      section === 'mission' || section === 'vision' ? this.#at.named !== null : isTop(section) && told
    const chapter = this.#at.chapters.at(-1)
    if (full && this.#blankBefore && chapter!.level === PLAIN && looksLikeHeading(text)) {
      // One bullet is no list: with a list under the next line, both head lists of their own.
      if (this.#at.goal?.from === 'bullet' && chapter!.tops === 1 && next?.is === 'item')
        return this.#at.top(text, { line, code: null, from: 'plain', indent })
      this.#at.enter(null, PLAIN)
      return this.#draft.skip(line, text)
    }
    if (!section && looksLikeTitle(text) && this.#at.entitles(text)) return
    if (section === undefined || section === null) return this.#draft.skip(line, text)
    if (chapter?.again && isTop(section) && chapter.tops === 0) return this.#draft.skip(line, text)
    if (!isTop(section)) return this.#at.keep(section, text, line, indent)
    if (told || introduces(text, next)) return this.#draft.skip(line, text)
    this.#at.top(text, { line, code: null, from: 'plain', indent })
  }

  /** A wrapped line goes on with the element above it. */
  #continued(text: string, line: number, indent: number, next: StrategyLine | undefined): boolean {
    if (this.#at.named?.kind === 'value' && this.#at.section === 'value') {
      this.#at.named = this.#draft.extend(
        this.#at.named,
        text,
        line,
        this.#at.named.text.includes(': ') ? ' ' : ': ',
      )
      return true
    }
    if (!this.#at.held) return false
    const { element } = this.#at.held
    const flows = element.kind === 'mission' || element.kind === 'vision'
    // A goal broken before a name: the number under it tells how many goals there are so far.
    const flowsOn = isTop(element.kind) && next?.is === 'item' && next.code?.startsWith(`${this.#at.tops}.`)
    if (!flows && !flowsOn && !/^[\p{Ll}\d(–-]/u.test(text) && indent <= this.#at.held.indent) return false
    this.#at.hold(this.#draft.extend(element, text, line), this.#at.held.indent)
    return true
  }

  /** "Visio 2030: Hyvä arki": a section's word, then its text on the same line. */
  #labelled(text: string, line: number, level: number): boolean {
    const cut = /^([^:–]{2,60})(?::| [–-]) (?=\S)/.exec(text.slice(0, 80))
    const section = cut && sectionOfLabel(cut[1]!)
    if (!cut || !section || numberedGoal(text)) return false
    const rest = text.slice(cut[0].length)
    if (section === 'metric')
      this.#draft.add('metric', rest, { line, parent: this.#at.goal?.element ?? null })
    else {
      this.#at.enter(section, level, { inline: !isTop(section) })
      if (isTop(section)) this.#at.top(rest, { line, code: null, from: 'plain', indent: 0 })
      else this.#at.keep(section, rest, line, 0)
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
      return this.#at.keep(first, cells.slice(1).join(' ').trim(), line, 0)
    const columns = this.#columns ?? (isTop(this.#at.section) ? [this.#at.section!] : null)
    const pieces = readRow(cells, columns)
    if (!pieces) return this.#draft.skip(line, cells.join(' | '))
    for (const piece of pieces) {
      if (piece.as === null) this.#draft.skip(line, piece.text)
      else if (isTop(piece.as)) {
        if (!isTop(this.#at.section)) this.#at.enter(piece.as, PLAIN)
        this.#at.top(piece.text, { line, code: piece.code, from: 'row', indent: 0 }, piece.as)
      } else if (piece.as === 'subgoal') this.#at.sub(piece.text, line, piece.code)
      else this.#draft.add(piece.as, piece.text, { line, parent: this.#at.goal?.element ?? null })
    }
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
