import type { Lookup } from '#shared/report/lookup.ts'
import type { Report, ReportNote } from '#shared/report/report.ts'
import { number, outOf } from '#shared/report/typography.ts'
import { documentWords, type DocumentWords } from '#shared/report/words/documentWords.ts'
import { wordsOf } from '#shared/report/words.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'
import { lookupIn } from '#shared/report/lookup.ts'
import type { Part, Run, Runs } from './document.ts'

/** What every chapter is written from. */
export type Source = { report: Report; words: ReportWords; own: DocumentWords; find: Lookup }

export const sourceOf = (report: Report): Source => ({
  report,
  words: wordsOf(report.language),
  own: documentWords[report.language],
  find: lookupIn(report),
})

/** What the workshop's makers wrote (titles, questions, the strategy): in its own language where that is another. */
export const said = (text: string, { report }: Source): Run =>
  report.workshop.language === report.language ? { text } : { text, lang: report.workshop.language }

/** What somebody wrote, in its own language. */
export const noteRun = (note: Pick<ReportNote, 'text' | 'language'>, { report }: Source): Run =>
  note.language === null || note.language === report.language
    ? { text: note.text }
    : { text: note.text, lang: note.language }

export const strong = (text: string): Run => ({ text, strong: true })

/** "1, 2, 3", each leading to its note. */
export const refRuns = (refs: readonly string[]): Run[] =>
  refs.flatMap((ref, i): Run[] => [...(i === 0 ? [] : [{ text: ', ' }]), { text: ref, ref }])

export const heading = (level: 1 | 2 | 3, id: string, ...runs: Runs): Part => ({
  is: 'heading',
  level,
  id,
  runs,
})

export const text = (role: Extract<Part, { is: 'text' }>['role'], ...runs: Runs): Part => ({
  is: 'text',
  role,
  runs,
})

/** A figure of how many, where the whole is not smaller. */
export const of = ({ report }: Source, part: number, whole: number): string =>
  part <= whole ? outOf(report.language, part, whole) : number(report.language, part)

export const rankOf = (rank: number | null): string => (rank === null ? '–' : `${rank}.`)

/** "12 lappua, 11 ajatusta, 10 kirjoittajaa, 4 pöytää" */
export const reachOf = (
  reach: { notes: number; writers: number; groups: number; thoughts?: number | undefined },
  { words }: Source,
): string =>
  [
    words.together.extent(reach as Parameters<typeof words.together.extent>[0]),
    words.count.writers(reach.writers),
    words.count.groups(reach.groups),
  ].join(', ')

/** The letter stands with its title on one line. */
export const themeRuns = (
  { letter, title }: { letter: string; title: string },
  source: Source,
  to?: string,
): Run[] => [
  { ...strong(letter), ...(to === undefined ? {} : { to }) },
  { text: '\u00a0' },
  { ...said(title, source), ...(to === undefined ? {} : { to }) },
]

/** A note's table by name. */
export function groupRun(note: { group: string | null }, source: Source): Run {
  const group = source.report.groups.find(({ id }) => id === note.group)
  return group === undefined ? { text: source.words.noGroup } : said(group.name, source)
}
