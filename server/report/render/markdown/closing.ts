import { nextLines } from '#shared/report/citing.ts'
import { documentWords } from '#shared/report/words/documentWords.ts'
import { escaped, inline } from '../markdownText.ts'
import { heading, type Page } from './parts.ts'

/** What happens next; nothing where the organiser has not said. */
export function nextBlocks({ report }: Page): string[] {
  const lines = nextLines(report.closing.next)
  if (lines.length === 0) return []
  return [
    heading(2, documentWords[report.language].next, 'jatko'),
    lines.map((line) => `- ${inline(line)}`).join('\n'),
  ]
}

/** Whom to ask about the data and about accessibility. */
export function contactBlocks({ report }: Page): string[] {
  const { contact } = report.closing
  if (contact === '') return []
  return [heading(2, documentWords[report.language].contact, 'yhteys'), escaped(contact)]
}
