import { strFromU8, strToU8, unzipSync } from 'fflate'
import { text } from '../ooxml/xml.ts'
import { zipped } from '../ooxml/zip.ts'
import type { Setting } from './setting.ts'
import { tableStyles } from './styles.ts'

const types = '[Content_Types].xml'
const body = 'word/document.xml'

/**
 * What docx has no words for or writes anew each time: captions and descriptions of tables, languages of the file, its
 * theme's and its charts', and fixed times.
 * @param at ISO 8601, told as the time of making
 */
export function mended(file: Uint8Array, setting: Setting, at: string): Uint8Array {
  const { tag, told } = setting
  const files = unzipSync(file)
  const mend = (name: string, change: (xml: string) => string) => {
    const part = files[name]
    if (part !== undefined) files[name] = strToU8(change(strFromU8(part)))
  }
  mend(body, (xml) => {
    let place = 0
    return xml.replaceAll('</w:tblPr>', (end) => {
      const { caption, description } = told[place++] ?? { caption: '', description: '' }
      return `<w:tblCaption w:val="${text(caption)}"/><w:tblDescription w:val="${text(description)}"/>${end}`
    })
  })
  for (const name of Object.keys(files)) if (/^word\/[^/]+\.xml$/.test(name)) mend(name, renumbered)
  mend('word/styles.xml', (xml) => xml.replace('</w:styles>', `${tableStyles(setting)}</w:styles>`))
  mend('docProps/core.xml', (xml) =>
    xml
      .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${at.slice(0, 19)}Z`)
      .replace('</cp:coreProperties>', `<dc:language>${tag}</dc:language></cp:coreProperties>`),
  )
  mend('word/settings.xml', (xml) =>
    xml.includes('<w:themeFontLang')
      ? xml.replace(/<w:themeFontLang[^>]*\/>/, themeLanguage(tag))
      : xml.replace(/(<w:clrSchemeMapping|<\/w:settings>)/, `${themeLanguage(tag)}$1`),
  )
  for (const name of Object.keys(files))
    if (/^word\/charts\/chart\d+\.xml$/.test(name))
      mend(name, (xml) =>
        xml.replaceAll(/(<c:lang val=)"[^"]*"/g, `$1"${tag}"`).replaceAll(/ lang="en-US"/g, ` lang="${tag}"`),
      )
  const { [types]: first = new Uint8Array(), ...rest } = files
  return zipped({ [types]: first, ...rest })
}

const themeLanguage = (tag: string): string =>
  `<w:themeFontLang w:val="${tag}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`

/**
 * docx counts bookmarks and drawings on from file to file, and some numbers come twice; here each has its own, from 1.
 * A bookmark's end belongs to the one that was begun last under its number.
 */
function renumbered(xml: string): string {
  const open = new Map<string, number[]>()
  let number = 0
  return xml.replaceAll(
    /(<(?:w:bookmark(Start|End)|wp:docPr)\b[^>]*?\b(?:w:)?id=")(\d+)"/g,
    (_, head: string, side: 'Start' | 'End' | undefined, id: string) => {
      if (side === 'End') return `${head}${open.get(id)?.pop() ?? ++number}"`
      number += 1
      if (side === 'Start') open.set(id, [...(open.get(id) ?? []), number])
      return `${head}${number}"`
    },
  )
}
