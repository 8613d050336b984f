import type { Report } from '#shared/report/report.ts'
import { titleOf } from '#shared/report/votes.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet } from './workbook.ts'

/** How many of the participants wrote under each question and voted in each vote, and how many each table has. */
export function participationSheet(report: Report): Sheet {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { columns } = words
  const { figures } = report
  const asked = report.activities.flatMap(({ status, questions }) => (status === 'waiting' ? [] : questions))
  const rows: Cell[][] = [
    ...asked.map(({ number, text, reach }): Cell[] => [
      columns.question,
      `${number} ${text}`,
      reach.notes,
      reach.writers === 0 && reach.notes > 0 ? null : reach.writers,
      figures.participants,
      reach.groups,
      null,
      null,
    ]),
    ...report.activities.flatMap((activity) =>
      activity.votes.map((vote): Cell[] => [
        columns.vote,
        titleOf(activity, vote),
        null,
        vote.voters,
        figures.participants,
        null,
        vote.dots,
        vote.possible,
      ]),
    ),
    ...report.groups.map((group): Cell[] => [
      columns.group,
      group.body ? `${group.name} (${group.body})` : group.name,
      group.notes,
      null,
      group.people,
      null,
      null,
      null,
    ]),
  ]
  return {
    name: own.sheets.participation,
    title: own.sheets.participation,
    rules: [...(report.warning === null ? [] : [report.warning]), words.participationRule],
    columns: [
      { title: own.columns.topic, width: 14 },
      { title: own.columns.text, width: 60 },
      { title: columns.notes, width: 10 },
      { title: `${columns.writers} / ${own.columns.cast}`, width: 18 },
      { title: own.columns.participants, width: 14 },
      { title: columns.groups, width: 10 },
      { title: columns.dots, width: 10 },
      { title: own.columns.possible, width: 14 },
    ],
    rows,
    charts: [],
  }
}
