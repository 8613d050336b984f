import { strFromU8, strToU8, unzipSync } from 'fflate'
import type { Xml } from '../ooxml/xml.ts'
import { zipped } from '../ooxml/zip.ts'
import { listNumbers, numbering } from './lists.ts'
import type { Setting } from './setting.ts'
import { tableStyles } from './tableStyles.ts'

const types = '[Content_Types].xml'

/** The style of the paragraph that holds a written stretch's place; nobody's words can be one. */
export const slotStyle = (place: number): string => `Slot${place}`
const slot = /<w:p><w:pPr><w:pStyle w:val="Slot(\d+)"\/><\/w:pPr><\/w:p>/g

/**
 * What docx has no words for or writes anew each time: the stretches that were written here, styles of tables and lists,
 * languages of the file, its theme's and its charts', ids that are the same for the same report, and fixed times.
 * @param at ISO 8601, told as the time of making
 */
export function mended(file: Uint8Array, stretches: readonly Xml[], { tag, accent }: Setting, at: string) {
  const files: Record<string, Uint8Array> = unzipSync(file)
  const mend = (name: string, change: (xml: string) => string) => {
    const part = files[name]
    if (part !== undefined) files[name] = strToU8(change(strFromU8(part)))
  }
  for (const name of Object.keys(files)) {
    const [, folder, part] = /^(word\/(?:charts\/)?)_rels\/([^/]+\.xml)\.rels$/.exec(name) ?? []
    if (folder === undefined) continue
    const steady = steadyIds(strFromU8(files[name]!))
    mend(name, steady)
    mend(`${folder}${part}`, steady)
  }
  mend('word/document.xml', (xml) =>
    numbered(xml).replaceAll(slot, (_, place: string) => stretches[Number(place)] ?? ''),
  )
  mend('word/styles.xml', (xml) =>
    listNumbers(xml).replace('</w:styles>', `${tableStyles(accent)}</w:styles>`),
  )
  mend('word/numbering.xml', numbering)
  mend('word/settings.xml', (xml) =>
    xml.replace(
      '</w:settings>',
      `<w:themeFontLang w:val="${tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:settings>`,
    ),
  )
  mend('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)
      .replace('</cp:coreProperties>', `<dc:language>${tag}</dc:language></cp:coreProperties>`),
  )
  for (const name of Object.keys(files))
    if (/^word\/charts\/chart\d+\.xml$/.test(name))
      mend(name, (xml) =>
        xml.replaceAll(/(<c:lang val=)"[^"]*"/g, `$1"${tag}"`).replaceAll(/ lang="en-US"/g, ` lang="${tag}"`),
      )
  for (const name of Object.keys(files))
    if (name.startsWith('word/embeddings/')) files[name] = zipped(unzipSync(files[name]!))
  const { [types]: first = new Uint8Array(), ...rest } = files
  return zipped({ [types]: first, ...rest })
}

/** docx counts drawings on from file to file; here each file's begin with 1. */
function numbered(xml: string): string {
  let number = 0
  return xml.replaceAll(/(<wp:docPr\b[^>]*?\bid=")\d+"/g, (_, head: string) => `${head}${++number}"`)
}

/** docx names what a part leads to by chance; here by its order. @param ways the part's relationships */
function steadyIds(ways: string): (part: string) => string {
  const chance = [...ways.matchAll(/ Id="(rId(?!\d+")[^"]+)"/g)].map(([, id]) => `"${id}"`)
  const names = new Map(chance.map((id, i) => [id, `"rIdDrawing${i + 1}"`]))
  return (part) => part.replaceAll(/"rId[A-Za-z0-9_-]+"/g, (id) => names.get(id) ?? id)
}
