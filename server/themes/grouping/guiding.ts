import type { Guide } from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote, type Token } from '../language/analysis.ts'
import { everydayFields } from './everyday.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { likenessOf, sharedPart } from '../language/wordLikeness.ts'

/** A word or phrase of a guide: every telling word of it, as base forms. */
type Term = readonly Token[]
type Signs = { terms: readonly Term[]; votes: readonly number[]; fields: readonly number[] }

/** One word of a phrase is a weak sign, all of them a sure one. */
const halfPhrase = 0.3
/** What the lexicon's agreement adds where it knows the board: as much as two words. */
const lexiconSay = 2
/** What a word of a guide's everyday field adds where the lexicon does not know the board: as much as a word of the guide. */
const fieldSay = 1
/**
 * Below it a note does not clearly speak of the guide; nor where another guide is nearly as close. Where the lexicon
 * knows the board, a doubtful note does better among its likes than with a guide that it has a word of.
 */
const clear = 0.2
const margin = 1.15
const marginAtHome = 2

/**
 * The guide that each note clearly speaks of, by its place in `guides`, or −1: words in base form, parts of compounds
 * and phrases, and what the lexicon makes of the guide's own words; where it does not know the board, what fields of
 * everyday life they are of.
 * @param trust of the lexicon on this board, 0–1.
 */
export function gather(
  notes: readonly AnalysedNote[],
  guides: readonly Guide[],
  trust: number,
  lexicon: Lexicon,
): number[] {
  if (guides.length === 0) return notes.map(() => -1)
  const sure = trust * trust
  const signs = signsOf(guides, lexicon)
  const scores = closeness(notes, signs, lexiconSay * sure)
  if (trust < 1) addFields(scores, notes, signs, fieldSay * (1 - trust))
  const asked = margin + (marginAtHome - margin) * sure
  return scores.map((row) => clearBest(row, asked))
}

function clearBest(row: readonly number[], asked: number): number {
  const best = row.indexOf(Math.max(...row))
  const top = row[best] ?? 0
  const next = Math.max(0, ...row.filter((_, at) => at !== best))
  return top >= clear && top >= next * asked ? best : -1
}

function signsOf(guides: readonly Guide[], lexicon: Lexicon): Signs[] {
  const texts = guides.map(({ title, words }, at) => ({ id: `${at}`, text: `${title}. ${words.join('. ')}` }))
  const wholes = analyse(texts, lexicon)
  return guides.map(({ title, words }, at) => {
    const lang = wholes[at]?.language ?? 'fi'
    const terms = analyse(
      [...title.split(/[,;/]| ja | och | and /u), ...words].map((text, row) => ({
        id: `${row}`,
        text,
        lang,
      })),
      lexicon,
    )
    return {
      terms: terms.map(({ tokens }) => tokens.filter(({ stop }) => !stop)).filter((one) => one.length > 0),
      votes: wholes[at]?.votes ?? [],
      fields: everydayFields(wholes[at] ?? { tokens: [], language: lang }),
    }
  })
}

/** The words of a board, each once, with the notes that hold it: a board has far fewer words than tokens. */
type Vocabulary = readonly { token: Token; rows: readonly number[] }[]

function vocabularyOf(notes: readonly AnalysedNote[]): Vocabulary {
  const words = new Map<string, { token: Token; rows: number[] }>()
  notes.forEach(({ language, tokens }, row) => {
    for (const token of tokens) {
      if (token.stop) continue
      const key = `${language} ${token.surface}`
      const word = words.get(key)
      if (word === undefined) words.set(key, { token, rows: [row] })
      else if (word.rows.at(-1) !== row) word.rows.push(row)
    }
  })
  return [...words.values()]
}

/** For each note and guide, 0 and up: the sum of the guide's terms that the note holds, rare ones more, and the lexicon's. */
function closeness(notes: readonly AnalysedNote[], guides: readonly Signs[], say: number): number[][] {
  const vocabulary = vocabularyOf(notes)
  const rows = notes.map(({ votes }) => guides.map((guide) => say * agreement(votes, guide.votes)))
  guides.forEach(({ terms }, guide) => {
    for (const term of terms) {
      const strengths = holdersOf(term, vocabulary)
      const holders = [...strengths.values()].reduce((sum, one) => sum + one, 0)
      const rarity = Math.min(1, Math.log(1 + notes.length / holders) / Math.log(1 + notes.length / 3))
      for (const [at, strength] of strengths) {
        const row = rows[at]
        if (row !== undefined) row[guide] = (row[guide] ?? 0) + strength * rarity
      }
    }
  })
  return rows
}

/** Adds what a note says of a guide's fields: a field that several guides are of tells less of each. */
function addFields(
  scores: readonly number[][],
  notes: readonly AnalysedNote[],
  guides: readonly Signs[],
  say: number,
): void {
  const claimed = guides[0]?.fields.map((_, field) =>
    guides.reduce((sum, { fields }) => sum + (fields[field] ?? 0), 0),
  )
  notes.forEach((note, row) => {
    const spoken = everydayFields(note)
    guides.forEach(({ fields }, guide) => {
      const own = scores[row]
      if (own === undefined) return
      const told = fields.reduce((sum, mine, field) => {
        const share = mine === 0 ? 0 : mine / (claimed?.[field] ?? mine)
        return sum + Math.min(1, spoken[field] ?? 0) * Math.min(1, mine) * share
      }, 0)
      own[guide] = (own[guide] ?? 0) + say * told
    })
  })
}

/** The notes that hold a term, and how much of it. */
function holdersOf(term: Term, vocabulary: Vocabulary): Map<number, number> {
  const found = term.map((sign) => {
    const best = new Map<number, number>()
    for (const { token, rows } of vocabulary) {
      const alike = likenessOf(sign, token)
      if (alike > 0) for (const row of rows) best.set(row, Math.max(best.get(row) ?? 0, alike))
    }
    return best
  })
  const strengths = new Map<number, number>()
  for (const row of new Set(found.flatMap((best) => [...best.keys()]))) {
    const each = found.map((best) => best.get(row) ?? 0)
    const mean = each.reduce((all, one) => all + one, 0) / term.length
    const said = term.length === 1 || each.every((one) => one > sharedPart)
    strengths.set(row, said ? mean : mean * halfPhrase)
  }
  return strengths
}

/** Cosine of squared theme votes. */
function agreement(a: readonly number[], b: readonly number[]): number {
  let product = 0
  let one = 0
  let other = 0
  a.forEach((vote, theme) => {
    const mine = vote * vote
    const theirs = (b[theme] ?? 0) ** 2
    product += mine * theirs
    one += mine * mine
    other += theirs * theirs
  })
  return one === 0 || other === 0 ? 0 : product / Math.sqrt(one * other)
}
