import { citedClauses, summaryAnchor } from '#shared/report/citing.ts'
import type { ReportQuestion, ReportSentence } from '#shared/report/report.ts'
import { summaryParagraphs } from '#shared/report/summaryParagraphs.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import type { Part, Run } from './document.ts'
import { heading, refRuns, type Source, text } from './source.ts'

/** A question's cited sentences: the mark before them and the label after, so that they are not read without either. */
export function summaryParts(question: ReportQuestion, source: Source): Part[] {
  const { number, summary } = question
  const words = summaryWords[source.report.language]
  if (summary === null) return []
  const paragraphs = summaryParagraphs(question).map((sentences) =>
    sentences.flatMap((sentence, i): Run[] => [
      ...(i === 0 ? [] : [{ text: ' ' }]),
      ...sentenceRuns(sentence),
      ...(sentence.edited ? [{ text: ` (${words.edited})` }] : []),
    ]),
  )
  const struck = summary.struck === 0 ? [] : [words.struck(summary.struck)]
  return [
    heading(3, summaryAnchor(number), { text: words.title }),
    ...(summary.mark === null ? [] : [text('mark', { text: summary.mark })]),
    ...paragraphs.map((runs) => text('plain', ...runs)),
    text('label', { text: [summary.label, ...struck].join(' ') }),
  ]
}

/** "Jonot lyhenivät [2, 4]." */
const sentenceRuns = (sentence: ReportSentence): Run[] =>
  citedClauses(sentence).flatMap(({ gap, words, refs, end }): Run[] =>
    refs.length === 0
      ? [{ text: `${gap}${words}${end}` }]
      : [{ text: `${gap}${words}\u00a0[` }, ...refRuns(refs), { text: `]${end}` }],
  )
