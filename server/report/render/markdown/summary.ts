import { citedClauses, summaryAnchor } from '#shared/report/citing.ts'
import type { ReportQuestion, ReportSentence } from '#shared/report/report.ts'
import { summaryParagraphs } from '#shared/report/summaryParagraphs.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import { inline } from '../markdownText.ts'
import { heading, noteLinks, type Page } from './parts.ts'

/**
 * A question's summary with its notes; nothing where there is none. The mark stands before the text and the label after
 * it, so that it is not read without them.
 */
export function summaryBlocks(question: ReportQuestion, page: Page): string[] {
  const { number, summary } = question
  const own = summaryWords[page.report.language]
  if (summary === null) return []
  const struck = summary.struck === 0 ? '' : ` ${own.struck(summary.struck)}`
  return [
    heading(4, own.title, summaryAnchor(number)),
    ...(summary.mark === null ? [] : [`**${inline(summary.mark)}**`]),
    ...summaryParagraphs(question).map((sentences) =>
      sentences.map((sentence) => sentenceOf(sentence, page)).join(' '),
    ),
    `*${inline(summary.label)}${struck}*`,
  ]
}

function sentenceOf(sentence: ReportSentence, page: Page): string {
  const clauses = citedClauses(sentence).map(({ gap, words, refs, end }) => {
    const cited = refs.length === 0 ? '' : `\u00a0(${noteLinks(refs, page)})`
    return `${gap}${inline(words)}${cited}${end}`
  })
  const edited = sentence.edited ? ` (${summaryWords[page.report.language].edited})` : ''
  return `${clauses.join('')}${edited}`
}
