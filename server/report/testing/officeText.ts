import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'

type Node = { [name: string]: Node[] | string | Record<string, string> }

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
})
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const childrenOf = (node: Node): Node[] => {
  const children = node[nameOf(node)]
  return Array.isArray(children) ? children : []
}
const attributeOf = (node: Node, name: string): string =>
  (node[':@'] as Record<string, string> | undefined)?.[name] ?? ''

const find = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) => (nameOf(node) === name ? [node] : find(childrenOf(node), name)))

/** Paragraphs of a Word file as LibreOffice reads them, with its tracked changes all accepted or all rejected. */
export function officeText(docx: Uint8Array): { accepted: string[]; rejected: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'talkoot-office-'))
  try {
    writeFileSync(join(folder, 'draft.docx'), docx)
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const call = [
      '--headless',
      profile,
      '--convert-to',
      'fodt',
      '--outdir',
      folder,
      join(folder, 'draft.docx'),
    ]
    spawnSync('soffice', call, { timeout: 100_000 })
    const file = parser.parse(readFileSync(join(folder, 'draft.fodt'), 'utf8')) as Node[]
    return { accepted: decided(file, 'text:deletion'), rejected: decided(file, 'text:insertion') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param gone which changes' words are left out */
function decided(file: readonly Node[], gone: 'text:deletion' | 'text:insertion'): string[] {
  const [body] = find(file, 'office:text')
  const changes = find(file, 'text:changed-region')
  const away = new Set(
    changes
      .filter((change) => find(childrenOf(change), gone).length > 0)
      .map((each) => attributeOf(each, 'text:id')),
  )
  const open = new Set<string>()
  const paragraphs: string[] = []
  let words = ''
  const walk = (node: Node): void => {
    const name = nameOf(node)
    const change = attributeOf(node, 'text:change-id')
    if (name === 'text:tracked-changes' || name === 'office:annotation') return
    if (name === 'text:change-start' && away.has(change)) open.add(change)
    if (name === 'text:change-end') open.delete(change)
    const isThere = open.size === 0
    if (name === '#text' && isThere) words += String(node['#text'])
    if (name === 'text:s' && isThere) words += ' '.repeat(Number(attributeOf(node, 'text:c') || 1))
    childrenOf(node).forEach(walk)
    if ((name !== 'text:p' && name !== 'text:h') || open.size > 0) return
    paragraphs.push(words)
    words = ''
  }
  childrenOf(body ?? {}).forEach((node) => {
    if (nameOf(node) !== '#text') walk(node)
  })
  return paragraphs
}
