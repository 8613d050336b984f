import { nextLines } from '#shared/report/citing.ts'
import type { Part } from './document.ts'
import { heading, said, type Source } from './source.ts'

/** What happens next, a line each; no chapter where the organiser has written nothing. */
export function nextChapter(source: Source): Part[] {
  const lines = nextLines(source.report.closing.next)
  if (lines.length === 0) return []
  return [
    heading(1, 'jatko', { text: source.own.next }),
    { is: 'list', ordered: false, items: lines.map((line) => [said(line, source)]) },
  ]
}
