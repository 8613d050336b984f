import { type Mark, marked } from './elementMark.ts'
import { unescaped } from './markdownWords.ts'

/**
 * One line of a pasted strategy, with its marks taken off. `indent` is columns of white space before it; a `break` stands
 * between pages. A line of a file that was written here tells what it is, and `words` are then its very words.
 */
export type StrategyLine = { line: number; indent: number } & (
  | { is: 'blank' }
  | { is: 'break' }
  | { is: 'marked'; mark: Mark; words: string }
  | { is: 'heading'; level: number; text: string }
  | { is: 'item'; code: string | null; text: string }
  | { is: 'row'; cells: string[] }
  | { is: 'rule' }
  | { is: 'plain'; text: string }
)

const bullet = /^(?:[-*+•·○●▪▫■□◦‣–—]|[a-zåäö]\))\s+/
/** Empty lines that stand where a page or a slide ended. */
const PAGE = 3
const code = /^(\d{1,2}(?:\.\d{1,2}){0,2})([.)]?)\s+/

/** Cuts a cleaned text into lines and says what each is. Linear in the length of the text. */
export function strategyLines(text: string): StrategyLine[] {
  const lines = text.split('\n')
  let blank = 0
  return lines.map((raw, i) => {
    const line = readLine(raw, lines[i + 1] ?? '', i + 1)
    blank = line.is === 'blank' ? blank + 1 : 0
    return blank === PAGE ? { line: i + 1, indent: 0, is: 'break' } : line
  })
}

function readLine(raw: string, next: string, line: number): StrategyLine {
  const indent = columns(raw)
  const trimmed = raw.trim()
  const at = { line, indent }
  if (trimmed === '') return { ...at, is: 'blank' }
  const told = marked(raw)
  if (told) {
    const words = told.words.replace(/^\s*(?:#{1,6} |- )?/, '')
    return { ...at, is: 'marked', mark: told.mark, words: unescaped(words) }
  }
  if (isRule(trimmed)) return { ...at, is: 'rule' }
  const hashes = /^#{1,6}(?=\s|$)/.exec(trimmed)
  if (hashes) {
    const text = plainOf(trimmed.slice(hashes[0].length).replace(/\s#{1,6}$/, ''))
    return text === '' ? { ...at, is: 'rule' } : { ...at, is: 'heading', level: hashes[0].length, text }
  }
  const cells = cellsOf(trimmed)
  if (cells) return { ...at, is: 'row', cells }
  const item = itemOf(trimmed)
  if (item) return item.text === '' ? { ...at, is: 'rule' } : { ...at, is: 'item', ...item }
  const under = next.trim()
  if (/^={3,}$/.test(under)) return { ...at, is: 'heading', level: 1, text: plainOf(trimmed) }
  if (/^-{3,}$/.test(under)) return { ...at, is: 'heading', level: 2, text: plainOf(trimmed) }
  const text = plainOf(trimmed)
  if (text === '') return { ...at, is: 'rule' }
  // A whole line in bold stands for a heading below every marked one.
  return /^(\*\*|__)[^*_]{1,120}\1:?$/.test(trimmed)
    ? { ...at, is: 'heading', level: 7, text }
    : { ...at, is: 'plain', text }
}

/** A bullet, a number, or a bullet with a number after it ("• 1.3. Text"); null for anything else. */
export function itemOf(trimmed: string): { code: string | null; text: string } | null {
  const mark = bullet.exec(trimmed)
  const rest = plainOf(mark ? trimmed.slice(mark[0].length) : trimmed)
  const numbered = code.exec(rest)
  // "2026 alkaa" and "3 lääkäriä" are sentences: a whole number needs its point.
  const number = numbered && (numbered[1]!.includes('.') || numbered[2] !== '') ? numbered : null
  if (!mark && !number) return null
  return { code: number?.[1] ?? null, text: number ? plainOf(rest.slice(number[0].length)) : rest }
}

/** Cells of a Markdown row or of a row pasted from a sheet (tabs); null when it is not a row. */
function cellsOf(trimmed: string): string[] | null {
  const piped = trimmed.startsWith('|')
  if (!piped && !trimmed.includes('\t')) return null
  const inner = piped
    ? trimmed.slice(1, trimmed.endsWith('|') && trimmed.length > 1 ? -1 : undefined)
    : trimmed
  const cells = inner.split(piped ? '|' : '\t').map((cell) => cell.trim())
  return cells.length > 1 ? cells : null
}

const isRule = (trimmed: string): boolean => /^[-=_*|:+\s]{2,}$/.test(trimmed)

/** Takes Markdown's marks off a piece of text: bold, italics, code, links, images. */
export function plainOf(text: string): string {
  return text
    .replace(/!?\[([^[\]]{0,300})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/\*\*|__|`|~~/g, '')
    .replace(/(^|\s)[*_](?=\S)|(\S)[*_](?=\s|$|[.,;:])/g, '$1$2')
    .replace(/[ \t]+/g, ' ')
    .trim()
}

const columns = (raw: string): number => {
  let width = 0
  for (const c of raw) {
    if (c === '\t') width += 4
    else if (c === ' ') width += 1
    else break
  }
  return width
}
