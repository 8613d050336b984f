import { citedClauses, summaryAnchor } from '#shared/report/citing.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion, ReportSentence, ReportSummary } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { inline } from '../markdownText.ts'
import { heading, link, noteLinks, type Page } from './parts.ts'

/** The findings, then each question's summary with its notes. */
export function summaryBlocks(page: Page): string[] {
  const { report, words } = page
  const own = documentWords[report.language]
  return [
    heading(2, own.summary, 'tiivistelma'),
    heading(3, words.sections.findings, 'paakohdat'),
    report.findings.length === 0
      ? words.empty
      : report.findings
          .map(({ question, text }) => `- ${link(question, questionAnchor(question))} ${inline(text)}`)
          .join('\n'),
    ...report.activities
      .flatMap(({ questions }) => questions)
      .flatMap((question) =>
        question.summary === null ? [] : questionSummary(question, question.summary, page),
      ),
  ]
}

/** The mark stands before the text and the label after it, so that neither is read without them. */
function questionSummary({ number, text }: ReportQuestion, summary: ReportSummary, page: Page): string[] {
  const own = documentWords[page.report.language]
  const struck = summary.struck === 0 ? '' : ` ${own.struck(summary.struck)}`
  return [
    heading(3, `${link(number, questionAnchor(number))} ${inline(text)}`, summaryAnchor(number)),
    ...(summary.mark === null ? [] : [`**${inline(summary.mark)}**`]),
    ...(summary.sentences.length === 0
      ? []
      : [summary.sentences.map((sentence) => sentenceOf(sentence, page)).join(' ')]),
    `*${inline(summary.label)}${struck}*`,
  ]
}

function sentenceOf(sentence: ReportSentence, page: Page): string {
  const clauses = citedClauses(sentence).map(({ gap, words, refs, end }) => {
    const cited = refs.length === 0 ? '' : `\u00a0(${noteLinks(refs, page)})`
    return `${gap}${inline(words)}${cited}${end}`
  })
  const edited = sentence.edited ? ` (${documentWords[page.report.language].edited})` : ''
  return `${clauses.join('')}${edited}`
}
