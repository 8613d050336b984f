import { XMLParser } from 'fast-xml-parser'

/** An element without its namespace's prefix, or a piece of text, whose name is empty. */
export type Tree = {
  readonly name: string
  readonly at: Readonly<Record<string, string>>
  readonly parts: readonly Tree[]
  readonly text: string
}

const TEXT = '#text'
const AT = ':@'

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  // Resolved here: only those five and numbers, so that nothing grows.
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 200,
})

/** XML as a tree whose root has the document's element as its only part. @throws Error for what is not plain XML. */
export function xmlTree(xml: string): Tree {
  // Office writes neither; both can make a small file a huge one.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new Error('a document type in a part')
  return { name: '', at: {}, parts: treesOf(parser.parse(xml)), text: '' }
}

function treesOf(nodes: unknown): Tree[] {
  if (!Array.isArray(nodes)) return []
  return nodes.flatMap((node: Record<string, unknown>) => {
    const name = Object.keys(node).find((key) => key !== AT)
    if (name === undefined) return []
    if (name === TEXT) return [{ name: '', at: {}, parts: [], text: plain(String(node[TEXT])) }]
    const at = (node[AT] ?? {}) as Record<string, unknown>
    const said = Object.entries(at).map(([key, value]) => [key, plain(String(value))] as const)
    return [{ name, at: Object.fromEntries(said), parts: treesOf(node[name]), text: '' }]
  })
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const plain = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, ten, sixteen, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole
    const point = ten !== undefined ? Number(ten) : parseInt(String(sixteen), 16)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
  })

/** The first part of a name. */
export const part = (tree: Tree | undefined, name: string): Tree | undefined =>
  tree?.parts.find((each) => each.name === name)

/** The parts of a name. */
export const parts = (tree: Tree | undefined, name: string): Tree[] =>
  tree?.parts.filter((each) => each.name === name) ?? []

/** `<w:x w:val="…"/>` among the parts: what it says, or undefined. */
export const valueOf = (tree: Tree | undefined, name: string): string | undefined =>
  part(tree, name)?.at['val']

/** Whether a property is switched on: there, and not said to be off. */
export const isOn = (tree: Tree | undefined, name: string): boolean => {
  const property = part(tree, name)
  return property !== undefined && !['0', 'false', 'off', 'none'].includes(property.at['val'] ?? 'true')
}

/** All of a name under a tree, however deep, not looking into those found. */
export function within(tree: Tree, name: string): Tree[] {
  return tree.parts.flatMap((each) => (each.name === name ? [each] : within(each, name)))
}
