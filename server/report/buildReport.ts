import type { Report } from '#shared/report/report.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { lexiconWith } from '../themes/lexicon/houseLexicon.ts'
import { alikeNotes } from '../themes/telling/alike.ts'
import { representativeNotes } from '../themes/telling/representatives.ts'
import { countWords } from '../themes/telling/words.ts'
import { build } from './build.ts'
import type { ReportFacts } from './facts.ts'
import { noteLanguage } from './noteLanguage.ts'

const WORDS = 60
/** Notes whose words are so much alike (0–1) say much the same. */
const ALIKE = 0.7

/**
 * The report with the house's own tools: words counted, examples chosen, languages told. Takes a second for a thousand
 * notes and reads word data, so it is for a thread or a process of its own.
 * @param options.madeAt milliseconds
 * @param options.additions the text of the workshop's own theme words
 */
export function buildReport(
  facts: ReportFacts,
  { language, madeAt, additions }: { language: Language; madeAt: number; additions?: string | undefined },
): Report {
  const lexicon = lexiconWith(additions)
  return build(facts, {
    language,
    madeAt,
    words: (notes, edits) => countWords(notes, { limit: WORDS, edits }, lexicon),
    pick: (notes, many) => representativeNotes(notes, many, lexicon),
    languageOf: noteLanguage(lexicon),
    alike: { least: ALIKE, of: (notes) => alikeNotes(notes, ALIKE, lexicon) },
  })
}
