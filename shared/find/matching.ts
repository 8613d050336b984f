import type { WordForms } from './wordForms.ts'

/** A word of a text: in lower case, and where it stands. */
export type FoundWord = { word: string; from: number; to: number }

/** How near a word is to what was sought; the smaller the nearer. */
const NEAR = { same: 0, base: 1, begins: 2, part: 3, inside: 4 } as const

/** What is sought: every term must be found. `number`: the number of a note, alone when it was written as #12. */
export type Term = { text: string; number: number | null; onlyNumber: boolean }
export type Query = readonly Term[]

/** A text that matches: how near (0 is nearest), and which parts of it are to be marked, in order. */
export type Match = { rank: number; marks: readonly (readonly [from: number, to: number])[] }

/** The base forms of a word, undefined as long as they are not known. */
export type FormsOf = (word: string) => WordForms | undefined

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*(?:[-'’–:][\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*)*/gu

const plain = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '').toLowerCase()

/** The words of a text in order, with their places. */
export function wordsOf(text: string): FoundWord[] {
  return [...text.matchAll(pattern)].map(({ 0: word, index }) => ({
    word: plain(word),
    from: index,
    to: index + word.length,
  }))
}

/** Whether base forms say anything of a word: it has two letters in a row. */
export const hasForms = (word: string): boolean => /\p{L}{2}/u.test(word)

/** What somebody wrote in the search field. Nothing when there is nothing to seek. */
export function queryOf(written: string): Query {
  const terms = written.trim().split(/\s+/u).flatMap(termsIn)
  return terms.filter(({ text }, at) => terms.findIndex((other) => other.text === text) === at)
}

function termsIn(piece: string): Term[] {
  const number = /^#?(\d{1,6})$/u.exec(piece)?.[1]
  if (number) return [{ text: number, number: Number(number), onlyNumber: piece.startsWith('#') }]
  const words = wordsOf(piece)
  // Signs and emoji are sought as they stand.
  if (words.length === 0) return piece === '' ? [] : [{ text: plain(piece), number: null, onlyNumber: false }]
  return words.map(({ word }) => ({ text: word, number: null, onlyNumber: false }))
}

/** A text with its words, as `matcher` reads it. */
export type Sought = { text: string; words: readonly FoundWord[]; number: number | null }

/**
 * Reads texts for one query. Each word is judged once, however often it comes. Where base forms are not known, the
 * beginnings and the insides of words are what is found.
 */
export function matcher(query: Query, formsOf: FormsOf): (of: Sought) => Match | null {
  const terms = query.map((term) => ({
    term,
    judge: wordJudge(term.text, formsOf),
    seen: new Map<string, number>(),
    isSign: wordsOf(term.text).length === 0,
  }))
  return ({ text, words, number }) => {
    let rank = 0
    const marks: [number, number][] = []
    for (const { term, judge, seen, isSign } of terms) {
      let nearest = term.number !== null && term.number === number ? NEAR.same : Infinity
      if (!term.onlyNumber) {
        for (const found of words) {
          let near = seen.get(found.word)
          if (near === undefined) seen.set(found.word, (near = judge(found.word)))
          if (near === Infinity) continue
          nearest = Math.min(nearest, near)
          marks.push(markOf(found, term.text, near))
        }
        if (nearest === Infinity && isSign) nearest = signs(text, term.text, marks)
      }
      if (nearest === Infinity) return null
      rank += nearest
    }
    return { rank, marks: joined(marks) }
  }
}

/** How near a word is to the sought one; Infinity when it is another word. */
function wordJudge(sought: string, formsOf: FormsOf): (word: string) => number {
  const forms = formsOf(sought)
  const bases = new Set([sought, ...(forms?.bases ?? [])])
  return (word) => {
    if (word === sought) return NEAR.same
    const found = formsOf(word)
    if (found?.bases.some((base) => bases.has(base))) return NEAR.base
    if (bases.has(word)) return NEAR.base
    if (word.startsWith(sought) || found?.bases.some((base) => base.startsWith(sought))) return NEAR.begins
    if (found?.parts.some((part) => bases.has(part))) return NEAR.part
    return sought.length > 1 && word.includes(sought) ? NEAR.inside : Infinity
  }
}

/** Of a word that was found by its beginning or inside, only that is marked; of other forms the whole word. */
function markOf({ word, from, to }: FoundWord, sought: string, near: number): [number, number] {
  const at = near === NEAR.begins || near === NEAR.inside ? word.indexOf(sought) : -1
  return at < 0 || word.length !== to - from ? [from, to] : [from + at, from + at + sought.length]
}

function signs(text: string, sought: string, marks: [number, number][]): number {
  const at = text.indexOf(sought)
  if (at < 0) return Infinity
  marks.push([at, at + sought.length])
  return NEAR.inside
}

/** Marks in order, those that overlap made one. */
function joined(marks: [number, number][]): [number, number][] {
  const out: [number, number][] = []
  for (const [from, to] of marks.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1)
    if (last && from < last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}
