import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export type WordPieces = {
  /** Inside `w:body`. */
  body: string
  /** Inside `w:styles`, `w:numbering` and `w:footnotes`. */
  styles?: string
  numbering?: string
  footnotes?: string
  /** Of the main part, when it is another than Word's own. */
  type?: string
  /** More files, by path. */
  more?: Record<string, Uint8Array>
}

/** A Word file out of its pieces, as Word lays them out. */
export function wordFile({
  body,
  styles,
  numbering,
  footnotes,
  type = MAIN,
  more = {},
}: WordPieces): Uint8Array {
  const beside = Object.entries({ styles, numbering, footnotes }).flatMap(([name, xml]) =>
    xml === undefined ? [] : [[name, xml] as const],
  )
  const links = beside.map(
    ([name], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`,
  )
  const files = {
    '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships>${links.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      beside.map(([name, xml]) => [`word/${name}.xml`, `<w:${name} ${W}>${xml}</w:${name}>`]),
    ),
  }
  const bytes = Object.entries(files).map(([path, xml]) => [path, strToU8(xml)] as const)
  return zipSync({ ...Object.fromEntries(bytes), ...more })
}

/** A paragraph. @param properties inside `w:pPr` */
export const paragraph = (words: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

export const styled = (style: string, words: string): string =>
  paragraph(words, `<w:pStyle w:val="${style}"/>`)

export const listed = (list: number, level: number, words: string): string =>
  paragraph(words, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`
