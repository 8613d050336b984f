import type { Element } from '#shared/baseline/strategy.ts'

/** As many characters as the room takes in a question. */
export const ASK = 200

/** A sentence with an element in it, the element cut where both would be too long. */
export function readySentence(
  element: Pick<Element, 'code' | 'text'>,
  say: (element: string) => string,
): string {
  const text = element.text.trim().replace(/[.!?:;,]+$/, '')
  const whole = [element.code, `”${text}”`].filter(Boolean).join(' ')
  const over = say(whole).length - ASK
  if (over <= 0) return say(whole)
  const cut = text.slice(0, Math.max(12, text.length - over - 1))
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 12)).trimEnd()
  return say([element.code, `”${words}…”`].filter(Boolean).join(' '))
}
