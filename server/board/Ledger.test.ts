import { gunzipSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE_STATE } from '#shared/contract/boards.ts'
import { Ledger, WORTH_PACKING } from './Ledger.ts'
import { Merger } from './Merger.ts'
import type { Wire } from './wire.ts'

/** A document's history, update by update. */
function history(steps: number, size = 10): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < steps; i += 1) doc.getMap('m').set(`k${i % 40}`, `${i}`.padEnd(size, 'ä'))
  return { doc, updates }
}

/** The messages in what goes to a socket. */
function messages(frames: readonly Wire[]): Uint8Array[] {
  const bytes = Buffer.concat(frames.map((frame) => frame.bytes))
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const short = bytes[at + 1]!
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, bytes.readUInt16BE(at + 2)]
          : [10, Number(bytes.readBigUInt64BE(at + 2))]
    found.push(bytes.subarray(at + head, at + head + length))
    at += head + length
  }
  return found
}

/** A newcomer who understands what is sent. */
function newcomer(frames: readonly Wire[]): Y.Doc {
  const doc = new Y.Doc()
  const parts: Uint8Array[] = []
  for (const message of messages(frames)) {
    const decoder = decoding.createDecoder(message)
    if (decoding.readVarUint(decoder) === MESSAGE_STATE) {
      const [index, all] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
      expect(index).toBe(parts.length)
      parts.push(decoding.readVarUint8Array(decoder))
      if (parts.length === all) Y.applyUpdateV2(doc, gunzipSync(Buffer.concat(parts)))
    } else {
      decoding.readVarUint(decoder)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    }
  }
  return doc
}

const content = (doc: Y.Doc) => doc.getMap('m').toJSON()

describe('an edition as its updates', () => {
  it('gives a newcomer all of it, whatever came after the last answer', () => {
    const { doc, updates } = history(60)
    const ledger = new Ledger(updates.slice(0, 20))
    expect(content(newcomer(ledger.answer(false)))).not.toEqual(content(doc))
    for (const update of updates.slice(20)) {
      ledger.append(update)
      ledger.answer(false)
    }
    expect(content(newcomer(ledger.answer(false)))).toEqual(content(doc))
    expect(ledger.updates.map((update) => [...update])).toEqual(updates.map((update) => [...update]))
    expect(ledger.bytes).toBe(updates.reduce((sum, update) => sum + update.length, 0))
  })

  it('a board that was just born begins with its first update', () => {
    const { doc, updates } = history(3)
    const ledger = new Ledger([])
    expect(ledger.answer(false)).toEqual([])
    for (const update of updates) ledger.append(update)
    expect(content(newcomer(ledger.answer(true)))).toEqual(content(doc))
  })

  it('merged in a thread: smaller, the same to everybody, with what came meanwhile behind it', async () => {
    const { doc, updates } = history(900, 400)
    const ledger = new Ledger(updates.slice(0, 800))
    expect([ledger.isLong, ledger.needsPacking]).toEqual([true, false])
    const merger = new Merger()
    try {
      const { merged, packed } = await merger.merge(ledger.updates, 1)
      for (const update of updates.slice(800)) ledger.append(update)
      ledger.merge(800, merged, packed)
      expect(ledger.length).toBe(101)
      expect(merged.length).toBeLessThan(ledger.bytes / 2)
      expect(content(newcomer(ledger.answer(false)))).toEqual(content(doc))
      expect(content(newcomer(ledger.answer(true)))).toEqual(content(doc))
      expect(messages(ledger.answer(true))[0]![0]).toBe(MESSAGE_STATE)
    } finally {
      await merger.close()
    }
  })

  it('what cannot be merged is said, and the next is merged all the same', async () => {
    const { updates } = history(3)
    const merger = new Merger()
    try {
      const outcomes = await Promise.allSettled([
        merger.merge([new Uint8Array([9, 9, 9])], WORTH_PACKING),
        merger.merge([updates[0]!, updates[2]!], WORTH_PACKING),
        merger.merge(updates, WORTH_PACKING),
      ])
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
    } finally {
      await merger.close()
    }
  })
})
