import { number } from '#shared/report/typography.ts'
import type { ReportDocument } from './document.ts'
import type { Source } from './source.ts'

const most = 4

/** The front: what it is of, when, whose, and four figures. The ones that are nothing give way to those that are. */
export function coverOf({ report, words }: Source): ReportDocument['cover'] {
  const { workshop, figures, language } = report
  const wanted = ['participants', 'notes', 'themes', 'dots', 'changes', 'groups'] as const
  const chosen = [
    ...wanted.filter((key) => figures[key] > 0),
    ...wanted.filter((key) => figures[key] === 0),
  ].slice(0, most)
  const marks = [workshop.rehearsal, draftMark(report)].filter((mark) => mark != null)
  return {
    over: words.title,
    title: workshop.name,
    host: workshop.host,
    date: workshop.date,
    status: words.status[workshop.status],
    made: [`${report.made}.`, words.computed, ...(report.helped === null ? [] : [report.helped])].join(' '),
    mark: marks.length === 0 ? null : marks.join('\n'),
    figures: wanted
      .filter((key) => chosen.includes(key))
      .map((key) => ({
        value: number(language, figures[key]),
        label: words.figures[key](figures[key]),
      })),
  }
}

/** "Luonnos, ei tarkastettu" where any summary still waits for somebody's eyes; else null. */
export const draftMark = ({ activities }: Source['report']): string | null =>
  activities
    .flatMap(({ questions }) => questions)
    .map(({ summary }) => summary?.mark ?? null)
    .find((mark) => mark !== null) ?? null
