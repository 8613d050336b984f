import type { Lookup } from '#shared/report/lookup.ts'
import { noteAnchor } from '#shared/report/lookup.ts'
import type { Report, ReportNote } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'

/** What every part of the document is written from. */
export type Page = { report: Report; words: ReportWords; find: Lookup }

export const anchor = (id: string): string => `<a id="${id}"></a>`
export const heading = (level: number, text: string, id?: string): string =>
  `${'#'.repeat(level)} ${id === undefined ? '' : anchor(id)}${text}`
export const link = (text: string, id: string): string => `[${text}](#${id})`
const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

/** A table; its cells hold no line breaks (see `escaped`). */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')

/** Leads to a note in the annex; without an annex there is nowhere to lead. */
export const noteLink = (ref: string, { report }: Pick<Page, 'report'>, text = ref): string =>
  report.annex ? link(text, noteAnchor(ref)) : text

export const noteLinks = (refs: readonly string[], page: Pick<Page, 'report'>): string =>
  refs.map((ref) => noteLink(ref, page)).join(', ')

export const rankOf = (rank: number | null): string => (rank === null ? '–' : `${rank}.`)

/** The other notes of a stack beside the one on top, and beside those under it which that is; nothing outside of stacks. */
export function stackOf({ same = [], under }: ReportNote, page: Page): string[] {
  const { together } = page.words
  const [said, refs] = under === undefined ? [together.same, same] : [together.under, [under]]
  return refs.length === 0 ? [] : [`*${said}* ${noteLinks(refs, page)}`]
}
