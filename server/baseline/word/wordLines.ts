import { cleanText } from '../cleanText.ts'
import { type Mark, markOf } from '../elementMark.ts'
import { type StrategyLine, strategyLines } from '../strategyLines.ts'
import { WordNumbers } from './WordNumbers.ts'
import type { WordParts } from './wordParts.ts'
import { readRuns, type Said } from './wordRuns.ts'
import { WordStyles } from './WordStyles.ts'
import { part, parts, type Tree, valueOf, within } from './xmlTree.ts'

/** A Word document as lines, a paragraph each, and what of it no line can hold. */
export type WordLines = {
  lines: StrategyLine[]
  /** Notes under the text, with the paragraph that refers to them. */
  notes: { line: number; text: string }[]
  revisions: number
  pictures: number
}

/** Longest line that is taken for a heading because all of it is bold. */
const LONGEST_BOLD = 120

/** Reads the paragraphs and tables of a Word document in their order. */
export function wordLines(word: WordParts): WordLines {
  return new WordWalk(word).read()
}

class WordWalk {
  readonly #word: WordParts
  readonly #styles: WordStyles
  readonly #numbers: WordNumbers
  readonly #marks: ReadonlyMap<string, Mark>
  readonly #notes: ReadonlyMap<string, string>
  readonly #found: WordLines = { lines: [], notes: [], revisions: 0, pictures: 0 }
  #line = 0

  constructor(word: WordParts) {
    this.#word = word
    this.#styles = new WordStyles(word.styles)
    this.#numbers = new WordNumbers(word.numbering, this.#styles)
    this.#marks = marksOf(word.custom)
    this.#notes = new Map([...notesOf(word.footnotes, 'footnote'), ...notesOf(word.endnotes, 'endnote')])
  }

  read(): WordLines {
    this.#blocks(this.#word.body)
    return this.#found
  }

  #blocks(tree: Tree): void {
    for (const block of tree.parts) {
      if (block.name === 'p') this.#paragraph(block)
      else if (block.name === 'tbl') this.#table(block)
      else if (block.name === 'AlternateContent') this.#blocks(part(block, 'Choice') ?? block)
      else if (block.name === 'sdt') this.#blocks(part(block, 'sdtContent') ?? block)
      else if (block.name === 'ins' || block.name === 'moveTo' || block.name === 'customXml')
        this.#blocks(block)
    }
  }

  #paragraph(paragraph: Tree): void {
    this.#line += 1
    const line = this.#line
    const properties = part(paragraph, 'pPr')
    const style = valueOf(properties, 'pStyle') ?? ''
    const said = this.#runs(paragraph)
    const printed = this.#numbers.next(properties, style)
    const text = cleanText(said.text).trim()
    if (text !== '' && !this.#styles.isContents(style)) {
      const mark = said.bookmarks.map((name) => this.#marks.get(name)).find((each) => each !== undefined)
      const level = this.#levelOf(properties, style)
      const flat = text.replace(/\s*\n\s*/g, ' ')
      if (mark) this.#push({ line, indent: 0, is: 'marked', mark, words: text })
      else if (level !== null) {
        const number = printed?.code ?? printed?.words
        this.#push({ line, indent: 0, is: 'heading', level, text: number ? `${number} ${flat}` : flat })
      } else if (printed && printed.words === null)
        this.#push({ line, indent: printed.level * 2, is: 'item', ...itemOf(printed.code, flat) })
      else if (said.bold && flat.length <= LONGEST_BOLD && !/^[-•–\d]/.test(flat))
        this.#push({ line, indent: 0, is: 'heading', level: 7, text: flat.replace(/:$/, '') })
      else
        for (const each of strategyLines(printed?.words ? `${printed.words} ${flat}` : text))
          this.#found.lines.push({ ...each, line })
      this.#push({ line, indent: 0, is: 'blank' })
    }
    for (const box of said.boxes) this.#blocks(box)
  }

  /** A table of one column only frames what is in it. */
  #table(table: Tree): void {
    const rows = within(table, 'tr').map((row) => within(row, 'tc'))
    if (rows.every((cells) => cells.length <= 1)) {
      for (const cells of rows) for (const cell of cells) this.#blocks(cell)
      return
    }
    for (const cells of rows) {
      this.#line += 1
      const line = this.#line
      this.#push({ line, indent: 0, is: 'row', cells: cells.map((cell) => this.#cell(cell)) })
    }
    this.#push({ line: this.#line, indent: 0, is: 'blank' })
  }

  #cell(cell: Tree): string {
    return within(cell, 'p')
      .map((paragraph) => {
        const properties = part(paragraph, 'pPr')
        const printed = this.#numbers.next(properties, valueOf(properties, 'pStyle') ?? '')
        const text = cleanText(this.#runs(paragraph).text)
          .trim()
          .replace(/\s*\n\s*/g, '<br>')
        if (text === '') return ''
        return printed ? `${printed.code ?? printed.words ?? '•'} ${text}` : text
      })
      .filter((text) => text !== '')
      .join('<br>')
  }

  #runs(paragraph: Tree): Said {
    const said = readRuns(paragraph)
    this.#found.revisions += said.revisions
    this.#found.pictures += said.pictures
    for (const id of said.notes) {
      const text = this.#notes.get(id)
      if (text) this.#found.notes.push({ line: this.#line, text })
    }
    return said
  }

  #levelOf(properties: Tree | undefined, style: string): number | null {
    const own = Number(valueOf(properties, 'outlineLvl') ?? Number.NaN)
    const level = Number.isInteger(own) && own < 9 ? own + 1 : this.#styles.headingLevel(style)
    return level === null ? null : Math.min(level, 6)
  }

  #push(line: StrategyLine): void {
    this.#found.lines.push(line)
  }
}

/** A number that was typed after a bullet counts as the paragraph's own. */
function itemOf(code: string | null, text: string): { code: string | null; text: string } {
  const typed = code === null ? /^(\d{1,2}(?:\.\d{1,2}){1,2})[.)]?\s+(?=\S)/.exec(text) : null
  return typed ? { code: typed[1]!, text: text.slice(typed[0].length) } : { code, text }
}

/** Bookmarks of files that were written here, by the properties that say what they are. */
function marksOf(custom: Tree | null): Map<string, Mark> {
  const marks = new Map<string, Mark>()
  for (const property of parts(part(custom ?? undefined, 'Properties'), 'property')) {
    const name = property.at['name'] ?? ''
    if (!/^talkoot_[tdh]\d{1,5}$/.test(name)) continue
    const said = property.parts.flatMap(({ parts }) => parts.map(({ text }) => text)).join('')
    const mark = markOf(name.charAt('talkoot_'.length), Object.fromEntries(new URLSearchParams(said)))
    if (mark) marks.set(name, mark)
  }
  return marks
}

function notesOf(tree: Tree | null, name: 'footnote' | 'endnote'): (readonly [string, string])[] {
  return parts(part(tree ?? undefined, `${name}s`), name).flatMap((note) => {
    const text = within(note, 'p')
      .map((paragraph) => readRuns(paragraph).text)
      .join(' ')
    return note.at['type'] === undefined
      ? [[`${name} ${note.at['id']}`, cleanText(text).trim()] as const]
      : []
  })
}
