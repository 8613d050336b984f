import type { ReportPair } from '#shared/report/report.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { escape, type Page, paper } from './parts.ts'

/** Opposite views side by side, what is said of them between the two. Both carry the mark: neither is put first. */
export function pairs(list: readonly ReportPair[], title: string, level: 4 | 5, page: Page): string {
  const { find, words } = page
  if (list.length === 0) return ''
  const { pairWord } = words.together
  const { dissent } = documentWords[page.report.language]
  const items = list.map(({ one, other, word }) => {
    const [first, second] = [find.note(one), find.note(other)].map((note) =>
      note ? paper(note, page, dissent) : '',
    )
    const said = word === '' ? '' : ` <bdi>(${escape(word)})</bdi>`
    return `<li><ul class="pair">${first}<li class="versus"><span aria-hidden="true">↔</span> ${escape(pairWord)}${said}</li>${second}</ul></li>`
  })
  return `<h${level}>${escape(title)}</h${level}><ul class="pairs">${items.join('')}</ul>`
}
