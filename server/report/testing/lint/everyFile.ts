import { plainLook } from '#shared/report/look.ts'
import type { Report } from '#shared/report/report.ts'
import { renderers } from '../../render/renderers.ts'
import { packageFaults } from './packageFaults.ts'
import { lintPdf } from './pdfLint.ts'
import { schemaFaults } from './schemaFaults.ts'
import { slideFaults } from './slideFaults.ts'
import { wordFaults } from './wordFaults.ts'

type Format = 'pptx' | 'docx' | 'xlsx' | 'pdf' | 'slides'

const own = { pptx: slideFaults, docx: wordFaults, xlsx: () => [] }

/** What each format's own checks say of a report; a sentence for each fault. */
export async function faultsOfFiles(
  report: Report,
  formats: readonly Format[],
): Promise<Partial<Record<Format, string[]>>> {
  const faults: Partial<Record<Format, string[]>> = {}
  for (const format of formats) {
    const file = await made(report, format)
    if (format === 'pdf' || format === 'slides') faults[format] = (await lintPdf(file)).faults
    else
      faults[format] = [...packageFaults(file), ...own[format](file), ...(await schemaFaults(file, format))]
  }
  return faults
}

async function made(report: Report, format: Format): Promise<Uint8Array> {
  const render = await renderers[format]!()
  const { file } = await render(report, { ...plainLook, logo: null }, () => undefined)
  return typeof file === 'string' ? new TextEncoder().encode(file) : file
}
