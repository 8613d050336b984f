import { questionAnchor } from '#shared/report/lookup.ts'
import type { Part } from './document.ts'
import { heading, type Source, strong, text } from './source.ts'

/** What stands out of each question, before everything else. */
export function findingsChapter({ report, words }: Source): Part[] {
  const title = heading(1, 'paakohdat', { text: words.sections.findings })
  if (report.findings.length === 0) return [title, text('plain', { text: words.empty })]
  return [
    title,
    {
      is: 'list',
      ordered: false,
      items: report.findings.map(({ question, text: finding }) => [
        { ...strong(question), to: questionAnchor(question) },
        { text: ` ${finding}` },
      ]),
    },
  ]
}
