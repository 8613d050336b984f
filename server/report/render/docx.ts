import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'
import { documentWords } from '#shared/report/words/documentWords.ts'
import type { ReportDocument } from '../document/document.ts'
import { makeDocument } from '../document/makeDocument.ts'
import { blocksOf } from '../docx/blocks.ts'
import { frontOf } from '../docx/front.ts'
import { mended } from '../docx/mended.ts'
import { wordRuns } from '../docx/runs.ts'
import { page, type Setting, settingOf, textWidth } from '../docx/setting.ts'
import { stylesOf } from '../docx/styles.ts'
import type { Renderer } from './renderer.ts'

/** The written report for Word: real headings, tables and charts, all of it editable. */
export const renderDocx: Renderer = async (report, dress, progress) => {
  const made = makeDocument(report)
  const own = documentWords[report.language]
  const setting = settingOf(made, dress)
  const front = frontOf(made, dress, setting, own.keyFigures)
  const blocks = blocksOf(made.parts, setting, (share) => progress(share * 0.4))
  const { cover } = made
  const document = new Document({
    title: [cover.over, cover.title].join(': '),
    subject: [cover.host, cover.date].filter(Boolean).join(', '),
    creator: dress.name || cover.host || 'Talkoot',
    lastModifiedBy: 'Talkoot',
    description: cover.made,
    styles: stylesOf(setting),
    theme: {
      colors: { accent1: setting.accent, accent2: setting.second, hyperlink: setting.accent },
      fonts: { headings: setting.fonts.head, body: setting.fonts.body },
    },
    numbering: { config: lists },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom },
          },
        },
        headers: { default: headerOf(made, setting), first: new Header({ children: [empty()] }) },
        footers: { default: footerOf(made, own.page, setting), first: new Footer({ children: [empty()] }) },
        children: [...front, ...blocks],
      },
    ],
  })
  const file = await Packer.toBuffer(document)
  progress(0.8)
  const bytes = mended(file, setting, report.madeAt)
  progress(1)
  return { file: bytes, replaced: 0 }
}

const empty = () => new Paragraph({ style: 'Running' })

const indent = { left: 360, hanging: 260 }
const lists = [
  { reference: 'points', format: LevelFormat.BULLET, text: '•' },
  { reference: 'steps', format: LevelFormat.DECIMAL, text: '%1.' },
].map(({ reference, format, text }) => ({
  reference,
  levels: [{ level: 0, format, text, alignment: AlignmentType.START, style: { paragraph: { indent } } }],
}))

const headerOf = ({ cover }: ReportDocument, setting: Setting): Header =>
  new Header({
    children: [
      new Paragraph({ style: 'Running', children: wordRuns([{ text: cover.title.slice(0, 120) }], setting) }),
    ],
  })

/** The draft's mark stands on every page, beside the page's number. */
const footerOf = ({ cover }: ReportDocument, word: string, setting: Setting): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          ...wordRuns([{ text: (cover.mark ?? '').replaceAll('\n', ' · '), strong: true }], setting),
          new TextRun({
            children: [`\t${word}\u00a0`, PageNumber.CURRENT, '\u00a0/\u00a0', PageNumber.TOTAL_PAGES],
            language: { value: setting.tag },
          }),
        ],
      }),
    ],
  })
