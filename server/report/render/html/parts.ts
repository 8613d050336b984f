import { type Lookup, noteAnchor } from '#shared/report/lookup.ts'
import type { Report, ReportNote } from '#shared/report/report.ts'
import { number, outOf } from '#shared/report/typography.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'

/** What every part of the document is written from. */
export type Page = { report: Report; words: ReportWords; find: Lookup }

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as HTML, in content and in quoted attributes alike. */
export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** What somebody wrote: set apart from the text around it, in its own direction and language. */
export function noteText(note: Pick<ReportNote, 'text' | 'language'>, page: Page): string {
  const foreign = note.language !== null && note.language !== page.report.language
  const lang = foreign ? ` lang="${note.language}"` : ''
  return `<bdi${lang}>${escape(note.text).replaceAll('\n', '<br>')}</bdi>`
}

/** What the workshop's makers wrote (titles, questions, the strategy): in its own language where that is another. */
export function said(text: string, { report }: Page): string {
  const { language } = report.workshop
  return language === report.language ? escape(text) : `<span lang="${language}">${escape(text)}</span>`
}

/** Leads to notes by their numbers, each on its paper. */
export function chips(refs: readonly string[], page: Page): string {
  const items = refs.map((ref) => `<li>${chip(ref, page)}</li>`).join('')
  return refs.length === 0 ? '' : `<ul class="chips">${items}</ul>`
}

/** Leads to a note in the annex; without an annex there is nowhere to lead. */
export function chip(ref: string, { report, words, find }: Page): string {
  const kind = find.note(ref)?.kind ?? 'free'
  if (!report.annex)
    return `<span class="chip ${kind}"><span class="hidden">${escape(words.noteNamed(''))}</span>${ref}</span>`
  return `<a class="chip ${kind}" href="#${noteAnchor(ref)}" aria-label="${escape(words.noteNamed(ref))}">${ref}</a>`
}

const signs = {
  free: '○',
  keep: '=',
  change: '~',
  add: '+',
  drop: '−',
  merge: '⇉',
  concern: '!',
  question: '?',
} as const

/** A note on its paper: text, kind and table in words, number. @param mark that it disagrees */
export function paper(note: ReportNote, page: Page, mark: string | null = null): string {
  const { words, find, report } = page
  const group = find.group(note)?.name ?? words.noGroup
  const from = report.groups.length === 0 ? '' : ` · <bdi>${escape(group)}</bdi>`
  const together = stack(note, page)
  const marked = mark === null ? '' : `<p class="dissent">${escape(mark)}</p>`
  return `<li class="paper ${note.kind}">${marked}<p>${noteText(note, page)}</p>${together}<p class="foot"><span><span aria-hidden="true">${signs[note.kind]}</span> ${words.kinds[note.kind]}${from}</span> ${numberLink(note.ref, page)}</p></li>`
}

/** The other notes of a stack beside the one on top, and on those under it which that is. */
export function stack({ same = [], under }: ReportNote, page: Page): string {
  const { together } = page.words
  const [said, refs] = under === undefined ? [together.same, same] : [together.under, [under]]
  return refs.length === 0 ? '' : `<div class="same"><span>${escape(said)}</span> ${chips(refs, page)}</div>`
}

const numberLink = (ref: string, { report, words }: Page) =>
  report.annex
    ? `<a href="#${noteAnchor(ref)}" aria-label="${escape(words.noteNamed(ref))}">${ref}</a>`
    : `<span class="hidden">${escape(words.noteNamed(''))}</span>${ref}`

export const letter = (text: string): string => `<span class="letter">${escape(text)}</span>`

/** More dots than this say less than their number. */
const MOST_DOTS = 600

/** A dot for every vote, all of one size, as decoration beside the number. */
export function votes(count: number | null): string {
  const dots =
    count === null || count > MOST_DOTS
      ? ''
      : `<span class="dots" aria-hidden="true">${'●'.repeat(count)}</span>`
  return `<span class="count">${dots}<b>${count ?? '–'}</b></span>`
}

/** A table that scrolls by itself where it does not fit; heads and row names carry their scope. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly string[],
  className = '',
): string {
  const heads = head.map((text) => `<th scope="col">${escape(text)}</th>`).join('')
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escape(caption)}"><table${className ? ` class="${className}"` : ''}><caption>${escape(caption)}</caption><thead><tr>${heads}</tr></thead>${rows.some((row) => row.startsWith('<tbody')) ? rows.join('') : `<tbody>${rows.join('')}</tbody>`}</table></div>`
}

export const td = (html: string | number, className = ''): string =>
  `<td${className ? ` class="${className}"` : ''}>${html}</td>`
export const th = (html: string): string => `<th scope="row">${html}</th>`

/** A figure of how many, where the whole is not smaller. */
export const of = (report: Report, part: number, whole: number): string =>
  part <= whole ? outOf(report.language, part, whole) : number(report.language, part)

export const rankOf = (rank: number | null): string => (rank === null ? '–' : `${rank}.`)
