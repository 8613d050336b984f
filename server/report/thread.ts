import { parentPort, workerData } from 'node:worker_threads'
import { lexiconWith } from '../themes/lexicon/houseLexicon.ts'
import { representativeNotes } from '../themes/telling/representatives.ts'
import { countWords } from '../themes/telling/words.ts'
import { build } from './build.ts'
import type { ReportTask } from './make.ts'
import { noteLanguage } from './noteLanguage.ts'
import { renderBallotsCsv } from './render/ballotsCsv.ts'
import { renderCsv } from './render/csv.ts'
import { renderHtml } from './render/html.ts'
import { renderJson } from './render/json.ts'
import { renderMarkdown } from './render/markdown.ts'

const WORDS = 60
const renderers = {
  md: renderMarkdown,
  html: renderHtml,
  csv: renderCsv,
  ballots: renderBallotsCsv,
  json: renderJson,
}

/** Makes one report in a thread of its own. What it throws reaches the house as the thread's error. */
const { format, facts, language, madeAt, additions } = workerData as ReportTask
const lexicon = lexiconWith(additions)
const report = build(facts, {
  language,
  madeAt,
  words: (notes, edits) => countWords(notes, { limit: WORDS, edits }, lexicon),
  pick: (notes, many) => representativeNotes(notes, many, lexicon),
  languageOf: noteLanguage(lexicon),
})
parentPort?.postMessage(renderers[format](report))
