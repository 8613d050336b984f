import type { BaselineStrategy, Element } from '#shared/baseline/strategy.ts'
import type { ElementMark, Mark } from '../elementMark.ts'
import type { BaselineWords } from './baselineWords.ts'

/** A piece of a baseline as it is printed: a heading or a line, with what says which element or document it is. */
export type Block = {
  is: 'title' | 'document' | 'listed' | 'chapter' | 'goal' | 'text' | 'item'
  words: string
  /** Of an item under an item: 1. */
  depth: number
  mark: Mark | null
}

/**
 * A baseline in its own order, whatever that is: a chapter's heading wherever the kind changes, a document's wherever
 * that does. Documents are listed first, so that their order is kept too.
 */
export function baselineBlocks(baseline: BaselineStrategy, words: BaselineWords): Block[] {
  const { title, documents, elements } = baseline
  const byId = new Map<string, Element>(elements.map((element) => [element.id, element]))
  const blocks: Block[] = [
    { ...plain('title', title || words.untitled), mark: title ? { document: null } : heading },
  ]
  if (documents.length > 0) {
    blocks.push(plain('chapter', words.documents))
    for (const document of documents) blocks.push({ ...plain('listed', document.title), mark: { document } })
  }
  let last: Element | null = null
  for (const element of elements) {
    const above = element.parent === null ? undefined : byId.get(element.parent)
    const isElsewhere = element.document !== (last?.document ?? null)
    if (isElsewhere) {
      const document = documents.find(({ id }) => id === element.document)
      blocks.push({ ...plain('document', document?.title ?? (title || words.untitled)), mark: heading })
    }
    if (!above && (isElsewhere || !last || topKind(last, byId) !== element.kind))
      blocks.push(plain('chapter', words.chapter[element.kind]))
    blocks.push(blockOf(element, above, byId))
    last = element
  }
  return blocks
}

const heading: Mark = { heading: true }

const plain = (is: Block['is'], words: string): Block => ({ is, words, depth: 0, mark: heading })

function blockOf(element: Element, above: Element | undefined, byId: ReadonlyMap<string, Element>): Block {
  const { id, kind, code, text, parent, document } = element
  const mark: ElementMark = { id, kind, code: code || null, parent, document }
  const isTop = !above && (kind === 'goal' || kind === 'focus')
  const flows = !above && (kind === 'mission' || kind === 'vision')
  const depth = above?.parent != null && byId.has(above.parent) ? 1 : 0
  return { is: isTop ? 'goal' : flows ? 'text' : 'item', words: printed(code, text), depth, mark }
}

/** "2. Text", "2.4 Text": a whole number has its point, as strategies print it. */
const printed = (code: string | null, text: string): string =>
  !code ? text : code.includes('.') ? `${code} ${text}` : `${code}. ${text}`

function topKind(element: Element, byId: ReadonlyMap<string, Element>): Element['kind'] {
  const seen = new Set<string>()
  let top = element
  while (top.parent !== null && !seen.has(top.id)) {
    seen.add(top.id)
    const parent = byId.get(top.parent)
    if (!parent) break
    top = parent
  }
  return top.kind
}
