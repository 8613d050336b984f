import { documentWords } from '#shared/report/words/documentWords.ts'
import { inline } from '../markdownText.ts'
import { heading, link, type Page, table } from './parts.ts'

/** Where tables or bodies agree and differ, and the figures that tell it; nothing where there is nothing to compare. */
export function acrossBlocks({ report, words }: Page): string[] {
  const { across, language } = report
  if (across === null) return []
  const own = documentWords[language]
  return [
    heading(2, own.across[across.by].title, 'vertailu'),
    ...(across.findings.length === 0
      ? []
      : [across.findings.map((finding) => `- ${inline(finding)}`).join('\n')]),
    across.rule,
    table(
      [
        words.columns.question,
        words.columns.theme,
        ...across.columns.map(({ name }) => inline(name)),
        own.spreadColumn,
      ],
      [
        ...across.rows.map(({ question, anchor, letter, title, cells, spread }) => [
          question,
          link(`${letter} ${inline(title)}`, anchor),
          ...cells,
          own.spread[spread],
        ]),
        ['', words.columns.notes, ...across.columns.map(({ notes }) => notes), ''],
      ],
    ),
  ]
}
