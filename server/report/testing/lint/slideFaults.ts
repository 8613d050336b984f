import { strFromU8, unzipSync } from 'fflate'
import { XMLParser } from 'fast-xml-parser'
import { wrapped } from '../../fonts/measure.ts'

type Node = Record<string, unknown>

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  preserveOrder: true,
  trimValues: false,
  processEntities: true,
})
const UNIT = 12_700
const WIDTH = 12_192_000
const HEIGHT = 6_858_000

const tagOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const attributes = (node: Node): Record<string, string> => (node[':@'] ?? {}) as Record<string, string>
const children = (node: Node): Node[] => {
  const inner = node[tagOf(node)]
  return Array.isArray(inner) ? (inner as Node[]) : []
}
/** Every element of that name, however deep, in the order of the file. */
const all = (node: Node, name: string): Node[] =>
  children(node).flatMap((child) => [...(tagOf(child) === name ? [child] : []), ...all(child, name)])
const first = (node: Node, name: string): Node | undefined => all(node, name)[0]
const wordsOf = (node: Node): string =>
  all(node, 't')
    .map((each) =>
      children(each)
        .map((text) => String(text['#text'] ?? ''))
        .join(''),
    )
    .join(' ')

/**
 * What a reader who does not see a deck, or sees it on a wall, would stumble over: titles that are missing, repeated or
 * not first; graphics without words; tables without heads; runs without a language; anything outside the slide; text that
 * does not fit its box by Arial's widths; two hundred words on a slide; ids given twice.
 * @returns `slide 3: sentence`; none for an accessible deck
 */
export function slideFaults(file: Uint8Array): string[] {
  const files = unzipSync(file)
  const parts = Object.keys(files).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const titles = new Map<string, string>()
  const faults = parts.flatMap((name) => {
    const where = name.replace(/^ppt\/slides\/slide(\d+)\.xml$/, 'slide $1')
    const root: Node = { root: parser.parse(strFromU8(files[name] ?? new Uint8Array())) }
    const title = titleOf(root)
    const same = titles.get(title)
    titles.set(title, where)
    return [
      ...(title === '' ? ['no title'] : []),
      ...(same === undefined ? [] : [`the title of ${same}`]),
      ...shapeFaults(root),
      ...languageFaults(root),
      ...(wordsOf(root).split(/\s+/).length >= 200 ? ['200 words'] : []),
    ].map((fault) => `${where}: ${fault}`)
  })
  const spoken = Object.keys(files).filter((name) => /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name))
  return [
    ...faults,
    ...spoken.flatMap((name) =>
      languageFaults({ root: parser.parse(strFromU8(files[name] ?? new Uint8Array())) }).map(
        (fault) => `${name}: ${fault}`,
      ),
    ),
  ]
}

/** The words of the first shape, when it is the title. */
function titleOf(root: Node): string {
  const shapes = children(first(root, 'spTree') ?? {}).filter((node) =>
    ['sp', 'pic', 'graphicFrame'].includes(tagOf(node)),
  )
  const [top] = shapes
  const type = top && attributes(first(top, 'ph') ?? {})['type']
  const many = shapes.filter((shape) => /itle$/.test(attributes(first(shape, 'ph') ?? {})['type'] ?? ''))
  return top && (type === 'title' || type === 'ctrTitle') && many.length <= 2 ? wordsOf(top).trim() : ''
}

function shapeFaults(root: Node): string[] {
  const ids = all(root, 'cNvPr').map((node) => attributes(node)['id'])
  const graphics = [...all(root, 'pic'), ...all(root, 'graphicFrame')]
  const mute = graphics.filter((node) => (attributes(first(node, 'cNvPr') ?? {})['descr'] ?? '') === '')
  const headless = all(root, 'tblPr').filter((node) => attributes(node)['firstRow'] !== '1')
  return [
    ...(new Set(ids).size === ids.length ? [] : ['an id is given twice']),
    ...mute.map(() => 'a graphic without alt text'),
    ...headless.map(() => 'a table without a head'),
    ...[...all(root, 'sp'), ...graphics].flatMap(placeFaults),
    ...all(root, 'sp').flatMap(textFaults),
  ]
}

function boxOf(node: Node) {
  const [off, ext] = [attributes(first(node, 'off') ?? {}), attributes(first(node, 'ext') ?? {})]
  if (off['x'] === undefined || ext['cx'] === undefined) return null
  return { x: Number(off['x']), y: Number(off['y']), w: Number(ext['cx']), h: Number(ext['cy']) }
}

function placeFaults(node: Node): string[] {
  const box = boxOf(node)
  if (!box) return []
  const inside = box.x >= 0 && box.y >= 0 && box.x + box.w <= WIDTH && box.y + box.h <= HEIGHT
  const rows = all(node, 'tr').reduce((sum, row) => sum + Number(attributes(row)['h']), 0)
  const name = attributes(first(node, 'cNvPr') ?? {})['name'] ?? ''
  return [
    ...(inside ? [] : [`${name} is outside the slide`]),
    ...(rows <= box.h + UNIT ? [] : [`${name} is taller than its place`]),
  ]
}

/** Text against its box, where the box and the size stand on the slide itself. */
function textFaults(shape: Node): string[] {
  const box = boxOf(shape)
  if (!box) return []
  const body = attributes(first(shape, 'bodyPr') ?? {})
  const sides = (...names: string[]) => names.reduce((sum, name) => sum + Number(body[name] ?? 0), 0)
  const tall = all(shape, 'p').reduce((sum, paragraph) => {
    const properties = attributes(first(paragraph, 'pPr') ?? {})
    const room = box.w - sides('lIns', 'rIns') - Number(properties['marL'] ?? 0)
    const gap = Number(attributes(first(paragraph, 'spcPts') ?? {})['val'] ?? 0) / 100
    const size = Number(attributes(first(paragraph, 'rPr') ?? {})['sz'] ?? 1800) / 100
    const pieces = all(paragraph, 'r').map((run) => ({
      text: wordsOf(run),
      strong: attributes(first(run, 'rPr') ?? {})['b'] === '1',
    }))
    const breaks = all(paragraph, 'br').length
    return sum + gap + wrapped(pieces, size, room / UNIT).height + breaks * size * 1.2
  }, 0)
  const name = attributes(first(shape, 'cNvPr') ?? {})['name'] ?? ''
  return tall * UNIT + sides('tIns', 'bIns') <= box.h + 2 * UNIT ? [] : [`${name}: its text does not fit`]
}

const languageFaults = (root: Node): string[] =>
  [...all(root, 'r'), ...all(root, 'fld')]
    .filter((run) => (attributes(first(run, 'rPr') ?? {})['lang'] ?? '') === '')
    .map((run) => `no language on "${wordsOf(run).slice(0, 30)}"`)
