import type { Coverage } from '#shared/report/coverage.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import { outOf } from '#shared/report/typography.ts'
import { coverageWords, rangeOf } from '#shared/report/words/coverageWords.ts'
import { inline } from '../markdownText.ts'
import { heading, link, noteLink, type Page, table } from './parts.ts'

/** How many notes the summaries speak of, by question, table and theme, and those that they do not. */
export function coverageBlocks(page: Page): string[] {
  const { report, words, find } = page
  const { coverage, language } = report
  if (coverage === null) return []
  const own = coverageWords[language]
  const { columns } = own
  const of = ({ notes, spoken }: Pick<Coverage, 'notes' | 'spoken'>) => [
    outOf(language, spoken, notes),
    own.percent(notes === 0 ? 0 : spoken / notes),
  ]
  const named = report.groups.length > 0
  const names = new Map<string, string>(report.groups.map(({ id, name }) => [id, name]))
  const anchors = new Map(
    report.activities
      .flatMap(({ questions }) => questions)
      .flatMap(({ number, themes }) => themes.map(({ id, anchor }) => [`${number} ${id}`, anchor] as const)),
  )
  return [
    heading(3, own.title, 'kattavuus'),
    ...(coverage.below ? [`**${own.below}**`] : []),
    table(
      [columns.part, columns.spoken, columns.share, columns.sample],
      [
        ...coverage.questions.map((each) => [
          link(each.number, questionAnchor(each.number)),
          ...of(each),
          rangeOf(language, each.sample),
        ]),
        [own.whole, ...of(coverage), rangeOf(language, coverage.sample)],
      ],
    ),
    ...(coverage.groups.length === 0
      ? []
      : [
          table(
            [words.columns.group, columns.spoken, columns.share],
            coverage.groups.map((each) => [inline(names.get(each.group) ?? words.noGroup), ...of(each)]),
          ),
        ]),
    ...(coverage.themes.length === 0
      ? []
      : [
          table(
            [words.columns.question, words.columns.theme, columns.spoken, columns.share],
            coverage.themes.map((each) => [
              each.question,
              link(
                `${each.letter} ${inline(each.title)}`,
                anchors.get(`${each.question} ${each.theme}`) ?? 'kattavuus',
              ),
              ...of(each),
            ]),
          ),
        ]),
    ...(coverage.unspoken.length === 0
      ? []
      : [
          heading(4, own.unspoken.title),
          table(
            [words.columns.ref, ...(named ? [words.columns.group] : []), columns.reason],
            coverage.unspoken.map(({ ref, reason }) => {
              const note = find.note(ref)
              const group = note && find.group(note)
              return [
                noteLink(ref, page),
                ...(named ? [inline(group?.name ?? words.noGroup)] : []),
                inline(reason ?? own.noReason),
              ]
            }),
          ),
        ]),
  ]
}
