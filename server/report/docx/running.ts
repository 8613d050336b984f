import { Footer, Header, PageNumber, Paragraph, TextRun } from 'docx'
import { documentWords } from '#shared/report/words/documentWords.ts'
import type { ReportDocument } from '../document/document.ts'
import { type Setting, textWidth } from './setting.ts'

const longest = 90
const short = (title: string): string =>
  title.length <= longest
    ? title
    : `${[...title]
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`

const nothing = () => new Paragraph({ style: 'Running' })

/** The report's name above every page but the cover. */
export const headers = ({ cover }: ReportDocument, { tag }: Setting) => ({
  default: new Header({
    children: [
      new Paragraph({
        style: 'Running',
        children: [new TextRun({ text: short(cover.title), language: { value: tag } })],
      }),
    ],
  }),
  first: new Header({ children: [nothing()] }),
})

/** The page's number, and beside it the draft's mark: it stands on the same page as any text that nobody has read. */
export const footers = ({ cover, language }: ReportDocument, { tag }: Setting) => ({
  default: new Footer({
    children: [
      new Paragraph({
        style: 'Running',
        tabStops: [{ type: 'right', position: textWidth }],
        children: [
          new TextRun({
            text: (cover.mark ?? '').replaceAll('\n', ' · '),
            bold: true,
            language: { value: tag },
          }),
          new TextRun({
            children: [
              `\t${documentWords[language].page}\u00a0`,
              PageNumber.CURRENT,
              '\u00a0/\u00a0',
              PageNumber.TOTAL_PAGES,
            ],
            language: { value: tag },
          }),
        ],
      }),
    ],
  }),
  first: new Footer({ children: [nothing()] }),
})
