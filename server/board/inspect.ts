import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { noteId, remarkId, shapeId, themeId } from '#shared/ids.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import { encodeDeletions } from './Catchup.ts'

/** What an update would bring, found out without applying it. */
export type Inspection = {
  /** Whether it holds anything that the document has not got. */
  changes: boolean
  /** Entries that it would make; what is signed with the client that made each. */
  notes: Map<string, number>
  remarks: Map<string, number>
  themes: number
  shapes: number
  /** The clients in whose name it writes, and those that the document has never heard of. */
  clients: Set<number>
  newcomers: Set<number>
  /** Whether it brings items of which nothing but their length is left. */
  remains: boolean
}

/** Items of one client, at most: nobody honest writes as many, and sums of more cannot be encoded. */
export const CLOCK = 2 ** 31
/** Inserts of one client at one and the same place in an update. Honest ones stand behind each other; Yjs takes n². */
const SAME_PLACE = 50

type Decoded = ReturnType<typeof Y.decodeUpdate>

/**
 * Looks an update through before a document meets it (B1): it decodes to its end, makes nothing at the
 * top but entries with proper ids, and holds only the kinds of content that boards are made of.
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
    remarks: new Map(),
    themes: 0,
    shapes: 0,
    clients: new Set(),
    newcomers: new Set(),
    remains: false,
  }
  if (!isProperDeletes(decoded.ds) || isHeap(decoded.structs)) return 'malformed'
  // Asked for new texts only: most updates bring none.
  let brought: Set<string> | null = null
  const isRecord = (id: Y.ID) =>
    isRecordIn(doc, id) || (brought ??= entriesAmong(decoded.structs)).has(named(id))
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (!(clock + struct.length <= CLOCK)) return 'malformed'
    // Yjs makes a root of any name that it reads, also where it knows the rest.
    if (struct instanceof Y.Item && !isKnownRoot(struct.parent)) return 'malformed'
    // Clients send again what everybody has, meta included: after a reload, or after a pause.
    if (struct instanceof Y.Skip || clock + struct.length <= Y.getState(doc.store, client)) continue
    found.changes = true
    found.clients.add(client)
    if (!doc.store.clients.has(client)) found.newcomers.add(client)
    found.remains ||= struct instanceof Y.GC
    if (struct instanceof Y.Item && !isProper(struct, found, isRecord)) return 'malformed'
  }
  found.changes ||= deletesSomething(doc, decoded.ds)
  return found
}

/** Records stand at the top and texts in them; deeper nests, once deleted, keep Yjs from ever telling of anything. */
function isKnownContent({ content, parent, parentSub }: Y.Item, isRecord: (id: Y.ID) => boolean): boolean {
  if (content instanceof Y.ContentAny) return content.arr.every((value) => isShallow(value))
  if (content instanceof Y.ContentType) {
    const above: unknown = parent
    if (content.type instanceof Y.Map) return typeof above === 'string'
    return content.type instanceof Y.Text && parentSub === 'text' && above instanceof Y.ID && isRecord(above)
  }
  return content instanceof Y.ContentString || content instanceof Y.ContentDeleted
}

/** Boards hold points, names and short lists; what is deep cannot be looked through. */
const isShallow = (value: unknown, levels = 3): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1)))

function isProper(item: Y.Item, found: Inspection, isRecord: (id: Y.ID) => boolean): boolean {
  if (!isKnownContent(item, isRecord)) return false
  // Only what stands first under its key names its root; the rest hangs on something that was let in.
  const root: unknown = item.parent
  if (typeof root !== 'string') return true
  if (root === 'notes' && noteId.safeParse(item.parentSub).success)
    found.notes.set(item.parentSub!, item.id.client)
  else if (root === 'themes' && themeId.safeParse(item.parentSub).success) found.themes += 1
  else if (root === 'shapes' && shapeId.safeParse(item.parentSub).success) found.shapes += 1
  else if (root === 'remarks' && remarkId.safeParse(item.parentSub).success)
    found.remarks.set(item.parentSub!, item.id.client)
  else return false
  return true
}

/** Whether an item of the document is a record: a map that stands in a root. */
function isRecordIn(doc: Y.Doc, id: Y.ID): boolean {
  if (id.clock >= Y.getState(doc.store, id.client)) return false
  const item: unknown = Y.getItem(doc.store, id)
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentType)) return false
  return item.content.type instanceof Y.Map && item.parent === doc.getMap('notes')
}

/** What an update itself puts into the roots. */
const entriesAmong = (structs: Decoded['structs']): Set<string> =>
  new Set(structs.flatMap((struct) => (isEntry(struct) ? named(struct.id) : [])))

const isEntry = (struct: Decoded['structs'][number]): boolean =>
  struct instanceof Y.Item && typeof (struct.parent as unknown) === 'string'

const roots = new Set(['notes', 'themes', 'shapes', 'remarks', 'meta'])

const isKnownRoot = (parent: unknown): boolean => typeof parent !== 'string' || roots.has(parent)

const named = (id: unknown): string => (id instanceof Y.ID ? `${id.client}.${id.clock}` : String(id))

/** Whether somebody heaps inserts upon one place. */
export function isHeap(structs: Decoded['structs']): boolean {
  const places = new Map<string, number>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const { origin, rightOrigin, parent, parentSub } = struct
    const place = [struct.id.client, named(origin), named(rightOrigin), named(parent), parentSub].join(' ')
    const inserts = (places.get(place) ?? 0) + 1
    if (inserts > SAME_PLACE) return true
    places.set(place, inserts)
  }
  return false
}

/**
 * Ranges in order and apart, as every encoder of Yjs writes them. Of others Yjs deletes some before it notices, and
 * what is deleted stays deleted; and looking through the same range again and again would take long.
 */
export const isProperDeletes = ({ clients }: Decoded['ds']): boolean =>
  [...clients.values()].every((ranges) => {
    let end = 0
    return ranges.every(({ clock, len }, index) => {
      const follows = index === 0 ? clock >= 0 : clock > end
      end = clock + len
      return follows && len > 0 && end <= CLOCK
    })
  })

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

/** Whether any of it is there and has not been deleted yet. */
export function deletesSomething(doc: Y.Doc, deletes: Decoded['ds']): boolean {
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
