import type { Element } from '#shared/baseline/strategy.ts'

/** "kohta 2.4", "tavoitteesta 3", "mål 5", "goal 1.2": a number alone may be of anything. */
const naming =
  /(?<![\p{L}])(?:koh[td]\p{L}*|(?:ala)?tavoit\p{L}*|(?:del)?mål\p{L}*|punkt\p{L}*|(?:sub-?)?goals?|items?|sections?)\s+(\d{1,2}(?:\.\d{1,2}){0,3})(?![\d.]*\d)/giu

/** The element that a note names by its printed number; null for none, several, or a number that two elements have. */
export function codeNamed(text: string, elements: readonly Element[]): Element | null {
  const codes = new Set([...text.matchAll(naming)].map(([, code]) => code))
  if (codes.size !== 1) return null
  const [code] = codes
  const named = elements.filter((element) => element.code === code)
  return named.length === 1 ? named[0]! : null
}
