import { strFromU8, unzipSync } from 'fflate'
import { XMLParser } from 'fast-xml-parser'

type Node = { [name: string]: Node[] | string | Record<string, string> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
})

function nameOf(node: Node): string {
  for (const key in node) if (key !== ':@') return key
  return ''
}
const childrenOf = (node: Node): Node[] => {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? children : []
}
const attributesOf = (node: Node): Record<string, string> => (node[':@'] as Record<string, string>) ?? {}

/** Those of that name, however deep, in their order. */
function all(nodes: readonly Node[], name: string, found: Node[] = []): Node[] {
  for (const node of nodes) {
    if (nameOf(node) === name) found.push(node)
    all(childrenOf(node), name, found)
  }
  return found
}

const has = (node: Node, name: string): boolean => all(childrenOf(node), name).length > 0
/** Of tracked changes both what comes and what goes. */
const textOf = (node: Node): string =>
  ['w:t', 'w:delText']
    .flatMap((name) => all([node], name))
    .flatMap(childrenOf)
    .map((child) => String(child['#text'] ?? ''))
    .join('')

/**
 * What keeps somebody who does not see a Word file from reading it: headings that skip a level or are no styles, tables
 * without a header row that repeats, a caption or a description, drawings without words, runs without a language, ways
 * that lead nowhere, a file without title or language.
 * @returns sentences; none for an accessible file
 */
export function wordFaults(file: Uint8Array): string[] {
  const files = unzipSync(file)
  const read = (name: string): string => strFromU8(files[name] ?? new Uint8Array())
  const parse = (name: string) => parser.parse(read(name)) as Node[]
  const body = parse('word/document.xml')
  const running = Object.keys(files).filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name))
  return [
    ...headingFaults(body, read('word/styles.xml')),
    ...tableFaults(body),
    ...drawingFaults(body),
    ...wayFaults(body),
    ...languageFaults([...body, ...running.flatMap(parse)]),
    ...fileFaults(read),
    ...Object.keys(files)
      .filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name))
      .filter((name) => /<c:lang val="en-US"|lang="en-US"/.test(read(name)))
      .map((name) => `${name} is in American English`),
  ]
}

function headingFaults(body: readonly Node[], styles: string): string[] {
  const faults = [1, 2, 3]
    .filter(
      (level) => !new RegExp(`w:styleId="Heading${level}".*?<w:outlineLvl w:val="${level - 1}"`).test(styles),
    )
    .map((level) => `Heading${level} has no level in the outline`)
  let last = 0
  for (const paragraph of all(body, 'w:p')) {
    const [style] = all(childrenOf(paragraph), 'w:pStyle')
    const [, digit] = /^Heading(\d)$/.exec(style ? (attributesOf(style)['w:val'] ?? '') : '') ?? []
    if (digit === undefined) continue
    const level = Number(digit)
    if (level > last + 1) faults.push(`heading ${level} after ${last}: ${textOf(paragraph)}`)
    if (textOf(paragraph).trim() === '') faults.push('a heading without words')
    last = level
  }
  return faults
}

function tableFaults(body: readonly Node[]): string[] {
  return all(body, 'w:tbl').flatMap((table) => {
    const [first, ...rest] = all([table], 'w:tr')
    const told = (name: string) => attributesOf(all([table], name)[0] ?? {})['w:val'] ?? ''
    const look = attributesOf(all([table], 'w:tblLook')[0] ?? {})
    const caption = told('w:tblCaption')
    const faults: string[] = []
    if (caption === '') faults.push('a table without a caption')
    if (told('w:tblDescription') === '') faults.push(`no description of ${caption}`)
    if (!first || !has(first, 'w:tblHeader')) faults.push(`no header row in ${caption}`)
    if (first && all([first], 'w:tc').some((cell) => textOf(cell).trim() === ''))
      faults.push(`an empty header in ${caption}`)
    if (rest.some((row) => has(row, 'w:tblHeader'))) faults.push(`a header row in the midst of ${caption}`)
    if (look['w:firstRow'] !== '1' || look['w:firstColumn'] !== '1')
      faults.push(`headers of ${caption} are not told`)
    return faults
  })
}

const drawingFaults = (body: readonly Node[]): string[] =>
  all(body, 'wp:docPr')
    .map(attributesOf)
    .filter(({ descr = '' }) => descr.trim() === '')
    .map(({ name = '' }) => `no words for the drawing ${name}`)

function wayFaults(body: readonly Node[]): string[] {
  const marks = all(body, 'w:bookmarkStart').map((mark) => attributesOf(mark)['w:name'] ?? '')
  const known = new Set(marks)
  const fields = all(body, 'w:instrText')
    .flatMap(childrenOf)
    .flatMap((child) => /PAGEREF (\S+)/.exec(String(child['#text'] ?? ''))?.[1] ?? [])
  const ways = all(body, 'w:hyperlink').map((way) => attributesOf(way)['w:anchor'] ?? '')
  return [
    ...[...ways, ...fields].filter((way) => !known.has(way)).map((way) => `${way} is nowhere`),
    ...marks.filter((mark, i) => marks.indexOf(mark) !== i).map((mark) => `${mark} is in two places`),
  ]
}

const languageFaults = (nodes: readonly Node[]): string[] =>
  all(nodes, 'w:r')
    .filter((run) => textOf(run).trim() !== '' && !has(run, 'w:lang'))
    .map((run) => `no language for ${textOf(run)}`)

function fileFaults(read: (name: string) => string): string[] {
  const core = read('docProps/core.xml')
  const faults: string[] = []
  if (!/<dc:title>[^<]+/.test(core)) faults.push('the file has no title')
  if (!/<dc:language>[^<]+/.test(core)) faults.push('the file has no language')
  if (!read('word/settings.xml').includes('<w:themeFontLang')) faults.push('the theme has no language')
  if (!/<w:docDefaults>.*<w:lang w:val/.test(read('word/styles.xml'))) faults.push('styles have no language')
  return faults
}
