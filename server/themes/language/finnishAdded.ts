import type { Analysis } from './finnishAnalysis.ts'
import type { Finnish } from './finnish.ts'
import { nominativePlural, nounForms } from './finnishForms.ts'
import { nounFault } from './finnishStems.ts'

const shortestPart = 3
const clitic = /(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)$/u

/**
 * The same analysis with a few nouns more: their forms, and compounds of them and of listed words. A word that the
 * list knows already stays as it was.
 */
export function withNouns(finnish: Finnish, nouns: readonly string[]): Finnish {
  const added = nouns.filter((noun) => /^\p{L}{2,}$/u.test(noun) && !finnish.knows(noun))
  if (added.length === 0) return finnish
  const forms = new Map<string, Analysis>()
  const plurals = new Map<string, string>()
  const know = (form: string, analysis: Analysis) => {
    if (!forms.has(form)) forms.set(form, analysis)
  }
  const word = (lemma: string): Analysis => ({
    lemma,
    parts: [lemma],
    plural: false,
    genitive: false,
    kind: 'noun',
    guessed: false,
  })
  for (const noun of added) know(noun, word(noun))
  for (const noun of added) {
    if (nounFault(noun) !== null) continue
    plurals.set(noun, nominativePlural(noun))
    for (const { form, plural, genitive } of nounForms(noun)) know(form, { ...word(noun), plural, genitive })
  }

  const partOf = (token: string): Analysis | undefined =>
    forms.get(token) ?? (finnish.knows(token) ? finnish.analyse(token) : undefined)
  const compound = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - shortestPart; cut++) {
      const head = token.slice(0, cut)
      const first = partOf(head)
      const tail = first === undefined ? undefined : partOf(token.slice(cut))
      if (first?.kind !== 'noun' || tail?.kind !== 'noun') continue
      if (first.genitive || first.lemma === head)
        return { ...tail, lemma: head + tail.lemma, parts: [...first.parts, ...tail.parts] }
    }
    return undefined
  }
  const find = (token: string): Analysis | undefined => forms.get(token) ?? compound(token)
  const ours = (token: string): Analysis | undefined =>
    finnish.knows(token) ? undefined : (find(token) ?? find(token.replace(clitic, '')))
  return {
    analyse: (token) => ours(token) ?? finnish.analyse(token),
    pluralOf: (lemma) => plurals.get(lemma) ?? finnish.pluralOf(lemma),
    knows: (token) => finnish.knows(token) || find(token) !== undefined,
  }
}
