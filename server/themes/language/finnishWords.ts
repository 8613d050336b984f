import { compoundTails } from './finnishCompounds.ts'
import type { Analysis, WordClass } from './finnishAnalysis.ts'
import { derivedWords } from './finnishDerived.ts'
import { type EndingRules, learnEndings } from './finnishEndings.ts'
import { nominativePlural, nounForms } from './finnishForms.ts'
import { infinitiveOf, verbForms } from './finnishVerbs.ts'

/** Entries with their hints, as in lexicon/words-fi.json. `others`: words that are not inflected. */
export type FinnishWordList = Readonly<Record<'nouns' | 'adjectives' | 'verbs' | 'others', readonly string[]>>

export type KnownWords = {
  /** The word a form belongs to; of listed compounds only the base form, the rest by `composed`. */
  formOf: (form: string) => Analysis | undefined
  /** Listed compounds whose last part is listed: its forms are theirs. */
  composed: ReadonlyMap<string, WordClass>
  /** Base form → nominative plural. */
  plurals: ReadonlyMap<string, string>
  endings: EndingRules
}

/** A few words of each ending teach as much as all of them (measured on words held out), in half the time. */
const pupils = 12
/** -staa and -ttaa are inflected unlike. */
const endingLength = 3

/** Every form of every listed word, and what their endings teach of unlisted ones. */
export function knownWords({ nouns, adjectives, verbs, others }: FinnishWordList): KnownWords {
  const forms = new Map<string, Analysis>()
  const composed = new Map<string, WordClass>()
  const plurals = new Map<string, string>()
  const learn = learnEndings()
  const derived = derivedWords()
  const taught = new Map<string, number>()
  const tailOf = compoundTails([...nouns, ...adjectives])

  const know = (form: string, analysis: Analysis) => {
    if (form.length > 1 && !forms.has(form)) forms.set(form, analysis)
  }
  const word = (lemma: string, kind: WordClass): Analysis => ({
    lemma,
    parts: [lemma],
    plural: false,
    genitive: false,
    kind,
    guessed: false,
  })
  const teaches = (entry: string): boolean => {
    const ending = entry.slice(-endingLength)
    const before = taught.get(ending) ?? 0
    taught.set(ending, before + 1)
    return before < pupils
  }
  const inflect = (entry: string, kind: WordClass) => {
    const lemma = baseOf(entry)
    if (!plurals.has(lemma)) plurals.set(lemma, nominativePlural(entry))
    if (tailOf(entry)) {
      composed.set(lemma, kind)
      return
    }
    const teach = teaches(entry)
    const base = word(lemma, kind)
    const readings = [
      base,
      { ...base, genitive: true },
      { ...base, plural: true },
      { ...base, plural: true, genitive: true },
    ]
    for (const { form, plural, genitive } of nounForms(entry)) {
      know(form, readings[(plural ? 2 : 0) + (genitive ? 1 : 0)] ?? base)
      if (teach) learn.add(form, base.lemma, plural, genitive, kind)
    }
  }

  for (const lemma of others) know(lemma, word(lemma, 'other'))
  // Base forms before inflected ones: 'kuusi' the word wins over 'kuusi' the form of another.
  for (const entry of nouns) know(baseOf(entry), word(baseOf(entry), 'noun'))
  for (const entry of adjectives) know(baseOf(entry), word(baseOf(entry), 'adjective'))
  // 'päästä' is rather the verb than a form of 'pää', but 'tukea' rather of 'tuki'.
  for (const verb of verbs.map(infinitiveOf)) if (/(?:ll|st)[aä]$/u.test(verb)) know(verb, word(verb, 'verb'))
  for (const entry of nouns) inflect(entry, 'noun')
  for (const entry of adjectives) {
    inflect(entry, 'adjective')
    derived.adjective(entry)
  }
  for (const entry of verbs) {
    const verb = infinitiveOf(entry)
    const analysis = word(verb, 'verb')
    // Of 'panna' others would learn that 'palkointiin' comes of 'palkoinna'.
    const teach = !/nn[aä]$/u.test(verb) && teaches(verb)
    for (const form of verbForms(entry)) {
      know(form, analysis)
      if (teach) learn.add(form, verb, false, false, 'verb')
    }
    derived.verb(entry, verb)
  }
  // A listed adverb (nopeammin) has its adjective too.
  for (const lemma of others) {
    const made = derived.find(lemma)
    if (made?.kind === 'other') forms.set(lemma, made)
  }
  const formOf = (form: string) => forms.get(form) ?? derived.find(form)
  return { formOf, composed, plurals, endings: learn.rules() }
}

const baseOf = (entry: string) => entry.split(/[:=!~]/u, 1)[0] ?? entry
