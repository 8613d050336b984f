import type { AnalysedNote, Token } from '../language/analysis.ts'
import { type Clause, clausesOf } from '../language/clauses.ts'
import type { OpposingWords } from '../lexicon/opposingWords.ts'
import { objectsOf, things } from './pullObjects.ts'
import { near, united } from './unitedSides.ts'

/** A direction that a note takes. */
export type Pull = {
  matter: string
  side: 1 | -1
  /** Said of its objects; else the side itself is what people disagree on, and its objects are what it is about. */
  direct: boolean
  /** The things it says it of, in base form: more of these, fewer of these. */
  objects: ReadonlySet<string>
  /** All that the same clause speaks of. */
  around: ReadonlySet<string>
  /** The words that show it, as they stand in the note. */
  words: string
  certainty: number
}

/** Who writes so much pulls many ways. */
const longest = 40
/** Somebody's stance, and plain claims: matters without words of their own. */
export const claimed = 'claim'

/** The directions that a note takes; none for a question, and none where it pulls both ways of one thing. */
export function pullsOf(note: AnalysedNote, data: OpposingWords): Pull[] {
  if (note.tokens.length > longest || note.text.trimEnd().endsWith('?')) return []
  const pulls = [
    ...clausesOf(note).flatMap((clause) => clausePulls(note, clause, data)),
    ...stancePull(note, data),
  ]
  return pulls.filter(
    (pull) =>
      !pulls.some(
        (other) =>
          other.matter === pull.matter &&
          other.side !== pull.side &&
          (!pull.direct || [...pull.objects].some((each) => other.objects.has(each))),
      ),
  )
}

function clausePulls(note: AnalysedNote, clause: Clause, data: OpposingWords): Pull[] {
  const { language } = note
  const tokens = standing(note.tokens.slice(clause.from, clause.to), note, data)
  const denials = denialsIn(tokens, note, data)
  const sides = data.sides(tokens, language)
  const sign = denials.length % 2 === 0 ? 1 : -1
  const around = things(tokens, note, data)
  if (sides.length === 0) return plainClaim(note, clause, tokens, denials, around, data)
  // 'The public ones are not open' does not speak against what is public.
  const meant = united(sides, tokens).filter(
    ({ side, said }) =>
      sign === 1 ||
      side.direct ||
      said.length > 1 ||
      denials.some((at) => at < side.from && at >= side.from - near),
  )
  return meant.map(({ side, said, shown }) => {
    const objects = side.direct
      ? objectsOf(tokens, said, note, data)
      : things(note.tokens, note, data, { vague: true })
    return {
      matter: side.matter,
      direct: side.direct,
      side: (side.side * sign) as 1 | -1,
      objects:
        objects.size > 0
          ? objects
          : around.size > 0
            ? around
            : things(standing(note.tokens, note, data), note, data),
      around,
      words: shownWords(note, tokens, [...denials.map((from) => ({ from, length: 1 })), ...shown]),
      certainty: side.direct ? 1 : 0.8,
    }
  })
}

/** A clause without what is said to give way: the note does not ask for it. */
function standing(
  tokens: readonly Token[],
  { language }: AnalysedNote,
  data: OpposingWords,
): readonly Token[] {
  const starts = (at: number) =>
    data.turns[language].find((words) => words.every((word, step) => tokens[at + step]?.surface === word))
  const at = tokens.findIndex((_, place) => starts(place) !== undefined)
  if (at < 0) return tokens
  if (language !== 'fi') return tokens.slice(0, at)
  // 'Seinien sijaan hoitajia': its owner forms stand before the word.
  const first = tokens.slice(0, at).findLastIndex(({ genitive }) => !genitive) + 1
  return [...tokens.slice(0, first), ...tokens.slice(at + 1)]
}

/** Places of the words that deny the clause: not those of 'ei vain', 'not only'. */
function denialsIn(tokens: readonly Token[], { language }: AnalysedNote, data: OpposingWords): number[] {
  return tokens
    .map((_, at) => at)
    .filter((at) => data.negations[language].has(tokens[at]?.surface ?? ''))
    .filter((at) => !tokens.slice(at + 1, at + 3).some(({ surface }) => data.notOnly[language].has(surface)))
}

/** 'Ei ostopalveluja' asks for fewer; what is claimed and what is denied of the same things may oppose. */
function plainClaim(
  note: AnalysedNote,
  clause: Clause,
  tokens: readonly Token[],
  denials: readonly number[],
  around: ReadonlySet<string>,
  data: OpposingWords,
): Pull[] {
  const verbs = tokens.filter(
    ({ kind, stop, lemma }) => kind === 'verb' && !stop && !data.filler[note.language].has(lemma),
  )
  const denied = denials.length % 2 === 1
  const words = shownWords(
    note,
    tokens,
    denials.map((from) => ({ from, length: 1 })),
  )
  const bare = denied && clause.from === 0 && denials[0] === 0 && verbs.length === 0 && around.size > 0
  const isNoun = note.language === 'fi' || /^(?:inga|inget|ingen|no)$/u.test(tokens[0]?.surface ?? '')
  const fewer: Pull[] =
    bare && isNoun
      ? [{ matter: 'more', side: -1, direct: true, objects: around, around, words, certainty: 0.8 }]
      : []
  const said = new Set([...around, ...verbs.map(({ lemma }) => lemma)])
  return [
    ...fewer,
    {
      matter: claimed,
      side: denied ? -1 : 1,
      direct: true,
      objects: said,
      around: said,
      words,
      certainty: 0.6,
    },
  ]
}

/** What its writer has said beside the words: keep, add, drop. */
function stancePull(note: AnalysedNote, data: OpposingWords): Pull[] {
  if (note.stance === null || note.stance === 'change') return []
  const objects = things(note.tokens, note, data)
  return [
    {
      matter: 'more',
      side: note.stance === 'drop' ? -1 : 1,
      direct: true,
      objects,
      around: objects,
      words: '',
      certainty: 0.9,
    },
  ]
}

/** Words as they stand in the note, with … where others stand between. */
function shownWords(
  { text }: AnalysedNote,
  tokens: readonly Token[],
  spans: readonly { from: number; length: number }[],
): string {
  const places = [...new Set(spans.flatMap(({ from, length }) => Array.from({ length }, (_, i) => from + i)))]
  const lower = text.toLowerCase()
  return places
    .toSorted((a, b) => a - b)
    .map((place, at, all) => {
      const surface = tokens[place]?.surface ?? ''
      const found = lower.length === text.length ? lower.indexOf(surface) : -1
      const word = found < 0 ? surface : text.slice(found, found + surface.length)
      const before = all[at - 1]
      return before === undefined ? word : `${place === before + 1 ? ' ' : ' … '}${word}`
    })
    .join('')
}
