import * as Y from 'yjs'
import type { StoredBoard } from '../storage/ports.ts'

/** A document, the updates that make it and nothing else, and the numbers of those that had to be left out. */
export type LastGood = { doc: Y.Doc; updates: readonly Uint8Array[]; left: number[] }

/**
 * Opens a stored board as far as it holds. Of an update that cannot be read, or that builds on something which
 * is missing, nothing is taken at all: the document is exactly what the remaining updates make, so that those
 * are still what newcomers are given, and nothing is in memory that the store has not got.
 */
export function lastGood({ updates, seqs, damaged }: StoredBoard): LastGood {
  const whole = damaged.length === 0 ? openAll(updates) : null
  if (whole) return { doc: whole, updates, left: [] }
  const doc = new Y.Doc()
  const left = [...damaged]
  const held = updates.filter((update, i) => {
    const holds = standsOn(doc, update)
    if (holds) Y.applyUpdate(doc, update)
    else left.push(seqs[i]!)
    return holds
  })
  return { doc, updates: held, left: left.sort((a, b) => a - b) }
}

/** All of them at once, the way that nearly every board opens; null when something is wrong with one. */
function openAll(updates: readonly Uint8Array[]): Y.Doc | null {
  const doc = new Y.Doc()
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
  } catch {
    return null
  }
  const { pendingStructs, pendingDs } = doc.store
  return pendingStructs || pendingDs ? null : doc
}

/** Whether an update can be read to its end and everything it refers to is there or comes with it. */
export function standsOn(doc: Y.Doc, update: Uint8Array): boolean {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return false
  }
  const ends = new Map<number, number>()
  const endOf = (client: number) => ends.get(client) ?? Y.getState(doc.store, client)
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (clock > endOf(client)) return false
    if (!(struct instanceof Y.Skip)) ends.set(client, Math.max(endOf(client), clock + struct.length))
  }
  const has = (id: unknown) => !(id instanceof Y.ID) || id.clock < endOf(id.client)
  for (const struct of decoded.structs) {
    if (!(struct instanceof Y.Item)) continue
    if (!has(struct.origin) || !has(struct.rightOrigin) || !has(struct.parent)) return false
  }
  for (const [client, deletions] of decoded.ds.clients)
    for (const { clock, len } of deletions) if (clock + len > endOf(client)) return false
  return true
}
