import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { apply, read } from '#shared/board/BoardDoc.ts'
import { MESSAGE_STATE } from '#shared/contract/boards.ts'
import { aNote } from '#shared/testing/boards.ts'
import { PackedState } from './PackedState.ts'
import { Table, until } from './testing/Table.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

/** A newcomer to whom nothing has been said yet. */
async function aNewcomer() {
  const table = await Table.open()
  table.welcomes = false
  const provider = new WebsocketProvider(table.url, 'b', new Y.Doc(), {
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  const shares: (number | null)[] = []
  const packed = new PackedState(provider, {
    onProgress: () => shares.push(packed.share),
    forOwnOnly: [],
  })
  open.push(() => {
    provider.destroy()
    table.leave()
  })
  await until(() => table.heard.length > 0)
  return { table, provider, packed, shares }
}

/** The table's state in parts of equal length. */
function partsOf(table: Table, count: number): Uint8Array[] {
  const bytes = gzipSync(Y.encodeStateAsUpdateV2(table.doc))
  const length = Math.ceil(bytes.length / count)
  return Array.from({ length: count }, (_, i) => new Uint8Array(bytes.subarray(i * length, (i + 1) * length)))
}

describe('a state in parts', () => {
  it('is the board when all of it has come, and says how much has', async () => {
    const { table, provider, packed, shares } = await aNewcomer()
    partsOf(table, 4).forEach((part, i) => table.say(MESSAGE_STATE, i, 4, part))
    await until(() => provider.synced)
    expect(read(provider.doc)).toEqual(read(table.doc))
    expect([packed.share, shares]).toEqual([null, [0.25, 0.5, 0.75, 1, null]])
  })

  it('loses nothing that comes between the parts, and takes it in with them', async () => {
    const { table, provider } = await aNewcomer()
    const parts = partsOf(table, 3)
    let transactions = 0
    provider.doc.on('afterTransaction', () => (transactions += 1))
    const updates: Uint8Array[] = []
    table.doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const id of ['n2', 'n3'])
      apply(table.doc, [{ op: 'note/add', note: aNote(id, { text: 'Välissä' }) }], {
        from: 'server',
        why: 'seed',
      })
    table.say(MESSAGE_STATE, 0, 3, parts[0]!)
    table.say(0, 2, updates[0]!)
    table.say(MESSAGE_STATE, 1, 3, parts[1]!)
    table.say(MESSAGE_STATE, 2, 3, parts[2]!)
    table.say(0, 2, updates[1]!)
    await until(() => read(provider.doc).snapshot.notes.length === 3)
    expect(read(provider.doc)).toEqual(read(table.doc))
    expect(transactions).toBe(1)
  })

  it.each([
    ['a part is missing', (parts: Uint8Array[]) => [parts[0]!, parts[2]!, parts[1]!], [0, 2, 1]],
    ['it is broken', (parts: Uint8Array[]) => parts.map((part) => part.map((byte) => byte ^ 85)), [0, 1, 2]],
    ['it begins in the middle', (parts: Uint8Array[]) => parts.slice(1), [1, 2]],
  ] as const)('comes again when %s', async (_, spoil, order) => {
    const { table, provider, packed } = await aNewcomer()
    const spoilt = spoil(partsOf(table, 3))
    spoilt.forEach((part, i) => table.say(MESSAGE_STATE, order[i]!, 3, part))
    await until(() => table.joins === 2)
    expect([provider.synced, packed.share, read(provider.doc).snapshot.notes]).toEqual([false, null, []])
    await until(() => provider.wsconnected && table.frames.filter(([type]) => type === 0).length > 1)
    partsOf(table, 2).forEach((part, i) => table.say(MESSAGE_STATE, i, 2, part))
    await until(() => provider.synced)
    expect(read(provider.doc)).toEqual(read(table.doc))
  })

  it('begins anew on a new line', async () => {
    const { table, provider, packed } = await aNewcomer()
    const parts = partsOf(table, 2)
    table.say(MESSAGE_STATE, 0, 2, parts[0]!)
    await until(() => packed.share === 0.5)
    table.welcomes = true
    table.cut()
    await until(() => provider.synced)
    expect([packed.share, read(provider.doc)]).toEqual([null, read(table.doc)])
  })
})
