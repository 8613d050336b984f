import type { Part } from './document.ts'
import { heading, said, type Source } from './source.ts'

/** What happens next, a line each; no chapter where the organiser has written nothing. */
export function nextChapter(source: Source): Part[] {
  const lines = source.report.closing.next
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length === 0) return []
  return [
    heading(1, 'jatko', { text: source.own.next }),
    { is: 'list', ordered: false, items: lines.map((line) => [said(line, source)]) },
  ]
}
