import { citedClauses, summaryAnchor } from '#shared/report/citing.ts'
import type { ReportQuestion, ReportSentence } from '#shared/report/report.ts'
import { summaryParagraphs } from '#shared/report/summaryParagraphs.ts'
import { summaryWords } from '#shared/report/words/summaryWords.ts'
import { chips, escape, type Page } from './parts.ts'

/**
 * A question's summary with the papers that its clauses stand on; nothing where there is none. The mark stands before
 * the text and the label after it, so that it is not read without them.
 */
export function questionSummary(question: ReportQuestion, page: Page): string {
  const { number, summary } = question
  const own = summaryWords[page.report.language]
  if (summary === null) return ''
  const struck = summary.struck === 0 ? '' : ` ${escape(own.struck(summary.struck))}`
  const mark = summary.mark === null ? '' : `<p class="mark">${escape(summary.mark)}</p>`
  const paragraphs = summaryParagraphs(question).map(
    (sentences) =>
      `<div class="told">${sentences.map((sentence) => sentenceOf(sentence, page)).join(' ')}</div>`,
  )
  return `<h4 id="${summaryAnchor(number)}">${escape(own.title)}</h4>${mark}${paragraphs.join('')}<p class="made">${escape(summary.label)}${struck}</p>`
}

function sentenceOf(sentence: ReportSentence, page: Page): string {
  const clauses = citedClauses(sentence).map(
    ({ gap, words, refs, end }) =>
      `${escape(gap)}${escape(words)}${refs.length === 0 ? '' : `&nbsp;${chips(refs, page)}`}${escape(end)}`,
  )
  const edited = sentence.edited ? ` (${escape(summaryWords[page.report.language].edited)})` : ''
  return `${clauses.join('')}${edited}`
}
