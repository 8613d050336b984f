import { type FileChild, ImageRun, Paragraph, TableOfContents } from 'docx'
import type { ReportDocument } from '../document/document.ts'
import { cell, columns } from '../document/table.ts'
import type { Dress } from '../render/renderer.ts'
import { wordRuns } from './runs.ts'
import type { Setting } from './setting.ts'
import { tableOf } from './tableOf.ts'

/** Pixels: the room for a logo. */
const logo = { width: 230, height: 76 }

/** The cover and the contents. */
export function frontOf({ cover, contents }: ReportDocument, dress: Dress, setting: Setting, keys: string) {
  const line = (style: string, text: string) =>
    new Paragraph({ style, children: wordRuns([{ text }], setting) })
  const about = [cover.host, cover.date].filter((part) => part !== null && part !== '').join(' · ')
  const front: FileChild[] = [
    ...logoOf(dress),
    line('CoverOver', cover.over),
    line('Title', cover.title),
    ...(about === '' ? [] : [line('Subtitle', about)]),
    ...(cover.mark ?? '')
      .split('\n')
      .filter((mark) => mark !== '')
      .map((mark) => line('DraftMark', mark)),
    line('CoverState', `${cover.status}. ${cover.made}`),
    ...tableOf(
      {
        is: 'table',
        caption: keys,
        description: cover.figures.map(({ value, label }) => `${value} ${label}`).join(', '),
        columns: columns(...cover.figures.map(({ label }) => [label, 1] as const)),
        rows: [cover.figures.map(({ value }) => cell(value))],
      },
      setting,
      'KeyFigures',
    ),
    new Paragraph({
      style: 'ContentsHeading',
      pageBreakBefore: true,
      children: wordRuns([{ text: contents }], setting),
    }),
    new TableOfContents(contents, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
  return front
}

function logoOf({ logo: picture }: Dress): FileChild[] {
  if (picture === null) return []
  const scale = Math.min(logo.width / picture.width, logo.height / picture.height)
  return [
    new Paragraph({
      style: 'CoverLogo',
      children: [
        new ImageRun({
          type: picture.type === 'image/png' ? 'png' : 'jpg',
          data: picture.bytes,
          transformation: {
            width: Math.max(1, Math.round(picture.width * scale)),
            height: Math.max(1, Math.round(picture.height * scale)),
          },
          altText: { name: picture.alt, description: picture.alt },
        }),
      ],
    }),
  ]
}
