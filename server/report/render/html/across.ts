import { documentWords } from '#shared/report/words/documentWords.ts'
import { escape, letter, type Page, said, table, td, th } from './parts.ts'

/** Where tables or bodies agree and differ, and the figures that tell it; nothing where there is nothing to compare. */
export function acrossSection(page: Page): string {
  const { report, words } = page
  const { across } = report
  if (across === null) return ''
  const own = documentWords[report.language]
  const { title, caption } = own.across[across.by]
  const findings = across.findings.map((finding) => `<li>${escape(finding)}</li>`).join('')
  const rows = across.rows.map(
    ({ question, anchor, letter: sign, title: name, cells, spread }) =>
      `<tr>${th(`${letter(sign)} <a href="#${anchor}">${said(name, page)}</a>`)}${td(question)}${cells.map((count) => td(count, count === 0 ? 'none' : '')).join('')}${td(escape(own.spread[spread]))}</tr>`,
  )
  const sum = `<tr>${th(escape(words.columns.notes))}${td('')}${across.columns.map(({ notes }) => td(notes)).join('')}${td('')}</tr>`
  const head = [
    words.columns.theme,
    words.columns.question,
    ...across.columns.map(({ name }) => name),
    own.spreadColumn,
  ]
  return `<section aria-labelledby="vertailu"><h2 id="vertailu">${escape(title)}</h2>${findings === '' ? '' : `<ul class="plain">${findings}</ul>`}<p class="rule">${escape(across.rule)}</p>${table(caption(''), head, [...rows, sum], 'across')}</section>`
}
