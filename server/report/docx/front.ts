import { type FileChild, ImageRun, Paragraph } from 'docx'
import { documentWords } from '#shared/report/words/documentWords.ts'
import type { ReportDocument } from '../document/document.ts'
import { cell, columns } from '../document/table.ts'
import type { Dress } from '../render/renderer.ts'
import type { Block } from './blocks.ts'
import { contentsOf } from './contentsOf.ts'
import { written } from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { keyFigures, tableOf } from './tableOf.ts'

/** Pixels: the room for a logo. */
const room = { width: 230, height: 76 }

/** The cover and the contents. */
export function frontOf(document: ReportDocument, dress: Dress, setting: Setting): Block[] {
  const { cover } = document
  const line = (style: string, text: string) => written(style, [{ text }], setting)
  const about = [cover.host, cover.date].filter((part) => part !== null && part !== '').join(' · ')
  const marks = (cover.mark ?? '').split('\n').filter((mark) => mark !== '')
  return [
    ...logoOf(dress),
    ...(dress.name === '' || dress.name === cover.host ? [] : [line('CoverName', dress.name)]),
    line('CoverOver', cover.over),
    line('Title', cover.title),
    ...(about === '' ? [] : [line('Subtitle', about)]),
    ...marks.map((mark) => line('DraftMark', mark)),
    line('CoverState', `${cover.status}. ${cover.made}`),
    tableOf(
      {
        is: 'table',
        caption: documentWords[document.language].keyFigures,
        description: cover.figures.map(({ value, label }) => `${value} ${label}`).join(', '),
        columns: columns(...cover.figures.map(({ label }) => [label, 1] as const)),
        rows: [cover.figures.map(({ value }) => cell(value))],
      },
      setting,
      keyFigures,
    ),
    contentsOf(document, setting),
  ]
}

function logoOf({ logo }: Dress): FileChild[] {
  if (logo === null) return []
  const scale = Math.min(room.width / logo.width, room.height / logo.height)
  return [
    new Paragraph({
      style: 'CoverLogo',
      children: [
        new ImageRun({
          type: logo.type === 'image/png' ? 'png' : 'jpg',
          data: logo.bytes,
          transformation: {
            width: Math.max(1, Math.round(logo.width * scale)),
            height: Math.max(1, Math.round(logo.height * scale)),
          },
          altText: { name: logo.alt, description: logo.alt },
        }),
      ],
    }),
  ]
}
