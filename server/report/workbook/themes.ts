import type { Report, ReportQuestion, ReportTheme } from '#shared/report/report.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet, SheetChart } from './workbook.ts'

/** The columns that charts are made of. */
const TITLE = 3
const NOTES = 6
const DOTS = 9
/** More bars than this are not read; the table has them all. */
const BARS = 20

/** Every question's themes in the report's order, with a chart each of what the order was formed by. */
export function themesSheet(report: Report): Sheet {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  const questions = report.activities
    .flatMap(({ questions }) => questions)
    .filter(({ themes }) => themes.length > 0)
  const rules = [...new Set(questions.map(({ order }) => order.rule))]
  const rows = questions.flatMap((question) => question.themes.map((theme) => rowOf(question, theme, report)))
  let next = 0
  const charts = questions.flatMap((question): SheetChart[] => {
    const first = next
    next += question.themes.length
    if (question.themes.length < 2) return []
    const votes = question.order.by === 'votes' || question.order.by === 'note-votes'
    const shown = question.themes.slice(0, BARS)
    const unit = votes ? columns.dots : columns.notes
    const bars = shown.map((theme) => ({
      label: theme.title,
      value: votes ? (theme.support?.dots ?? 0) : theme.reach.notes,
    }))
    return [
      {
        name: own.chart(`${question.number} ${question.text}`),
        alt: `${own.chart(`${question.number} ${question.text}`)}. ${own.chartText(unit, bars)}`,
        unit,
        rows: [first, first + shown.length - 1],
        labels: TITLE,
        values: votes ? DOTS : NOTES,
      },
    ]
  })
  return {
    name: own.sheets.themes,
    title: own.sheets.themes,
    rules,
    columns: [
      { title: columns.question, width: 10 },
      { title: columns.rank, width: 8 },
      { title: columns.theme, width: 10 },
      { title: columns.themeTitle, width: 44 },
      { title: own.columns.tier, width: 20 },
      { title: own.columns.thoughts, width: 12 },
      { title: columns.notes, width: 11 },
      { title: columns.writers, width: 14 },
      { title: columns.groups, width: 10 },
      { title: columns.dots, width: 9 },
      { title: columns.supporters, width: 14 },
      { title: own.columns.picked, width: 20 },
      { title: columns.wordRefs, width: 36 },
      { title: own.columns.provenance, width: 50 },
    ],
    rows,
    charts,
  }
}

function rowOf({ number }: ReportQuestion, theme: ReportTheme, report: Report): Cell[] {
  const words = wordsOf(report.language)
  const { reach, support } = theme
  return [
    number,
    theme.rank,
    theme.letter,
    theme.title,
    theme.rank === null ? null : words.tiers[theme.tier],
    reach.thoughts ?? reach.notes,
    reach.notes,
    reach.writers === 0 ? null : reach.writers,
    reach.groups,
    support?.dots ?? null,
    support?.supporters ?? null,
    theme.picked.join(', '),
    theme.notes.join(', '),
    theme.provenance,
  ]
}
