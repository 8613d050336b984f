import type { Analysis, WordClass } from './finnish.ts'

/** Guesses the base form of a word that is in no list, from how the listed words are inflected. */
export type EndingRules = (token: string) => Analysis

type Rule = { cut: number; add: string; plural: boolean; genitive: boolean; kind: WordClass }

const longestEnding = 7

/** Gathers (form, base form) pairs; `rules()` then answers by the longest ending it has met, by majority. */
export function learnEndings() {
  const votes = new Map<string, Map<string, number>>()
  const add = (form: string, lemma: string, plural: boolean, genitive: boolean, kind: WordClass) => {
    let same = 0
    while (same < form.length && form[same] === lemma[same]) same++
    const cut = form.length - same
    const rule = `${cut}|${lemma.slice(same)}|${plural ? 1 : 0}|${genitive ? 1 : 0}|${kind}`
    for (
      let length = Math.max(1, cut);
      length <= Math.min(cut + 3, longestEnding, form.length - 1);
      length++
    ) {
      const ending = form.slice(-length)
      let counts = votes.get(ending)
      if (counts === undefined) votes.set(ending, (counts = new Map()))
      counts.set(rule, (counts.get(rule) ?? 0) + 1)
    }
  }

  const rules = (): EndingRules => {
    const best = new Map<string, Rule>()
    for (const [ending, counts] of votes) {
      let winner = ''
      let most = 0
      for (const [rule, count] of counts)
        if (count > most || (count === most && rule < winner)) {
          winner = rule
          most = count
        }
      const [cut, tail, plural, genitive, kind] = winner.split('|')
      best.set(ending, {
        cut: Number(cut),
        add: tail ?? '',
        plural: plural === '1',
        genitive: genitive === '1',
        kind: wordClass(kind),
      })
    }
    votes.clear()
    return (token) => {
      for (let length = Math.min(longestEnding, token.length - 2); length > 0; length--) {
        const rule = best.get(token.slice(-length))
        if (rule === undefined || token.length - rule.cut < 2) continue
        const lemma = token.slice(0, token.length - rule.cut) + rule.add
        return { lemma, parts: [lemma], plural: rule.plural, genitive: rule.genitive, kind: rule.kind }
      }
      return { lemma: token, parts: [token], plural: false, genitive: false, kind: 'noun' }
    }
  }
  return { add, rules }
}

function wordClass(text: string | undefined): WordClass {
  return text === 'adjective' || text === 'verb' ? text : 'noun'
}
