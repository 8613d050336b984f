import { strToU8 } from 'fflate'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { Language } from '#shared/workshop/workshop.ts'
import { tags } from '../../report/ooxml/language.ts'
import { all, el, none, page, text, type Xml } from '../../report/ooxml/xml.ts'
import { zipped } from '../../report/ooxml/zip.ts'
import { fieldsOfMark, type Mark, markLetter } from '../elementMark.ts'
import { baselineBlocks, type Block } from './baselineBlocks.ts'
import type { BaselineWords } from './baselineWords.ts'
import { numberingXml, stylesXml, W } from './wordLook.ts'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const styles: Record<Block['is'], string | null> = {
  title: 'Title',
  document: 'Heading1',
  listed: 'ListBullet',
  chapter: 'Heading2',
  goal: 'Heading3',
  text: null,
  item: 'ListBullet',
}

/**
 * A baseline as a Word document with headings and lists (ECMA-376). Bookmarks lead from paragraphs to what the file says
 * of itself, so that it reads back the same, also after Word or LibreOffice has saved it. The same baseline gives the
 * same bytes.
 */
export function baselineWord(
  baseline: BaselineStrategy,
  words: BaselineWords,
  language: Language,
): Uint8Array {
  const marks: (readonly [string, Mark])[] = []
  const paragraphs = baselineBlocks(baseline, words).map((block) => {
    if (!block.mark) return paragraphOf(block, null)
    const name = `talkoot_${markLetter(block.mark)}${marks.length + 1}`
    marks.push([name, block.mark])
    return paragraphOf(block, { name, id: marks.length })
  })
  const files: Record<string, Xml> = {
    '[Content_Types].xml': typesXml,
    '_rels/.rels': linksXml([
      [`${OFFICE}/relationships/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/relationships/custom-properties`, 'docProps/custom.xml'],
    ]),
    'word/document.xml': el('w:document', { 'xmlns:w': W }, el('w:body', {}, all(paragraphs), pageXml)),
    'word/styles.xml': stylesXml(tags[language]),
    'word/numbering.xml': numberingXml(),
    'word/_rels/document.xml.rels': linksXml([
      [`${OFFICE}/relationships/styles`, 'styles.xml'],
      [`${OFFICE}/relationships/numbering`, 'numbering.xml'],
    ]),
    'docProps/core.xml': coreXml(baseline.title || words.untitled, tags[language]),
    'docProps/custom.xml': customXml(marks),
  }
  return zipped(
    Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, strToU8(page(xml))] as const)),
  )
}

function paragraphOf(block: Block, mark: { name: string; id: number } | null): Xml {
  const style = styles[block.is]
  const level = block.depth > 0 ? numberingOf(block.depth) : none
  const properties = style ? el('w:pPr', {}, el('w:pStyle', { 'w:val': style }), level) : none
  const lines = block.words.split('\n')
  const run = el(
    'w:r',
    {},
    ...lines.flatMap((line, i) => [
      ...(i > 0 ? [el('w:br')] : []),
      el('w:t', { 'xml:space': 'preserve' }, text(line)),
    ]),
  )
  if (!mark) return el('w:p', {}, properties, run)
  const id = { 'w:id': `${mark.id}` }
  return el(
    'w:p',
    {},
    ...[properties, el('w:bookmarkStart', { ...id, 'w:name': mark.name }), run, el('w:bookmarkEnd', id)],
  )
}

const numberingOf = (depth: number): Xml =>
  el('w:numPr', {}, el('w:ilvl', { 'w:val': `${depth}` }), el('w:numId', { 'w:val': '1' }))

/** A4, with margins of 2.5 cm. */
const pageXml = el(
  'w:sectPr',
  {},
  el('w:pgSz', { 'w:w': '11906', 'w:h': '16838' }),
  el('w:pgMar', {
    ...{ 'w:top': '1418', 'w:right': '1418', 'w:bottom': '1418', 'w:left': '1418' },
    ...{ 'w:header': '708', 'w:footer': '708', 'w:gutter': '0' },
  }),
)

const linksXml = (links: readonly (readonly [string, string])[]): Xml =>
  el(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...links.map(([type, target], i) =>
      el('Relationship', { Id: `rId${i + 1}`, Type: type, Target: target }),
    ),
  )

const typesXml = el(
  'Types',
  { xmlns: `${PACKAGE}/content-types` },
  el('Default', {
    Extension: 'rels',
    ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
  }),
  el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ...(
    [
      ['/word/document.xml', `${WORD}.document.main+xml`],
      ['/word/styles.xml', `${WORD}.styles+xml`],
      ['/word/numbering.xml', `${WORD}.numbering+xml`],
      ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ['/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'],
    ] as const
  ).map(([path, type]) => el('Override', { PartName: path, ContentType: type })),
)

const coreXml = (title: string, language: string): Xml =>
  el(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    el('dc:title', {}, text(title)),
    el('dc:language', {}, text(language)),
  )

/** The format's own name for properties that people add (part 1, 22.3.2.2). */
const PROPERTY = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}'

const customXml = (marks: readonly (readonly [string, Mark])[]): Xml =>
  el(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
    ...marks.map(([name, mark], i) =>
      el(
        'property',
        { fmtid: PROPERTY, pid: `${i + 2}`, name },
        el('vt:lpwstr', {}, text(new URLSearchParams(fieldsOfMark(mark)).toString())),
      ),
    ),
  )
