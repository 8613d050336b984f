import type { Analysis, WordClass } from './finnishAnalysis.ts'

/** Guesses the base form of a word that is in no list, from how the listed words are inflected. */
export type EndingRules = (token: string) => Analysis

type Rule = { key: string; cut: number; add: string; plural: boolean; genitive: boolean; kind: WordClass }

const longestEnding = 7
/** How many letters before the changing ones a rule may look at. */
const context = 2

/** Gathers (form, base form) pairs; `rules()` then answers by the longest ending it has met, by majority. */
export function learnEndings() {
  const known = new Map<string, Rule>()
  const votes = new Map<string, Map<Rule, number>>()

  const add = (form: string, lemma: string, plural: boolean, genitive: boolean, kind: WordClass) => {
    let same = 0
    while (same < form.length && form[same] === lemma[same]) same++
    const cut = form.length - same
    const tail = lemma.slice(same)
    const key = `${cut}|${tail}|${plural}|${genitive}|${kind}`
    let rule = known.get(key)
    if (rule === undefined) known.set(key, (rule = { key, cut, add: tail, plural, genitive, kind }))
    const longest = Math.min(cut + context, longestEnding, form.length - 1)
    for (let length = Math.max(1, cut); length <= longest; length++) {
      const ending = form.slice(-length)
      let counts = votes.get(ending)
      if (counts === undefined) votes.set(ending, (counts = new Map()))
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
  }

  const rules = (): EndingRules => {
    const best = new Map<string, Rule>()
    for (const [ending, counts] of votes) {
      const [winner] = [...counts].reduce((a, b) =>
        b[1] > a[1] || (b[1] === a[1] && b[0].key < a[0].key) ? b : a,
      )
      best.set(ending, winner)
    }
    votes.clear()
    return (token) => {
      for (let length = Math.min(longestEnding, token.length - 2); length > 0; length--) {
        const rule = best.get(token.slice(-length))
        if (rule === undefined || token.length - rule.cut < 2) continue
        const lemma = token.slice(0, token.length - rule.cut) + rule.add
        return {
          lemma,
          parts: [lemma],
          plural: rule.plural,
          genitive: rule.genitive,
          kind: rule.kind,
          guessed: true,
        }
      }
      return { lemma: token, parts: [token], plural: false, genitive: false, kind: 'noun', guessed: true }
    }
  }
  return { add, rules }
}
