import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import { renderers } from '../../render/renderers.ts'
import { packageFaults } from './packageFaults.ts'
import { lintPdf } from './pdfLint.ts'
import { schemaFaults } from './schemaFaults.ts'
import { slideFaults } from './slideFaults.ts'
import { wordFaults } from './wordFaults.ts'

/** What each format's own checks say of a report; a sentence for each fault. */
export async function faultsOfFiles(report: Report): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  for (const format of ['pptx', 'docx', 'xlsx'] as const) {
    const file = await made(report, format)
    const own = { pptx: slideFaults, docx: wordFaults, xlsx: () => [] }[format](file)
    faults[format] = [...packageFaults(file), ...own, ...(await schemaFaults(file, format))]
  }
  for (const format of ['pdf', 'slides'] as const)
    faults[format] = (await lintPdf(await made(report, format))).faults
  return faults
}

async function made(
  report: Report,
  format: 'pptx' | 'docx' | 'xlsx' | 'pdf' | 'slides',
): Promise<Uint8Array> {
  const render = await renderers[format]!()
  const { file } = await render(report, { ...plainLook, logo: null }, () => undefined)
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}
