import { fileURLToPath } from 'node:url'
import snowball from 'snowball-stemmers'
import type { AnalysedNote, Token } from '../language/analysis.ts'
import { swedishStem } from '../language/swedish.ts'
import { readEverydayFile } from '../lexicon/everydayFile.ts'
import { type InEachLanguage, type Language, languages } from '../lexicon/lexicon.ts'

/** What a compound is tells its field nearly as well as a word of its own, what else is in it less. */
const compoundHead = 0.8
const compoundPart = 0.4
/** In a word that could not be parted, what is listed is its head with so many letters, its beginning with so many: shorter ones are chance. */
const shortestHead = 4
const shortestBeginning = 6

type Fields = { count: number; byWord: InEachLanguage<ReadonlyMap<string, readonly number[]>> }

const home = fileURLToPath(new URL('../lexicon/everyday.json', import.meta.url))
let standing: Fields | undefined

/** How much of each field of everyday life (food, weather, money …) a note speaks of, 0 and up, field by field. */
export function everydayFields({ tokens, language }: Pick<AnalysedNote, 'tokens' | 'language'>): number[] {
  standing ??= readFields(home)
  const { count, byWord } = standing
  const all = Array.from({ length: count }, () => 0)
  for (const token of tokens) {
    if (token.stop) continue
    for (const [field, weight] of fieldsOf(token, byWord[token.tongue ?? language]))
      all[field] = (all[field] ?? 0) + weight
  }
  return all
}

/** A word of several fields tells less of each. */
function fieldsOf(
  { lemma, parts }: Token,
  byWord: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const found = new Map<number, number>()
  const add = (word: string, weight: number) => {
    const fields = byWord.get(word) ?? []
    for (const field of fields)
      found.set(field, Math.max(found.get(field) ?? 0, weight / Math.sqrt(fields.length)))
  }
  if (byWord.has(lemma)) add(lemma, 1)
  else if (parts.length > 1)
    parts.forEach((one, at) => add(one, at === parts.length - 1 ? compoundHead : compoundPart))
  else {
    const listed = (word: string, shortest: number) => word.length >= shortest && byWord.has(word)
    const places = Array.from({ length: lemma.length }, (_, at) => at)
    const end = places.map((at) => lemma.slice(at)).find((word) => listed(word, shortestHead))
    const beginning = places.map((at) => lemma.slice(0, -at)).find((word) => listed(word, shortestBeginning))
    if (end !== undefined) add(end, compoundHead)
    if (beginning !== undefined) add(beginning, compoundPart)
  }
  return found
}

const english = snowball.newStemmer('english')
const baseIn: InEachLanguage<(word: string) => string> = {
  fi: (word) => word,
  sv: swedishStem,
  en: (word) => english.stem(word),
}

function readFields(path: string): Fields {
  const { fields } = readEverydayFile(path)
  const wordsIn = (language: Language) => {
    const byWord = new Map<string, number[]>()
    fields.forEach(({ words }, field) => {
      const own = words[language].flatMap((line) => line.split(/\s+/u)).map(baseIn[language])
      for (const word of new Set(own)) byWord.set(word, [...(byWord.get(word) ?? []), field])
    })
    return byWord
  }
  const [fi, sv, en] = languages.map(wordsIn)
  const none = new Map<string, number[]>()
  return { count: fields.length, byWord: { fi: fi ?? none, sv: sv ?? none, en: en ?? none } }
}
