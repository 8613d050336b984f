import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { noteId, themeId } from '#shared/ids.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import { encodeDeletions } from './Catchup.ts'

/** What an update would bring, found out without applying it. */
export type Inspection = {
  /** Whether it holds anything that the document has not got. */
  changes: boolean
  /** Entries that it would make; notes with the client that made each. */
  notes: Map<string, number>
  themes: number
  /** The clients in whose name it writes, and those that the document has never heard of. */
  clients: Set<number>
  newcomers: Set<number>
}

type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * Looks an update through before a document meets it (B1): it decodes to its end, makes nothing at the
 * top but notes and themes with proper ids, and holds only the kinds of content that boards are made of.
 */
export function inspect(doc: Y.Doc, update: Uint8Array): Inspection | CloseName {
  let decoded: Decoded
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return 'malformed'
  }
  const found: Inspection = {
    changes: false,
    notes: new Map(),
    themes: 0,
    clients: new Set(),
    newcomers: new Set(),
  }
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    // Clients send again what everybody has, meta included: after a reload, or after a pause.
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue
    found.changes = true
    found.clients.add(client)
    if (!doc.store.clients.has(client)) found.newcomers.add(client)
    if (struct instanceof Y.Item && !isProper(struct, found)) return 'malformed'
  }
  if (!isProperDeletes(decoded.ds)) return 'malformed'
  found.changes ||= deletesSomething(doc, decoded.ds)
  return found
}

function isProper(item: Y.Item, found: Inspection): boolean {
  const { content } = item
  const known =
    content instanceof Y.ContentString ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted ||
    (content instanceof Y.ContentType && (content.type instanceof Y.Map || content.type instanceof Y.Text))
  if (!known) return false
  // Only what stands first under its key names its root; the rest hangs on something that was let in.
  const root: unknown = item.parent
  if (typeof root !== 'string') return true
  if (root === 'notes' && noteId.safeParse(item.parentSub).success)
    found.notes.set(item.parentSub!, item.id.client)
  else if (root === 'themes' && themeId.safeParse(item.parentSub).success) found.themes += 1
  else return false
  return true
}

/** Yjs deletes part of an improper set before it notices, and what is deleted stays deleted. */
const isProperDeletes = ({ clients }: Decoded['ds']): boolean =>
  [...clients.values()].every((ranges) =>
    ranges.every(
      ({ clock, len }) => Number.isSafeInteger(clock) && Number.isSafeInteger(clock + len) && len > 0,
    ),
  )

/** The same update without what certain clients have written; their deletions of others' stay. */
export function without(update: Uint8Array, clients: ReadonlySet<number>): Uint8Array {
  const { structs, ds } = Y.decodeUpdate(update)
  const kept = Map.groupBy(
    structs.filter((struct) => !clients.has(struct.id.client)),
    (struct) => struct.id.client,
  )
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, kept.size)
  for (const [client, own] of kept) {
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(client)
    encoding.writeVarUint(encoder.restEncoder, own[0]!.id.clock)
    for (const struct of own) struct.write(encoder, 0)
  }
  encoding.writeUint8Array(encoder.restEncoder, encodeDeletions(ds))
  return encoder.toUint8Array()
}

function deletesSomething(doc: Y.Doc, deletes: Decoded['ds']): boolean {
  for (const [client, ranges] of deletes.clients) {
    const structs = doc.store.clients.get(client)
    const end = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      if (!structs || clock >= end) return true
      for (let index = Y.findIndexSS(structs, clock); index < structs.length; index += 1) {
        const struct = structs[index]!
        if (struct.id.clock >= clock + len) break
        if (!struct.deleted) return true
      }
      if (clock + len > end) return true
    }
  }
  return false
}
