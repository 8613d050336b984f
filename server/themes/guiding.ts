import type { Guide } from '#shared/themes/clustering.ts'
import { analyse, type AnalysedNote, type Token } from './analysis.ts'
import type { Lexicon } from './lexicon.ts'

/** A word or phrase of a guide: every telling word of it, as base forms. */
type Term = readonly Token[]
type Signs = { terms: readonly Term[]; votes: readonly number[] }

/**
 * How much of a word stands for the guide's word: the whole word; what a compound is (urheilukenttä: kenttä), or is of
 * (kenttäkeittiö); a common beginning (kilpailla: kilpailu); a part of both.
 */
const whole = 1
const compoundHead = 0.8
const compoundPart = 0.5
const alikeBeginning = 0.6
const sharedPart = 0.25
/** A beginning is common when it has this many letters, and this share of the longer word. */
const shortestBeginning = 4
const beginningShare = 0.6
/** One word of a phrase is a weak sign, all of them a sure one. */
const halfPhrase = 0.3
/** What the lexicon's agreement adds where it knows the board: as much as two words. */
const lexiconSay = 2
/**
 * Below it a note does not clearly speak of the guide; nor where another guide is nearly as close. Where the lexicon
 * knows the board, a doubtful note does better among its likes than with a guide that it has a word of.
 */
const clear = 0.2
const margin = 1.15
const marginAtHome = 2

/**
 * The guide that each note clearly speaks of, by its place in `guides`, or −1: words in base form, parts of compounds
 * and phrases, and what the lexicon makes of the guide's own words.
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
  const scores = closeness(notes, signsOf(guides, lexicon), lexiconSay * sure)
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
    }
  })
}

/** For each note and guide, 0 and up: the sum of the guide's terms that the note holds, rare ones more, and the lexicon's. */
function closeness(notes: readonly AnalysedNote[], guides: readonly Signs[], say: number): number[][] {
  const held = guides.map(({ terms }) =>
    terms.map((term) => notes.map(({ tokens }) => (tokens.length === 0 ? 0 : phraseIn(term, tokens)))),
  )
  const rows = notes.map(() => guides.map(() => 0))
  held.forEach((terms, guide) =>
    terms.forEach((strengths) => {
      const holders = strengths.reduce((sum, one) => sum + one, 0)
      if (holders === 0) return
      const rarity = Math.min(1, Math.log(1 + notes.length / holders) / Math.log(1 + notes.length / 3))
      strengths.forEach((strength, at) => {
        const row = rows[at]
        if (row !== undefined) row[guide] = (row[guide] ?? 0) + strength * rarity
      })
    }),
  )
  return rows.map((row, at) =>
    row.map((sum, guide) => sum + say * agreement(notes[at]?.votes ?? [], guides[guide]?.votes ?? [])),
  )
}

function phraseIn(term: Term, tokens: readonly Token[]): number {
  const found = term.map((one) =>
    Math.max(0, ...tokens.map((token) => (token.stop ? 0 : sameness(one, token)))),
  )
  const sum = found.reduce((all, one) => all + one, 0) / term.length
  return term.length === 1 || found.every((one) => one > sharedPart) ? sum : sum * halfPhrase
}

function sameness(sign: Token, token: Token): number {
  if (token.lemma === sign.lemma || token.surface === sign.surface) return whole
  if (token.parts.length > 1 && token.parts.includes(sign.lemma))
    return token.parts.at(-1) === sign.lemma ? compoundHead : compoundPart
  if ((token.guessed || sign.guessed) && token.surface.startsWith(stemOf(sign.lemma))) return alikeBeginning
  if (beginsAlike(sign.lemma, token.lemma) || beginsAlike(sign.surface, token.surface)) return alikeBeginning
  return sign.parts.some((part) => part === token.lemma || token.parts.includes(part)) ? sharedPart : 0
}

/** Without its last letter, which inflection changes (laji: lajeista); short words would begin too many others. */
const stemOf = (lemma: string) => (lemma.length > 3 ? lemma.slice(0, -1) : lemma)

function beginsAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  let same = 0
  while (same < shorter && a[same] === b[same]) same++
  return same >= shortestBeginning && same >= beginningShare * Math.max(a.length, b.length)
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
