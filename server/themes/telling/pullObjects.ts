import type { AnalysedNote, Token } from '../language/analysis.ts'
import type { OpposingWords, Side } from '../lexicon/opposingWords.ts'
import { isTelling } from './shownForms.ts'

const locative =
  /(?:ss[aä]|st[aä]|ll[aäe]|lt[aä]|seen|siin|(?:aa|ee|ii|oo|uu|yy|ää|öö)n|h[aeiouyäö]n|ksi|n[aä])$/u

/**
 * Does a Finnish word tell where and not what: hallintoon, hallinnosta; but mitoitusta is what, and so is what is
 * given up: karsitaan hallinnosta, luovutaan seteleistä.
 */
function tellsWhere({ surface, lemma }: Token, givenUp: boolean): boolean {
  if (givenUp && /st[aä]$/u.test(surface)) return false
  return locative.test(surface) && surface !== `${lemma}ta` && surface !== `${lemma}tä` && surface !== lemma
}

/** What is to be more or less: the things beside the words, in Finnish not where it is to be. */
export function objectsOf(
  tokens: readonly Token[],
  said: readonly Side[],
  note: AnalysedNote,
  data: OpposingWords,
): ReadonlySet<string> {
  const first = said[0]
  const last = said.at(-1)
  if (first === undefined || last === undefined) return new Set()
  const stops = (token: Token) => data.joints[note.language].has(token.surface)
  const after = until(tokens.slice(last.from + last.length), stops)
  const before = until(tokens.slice(0, first.from).toReversed(), stops)
  const clear = (some: readonly Token[]) => things(some, note, data)
  if (note.language !== 'fi') {
    const following = clear(after)
    return following.size > 0 ? following : clear(before)
  }
  const givenUp = first.side === -1
  const next = named(after, givenUp, note, data)
  // 'Lisää hoitajia': what follows at once is what is meant, whatever stands before.
  const what = clear(
    after[0] !== undefined && next.includes(after[0])
      ? next
      : [...named(before, givenUp, note, data), ...next],
  )
  return what.size > 0 ? what : clear([...before, ...after])
}

/** The nearest thing with what stands before it as its quality or owner: 'uusien asemien määrää'. */
function named(
  tokens: readonly Token[],
  givenUp: boolean,
  note: AnalysedNote,
  data: OpposingWords,
): readonly Token[] {
  const what = tokens.filter((token) => !tellsWhere(token, givenUp))
  const end = what.findIndex((token) => !token.genitive && things([token], note, data).size > 0)
  return end < 0 ? what : what.slice(0, end + 1)
}

function until(tokens: readonly Token[], stops: (token: Token) => boolean): readonly Token[] {
  const end = tokens.findIndex(stops)
  return end < 0 ? tokens : tokens.slice(0, end)
}

/** Things that the tokens name, in base form: no padding, no words that every note of the field has. */
export function things(
  tokens: readonly Token[],
  { language }: AnalysedNote,
  data: OpposingWords,
  { vague = false }: { vague?: boolean } = {},
): Set<string> {
  return new Set(
    tokens
      .filter(
        (token) =>
          isTelling(vague ? { ...token, vague: false } : token, language) &&
          !data.light[language].has(token.lemma) &&
          !data.light[language].has(token.surface) &&
          !data.filler[language].has(token.surface),
      )
      .filter((token) => !data.isDirect(token, language))
      .map(({ lemma }) => lemma),
  )
}
