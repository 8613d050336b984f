import type { ReportDocument, Run } from '../document/document.ts'
import { all, el, text, type Xml } from '../ooxml/xml.ts'
import { paragraph } from './paragraphs.ts'
import { wordRuns } from './runs.ts'
import { bookmarkOf, type Setting, textWidth } from './setting.ts'

/** Headings of these levels are in the contents. */
const deepest = 2

const mark = (type: 'begin' | 'separate' | 'end', dirty = false): Xml =>
  el('w:r', {}, el('w:fldChar', { 'w:fldCharType': type, 'w:dirty': dirty ? true : null }))
const asks = (field: string): Xml =>
  el('w:r', {}, el('w:instrText', { 'xml:space': 'preserve' }, text(` ${field} `)))

/**
 * The contents as Word writes its own: each line leads to its chapter. Page numbers are known only where pages are laid
 * out, so Word is asked to fill them in when it opens the file.
 */
export function contentsOf({ contents, parts }: ReportDocument, setting: Setting): Xml {
  const entries = parts.flatMap((part) => (part.is === 'heading' && part.level <= deepest ? [part] : []))
  const lines = entries.map(({ level, id, runs }, i) => {
    const anchor = bookmarkOf(id)
    // A line of the contents is one way: what leads elsewhere in its heading does not here.
    const words = wordRuns(
      runs.map(({ text: said, lang }): Run => (lang === undefined ? { text: said } : { text: said, lang })),
      setting,
    )
    const number = all([mark('begin', true), asks(`PAGEREF ${anchor} \\h`), mark('separate'), mark('end')])
    const way = el(
      'w:hyperlink',
      { 'w:anchor': anchor, 'w:history': true },
      words,
      el('w:r', {}, el('w:tab')),
      number,
    )
    const begins = all([mark('begin', true), asks(`TOC \\o "1-${deepest}" \\h`), mark('separate')])
    return paragraph(
      `TOC${level}`,
      all([...(i === 0 ? [begins] : []), way, ...(i === entries.length - 1 ? [mark('end')] : [])]),
      { leader: textWidth },
    )
  })
  const gallery = el(
    'w:sdtPr',
    {},
    el('w:alias', { 'w:val': contents }),
    el('w:docPartObj', {}, el('w:docPartGallery', { 'w:val': 'Table of Contents' }), el('w:docPartUnique')),
  )
  return all([
    paragraph('ContentsHeading', wordRuns([{ text: contents }], setting), { breaks: true }),
    el('w:sdt', {}, gallery, el('w:sdtContent', {}, ...lines)),
  ])
}
