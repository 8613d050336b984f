import type { Runs } from '../document/document.ts'
import { wordRuns } from '../docx/runs.ts'
import type { Setting } from '../docx/setting.ts'
import { all, el, type Xml } from '../ooxml/xml.ts'

export type Tracked = 'ins' | 'del' | 'moveFrom' | 'moveTo'

/** Writes tracked changes: each with a number of its own, who made it, and when. */
export class Tracking {
  readonly #setting: Setting
  readonly #date: string
  readonly #author: (numbers: readonly number[]) => string

  /** @param at ISO 8601 @param author of a change by some amendments */
  constructor(setting: Setting, at: string, author: (numbers: readonly number[]) => string) {
    this.#setting = setting
    this.#date = `${at.slice(0, 19)}Z`
    this.#author = author
  }

  #told(by: readonly number[]): Record<string, string> {
    return { 'w:id': `${this.#setting.number()}`, 'w:author': this.#author(by), 'w:date': this.#date }
  }

  /** Pieces of a paragraph that come, go or change places. */
  pieces(is: Tracked, by: readonly number[], words: Xml): Xml {
    return words === '' ? words : el(`w:${is}`, this.#told(by), is === 'del' ? gone(words) : words)
  }

  words(is: Tracked, by: readonly number[], runs: Runs): Xml {
    return this.pieces(is, by, wordRuns(runs, this.#setting))
  }

  /** The mark of a paragraph that comes, goes or changes places as a whole. */
  mark(is: Tracked, by: readonly number[]): Xml {
    return el('w:rPr', {}, el(`w:${is}`, this.#told(by)))
  }

  /** Around both ends of what changes places; `name` is the same at both. */
  range(is: 'moveFrom' | 'moveTo', by: readonly number[], name: string): { start: Xml; end: Xml } {
    const told = this.#told(by)
    return {
      start: el(`w:${is}RangeStart`, { ...told, 'w:name': name }),
      end: el(`w:${is}RangeEnd`, { 'w:id': told['w:id'] }),
    }
  }
}

/** Words that are deleted stand in elements of their own. Text holds no `<`: these are the elements. */
const gone = (words: Xml): Xml =>
  all([words.replaceAll('<w:t ', '<w:delText ').replaceAll('</w:t>', '</w:delText>') as Xml])
