import type { Stance } from '#shared/board/note.ts'
import type { ClusterNote } from '#shared/themes/clustering.ts'
import snowball from 'snowball-stemmers'
import { knowledgeOf } from '../lexicon/knowledge.ts'
import { type Knowledge, languageOf, majorityLanguage } from './language.ts'
import type { Language, Lexicon } from '../lexicon/lexicon.ts'
import { swedishStem } from './swedish.ts'
import type { WordClass } from './finnishAnalysis.ts'
import { isStrange, tongueOf } from './tongues.ts'
import { hyphenParts, isWord, words } from './tokens.ts'

/** A word of a note. `stop`: says nothing of the subject. `vague`: counted, but no title is made of it. */
export type Token = {
  surface: string
  lemma: string
  parts: readonly string[]
  plural: boolean
  genitive: boolean
  kind: WordClass
  /** Its base form is made up from its ending: too unsure for a label. */
  guessed: boolean
  stop: boolean
  vague: boolean
  /** The form that a mistyped word was meant to be, for people to read. */
  meant?: string
  /** The language that knows the word, where it is not the note's. */
  tongue?: Language
}
export type AnalysedNote = {
  id: string
  /** As it was written: what no token tells, as a question mark, and people's own words to show them. */
  text: string
  language: Language
  tokens: readonly Token[]
  votes: readonly number[]
  pin: string | null
  stance: Stance | null
}

const stemmers = { sv: { stem: swedishStem }, en: snowball.newStemmer('english') }

/** Notes as words: language by note (the board's own where a note does not tell), base forms, theme votes. */
export function analyse(notes: readonly ClusterNote[], lexicon: Lexicon): AnalysedNote[] {
  const surfaces = notes.map(({ text }) => words(text))
  const knowledge = knowledgeOf(lexicon)
  const found = notes.map(({ lang }, at) => lang ?? languageOf(surfaces[at] ?? [], knowledge))
  const strange = notes.map(({ lang }, at) => lang === undefined && isStrange(surfaces[at] ?? [], knowledge))
  const usual = majorityLanguage(found.map((language, at) => (strange[at] ? null : language)))
  const read = reader(lexicon, knowledge)
  return notes.map((note, at) => {
    const language = strange[at] ? usual : (found[at] ?? usual)
    const tokens = (surfaces[at] ?? []).map((surface) =>
      strange[at] ? untouched(surface) : read(surface, language),
    )
    return {
      id: note.id,
      text: note.text,
      language,
      tokens,
      votes: lexicon.matcher.votes(tokens, language),
      pin: note.pin ?? null,
      stance: note.stance ?? null,
    }
  })
}

/** Reads words one by one, each form once; a word that only another language knows is read in that. */
function reader(lexicon: Lexicon, knowledge: Knowledge): (surface: string, language: Language) => Token {
  const seen = new Map<string, Token>()
  return (surface, language) => {
    const key = `${language} ${surface}`
    const before = seen.get(key)
    if (before !== undefined) return before
    const tongue = tongueOf(surface, language, knowledge)
    const own = tokenOf(surface, tongue, lexicon)
    const token = tongue === language ? own : { ...own, tongue }
    seen.set(key, token)
    return token
  }
}

/** A word of an unknown language: nothing is made of it. */
const untouched = (surface: string): Token => ({
  surface,
  lemma: surface,
  parts: [surface],
  plural: false,
  genitive: false,
  kind: 'noun',
  guessed: true,
  stop: !isWord(surface),
  vague: false,
})

function tokenOf(surface: string, language: Language, lexicon: Lexicon): Token {
  const base = surfaceForms(surface, language, lexicon)
  const stop =
    !isWord(surface) || lexicon.stop[language].has(surface) || lexicon.hidden[language].has(base.lemma)
  const vague = lexicon.vague[language].has(base.lemma) || lexicon.vague[language].has(surface)
  return { surface, ...base, stop, vague }
}

const longestInflectedShort = 12
type Base = Omit<Token, 'surface' | 'stop' | 'vague'>

/** The base form and the parts of a word as it stands, in lower case. */
export function surfaceForms(surface: string, language: Language, lexicon: Lexicon): Base {
  const short = abbreviationIn(surface, language, lexicon)
  if (short !== null) return meant(short, language, lexicon)
  return plainForms(surface, language, lexicon)
}

/** What Finnish puts after a short form, with a colon or without: pth:n, hvan, sotessa. */
const caseEnding =
  /^(.{2,}?):?(?:n|a|ä|ta|tä|ssa|ssä|sta|stä|lla|llä|lta|ltä|lle|ksi|iin|hin|aan|een|t|ja|ien|jen)$/u

/** The short form that a word is, inflected or not; null when it is none. */
function abbreviationIn(surface: string, language: Language, lexicon: Lexicon): string | null {
  const known = lexicon.abbreviations[language]
  if (known.has(surface)) return surface
  const colon = surface.indexOf(':')
  if (colon > 0 && known.has(surface.slice(0, colon))) return surface.slice(0, colon)
  if (language !== 'fi' || surface.length > longestInflectedShort) return null
  const bare = caseEnding.exec(surface)?.[1]
  return bare !== undefined && known.has(bare) && !lexicon.finnish.knows(surface) ? bare : null
}

/** A short form as what it stands for; of several words it stays itself and has them as parts. */
function meant(short: string, language: Language, lexicon: Lexicon): Base {
  const full = lexicon.abbreviations[language].get(short) ?? short
  const told = words(full).filter((word) => !lexicon.stop[language].has(word))
  const bases = told.map((word) => plainForms(word, language, lexicon))
  const [only] = bases
  if (only !== undefined && bases.length === 1) return { ...only, guessed: false }
  return {
    lemma: short,
    parts: [short, ...bases.flatMap(({ lemma, parts }) => [...new Set([lemma, ...parts])])],
    plural: false,
    genitive: false,
    kind: 'noun',
    guessed: false,
  }
}

function plainForms(surface: string, language: Language, lexicon: Lexicon): Base {
  return language === 'fi' ? finnishBase(surface, lexicon) : stemBase(surface, stemmers[language])
}

function finnishBase(surface: string, lexicon: Lexicon): Base {
  const pieces = hyphenParts(surface)
  const found = lexicon.finnish.analyse(pieces.at(-1) ?? surface)
  const last = lexicon.abbreviations.fi.has(found.lemma)
    ? { ...meant(found.lemma, 'fi', lexicon), plural: found.plural, genitive: found.genitive }
    : found
  if (pieces.length < 2) return last
  const heads = pieces.slice(0, -1)
  return {
    ...last,
    lemma: `${heads.join('-')}-${last.lemma}`,
    parts: [...heads.flatMap((head) => headParts(head, lexicon)), ...last.parts],
  }
}

/** pth-palvelut: what the short form before the hyphen stands for is a part too. */
function headParts(head: string, lexicon: Lexicon): readonly string[] {
  return lexicon.abbreviations.fi.has(head)
    ? [...new Set([head, ...meant(head, 'fi', lexicon).parts])]
    : [lexicon.finnish.analyse(head).lemma]
}

function stemBase(surface: string, stemmer: { stem(word: string): string }): Base {
  const pieces = hyphenParts(surface).map((piece) => stemmer.stem(piece))
  return {
    lemma: pieces.join('-') || surface,
    parts: pieces.length > 1 ? pieces : [pieces[0] ?? surface],
    plural: false,
    genitive: false,
    kind: 'noun',
    guessed: false,
  }
}
