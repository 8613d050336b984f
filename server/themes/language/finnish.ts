import type { Analysis } from './finnishAnalysis.ts'
import { bySuffix } from './finnishSuffixes.ts'
import { type FinnishWordList, knownWords } from './finnishWords.ts'
import { likelySpellings } from './spelling.ts'

export type Finnish = {
  /** Never fails: a word nobody knows is analysed by its ending. */
  analyse: (token: string) => Analysis
  /** Base form → nominative plural, for labels: 'hoitojono' → 'hoitojonot'; null for an unlisted word. */
  pluralOf: (lemma: string) => string | null
  /** Is the word a form of a listed word or a compound of such. */
  knows: (token: string) => boolean
}

const clitic = /(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)$/u
const possessive = /(?:nsa|nsä|mme|nne|ni|si|(?<=a)an|(?<=ä)än)$/u
/** Endings that everyday speech and dialect shorten: maas(sa), siel(lä), hoitoo(n), ihmise(n). */
const dropped: readonly (readonly [RegExp, readonly string[]])[] = [
  [/s$/u, ['sa', 'sä']],
  [/(?:st|lt)$/u, ['a', 'ä']],
  [/l$/u, ['la', 'lä']],
  [/ks$/u, ['i']],
  [/[aeiouyäö]$/u, ['n', 'a', 'ä']],
]
/** strategiajohtoisesti, yksiköittäin: how something is done, of whatever word. */
const adverb = /(?:isesti|[aeiouyäö]mmin|v[aä]sti|tt[aä]in)$/u
const longAdverb = 9
/** Longer ones are no words, and every mending of them would be looked up. */
const longestMended = 28
const shortestPart = 3
/** Shorter words would be found by chance at the end of an unlisted one. */
const shortestTail = 5
const shortestCompound = 7
/** A cache with an end: a server that runs for months meets every typing error once. */
const remembered = 50_000

/** A lemmatiser made of a base-word list: known forms, compounds of known parts, then learnt endings. */
export function finnish(list: FinnishWordList): Finnish {
  const { formOf, composed, plurals, endings } = knownWords(list)
  const seen = new Map<string, Analysis>()

  const listedCompound = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - shortestPart; cut++) {
      const tail = formOf(token.slice(cut))
      if (tail === undefined || !isNominal(tail)) continue
      const lemma = token.slice(0, cut) + tail.lemma
      const kind = composed.get(lemma)
      if (kind !== undefined) return { ...tail, lemma, parts: [lemma], kind }
    }
    return undefined
  }
  const compound = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - shortestPart; cut++) {
      const tail = formOf(token.slice(cut))
      if (tail === undefined || !isNominal(tail)) continue
      const head = token.slice(0, cut)
      const first = listed(head)
      const joins = first !== undefined && isNominal(first) && (first.genitive || first.lemma === head)
      if (joins) return { ...tail, lemma: head + tail.lemma, parts: [...first.parts, ...tail.parts] }
    }
    return undefined
  }
  // A listed compound (hoitotakuu) has parts too, when the list knows them.
  const listed = (token: string): Analysis | undefined => {
    const found = formOf(token) ?? listedCompound(token)
    if (found === undefined) return compound(token)
    const parts =
      !isNominal(found) || found.lemma.length < shortestCompound ? undefined : compound(found.lemma)?.parts
    return parts === undefined ? found : { ...found, parts }
  }
  // 'erikoisala' with an unknown head still tells that it is an 'ala'.
  const knownTail = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - shortestTail; cut++) {
      const tail = formOf(token.slice(cut))
      const head = token.slice(0, cut)
      // A first part ends in a vowel, n or s: juoksuttavat is no 'tapa'.
      if (tail?.kind === 'noun' && tail.lemma.length > shortestPart && /[aeiouyäöåns]$/u.test(head))
        return asTail(head, tail)
    }
    return undefined
  }
  /** Where the first part can be mended in one way only, it is (hyvinvoitnialue). */
  const asTail = (head: string, tail: Analysis): Analysis => {
    const meant = new Map<string, Analysis>()
    for (const spelling of head.length > longestMended ? [] : likelySpellings(head)) {
      const first = formOf(spelling)
      if (first !== undefined && isNominal(first) && (first.genitive || first.lemma === spelling))
        meant.set(spelling, first)
    }
    const [only] = [...meant]
    const [first, parts] = only === undefined || meant.size > 1 ? [head, [head]] : [only[0], only[1].parts]
    return { ...tail, lemma: first + tail.lemma, parts: [...parts, ...tail.parts] }
  }
  const shortened = (token: string): Analysis | undefined =>
    dropped
      .filter(([ending]) => ending.test(token))
      .flatMap(([, tails]) => tails)
      .map((tail) => listed(token + tail))
      .find((found) => found !== undefined)

  /** A mistyped word, where it can be only one: found with one mending, in a compound in its last part. */
  const misspelt = (token: string, guess: Analysis): Analysis | undefined => {
    const meant = new Map<string, Analysis>()
    const add = (spelling: string, head: string, heads: readonly string[]) => {
      const found = formOf(spelling)
      const alike =
        found?.kind === guess.kind && found.plural === guess.plural && found.genitive === guess.genitive
      if (alike)
        meant.set(head + found.lemma, {
          ...found,
          lemma: head + found.lemma,
          parts: [...heads, ...found.parts],
          meant: head + spelling,
        })
    }
    for (const spelling of likelySpellings(token)) add(spelling, '', [])
    for (let cut = shortestPart; cut <= token.length - shortestTail; cut++) {
      const head = token.slice(0, cut)
      const spellings = likelySpellings(token.slice(cut))
      const first = spellings.length === 0 ? undefined : listed(head)
      if (first === undefined || !isNominal(first) || !(first.genitive || first.lemma === head)) continue
      for (const spelling of spellings) add(spelling, head, first.parts)
    }
    return meant.size === 1 ? [...meant.values()][0] : undefined
  }

  const guessed = (token: string): Analysis => {
    if (token.length >= longAdverb && adverb.test(token)) return uninflected(token)
    const guess = bySuffix(token) ?? endings(token)
    return (token.length > longestMended ? undefined : misspelt(token, guess)) ?? guess
  }

  const find = (token: string): Analysis => {
    const bare = token.replace(clitic, '')
    const unowned = bare.replace(possessive, '')
    return (
      listed(token) ??
      (bare.length > 2 ? listed(bare) : undefined) ??
      (unowned.length > 3 ? (listed(unowned) ?? listed(`${unowned}n`)) : undefined) ??
      shortened(token) ??
      knownTail(token) ??
      guessed(token)
    )
  }

  const analyse = (token: string): Analysis => {
    const before = seen.get(token)
    if (before !== undefined) return before
    const found = find(token)
    if (seen.size > remembered) seen.clear()
    seen.set(token, found)
    return found
  }
  const pluralOf = (lemma: string): string | null => {
    const whole = plurals.get(lemma)
    if (whole !== undefined) return whole
    for (let cut = shortestPart; cut <= lemma.length - shortestPart; cut++) {
      const tail = plurals.get(lemma.slice(cut))
      if (tail !== undefined) return lemma.slice(0, cut) + tail
    }
    return null
  }
  return { analyse, pluralOf, knows: (token) => listed(token) !== undefined }
}

const uninflected = (token: string): Analysis => ({
  lemma: token,
  parts: [token],
  plural: false,
  genitive: false,
  kind: 'other',
  guessed: true,
})
const isNominal = ({ kind }: Analysis) => kind === 'noun' || kind === 'adjective'
