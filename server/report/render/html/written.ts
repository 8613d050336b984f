import { strategyWords } from '#shared/report/words/strategyWords.ts'
import type { Cell, Part, Run, Runs } from '../../document/document.ts'
import { chip, escape, type Page, table, td } from './parts.ts'

/** Parts of the written report as HTML: a chapter that is the same in both stands once. The first one is its heading. */
export function writtenSection(parts: readonly Part[], page: Page): string {
  const [first] = parts
  if (first?.is !== 'heading') return ''
  const known = new Set([
    ...parts.flatMap((part) =>
      part.is === 'heading'
        ? part.id
        : part.is === 'table'
          ? part.rows.flatMap((row) => row.flatMap(({ id }) => id ?? []))
          : [],
    ),
    ...page.report.activities.flatMap(({ questions }) =>
      questions.flatMap((question) => question.themes.map((theme) => theme.anchor)),
    ),
  ])
  return `<section class="written" aria-labelledby="${first.id}">${parts.map((part) => block(part, page, known)).join('')}</section>`
}

function block(part: Part, page: Page, known: ReadonlySet<string>): string {
  const runs = (all: Runs) => all.map((run) => runHtml(run, page, known)).join('')
  switch (part.is) {
    case 'heading':
      return `<h${part.level + 1} id="${part.id}">${runs(part.runs)}</h${part.level + 1}>`
    case 'text':
      return `<p class="${part.role}">${runs(part.runs)}</p>`
    case 'list':
      return `<ul class="plain">${part.items.map((item) => `<li>${runs(item)}</li>`).join('')}</ul>`
    case 'quote':
      return `<blockquote><p>${runs(part.runs)}</p><p class="rule">${runs(part.about)}</p></blockquote>`
    case 'table':
      return table(
        part.caption,
        part.columns.map(({ title }) => title),
        part.rows.map((row) => rowHtml(row, part.columns, runs)),
      )
    case 'chart':
    case 'cloud':
    case 'break':
      return ''
  }
}

function rowHtml(
  [first, ...rest]: readonly Cell[],
  columns: readonly { numeric: boolean }[],
  runs: (all: Runs) => string,
): string {
  const id = first?.id === undefined ? '' : ` id="${first.id}"`
  const cells = rest.map((cell, i) => {
    const none = columns[i + 1]?.numeric === true && cell.runs.map(({ text }) => text).join('') === '0'
    return td(runs(cell.runs), none ? 'nil' : '')
  })
  return `<tr${id}><th scope="row">${runs(first?.runs ?? [])}</th>${cells.join('')}</tr>`
}

/** Marked words say what they are to whoever does not see the mark. */
function runHtml({ text, lang, strong, mark, ref, to }: Run, page: Page, known: ReadonlySet<string>): string {
  if (ref !== undefined) return chip(ref, page)
  const says = strategyWords[page.report.language]
  const words = escape(text).replaceAll('\n', '<br>')
  const foreign = lang != null && lang !== page.report.language
  const told = foreign ? `<span lang="${lang}">${words}</span>` : words
  const led = to !== undefined && known.has(to) ? `<a href="#${to}">${told}</a>` : told
  if (mark !== undefined) {
    const [is, begins] = mark === 'ins' ? (['ins', says.inserted] as const) : (['del', says.deleted] as const)
    return `<${is}><span class="hidden"> ${escape(begins)}: </span>${led}</${is}>`
  }
  return strong ? `<b>${led}</b>` : led
}
