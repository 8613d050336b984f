import { wordsAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion } from '#shared/report/report.ts'
import { number } from '#shared/report/typography.ts'
import { wordsRuleOf } from '#shared/report/wordsRule.ts'
import type { Part, Run } from './document.ts'
import { heading, refRuns, said, type Source, text } from './source.ts'
import { cell, columns } from './table.ts'

/** Every word with the notes that hold it; empty where no words were counted. */
export function wordAnnex(source: Source): Part[] {
  const { report, words } = source
  const counted = report.activities
    .flatMap(({ questions }) => questions)
    .filter((question) => question.words.length > 0)
  if (counted.length === 0) return []
  return [
    heading(1, 'sanat', { text: words.sections.words }),
    text('rule', { text: wordsRuleOf(report, words) }),
    ...counted.flatMap((question): Part[] => [
      heading(2, wordsAnchor(question.number), { text: `${question.number} ` }, said(question.text, source)),
      tableOf(question, source),
      ...onceOf(question, source),
    ]),
  ]
}

/** More words of one note each than this stand in a paragraph: rows would be pages of the figure one. */
const ONCE = 20

/** Words that have a row, and those that only one note has where they are many. */
function partedWords({
  words,
}: ReportQuestion): [rows: ReportQuestion['words'], once: ReportQuestion['words']] {
  const common = words.filter(({ notes }) => notes > 1)
  if (common.length === 0 || words.length - common.length <= ONCE) return [words, []]
  return [common, words.filter(({ notes }) => notes <= 1)]
}

function tableOf(question: ReportQuestion, { report, words, own }: Source): Part {
  const head = words.columns
  const [rows] = partedWords(question)
  return {
    is: 'table',
    caption: words.wordsTable(question.number),
    description: own.tables.words,
    columns: columns([head.word, 2.5], [head.wordNotes, 1, 'numeric'], [head.wordRefs, 6]),
    rows: rows.map(({ word, notes, refs }) => [
      cell(word),
      cell(number(report.language, notes)),
      cell(refRuns(refs)),
    ]),
  }
}

function onceOf(question: ReportQuestion, { own }: Source): Part[] {
  const [, once] = partedWords(question)
  if (once.length === 0) return []
  const runs = once.flatMap(({ word, refs }, i): Run[] => [
    { text: `${i === 0 ? '' : ', '}${word}\u00a0` },
    ...refRuns(refs),
  ])
  return [text('plain', { text: `${own.once} ` }, ...runs)]
}
