import { parentPort } from 'node:worker_threads'
import { gzipSync } from 'node:zlib'
import * as Y from 'yjs'
import type { MergeAnswer, MergeTask } from './Merger.ts'

/** The other side of `Merger`: makes a document of the updates, which drops what was deleted, and reads it out. */
parentPort!.on('message', (task: MergeTask) => {
  const answer = answerTo(task)
  const made = answer.ok ? [answer.merged, answer.packed] : []
  const buffers = made.flatMap((bytes) => (bytes ? [bytes.buffer as ArrayBuffer] : []))
  parentPort!.postMessage(answer, buffers)
})

function answerTo({ id, updates, pack }: MergeTask): MergeAnswer {
  const doc = new Y.Doc()
  try {
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)))
    if (doc.store.pendingStructs) throw new Error('the updates have a gap')
    const merged = own(Y.encodeStateAsUpdate(doc))
    const packed = merged.length < pack ? null : own(gzipSync(Y.encodeStateAsUpdateV2(doc)))
    return { id, ok: true, merged, packed }
  } catch (fault) {
    return { id, ok: false, reason: (fault as Error).message }
  } finally {
    doc.destroy()
  }
}

/** The bytes in memory of their own, which can be handed over whole. */
const own = (bytes: Uint8Array): Uint8Array =>
  bytes.length === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes)
