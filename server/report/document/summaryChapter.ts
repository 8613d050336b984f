import { summaryAnchor } from '#shared/report/citing.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import type { ReportQuestion, ReportSummary } from '#shared/report/report.ts'
import { citedRuns } from './citedRuns.ts'
import type { Part } from './document.ts'
import { heading, said, type Source, strong, text } from './source.ts'

/** The findings, then each question's cited sentences. */
export function summaryChapter(source: Source): Part[] {
  const { report, words, own } = source
  const findings: Part =
    report.findings.length === 0
      ? text('plain', { text: words.empty })
      : {
          is: 'list',
          ordered: false,
          items: report.findings.map(({ question, text: finding }) => [
            { ...strong(question), to: questionAnchor(question) },
            { text: ` ${finding}` },
          ]),
        }
  const questions = report.activities.flatMap((activity) => activity.questions)
  return [
    heading(1, 'tiivistelma', { text: own.summary }),
    heading(2, 'paakohdat', { text: words.sections.findings }),
    findings,
    ...questions.flatMap((question) =>
      question.summary === null ? [] : summaryParts(question, question.summary, source),
    ),
  ]
}

/** The mark stands before the text and the label after it, so that neither can be read without them. */
function summaryParts({ number, text: question }: ReportQuestion, summary: ReportSummary, source: Source) {
  const parts: Part[] = [heading(2, summaryAnchor(number), { text: `${number} ` }, said(question, source))]
  if (summary.mark !== null) parts.push(text('mark', { text: summary.mark }))
  if (summary.sentences.length > 0)
    parts.push(
      text(
        'plain',
        ...summary.sentences.flatMap((sentence, i) => [
          ...(i === 0 ? [] : [{ text: ' ' }]),
          ...citedRuns(sentence, source),
        ]),
      ),
    )
  const struck = summary.struck === 0 ? [] : [source.own.struck(summary.struck)]
  parts.push(text('label', { text: [summary.label, ...struck].join(' ') }))
  return parts
}
