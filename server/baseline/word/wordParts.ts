import { unzipSync } from 'fflate'
import { part, parts, type Tree, xmlTree } from './xmlTree.ts'

/** Bytes that parts of a file may unfold to: one, and all that are read. Forty pages have about one megabyte. */
const MOST = { part: 12 * 1024 * 1024, all: 24 * 1024 * 1024, files: 4_000 } as const

/** The parts of a Word file that a strategy is read from. */
export type WordParts = {
  body: Tree
  styles: Tree | null
  numbering: Tree | null
  footnotes: Tree | null
  endnotes: Tree | null
  /** What the file says of itself (docProps/custom.xml). */
  custom: Tree | null
}

/** Why a file is not read; the page has a sentence for each. */
export type BadDocument = 'password' | 'macros' | 'too-large' | 'damaged' | 'not-word'

export class WordFault extends Error {
  override readonly name = 'WordFault'
  readonly reason: BadDocument

  constructor(reason: BadDocument) {
    super(reason)
    this.reason = reason
  }
}

const MACRO = /vbaProject|vbaData|activeX\d*\.bin|macrosheets/i

/**
 * Opens a Word file (ECMA-376). Unfolds only the parts it needs, each to a bounded size.
 * @throws WordFault for other files, for those with macros or a password, and for what unfolds to too much
 */
export function openWord(bytes: Uint8Array): WordParts {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new WordFault('password')
  const files = unfolded(bytes, /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/custom\.xml)$/)
  const types = treeIn(files, '[Content_Types].xml')
  const listed = parts(part(types ?? undefined, 'Types'), 'Override').map(({ at }) => at['ContentType'] ?? '')
  if (listed.some((type) => /macroEnabled|vbaProject/i.test(type))) throw new WordFault('macros')
  const main = targetOf(treeIn(files, '_rels/.rels'), '/officeDocument', '')
  if (!main) throw new WordFault('not-word')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const rels = `${folder}_rels/${main.slice(folder.length)}.rels`
  const links = treeIn(unfolded(bytes, exactly([rels])), rels)
  const wanted = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).map(
    (name) => [name, targetOf(links, `/${name}`, folder)] as const,
  )
  const read = unfolded(bytes, exactly([main, ...wanted.flatMap(([, path]) => path ?? [])]))
  const found = Object.fromEntries(wanted.map(([name, path]) => [name, path ? treeIn(read, path) : null]))
  const body = part(part(treeIn(read, main) ?? undefined, 'document'), 'body')
  if (!body) throw new WordFault('not-word')
  return {
    body,
    styles: found['styles'] ?? null,
    numbering: found['numbering'] ?? null,
    footnotes: found['footnotes'] ?? null,
    endnotes: found['endnotes'] ?? null,
    custom: treeIn(files, 'docProps/custom.xml'),
  }
}

const exactly = (paths: readonly string[]): { test: (name: string) => boolean } => ({
  test: (name) => paths.includes(name),
})

function unfolded(
  bytes: Uint8Array,
  wanted: { test: (name: string) => boolean },
): Record<string, Uint8Array> {
  let all = 0
  let files = 0
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        files += 1
        if (files > MOST.files) throw new WordFault('too-large')
        if (MACRO.test(name)) throw new WordFault('macros')
        if (!wanted.test(name)) return false
        all += originalSize
        // What is said of the size is also the most that is unfolded.
        if (originalSize > MOST.part || all > MOST.all) throw new WordFault('too-large')
        return true
      },
    })
  } catch (fault) {
    throw fault instanceof WordFault ? fault : new WordFault('damaged')
  }
}

function treeIn(files: Record<string, Uint8Array>, path: string): Tree | null {
  const bytes = files[path]
  if (!bytes) return null
  try {
    return xmlTree(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new WordFault('damaged')
  }
}

/** Where a relationship of a type leads; null where there is none, or it leads out of the file. */
function targetOf(links: Tree | null, type: string, folder: string): string | null {
  const link = parts(part(links ?? undefined, 'Relationships'), 'Relationship').find(
    ({ at }) => at['Type']?.endsWith(type) && at['TargetMode'] !== 'External',
  )
  const target = link?.at['Target']
  if (!target) return null
  return target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
}
