import { Document, Packer, Paragraph, TextRun } from 'docx'
import type { ReportStrategy } from '#shared/report/strategy.ts'
import { trackedWords } from '#shared/report/words/trackedWords.ts'
import type { ReportDocument } from '../document/document.ts'
import { mended, slotStyle } from '../docx/mended.ts'
import { written } from '../docx/paragraphs.ts'
import { footers, headers } from '../docx/running.ts'
import { page, settingOf } from '../docx/setting.ts'
import { stylesOf } from '../docx/styles.ts'
import { all } from '../ooxml/xml.ts'
import { bodyOf, introOf } from '../tracked/body.ts'
import { type Comment, commentsOf } from '../tracked/comments.ts'
import type { Renderer } from './renderer.ts'

/** The consolidated draft for Word: the strategy as it is, with every change of the draft as a tracked change. */
export const renderDraftDocx: Renderer = async (report, dress) => {
  const { strategy, language } = report
  const words = trackedWords[language]
  const frame = frameOf(strategy, report.workshop.name, language)
  const setting = settingOf(frame, dress)
  const { default: header } = headers(frame, setting)
  const { default: footer } = footers(frame, setting)
  const comments = strategy ? commentsOf(report, strategy) : new Map<string, Comment[]>()
  const date = new Date(report.madeAt)
  const document = new Document({
    title: frame.cover.title,
    subject: words.subject,
    creator: dress.name || report.workshop.host || 'Talkoot',
    lastModifiedBy: 'Talkoot',
    features: { trackRevisions: true },
    styles: stylesOf(setting),
    theme: {
      colors: { accent1: setting.accent, accent2: setting.second, hyperlink: setting.accent },
      fonts: { headings: setting.fonts.head, body: setting.fonts.body },
    },
    comments: {
      children: [...comments.values()].flat().map(({ id, author, lines }) => ({
        ...{ id, author, initials: 'T', date },
        children: lines.map(
          (text) => new Paragraph({ children: [new TextRun({ text, language: { value: setting.tag } })] }),
        ),
      })),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom },
          },
        },
        headers: { default: header },
        footers: { default: footer },
        children: [new Paragraph({ style: slotStyle(0) })],
      },
    ],
  })
  const heading = written('Heading1', [{ text: frame.cover.title }], setting)
  const body = strategy
    ? [heading, ...introOf(strategy, setting), ...bodyOf(strategy, comments, setting, report.madeAt)]
    : [heading, written('Normal', [{ text: words.nothing }], setting)]
  // Ends the file, so that a last paragraph that goes has one to go into.
  const end = written('Rule', [{ text: words.end(`${report.made}.`) }], setting)
  const file = await Packer.toBuffer(document)
  return { file: mended(file, [all([...body, end])], setting, report.madeAt), replaced: 0 }
}

/** What stands above and under every page. */
function frameOf(
  strategy: ReportStrategy | null,
  workshop: string,
  language: ReportDocument['language'],
): ReportDocument {
  const { subject } = trackedWords[language]
  const title = strategy?.title || subject
  return {
    language,
    cover: {
      ...{ over: subject, title, host: workshop, date: null, status: '', made: '', figures: [] },
      mark: strategy?.mark ?? null,
    },
    contents: '',
    parts: [],
  }
}
