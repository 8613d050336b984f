import { documentWords } from '#shared/report/words/documentWords.ts'
import { makeDocument } from '../document/makeDocument.ts'
import { breakableAll } from '../fonts/breakable.ts'
import { drawableAll } from '../fonts/drawable.ts'
import { cutAt } from '../fonts/measure.ts'
import { documentData } from '../typst/documentData.ts'
import { momentParts, typesetDressed } from '../typst/dressing.ts'
import { rugOf } from '../typst/rug.ts'
import type { Renderer } from './renderer.ts'

/** The written report as tagged PDF (PDF/UA-1) on A4. For a process of its own: it blocks, and Typst leaks. */
export const renderPdf: Renderer = (report, dress, progress) => {
  const made = makeDocument(report)
  progress(0.1)
  const { data: drawn, replaced } = drawableAll(made)
  const document = breakableAll(drawn)
  const data = {
    document: documentData(document, dress.accent),
    language: document.language,
    title: [drawn.cover.title, drawn.cover.host].filter(Boolean).join(', '),
    running: oneLine(drawn.cover.title),
    foot: oneLine([drawn.cover.host, drawn.cover.date].filter(Boolean).join(', ')),
    author: dress.name || drawn.cover.host,
    page: documentWords[document.language].page,
    at: momentParts(report.madeAt),
    rug: rugOf(report),
  }
  progress(0.2)
  const descriptions = document.parts.flatMap((part) =>
    part.is === 'table' && part.columns.length > 0 ? [part.description] : [],
  )
  const file = typesetDressed({ main: 'report.typ', data, descriptions }, dress)
  progress(1)
  return { file, replaced }
}

/** As much as a page's head has room for. */
function oneLine(text: string): string {
  const { kept, cut } = cutAt(text.replaceAll('\n', ' '), 80)
  return cut ? `${kept}…` : kept
}
