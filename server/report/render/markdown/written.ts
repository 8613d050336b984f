import type { Part, Run, Runs } from '../../document/document.ts'
import { escaped } from '../markdownText.ts'
import { anchor, heading, link, noteLink, type Page, table } from './parts.ts'

/** Parts of the written report as blocks of Markdown: a chapter that is the same in both stands once. */
export const writtenBlocks = (parts: readonly Part[], page: Page): string[] => {
  const anchors = new Set(
    parts.flatMap((part) =>
      part.is === 'heading'
        ? part.id
        : part.is === 'table'
          ? part.rows.flatMap((row) => row.flatMap(({ id }) => id ?? []))
          : [],
    ),
  )
  const themes = page.report.activities.flatMap(({ questions }) =>
    questions.flatMap((question) => question.themes.map((theme) => theme.anchor)),
  )
  const known = new Set([...anchors, ...themes])
  return parts.flatMap((part) => block(part, page, known))
}

function block(part: Part, page: Page, known: ReadonlySet<string>): string[] {
  const runs = (all: Runs) => all.map((run) => runText(run, page, known)).join('')
  switch (part.is) {
    case 'heading':
      return [heading(part.level + 1, runs(part.runs).replaceAll('<br>', ' '), part.id)]
    case 'text':
      return [part.role === 'mark' || part.role === 'warning' ? `**${runs(part.runs)}**` : runs(part.runs)]
    case 'list':
      return [part.items.map((item, i) => `${part.ordered ? `${i + 1}.` : '-'} ${runs(item)}`).join('\n')]
    case 'quote':
      return [`> ${runs(part.runs)}\n>\n> ${runs(part.about)}`]
    case 'table':
      return [
        `*${escaped(part.caption)}*`,
        table(
          part.columns.map(({ title }) => escaped(title)),
          part.rows.map((row) =>
            row.map((cell) => `${cell.id === undefined ? '' : anchor(cell.id)}${runs(cell.runs)}`),
          ),
        ),
      ]
    case 'chart':
    case 'cloud':
    case 'break':
      return []
  }
}

/** Spaces around words stay; a mark stands close to its words. */
function runText({ text, strong, mark, ref, to }: Run, page: Page, known: ReadonlySet<string>): string {
  if (ref !== undefined) return noteLink(ref, page)
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim()
      if (words === '') return line
      const at = line.indexOf(words)
      const led = to !== undefined && known.has(to) ? link(escaped(words), to) : escaped(words)
      const marked = mark === undefined ? led : `<${mark}>${led}</${mark}>`
      const said = strong ? `**${marked}**` : marked
      return `${line.slice(0, at)}${said}${line.slice(at + words.length)}`
    })
    .join('<br>')
}
