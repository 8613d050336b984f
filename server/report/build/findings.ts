import type { ChangeTable, Order, ReportTheme } from '#shared/report/report.ts'
import type { ReportWords } from '#shared/report/words/fi.ts'

/** More level themes than this are not named one by one. */
const NAMED = 4

/** What stands out in a question, as a sentence of figures alone; null when nothing was written. */
export function findingOf(
  {
    themes,
    order,
    notes,
    changes,
  }: { themes: readonly ReportTheme[]; order: Order; notes: number; changes: ChangeTable | null },
  words: ReportWords,
): string | null {
  if (notes === 0) return null
  const sentences = [themeFinding(themes, order, notes, words), changeFinding(changes, words)]
  return sentences.filter((sentence) => sentence !== null).join(' ')
}

function themeFinding(
  themes: readonly ReportTheme[],
  order: Order,
  notes: number,
  words: ReportWords,
): string {
  const top = themes.filter((theme) => theme.rank === 1)
  const first = top[0]
  if (!first) return words.finding.unsorted(notes)
  if (top.length > NAMED) return words.finding.even(top.length)
  const titles = top.map((theme) => theme.title)
  switch (order.by) {
    case 'votes':
    case 'note-votes':
      return words.finding.votes(titles, first.support?.dots ?? 0, first.support?.supporters ?? null)
    case 'writers':
      return words.finding.writers(titles, first.reach)
    default:
      return words.finding.notes(titles, first.reach)
  }
}

function changeFinding(changes: ChangeTable | null, words: ReportWords): string | null {
  const named = changes?.rows.filter((row) => row.element !== null && row.reach.notes > 0) ?? []
  const most = Math.max(0, ...named.map((row) => row.reach.notes))
  const top = named.filter((row) => row.reach.notes === most)
  if (!changes || top.length === 0 || top.length > NAMED) return null
  const names = top.flatMap(({ element }) => (element ? [nameOf(element)] : []))
  return words.finding.element(names, most, changes.silent, changes.elements)
}

const nameOf = ({ code, text }: { code: string | null; text: string }) =>
  code === null ? text : `${code} ${text}`
