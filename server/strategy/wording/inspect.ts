import * as Y from 'yjs'
import type { CloseName } from '#shared/contract/boards.ts'
import { CLOCK, deletesSomething, isHeap, isProperDeletes } from '../../board/inspect.ts'

/** The root that holds the words, and the only one there is. */
export const ROOT = 'text'

/** What an update would bring: whether anything new, and in whose name. */
export type Inspection = { changes: boolean; clients: Set<number> }

/**
 * Looks an update through before a document meets it: it decodes to its end and holds letters of the one text and
 * deletions, nothing else. Letters that stand upon nothing are of another opening: each begins with letters of the server's.
 */
export function inspect(doc: Y.Doc, update: Uint8Array): Inspection | CloseName {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return 'malformed'
  }
  const { structs, ds } = decoded
  if (!isProperDeletes(ds) || isHeap(structs)) return 'malformed'
  const found: Inspection = { changes: false, clients: new Set() }
  for (const struct of structs) {
    const { client, clock } = struct.id
    if (!(clock + struct.length <= CLOCK)) return 'malformed'
    // Yjs makes a root of any name that it reads, also where it knows the rest.
    if (struct instanceof Y.Item && !isInText(struct)) return 'malformed'
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue
    if (!(struct instanceof Y.Item) || !isLetters(struct)) return 'malformed'
    if (struct.origin === null && struct.rightOrigin === null) return 'sealed'
    found.changes = true
    found.clients.add(client)
  }
  found.changes ||= deletesSomething(doc, ds)
  return found
}

/** A parent is written only where it follows from no neighbour; then it has to be the text, and no key of it. */
function isInText({ parent, parentSub }: Y.Item): boolean {
  const above: unknown = parent
  return parentSub === null && (above === null || above === ROOT)
}

const isLetters = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentString || content instanceof Y.ContentDeleted
