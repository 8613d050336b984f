import { nextLines } from '#shared/report/citing.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { escape, type Page, said } from './parts.ts'

/** What happens next; nothing where the organiser has not said. */
export function nextSection(page: Page): string {
  const { closing, language } = page.report
  const lines = nextLines(closing.next).map((line) => `<li>${said(line, page)}</li>`)
  if (lines.length === 0) return ''
  return `<section aria-labelledby="jatko"><h2 id="jatko">${escape(documentWords[language].next)}</h2><ul class="plain">${lines.join('')}</ul></section>`
}

/** Whom to ask about the data and about accessibility. */
export function contactSection(page: Page): string {
  const { closing, language } = page.report
  if (closing.contact === '') return ''
  return `<section aria-labelledby="yhteys"><h2 id="yhteys">${escape(documentWords[language].contact)}</h2><p>${said(closing.contact, page).replaceAll('\n', '<br>')}</p></section>`
}
