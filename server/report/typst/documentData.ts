import { number } from '#shared/report/typography.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import type { Cell, Part, ReportDocument, Run, Runs } from '../document/document.ts'
import { cloudSvg } from '../pictures/cloud.ts'

/** A4's text column in points; a cloud of few words is low. */
const cloudSize = (words: number) => ({ width: 470, height: Math.min(210, 40 + 10 * words) })

/**
 * So many numbers in one text, or rows in one table, are lists to look things up in: without papers and links, of which
 * Typst needs 60 kB each.
 */
const MANY = { refs: 60, rows: 300 } as const

/** `to`: the anchor that it leads to; `tile`: drawn as a small paper. */
type RunData = Omit<Run, 'ref' | 'lang' | 'to'> & { lang: Language | null; to: string | null; tile: boolean }

/**
 * A document as the template reads it: references lead to anchors that are there, each anchor is there once, clouds
 * are pictures, bars have their figures.
 */
export function documentData(document: ReportDocument, accent: string): unknown {
  const anchors = anchorsIn(document)
  const left = new Set(anchors)
  /** Typst refuses to lead to an anchor that stands twice: the first keeps it. */
  const once = (id: string | undefined) => (id !== undefined && left.delete(id) ? id : null)
  const runs = (all: Runs): RunData[] => {
    const each = all.map(({ ref, lang = null, to: wanted, ...run }): RunData => {
      const to = ref === undefined ? (wanted ?? null) : `lappu-${ref}`
      return {
        ...run,
        lang: lang === document.language ? null : lang,
        to: to !== null && anchors.has(to) ? to : null,
        tile: ref !== undefined,
      }
    })
    return each.filter(({ tile }) => tile).length > MANY.refs ? joined(each) : each
  }
  const cell = (each: Cell, long: boolean) => ({
    ...each,
    runs: long ? joined(runs(each.runs)) : runs(each.runs),
    id: once(each.id),
  })
  const rowsOf = (rows: readonly (readonly Cell[])[]) =>
    rows.map((row) => row.map((each) => cell(each, rows.length > MANY.rows)))
  const part = (each: Part): unknown => {
    switch (each.is) {
      case 'heading':
        return { ...each, id: once(each.id) }
      case 'text':
        return { ...each, runs: runs(each.runs) }
      case 'list':
        return { ...each, items: each.items.map(runs) }
      case 'quote':
        return { ...each, runs: runs(each.runs), about: runs(each.about) }
      case 'table':
        return { ...each, rows: rowsOf(each.rows) }
      case 'chart':
        return { ...each, bars: each.bars.map((bar) => shown(document.language, bar)) }
      case 'cloud':
        return { ...each, svg: cloudSvg(each.words, { ...cloudSize(each.words.length), accent }) }
      case 'break':
        return each
    }
  }
  return { ...document, parts: document.parts.flatMap((each) => (isThere(each) ? [part(each)] : [])) }
}

/** Neighbours that look alike as one run. */
function joined(all: readonly RunData[]): RunData[] {
  const runs: RunData[] = []
  for (const run of all) {
    const last = runs.at(-1)
    if (last && last.lang === run.lang && last.strong === run.strong && last.mark === run.mark)
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push({ ...run, to: null, tile: false })
  }
  return runs
}

const shown = (language: Language, bar: { label: string; value: number }) => ({
  ...bar,
  shown: number(language, bar.value),
})

/** What has nothing to show would be an empty figure, list or table. */
function isThere(part: Part): boolean {
  switch (part.is) {
    case 'chart':
      return part.bars.length > 0
    case 'cloud':
      return part.words.length > 0
    case 'list':
      return part.items.length > 0
    case 'table':
      return part.columns.length > 0
    default:
      return true
  }
}

function anchorsIn({ parts }: ReportDocument): ReadonlySet<string> {
  return new Set(
    parts.flatMap((part) => {
      if (part.is === 'heading') return [part.id]
      if (part.is !== 'table') return []
      return part.rows.flatMap((row) => row.flatMap(({ id }) => id ?? []))
    }),
  )
}
