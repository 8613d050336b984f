import type { Analysis, WordClass } from './finnishAnalysis.ts'
import { type EndingRules, learnEndings } from './finnishEndings.ts'
import { actionNoun, nominativePlural, nounForms, verbForms } from './finnishForms.ts'

/** Entries with their hints, as in lexicon/words-fi.json. `others`: words that are not inflected. */
export type FinnishWordList = Readonly<Record<'nouns' | 'adjectives' | 'verbs' | 'others', readonly string[]>>

export type KnownWords = {
  forms: ReadonlyMap<string, Analysis>
  /** Base form → nominative plural. */
  plurals: ReadonlyMap<string, string>
  endings: EndingRules
}

/** A few words of each ending teach as much as all of them, in a fifth of the time. */
const pupils = 5
const endingLength = 3

/** Every form of every listed word, and what their endings teach of unlisted ones. */
export function knownWords({ nouns, adjectives, verbs, others }: FinnishWordList): KnownWords {
  const forms = new Map<string, Analysis>()
  const plurals = new Map<string, string>()
  const learn = learnEndings()
  const taught = new Map<string, number>()

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
  const inflect = (entry: string, kind: WordClass, teach: boolean) => {
    const made = nounForms(entry)
    const base = word(made[0]?.form ?? entry, kind)
    if (!plurals.has(base.lemma)) plurals.set(base.lemma, nominativePlural(entry))
    const readings = [
      base,
      { ...base, genitive: true },
      { ...base, plural: true },
      { ...base, plural: true, genitive: true },
    ]
    for (const { form, plural, genitive } of made) {
      know(form, readings[(plural ? 2 : 0) + (genitive ? 1 : 0)] ?? base)
      if (teach) learn.add(form, base.lemma, plural, genitive, kind)
    }
  }

  for (const lemma of others) know(lemma, word(lemma, 'other'))
  // Base forms before inflected ones: 'kuusi' the word wins over 'kuusi' the form of another.
  for (const entry of nouns) know(baseOf(entry), word(baseOf(entry), 'noun'))
  for (const entry of adjectives) know(baseOf(entry), word(baseOf(entry), 'adjective'))
  for (const entry of nouns) inflect(entry, 'noun', teaches(entry))
  for (const entry of adjectives) inflect(entry, 'adjective', teaches(entry))
  for (const verb of verbs) {
    const teach = teaches(verb)
    for (const form of verbForms(verb)) {
      know(form, word(verb, 'verb'))
      if (teach) learn.add(form, verb, false, false, 'verb')
    }
    inflect(actionNoun(verb), 'noun', false)
  }
  return { forms, plurals, endings: learn.rules() }
}

const baseOf = (entry: string) => entry.split(/[:=!~]/u, 1)[0] ?? entry
