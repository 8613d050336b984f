import type { Element } from '#shared/baseline/strategy.ts'

/** An element in one line of a list: its number and its words, cut where they are many. */
export function elementLine({ code, text }: Pick<Element, 'code' | 'text'>, most = 80): string {
  const words = text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text
  return code ? `${code} ${words}` : words
}
