import { Document, type FileChild, Packer, Paragraph } from 'docx'
import { type Block, blocksOf } from '../docx/blocks.ts'
import { makeDocument } from '../document/makeDocument.ts'
import { frontOf } from '../docx/front.ts'
import { mended, slotStyle } from '../docx/mended.ts'
import { footers, headers } from '../docx/running.ts'
import { page, settingOf } from '../docx/setting.ts'
import { stylesOf } from '../docx/styles.ts'
import { all, type Xml } from '../ooxml/xml.ts'
import type { Renderer } from './renderer.ts'

/** The written report for Word: real headings, tables and charts, all of it editable. */
export const renderDocx: Renderer = async (report, dress, progress) => {
  const made = makeDocument(report)
  const { cover } = made
  const setting = settingOf(made, dress)
  const blocks = [
    ...frontOf(made, dress, setting),
    ...blocksOf(made.parts, setting, (share) => progress(share * 0.5)),
  ]
  const { children, stretches } = inSlots(blocks)
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
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { left: page.side, right: page.side, top: page.top, bottom: page.bottom },
          },
        },
        headers: headers(made, setting),
        footers: footers(made, setting),
        children,
      },
    ],
  })
  const file = await Packer.toBuffer(document)
  progress(0.8)
  const bytes = mended(file, stretches, setting, report.madeAt)
  progress(1)
  return { file: bytes, replaced: 0 }
}

/**
 * docx lays out the drawings and the file around them. Thousands of notes would be millions of its objects: they are
 * written here, and stand in docx as one paragraph a stretch that holds their place.
 */
function inSlots(blocks: readonly Block[]): { children: FileChild[]; stretches: Xml[] } {
  const children: FileChild[] = []
  const stretches: Xml[][] = []
  let goesOn = false
  for (const block of blocks) {
    const isWritten = typeof block === 'string'
    if (isWritten && goesOn) stretches.at(-1)?.push(block)
    else if (isWritten) {
      children.push(new Paragraph({ style: slotStyle(stretches.length) }))
      stretches.push([block])
    } else children.push(block)
    goesOn = isWritten
  }
  return { children, stretches: stretches.map(all) }
}
