import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId, NoteId } from '#shared/ids.ts'
import type { AimSuggestion } from '#shared/strategy/matrix.ts'
import { analyse, type AnalysedNote, type Token } from '../../themes/language/analysis.ts'
import type { Language, Lexicon } from '../../themes/lexicon/lexicon.ts'
import { codeNamed } from './codes.ts'
import { Signs } from './signs.ts'
import { likenessTo, subjectsOf } from './subjects.ts'

export type AimQuestion = {
  elements: readonly Element[]
  /** Notes that aim at something lend the element their words; the others are to find one. */
  notes: readonly { id: NoteId; text: string; aim: ElementId | null }[]
  /** In which a theme's name is said. */
  language: Language
}
/** What is thought of a note. */
export type Aim = Pick<AimSuggestion, 'note' | 'element' | 'sure' | 'words'>
type Guess = Omit<Aim, 'note'>
type Score = { element: number; score: number; clearest: number; words: Map<string, number> }
type Meant = ReturnType<Signs['meant']>

/**
 * Sums of rarity times likeness from which a guess is said with so much certainty, by how much it must lead, and how much
 * of a word one at least must stand for: parts of compounds and beginnings of words meet by chance.
 */
const levels = [
  { sure: 'strong', least: 1.3, lead: 1.5, word: 0.5 },
  { sure: 'moderate', least: 0.75, lead: 1.15, word: 0.5 },
  { sure: 'weak', least: 0.55, lead: 1.1, word: 0.6 },
] as const
/** What agreement in the lexicon's themes adds at most, and how much of it stands for a guess alone. */
const themeSay = 0.5
const themeAlone = { least: 0.6, lead: 1.25 } as const
/** Less is a word that may be of the theme or of something else. */
const certainVote = 1
/** Words that say little of what a note is about: doings need their object, vague words theirs. */
const says = { vague: 0.3, verb: 0.6 } as const
/** Mission, vision and values speak of everything: what is said of a goal is seldom said of them. */
const broadSay = 0.7
const broad: ReadonlySet<Element['kind']> = new Set(['mission', 'vision', 'value'])
/** Of so few notes nothing is learnt about how common a word is. */
const fewNotes = 30

/**
 * The element that each note without one most likely means, by its base words and compound parts, rare ones more; nothing
 * where nothing fits, or two elements as well. Pure, and the same for any order of the notes.
 */
export function suggest({ elements, notes, language }: AimQuestion, lexicon: Lexicon): Aim[] {
  const read = analyse(
    [
      ...elements.map(({ text }, at) => ({ id: `e${at}`, text })),
      ...notes.map(({ text }, at) => ({ id: `n${at}`, text })),
    ],
    lexicon,
  )
  const ofElements = read.slice(0, elements.length)
  const ofNotes = read.slice(elements.length)
  const signs = new Signs(elements, ofElements.map(telling), aimedWords(notes, ofNotes))
  const subjects = subjectsOf(elements, ofElements)
  const common = commonness(ofNotes)
  const known = new Map<string, Meant>()
  return notes.flatMap(({ id, text, aim }, at): Aim[] => {
    const note = ofNotes[at]
    if (aim !== null || note === undefined) return []
    const named = codeNamed(text, elements)
    if (named) return [{ note: id, element: named.id, sure: 'strong', words: [named.code!] }]
    const likeness = likenessTo(subjects, note)
    const scores = wordScores(note, signs, known, common)
    for (const score of scores) {
      score.score += themeSay * (likeness[score.element] ?? 0)
      if (broad.has(elements[score.element]!.kind)) score.score *= broadSay
    }
    const found = byWords(scores, elements) ?? bySubject(note, likeness, elements, lexicon, language)
    return found ? [{ note: id, ...found }] : []
  })
}

const telling = ({ tokens }: AnalysedNote): Token[] => tokens.filter(({ stop }) => !stop)

function aimedWords(notes: AimQuestion['notes'], read: readonly AnalysedNote[]): Map<ElementId, Token[]> {
  const words = new Map<ElementId, Token[]>()
  notes.forEach(({ aim }, at) => {
    const note = read[at]
    if (aim !== null && note) words.set(aim, [...(words.get(aim) ?? []), ...telling(note)])
  })
  return words
}

/** How rare a word is among the notes, 0–1: what the whole hall says tells of no element. */
function commonness(notes: readonly AnalysedNote[]): (lemma: string) => number {
  const holders = new Map<string, number>()
  for (const note of notes)
    for (const lemma of new Set(telling(note).map(({ lemma }) => lemma)))
      holders.set(lemma, (holders.get(lemma) ?? 0) + 1)
  const all = Math.max(fewNotes, notes.length)
  return (lemma) => Math.sqrt(Math.log(1 + all / (holders.get(lemma) ?? 1)) / Math.log(1 + all))
}

function wordScores(
  note: AnalysedNote,
  signs: Signs,
  known: Map<string, Meant>,
  common: (lemma: string) => number,
): Score[] {
  const scores = new Map<number, Score>()
  const said = new Set<string>()
  for (const token of telling(note)) {
    if (said.has(token.lemma)) continue
    said.add(token.lemma)
    const key = `${token.surface} ${token.lemma}`
    const meant = known.get(key) ?? signs.meant(token)
    known.set(key, meant)
    const weight = (token.vague ? says.vague : 1) * (token.kind === 'verb' ? says.verb : 1)
    const rarity = signs.rarity(meant) * common(token.lemma) * weight
    for (const [element, { share, word }] of meant) {
      const score = scores.get(element) ?? { element, score: 0, clearest: 0, words: new Map() }
      score.score += share * rarity
      score.clearest = Math.max(score.clearest, share)
      score.words.set(word.lemma, Math.max(share * rarity, score.words.get(word.lemma) ?? 0))
      scores.set(element, score)
    }
  }
  return [...scores.values()]
}

function byWords(scores: readonly Score[], elements: readonly Element[]): Guess | null {
  const [best, next] = scores.toSorted((a, b) => b.score - a.score || a.element - b.element)
  if (!best) return null
  const level = levels.find(
    ({ least, lead, word }) =>
      best.score >= least && best.score >= (next?.score ?? 0) * lead && best.clearest > word,
  )
  if (!level) return null
  const words = [...best.words].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    element: elements[best.element]!.id,
    sure: level.sure,
    words: words.slice(0, 5).map(([word]) => word),
  }
}

/** Where no word is shared: the one goal that speaks of the same things in the lexicon's themes. */
function bySubject(
  { votes }: AnalysedNote,
  likeness: readonly number[],
  elements: readonly Element[],
  lexicon: Lexicon,
  language: Language,
): Guess | null {
  const tops = elements.flatMap(({ kind, parent }, at) =>
    parent === null && !broad.has(kind) ? [{ at, like: likeness[at] ?? 0 }] : [],
  )
  const [best, next] = tops.toSorted((a, b) => b.like - a.like || a.at - b.at)
  if (Math.max(0, ...votes) < certainVote) return null
  if (!best || best.like < themeAlone.least || best.like < (next?.like ?? 0) * themeAlone.lead) return null
  const theme = lexicon.themes[votes.indexOf(Math.max(...votes))]
  return { element: elements[best.at]!.id, sure: 'weak', words: theme ? [theme.title[language]] : [] }
}
