import { hyphenParts } from '../language/tokens.ts'

/** For each theme, how much of a note speaks of it (0 = nothing), in the order of the lexicon. */
export type ThemeMatcher = {
  votes: (tokens: readonly MatchToken[], language: Tongue) => number[]
  /** Does the lexicon have this word in this language. */
  knows: (surface: string, language: Tongue) => boolean
}
/** A token as written and what the analysis makes of it. */
export type MatchToken = {
  surface: string
  lemma: string
  parts: readonly string[]
  /** The language that knows it, where it is not the note's. */
  tongue?: Tongue
}

type Tongue = 'fi' | 'sv' | 'en'
type Vote = { theme: number; weight: number }
type Find = Vote & { start: number; end: number }
/** A piece is the beginning of a word, or `~` and a base form. */
type Phrase = { pieces: readonly string[]; vote: Vote }
type Patterns = {
  anywhere: Map<string, Vote[]>
  start: Map<string, Vote[]>
  whole: Map<string, Vote[]>
  /** By the base form: a county's own words, which go before all others. */
  bases: Map<string, Vote[]>
  phrases: Map<string, Phrase[]>
  lengths: readonly number[]
}

const doubtful = 0.5
/** A word known only through its base form or its compound parts is a weaker sign than one found as such. */
const derived = 0.7
/** A cache with an end: a server that runs for months meets every typing error once. */
const remembered = 50_000
const phraseKey = 2
/** Shorter word beginnings would be found by chance in the middle of a compound. */
const anywhereFrom = 5

/** Compiles the words of all themes; for their notation see `help` in lexicon/themes.json. */
export function themeMatcher(themes: readonly Readonly<Record<Tongue, readonly string[]>>[]): ThemeMatcher {
  const patterns: Record<Tongue, Patterns> = {
    fi: compile(themes.map(({ fi }) => fi)),
    sv: compile(themes.map(({ sv }) => sv)),
    en: compile(themes.map(({ en }) => en)),
  }
  const cache: Record<Tongue, Map<string, readonly Vote[]>> = { fi: new Map(), sv: new Map(), en: new Map() }

  const finds = (word: string, tongue: Tongue): readonly Vote[] => {
    const before = cache[tongue].get(word)
    if (before !== undefined) return before
    const votes = findIn(word, patterns[tongue])
    if (cache[tongue].size > remembered) cache[tongue].clear()
    cache[tongue].set(word, votes)
    return votes
  }
  const wordVotes = ({ surface, lemma, parts }: MatchToken, tongue: Tongue): readonly Vote[] => {
    const { bases } = patterns[tongue]
    const own = bases.size === 0 ? undefined : ownVotes(bases, surface, lemma, tongue)
    if (own !== undefined) return own
    const direct = finds(surface, tongue)
    const viewed = direct.length > 0 ? [] : [lemma, ...parts].flatMap((view) => finds(view, tongue))
    return [
      ...direct,
      ...[...viewed, ...parts.flatMap((part) => bases.get(part) ?? [])].map((vote) => ({
        ...vote,
        weight: vote.weight * derived,
      })),
    ]
  }

  const inLanguage = (tokens: readonly MatchToken[], tongue: Tongue): number[] => {
    const sums = themes.map(() => 0)
    const taken = new Set<number>()
    for (const { vote, from, length } of phrasesIn(tokens, patterns[tongue].phrases)) {
      sums[vote.theme] = (sums[vote.theme] ?? 0) + vote.weight
      for (let at = from; at < from + length; at++) taken.add(at)
    }
    tokens.forEach((token, at) => {
      if (taken.has(at)) return
      const best = new Map<number, number>()
      for (const { theme, weight } of wordVotes(token, tongue))
        best.set(theme, Math.max(best.get(theme) ?? 0, weight))
      for (const [theme, weight] of best) sums[theme] = (sums[theme] ?? 0) + weight
    })
    return sums
  }

  const votes = (tokens: readonly MatchToken[], language: Tongue): number[] => {
    const own = inLanguage(tokens, language)
    const guests = tokens.filter(({ tongue }) => tongue !== undefined)
    for (const guest of guests)
      inLanguage([guest], guest.tongue ?? language).forEach((vote, theme) => {
        own[theme] = (own[theme] ?? 0) + vote * derived
      })
    if (own.some((sum) => sum > 0)) return own
    // One word is often of no certain language (ICT, budget): let the others try.
    for (const tongue of ['fi', 'sv', 'en'] as const) {
      if (tongue === language) continue
      const others = inLanguage(tokens, tongue)
      if (others.some((sum) => sum > 0)) return others.map((sum) => sum * derived)
    }
    return own
  }
  return {
    votes,
    knows: (surface, language) =>
      patterns[language].bases.has(surface) || finds(surface, language).length > 0,
  }
}

/** Its stemmer does not know that Swedish also inflects with -an and joins words: färjan, färjetur. */
const longStem = 4

function ownVotes(bases: Patterns['bases'], surface: string, lemma: string, tongue: Tongue) {
  const whole = bases.get(lemma) ?? bases.get(surface)
  if (whole !== undefined || tongue !== 'sv') return whole
  for (let length = surface.length - 1; length >= longStem; length--) {
    const begun = bases.get(surface.slice(0, length))
    if (begun !== undefined) return begun
  }
  return undefined
}

function compile(themes: readonly (readonly string[])[]): Patterns {
  const made = {
    anywhere: new Map<string, Vote[]>(),
    start: new Map<string, Vote[]>(),
    whole: new Map<string, Vote[]>(),
    bases: new Map<string, Vote[]>(),
    phrases: new Map<string, Phrase[]>(),
  }
  themes.forEach((words, theme) => {
    for (const written of words) {
      const mark = written.toLowerCase()
      const weight = mark.endsWith('?') ? doubtful : 1
      const word = mark.replace(/\?$/u, '')
      if (word.includes(' ')) {
        const pieces = piecesOf(word)
        push(made.phrases, letters(pieces[0] ?? '').slice(0, phraseKey), { pieces, vote: { theme, weight } })
      } else if (word.startsWith('~')) push(made.bases, word.slice(1), { theme, weight })
      else if (word.startsWith('=')) push(made.whole, word.slice(1), { theme, weight })
      else if (word.startsWith('^')) push(made.start, word.slice(1), { theme, weight })
      else push(word.length < anywhereFrom ? made.start : made.anywhere, word, { theme, weight })
    }
  })
  const lengths = [...new Set([...made.anywhere.keys()].map((word) => word.length))].sort((a, b) => a - b)
  return { ...made, lengths }
}

/** 'oma lääkäri': beginnings; '~oma lääkäri* malli': base forms, and a beginning where there is a star. */
function piecesOf(phrase: string): string[] {
  if (!phrase.startsWith('~')) return phrase.split(/\s+/u)
  return phrase
    .slice(1)
    .split(/\s+/u)
    .map((piece) => (piece.endsWith('*') ? piece.slice(0, -1) : `~${piece}`))
}
const letters = (piece: string) => piece.replace(/^~/u, '')
const fits = (piece: string, { surface, lemma }: MatchToken) =>
  piece.startsWith('~') ? lemma === piece.slice(1) || surface === piece.slice(1) : surface.startsWith(piece)

function push<V>(map: Map<string, V[]>, key: string, value: V) {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** All words of the lexicon within one word. */
function findIn(word: string, patterns: Patterns): Vote[] {
  const finds: Find[] = []
  const note = (votes: readonly Vote[] | undefined, start: number, end: number) => {
    for (const vote of votes ?? []) finds.push({ ...vote, start, end })
  }
  note(patterns.whole.get(word), 0, word.length + 1)
  let offset = 0
  for (const part of hyphenParts(word)) {
    if (part !== word) note(patterns.whole.get(part), offset, offset + part.length)
    for (let length = 1; length <= part.length; length++)
      note(patterns.start.get(part.slice(0, length)), offset, offset + length)
    offset += part.length + 1
  }
  if (word.includes('-'))
    for (let length = 1; length <= word.length; length++)
      note(patterns.start.get(word.slice(0, length)), 0, length)
  for (let start = 0; start + anywhereFrom <= word.length; start++)
    for (const length of patterns.lengths) {
      if (start + length > word.length) break
      note(patterns.anywhere.get(word.slice(start, start + length)), start, start + length)
    }
  return withoutOverlaps(finds)
}

/**
 * Of finds that overlap the first one rules, and of those that begin together the longest:
 * in 'palokunnille' the fire brigade, not the municipalities.
 */
function withoutOverlaps(finds: readonly Find[]): Vote[] {
  const kept: Find[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const covered = kept.some(
      ({ start, end }) => start < find.end && find.start < end && !(start === find.start && end === find.end),
    )
    if (!covered) kept.push(find)
  }
  return kept
}

function phrasesIn(tokens: readonly MatchToken[], phrases: Map<string, Phrase[]>) {
  const found: { vote: Vote; from: number; length: number }[] = []
  tokens.forEach(({ surface, lemma }, from) => {
    const keys = new Set([surface.slice(0, phraseKey), lemma.slice(0, phraseKey)])
    for (const { pieces, vote } of [...keys].flatMap((key) => phrases.get(key) ?? [])) {
      const here = tokens.slice(from, from + pieces.length)
      if (here.length === pieces.length && here.every((token, step) => fits(pieces[step] ?? '', token)))
        found.push({ vote, from, length: pieces.length })
    }
  })
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.from <= one.from &&
          other.from + other.length >= one.from + one.length &&
          other.length > one.length,
      ),
  )
}
