import { citedClauses, summaryAnchor } from '#shared/report/citing.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion, ReportSentence, ReportSummary } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { chips, escape, type Page, said } from './parts.ts'

/** The findings, then each question's summary with the papers that its clauses stand on. */
export function summarySection(page: Page): string {
  const { report, words } = page
  const own = documentWords[report.language]
  const lines = report.findings.map(
    ({ question, text }) =>
      `<li><a href="#${questionAnchor(question)}" class="no">${question}</a> ${escape(text)}</li>`,
  )
  const findings =
    lines.length === 0 ? `<p>${escape(words.empty)}</p>` : `<ul class="findings">${lines.join('')}</ul>`
  const questions = report.activities
    .flatMap(({ questions }) => questions)
    .map((question) => (question.summary === null ? '' : questionSummary(question, question.summary, page)))
  return [
    `<section aria-labelledby="tiivistelma"><h2 id="tiivistelma">${escape(own.summary)}</h2>`,
    `<h3 id="paakohdat">${escape(words.sections.findings)}</h3>${findings}`,
    ...questions,
    '</section>',
  ].join('')
}

/** The mark stands before the text and the label after it, so that neither is read without them. */
function questionSummary({ number, text }: ReportQuestion, summary: ReportSummary, page: Page): string {
  const own = documentWords[page.report.language]
  const struck = summary.struck === 0 ? '' : ` ${escape(own.struck(summary.struck))}`
  const mark = summary.mark === null ? '' : `<p class="mark">${escape(summary.mark)}</p>`
  const sentences = summary.sentences.map((sentence) => sentenceOf(sentence, page)).join(' ')
  return `<h3 id="${summaryAnchor(number)}"><a href="#${questionAnchor(number)}">${number} ${said(text, page)}</a></h3>${mark}${sentences === '' ? '' : `<div class="told">${sentences}</div>`}<p class="made">${escape(summary.label)}${struck}</p>`
}

function sentenceOf(sentence: ReportSentence, page: Page): string {
  const clauses = citedClauses(sentence).map(
    ({ gap, words, refs, end }) =>
      `${escape(gap)}${escape(words)}${refs.length === 0 ? '' : `&nbsp;${chips(refs, page)}`}${escape(end)}`,
  )
  const edited = sentence.edited ? ` (${escape(documentWords[page.report.language].edited)})` : ''
  return `${clauses.join('')}${edited}`
}
