import type { Part } from './document.ts'
import { coverageParts } from './coverageParts.ts'
import { heading, said, type Source, strong, text } from './source.ts'

/** How the results were made, how much of them the summaries tell, and whom to ask. */
export function methodChapter(source: Source): Part[] {
  const { report, words, own } = source
  const { contact } = report.closing
  return [
    heading(1, 'menetelma', { text: words.sections.method }),
    ...report.method.map(({ title, text: point }) =>
      text('plain', strong(`${title}.`), { text: ` ${point}` }),
    ),
    ...coverageParts(source),
    ...(contact.trim() === ''
      ? []
      : [heading(2, 'yhteys', { text: own.contact }), text('plain', said(contact, source))]),
  ]
}
