import type { AnalysedNote } from '../language/analysis.ts'

/** Whoever pastes a book tells its short forms at the beginning. */
const longestText = 4000
const word = /[\p{L}\p{N}]+/gu
const capitals = /^\p{Lu}{2,}[\p{Lu}\p{N}]*s?$/u

/**
 * Gives short forms their capitals back: 'hyte-työ' is shown as 'HYTE-työ', when most of the notes write it so.
 * A note in capitals throughout does not count.
 */
export function asWritten(notes: readonly AnalysedNote[]): (text: string) => string {
  const counts = new Map<string, Map<string, number>>()
  for (const { text } of notes) {
    const shouted = text.length > 1 && text === text.toUpperCase() && /\s/u.test(text.trim())
    if (shouted) continue
    for (const [form] of text.slice(0, longestText).matchAll(word)) {
      const lower = form.toLowerCase()
      const forms = counts.get(lower) ?? new Map<string, number>()
      counts.set(lower, forms.set(form, (forms.get(form) ?? 0) + 1))
    }
  }
  const short = new Map<string, string>()
  for (const [lower, forms] of counts) {
    const all = [...forms.values()].reduce((sum, count) => sum + count, 0)
    const most = [...forms].find(([form, count]) => capitals.test(form) && count * 2 > all)
    if (most !== undefined) short.set(lower, most[0])
  }
  return (text) => text.replace(word, (part) => short.get(part) ?? part)
}
