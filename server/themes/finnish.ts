import { actionNoun, nominativePlural, nounForms, verbForms } from './finnishForms.ts'
import { type EndingRules, learnEndings } from './finnishEndings.ts'

export type WordClass = 'noun' | 'adjective' | 'verb'
/** A word in its base form, with the parts of a compound (the word itself when it is none). */
export type Analysis = {
  lemma: string
  parts: readonly string[]
  plural: boolean
  genitive: boolean
  kind: WordClass
}
export type FinnishWordList = {
  nouns: readonly string[]
  adjectives: readonly string[]
  verbs: readonly string[]
}

export type Finnish = {
  /** Never fails: a word nobody knows is analysed by its ending. */
  analyse: (token: string) => Analysis
  /** Base form → nominative plural, for labels: 'hoitojono' → 'hoitojonot'. */
  pluralOf: (lemma: string) => string | null
}

const clitic = /(?:kin|kaan|kään|ko|kö|han|hän|pa|pä)$/u
const possessive = /(?:nsa|nsä|mme|nne|ni)$/u
/** Endings that everyday speech and dialect shorten: maas(sa), siel(lä), hoitoo(n), ihmise(n). */
const dropped: readonly (readonly [RegExp, readonly string[]])[] = [
  [/s$/u, ['sa', 'sä']],
  [/st$/u, ['a', 'ä']],
  [/l$/u, ['la', 'lä']],
  [/lt$/u, ['a', 'ä']],
  [/ks$/u, ['i']],
  [/[aeiouyäö]$/u, ['n', 'a', 'ä']],
]
const shortestPart = 3

/** A lemmatiser made of a base-word list: known forms, compounds of known parts, then learnt endings. */
export function finnish(list: FinnishWordList): Finnish {
  const known = new Map<string, Analysis>()
  const plurals = new Map<string, string>()
  const seen = new Map<string, Analysis>()
  const learn = learnEndings()
  const add = (form: string, analysis: Analysis) => {
    if (form.length > 1 && !known.has(form)) known.set(form, analysis)
  }
  const inflect = (entry: string, kind: WordClass, weight: number) => {
    const forms = nounForms(entry)
    const lemma = forms[0]?.form ?? entry
    const parts = [lemma]
    if (!plurals.has(lemma)) plurals.set(lemma, nominativePlural(entry))
    for (const { form, plural, genitive } of forms) {
      add(form, { lemma, parts, plural, genitive, kind })
      if (weight > 0) learn.add(form, lemma, plural, genitive, kind)
    }
  }

  // Base forms first: 'kuusi' the word wins over 'kuusi' the form of another.
  for (const entry of [...list.nouns, ...list.adjectives]) {
    const lemma = /^[^:=!~]+/u.exec(entry)?.[0] ?? entry
    add(lemma, {
      lemma,
      parts: [lemma],
      plural: false,
      genitive: false,
      kind: list.nouns.includes(entry) ? 'noun' : 'adjective',
    })
  }
  for (const entry of list.nouns) inflect(entry, 'noun', 1)
  for (const entry of list.adjectives) inflect(entry, 'adjective', 1)
  for (const verb of list.verbs) {
    for (const form of verbForms(verb)) {
      add(form, { lemma: verb, parts: [verb], plural: false, genitive: false, kind: 'verb' })
      learn.add(form, verb, false, false, 'verb')
    }
    inflect(actionNoun(verb), 'noun', 0)
  }
  const endings: EndingRules = learn.rules()

  const compound = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - shortestPart; cut++) {
      const tail = known.get(token.slice(cut))
      if (tail === undefined || tail.kind === 'verb') continue
      const head = token.slice(0, cut)
      const first = known.get(head) ?? compound(head)
      const joins = first !== undefined && first.kind !== 'verb' && (first.genitive || first.lemma === head)
      if (joins) return { ...tail, lemma: head + tail.lemma, parts: [...first.parts, ...tail.parts] }
    }
    return undefined
  }
  // 'erikoisala' with an unknown head still tells that it is an 'ala'.
  const knownTail = (token: string): Analysis | undefined => {
    for (let cut = shortestPart; cut <= token.length - 5; cut++) {
      const tail = known.get(token.slice(cut))
      if (tail !== undefined && tail.kind === 'noun')
        return {
          ...tail,
          lemma: token.slice(0, cut) + tail.lemma,
          parts: [token.slice(0, cut), ...tail.parts],
        }
    }
    return undefined
  }
  // A listed compound (hoitotakuu) has parts too, when the list knows them.
  const listed = (token: string): Analysis | undefined => {
    const found = known.get(token)
    if (found === undefined) return compound(token)
    const parts = found.kind === 'verb' || found.lemma.length < 7 ? undefined : compound(found.lemma)?.parts
    return parts === undefined ? found : { ...found, parts }
  }
  const shortened = (token: string): Analysis | undefined => {
    for (const [ending, tails] of dropped)
      if (ending.test(token))
        for (const tail of tails) {
          const found = known.get(token + tail)
          if (found !== undefined) return found
        }
    return undefined
  }
  const find = (token: string): Analysis => {
    const bare = token.replace(clitic, '')
    const unowned = bare.replace(possessive, '')
    return (
      listed(token) ??
      (bare.length > 2 ? listed(bare) : undefined) ??
      (unowned.length > 3 ? (listed(unowned) ?? listed(`${unowned}n`)) : undefined) ??
      shortened(token) ??
      knownTail(token) ??
      endings(token)
    )
  }

  const analyse = (token: string): Analysis => {
    const before = seen.get(token)
    if (before !== undefined) return before
    const found = find(token)
    // A cache with an end: a server that runs for months meets every typing error once.
    if (seen.size > 50_000) seen.clear()
    seen.set(token, found)
    return found
  }
  const pluralOf = (lemma: string): string | null => {
    const whole = plurals.get(lemma)
    if (whole !== undefined) return whole
    for (let cut = shortestPart; cut <= lemma.length - shortestPart; cut++) {
      const tail = plurals.get(lemma.slice(cut))
      if (tail !== undefined) return lemma.slice(0, cut) + tail
    }
    return null
  }
  return { analyse, pluralOf }
}
