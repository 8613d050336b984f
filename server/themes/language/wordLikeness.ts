import type { Token } from './analysis.ts'

/**
 * How much of a word stands for the guide's word: the whole word; what a compound is (urheilukenttä: kenttä), or is of
 * (kenttäkeittiö); a common beginning (kilpailla: kilpailu); a part of both.
 */
const whole = 1
const compoundHead = 0.8
const compoundPart = 0.5
const alikeBeginning = 0.6
export const sharedPart = 0.25
/** A beginning is common when it has this many letters, and this share of the longer word. */
const shortestBeginning = 4
const beginningShare = 0.6

/** How much of a person's sign a note's word stands for, 0–1: what inflection, compounding and derivation leave of it. */
export function likenessOf(sign: Token, token: Token): number {
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
