import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import type { Report } from '#shared/report/report.ts'
import { ContentFault, serve } from '../results/child/serve.ts'
import type { ExportDone } from './exportPlace.ts'
import type { ExportTask } from './exportTask.ts'
import type { RendererTable } from './render/renderers.ts'
import { selectReport } from './select.ts'

/** Of the whole: until the report stands, and until it is laid out. */
const BUILT = 0.25
const LAID_OUT = 0.95

/** Makes one file in a process of its own. */
serve(async (sent, progress): Promise<ExportDone> => {
  const { format, options, dress, from, path, table } = sent as ExportTask
  const { renderers } = (await import(table)) as { renderers: Partial<RendererTable> }
  const [render, whole] = await Promise.all([renderers[format]?.(), wholeReport(from, options)])
  if (!render) throw new ContentFault(`nothing makes ${format}`)
  progress(BUILT)
  const report = selectReport(whole, options)
  const { file, replaced } =
    'source' in from && from.source && format === 'json'
      ? {
          file: (await import('../results/restore/wholeFile.ts')).renderWhole(report, from.source),
          replaced: 0,
        }
      : await render(report, dress, (share) =>
          progress(BUILT + (LAID_OUT - BUILT) * Math.min(1, Math.max(0, share))),
        )
  progress(LAID_OUT)
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
  const { user, system } = process.cpuUsage()
  return { bytes: bytes.length, replaced, peak: peakMemory(), cpu: Math.round((user + system) / 1000) }
})

/** What was put by needs none of what builds, and word data takes a second. */
async function wholeReport(from: ExportTask['from'], { language }: ExportTask['options']): Promise<Report> {
  if ('report' in from) return from.report
  const { buildReport } = await import('./buildReport.ts')
  const { takeHouseAdditions } = await import('../themes/lexicon/houseLexicon.ts')
  takeHouseAdditions(from.house)
  return buildReport(from.facts, { language, madeAt: from.madeAt, additions: from.additions })
}

/** Megabytes. Linux's other figure (`maxRSS`) has the parent's memory in it. */
function peakMemory(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8')
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024)
  } catch {
    return Math.round(process.resourceUsage().maxRSS / 1024)
  }
}
