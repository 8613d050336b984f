import { nextLines } from '#shared/report/citing.ts'
import type { Report } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import { workbookWords } from '#shared/report/words/workbookWords.ts'
import type { Cell, Sheet } from './workbook.ts'

/** What the workbook is, what each of its sheets holds, the figures, and how the results were made. */
export function readSheet(report: Report, others: readonly Sheet[], name: string): Sheet {
  const words = wordsOf(report.language)
  const own = workbookWords[report.language]
  const { workshop, figures } = report
  const about = [workshop.host, workshop.date].filter((part) => part !== null && part !== '')
  const keys = ['participants', 'groups', 'notes', 'themes', 'changes', 'dots'] as const
  const rows: Cell[][] = [
    [words.title, [workshop.name, ...about].join(' · ')],
    [
      own.columns.mark,
      `${words.status[workshop.status]}. ${report.made}. ${words.computed} ${report.helped ?? ''}`.trim(),
    ],
    ...(workshop.rehearsal === undefined ? [] : [[own.columns.mark, workshop.rehearsal]]),
    ...keys.map((key): Cell[] => [capital(words.figures[key](figures[key])), figures[key]]),
    ...(report.warning === null ? [] : [[words.sections.participation, report.warning]]),
    ...report.findings.map(({ question, text }): Cell[] => [`${words.sections.findings} ${question}`, text]),
    ...others.map(({ name: sheet, rules, title }): Cell[] => [
      `${own.sheet}: ${sheet}`,
      [title, ...rules].join('. ').replaceAll('..', '.'),
    ]),
    ...report.method.map(({ title, text }): Cell[] => [title, text]),
    ...nextLines(report.closing.next).map((line): Cell[] => [documentWords[report.language].next, line]),
    ...(report.closing.contact === ''
      ? []
      : [[documentWords[report.language].contact, report.closing.contact]]),
  ]
  return {
    name,
    title: workshop.name,
    rules: [own.holds.read],
    columns: [
      { title: own.columns.topic, width: 34 },
      { title: own.columns.text, width: 110 },
    ],
    rows,
    charts: [],
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
