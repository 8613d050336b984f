import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ExportFormat } from '#shared/report/exporting.ts'
import type { Report } from '#shared/report/report.ts'
import type { ExportTask } from '../../report/exportTask.ts'
import type { Dress } from '../../report/render/renderer.ts'
import { Turns } from '../../report/Turns.ts'
import { runInChild } from '../child/runInChild.ts'

const BOUNDS = { seconds: 60, heap: 512, memory: 700 } as const
const child = new URL('../../report/exportChild.ts', import.meta.url)
const table = new URL('../../report/render/renderers.ts', import.meta.url).href

/** One at a time, beside the queue of those who export: a public page must not fill it. */
const turns = new Turns(1)

/** Lays a report out as one file, whole, in a process of its own. Rejects with ChildFault. */
export function makeFile(
  report: Report,
  { format, version, dress }: { format: ExportFormat; version: number; dress: Dress },
): Promise<Buffer> {
  return turns.take(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'talkoot-version-'))
    try {
      const path = join(folder, 'file')
      const options = { language: report.language, questions: null, notes: true, names: true, version }
      const task: ExportTask = { format, options, dress, from: { report }, path, table }
      await runInChild(child, task, { bounds: BOUNDS })
      return await readFile(path)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  })
}
