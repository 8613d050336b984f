import type { AnalysedNote, Token } from './analysis.ts'

/** A note's words made comparable; `from` is the place of the first token of each. */
export type BaseWords = (note: AnalysedNote) => { word: string; from: number; token: Token }[]

/** Shorter words differ in a letter and mean another thing: läkare, lärare. */
const shortestMistyped = 6
const shortestUnlisted = 8
/** Without a list to ask, a word is the right one of two when others write it too. */
const oftenEnough = 2

/**
 * Learns from the notes how to compare their words: lyhyempi as lyhyt, 'hoitoon pääsy' as hoitoonpääsy where
 * somebody wrote so, an unlisted word as the listed one that it misses by a letter.
 */
export function baseWords(notes: readonly AnalysedNote[]): BaseWords {
  const counts = new Map<string, { count: number; known: boolean }>()
  const wholes = new Map<string, string>()
  for (const { language, tokens } of notes)
    for (const token of tokens) {
      if (token.stop) continue
      const word = plain(token)
      const key = `${language} ${word}`
      const found = counts.get(key) ?? { count: 0, known: language === 'fi' && !token.guessed }
      found.count++
      counts.set(key, found)
      if (token.parts.length > 1 && plain(token) === token.lemma)
        wholes.set(`${language} ${token.parts.join(' ')}`, token.lemma)
      wholes.set(`${language} =${token.lemma}`, token.lemma)
    }
  const meant = mistyped(counts)
  return ({ language, tokens }) => {
    const made: { word: string; from: number; token: Token }[] = []
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]
      if (token === undefined) continue
      const next = tokens[at + 1]
      const whole =
        next === undefined || token.stop || next.stop
          ? undefined
          : (wholes.get(`${language} ${[...token.parts, ...next.parts].join(' ')}`) ??
            wholes.get(`${language} =${token.surface}${next.lemma}`))
      const word = plain(token)
      if (whole === undefined) made.push({ word: meant.get(`${language} ${word}`) ?? word, from: at, token })
      else if (next !== undefined) made.push({ word: whole, from: at++, token: { ...next, vague: false } })
    }
    return made
  }
}

/** Nopeammin, nopeampi and nopeasti are nopea. */
function plain({ kind, lemma, parts }: Token): string {
  const derived = (kind === 'adjective' || kind === 'other') && parts.length === 2 && parts[0] === lemma
  return derived ? (parts[1] ?? lemma) : lemma
}

/** Mistyped word → the one that was meant, both with their language before them. By words less one letter. */
function mistyped(counts: ReadonlyMap<string, { count: number; known: boolean }>): Map<string, string> {
  const right = new Map<string, string[]>()
  const unsure: string[] = []
  for (const [key, { count, known }] of counts) {
    const finnish = key.startsWith('fi ')
    if (key.length - 3 < (finnish ? shortestMistyped : shortestUnlisted) || /\p{N}/u.test(key)) continue
    if (finnish ? !known : count < oftenEnough) unsure.push(key)
    else for (const variant of variants(key)) right.set(variant, [...(right.get(variant) ?? []), key])
  }
  const meant = new Map<string, string>()
  for (const key of unsure) {
    const found = [...variants(key)]
      .flatMap((variant) => right.get(variant) ?? [])
      .filter((one) => oneApart(key, one))
      .toSorted((a, b) => (counts.get(b)?.count ?? 0) - (counts.get(a)?.count ?? 0) || (a < b ? -1 : 1))[0]
    if (found !== undefined) meant.set(key, found.slice(3))
  }
  return meant
}

/** A word itself and less one letter each: words that are a letter apart share one (after W. Garbe, SymSpell). */
function variants(key: string): Set<string> {
  // The language and the first letter stay: people seldom mistype that one, and ohälsa is not hälsa.
  return new Set([
    key,
    ...Array.from({ length: key.length - 4 }, (_, at) => key.slice(0, at + 4) + key.slice(at + 5)),
  ])
}

/** Is it one letter more, less, other, or two neighbours swapped. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const restA = a.slice(at)
  const restB = b.slice(at)
  return (
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB.slice(1) ||
    (restA.slice(2) === restB.slice(2) && restA[0] === restB[1] && restA[1] === restB[0])
  )
}
