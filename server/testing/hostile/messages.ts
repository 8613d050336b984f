import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'

/** Writes numbers and length-prefixed bytes one after another, as y-protocols does. */
export function messageOf(parts: Iterable<number | Uint8Array>): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

export const message = (...parts: (number | Uint8Array)[]) => messageOf(parts)

export const askMessage = (vector: Uint8Array = new Uint8Array([0])): Uint8Array => message(0, 0, vector)
export const answerMessage = (update: Uint8Array): Uint8Array => message(0, 1, update)
export const updateMessage = (update: Uint8Array): Uint8Array => message(0, 2, update)
export const durableMessage = (token: number): Uint8Array => message(MESSAGE_DURABLE, token)
/** y-websocket's type for permissions: servers send it, clients never do. */
export const authMessage = (bytes: number): Uint8Array => message(2, new Uint8Array(bytes))

/** One entry of a presence message; `state` is JSON. */
export type Entry = { client: number; clock: number; state: string }

export function presenceMessage(entries: readonly Entry[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, entries.length)
  for (const { client, clock, state } of entries) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  }
  return message(1, encoding.toUint8Array(encoder))
}

/** What a client with its own idea of the document would send: the change alone, as one update. */
export function forge(from: Y.Doc, change: (doc: Y.Doc) => void): Uint8Array {
  const doc = copyOf(from)
  const before = Y.encodeStateVector(doc)
  change(doc)
  return Y.encodeStateAsUpdate(doc, before)
}

export function copyOf(from: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from))
  return doc
}

/** The same for changes one after another: an update for each. */
export function forgeEach(
  from: Y.Doc,
  count: number,
  change: (doc: Y.Doc, index: number) => void,
): Uint8Array[] {
  const doc = copyOf(from)
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < count; index += 1) change(doc, index)
  return updates
}
