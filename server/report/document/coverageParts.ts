import type { Coverage } from '#shared/report/coverage.ts'
import { questionAnchor } from '#shared/report/lookup.ts'
import { outOf } from '#shared/report/typography.ts'
import { coverageWords, rangeOf } from '#shared/report/words/coverageWords.ts'
import type { Part } from './document.ts'
import { groupRun, heading, refRuns, type Source, strong, text, themeRuns } from './source.ts'
import { cell, type Kind, tableOf } from './table.ts'

type Spoken = { notes: number; spoken: number }

const shareOf = ({ notes, spoken }: Spoken): number => (notes === 0 ? 0 : spoken / notes)

/** How many notes the summaries speak of, by question, table and theme, and those that they do not. */
export function coverageParts(source: Source): Part[] {
  const { report, own } = source
  const { coverage, language } = report
  if (coverage === null) return []
  const words = coverageWords[language]
  const { columns } = words
  const asked = [
    ...coverage.questions.map((each) => ({ ...each, to: questionAnchor(each.number), name: each.number })),
    { ...coverage, to: undefined, name: words.whole },
  ]
  return [
    heading(2, 'kattavuus', { text: words.title }),
    ...(coverage.below ? [text('warning', { text: words.below })] : []),
    tableOf(
      words.perQuestion,
      own.tables.coverage,
      [
        [columns.part, 3, ({ name, to }) => cell(to === undefined ? { text: name } : { text: name, to })],
        ...spokenKinds<Spoken>(source),
        [columns.sample, 2, ({ sample }) => cell(rangeOf(language, sample)), 'numeric'],
      ],
      asked,
    ),
    ...perGroup(coverage, source),
    ...perTheme(coverage, source),
    ...unspoken(coverage, source),
  ]
}

function spokenKinds<T extends Spoken>({ report: { language } }: Source): Kind<T>[] {
  const { columns, percent } = coverageWords[language]
  return [
    [columns.spoken, 1.8, ({ spoken, notes }) => cell(outOf(language, spoken, notes)), 'numeric'],
    [columns.share, 1.6, (each) => cell(percent(shareOf(each)), { bar: shareOf(each) }), 'numeric'],
  ]
}

function perGroup({ groups }: Coverage, source: Source): Part[] {
  const { report, words, own } = source
  if (groups.length === 0) return []
  return [
    tableOf(
      coverageWords[report.language].perGroup,
      own.tables.coverage,
      [
        [words.columns.group, 3, (each) => cell(groupRun(each, source))],
        ...spokenKinds<Coverage['groups'][number]>(source),
      ],
      groups,
    ),
  ]
}

function perTheme({ themes }: Coverage, source: Source): Part[] {
  const { report, words, own } = source
  if (themes.length === 0) return []
  const anchors = new Map(
    report.activities
      .flatMap(({ questions }) => questions)
      .flatMap((question) =>
        question.themes.map(({ id, anchor }) => [`${question.number} ${id}`, anchor] as const),
      ),
  )
  return [
    tableOf(
      coverageWords[report.language].perTheme,
      own.tables.coverage,
      [
        [
          words.columns.theme,
          3.4,
          (each) => cell(themeRuns(each, source, anchors.get(`${each.question} ${each.theme}`))),
        ],
        [words.columns.question, 1, ({ question }) => cell(question)],
        ...spokenKinds<Coverage['themes'][number]>(source),
      ],
      themes,
    ),
  ]
}

/** Notes that no text speaks of: those with a reason in a table, of the others their numbers, which may be hundreds. */
function unspoken({ unspoken: all }: Coverage, source: Source): Part[] {
  const { report, words, own, find } = source
  const told = coverageWords[report.language]
  const { title } = told.unspoken
  const reasoned = all.filter(({ reason }) => reason !== null)
  const others = all.filter(({ reason }) => reason === null).map(({ ref }) => ref)
  const kinds: Kind<Coverage['unspoken'][number]>[] = [
    [words.columns.ref, 0.8, ({ ref }) => cell({ text: ref, ref })],
  ]
  if (report.groups.length > 0)
    kinds.push([
      words.columns.group,
      2,
      ({ ref }) => cell(groupRun(find.note(ref) ?? { group: null }, source)),
    ])
  kinds.push([told.columns.reason, 6, ({ reason }) => cell(reason ?? told.noReason)])
  return [
    ...(reasoned.length === 0 ? [] : [tableOf(title, own.tables.unspoken, kinds, reasoned)]),
    ...(others.length === 0
      ? []
      : [text('plain', strong(`${title}.`), { text: ` ${told.noReason}: ` }, ...refRuns(others))]),
  ]
}
