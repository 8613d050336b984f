import * as encoding from 'lib0/encoding'
import * as decoding from 'lib0/decoding'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_CURSORS } from '#shared/contract/boards.ts'
import type { NoteId } from '#shared/ids.ts'
import { presenceOver } from './presence.ts'
import { pause, Table, until } from './testing/Table.ts'

const open: (() => void)[] = []
afterEach(() => {
  open.splice(0).forEach((close) => close())
  look('visible')
})

const glance = 30

function look(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

async function aPlace() {
  const table = await Table.open()
  const provider = new WebsocketProvider(table.url, 'b', new Y.Doc(), {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
  })
  const presence = presenceOver(provider, glance)
  open.push(() => {
    presence.close()
    provider.destroy()
    table.leave()
  })
  provider.connect()
  await until(() => provider.synced && said(table).length > 0)
  table.frames = []
  return { table, provider, presence }
}

const who = { id: 'eero', name: 'Eero', number: 2, role: 'participant', group: null }

function entries(...all: [client: number, clock: number, state: unknown][]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, all.length)
  for (const [client, clock, state] of all) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, JSON.stringify(state))
  }
  return encoding.toUint8Array(encoder)
}

/** Cursors as the server sends them: numbers whose sign matters are written by hand. */
function moves(table: Table, ...all: [client: number, x: number, y: number][]): void {
  for (const ws of table.sockets) {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_CURSORS)
    for (const [client, x, y] of all) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarInt(encoder, x)
      encoding.writeVarInt(encoder, y)
    }
    ws.send(encoding.toUint8Array(encoder))
  }
}

/** What the table has heard of a presence: whole states and bare cursors. */
function said(table: Table): unknown[] {
  return table.frames.flatMap((frame) => {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === MESSAGE_CURSORS) return [[decoding.readVarInt(decoder), decoding.readVarInt(decoder)]]
    if (type !== 1) return []
    const body = decoding.createDecoder(decoding.readVarUint8Array(decoder))
    decoding.readVarUint(body)
    decoding.readVarUint(body)
    decoding.readVarUint(body)
    return [JSON.parse(decoding.readVarString(body)) as unknown]
  })
}

const nothing = { cursor: null, selection: [], dragging: null, typing: null, view: null, calling: null }

describe('the others', () => {
  it('A5 are shown as the server stamped them; what cannot be read is left out', async () => {
    const { table, presence } = await aPlace()
    table.say(1, entries([77, 1, { cursor: [1, 2], who }], [78, 1, { cursor: 'nowhere', who }]))
    await until(() => presence.others().length > 0)
    expect(presence.others()).toEqual([{ ...nothing, cursor: [1, 2], who, connection: 77 }])
    expect(said(table)).toEqual([])
    table.cut()
    await until(() => presence.others().length === 0)
  })

  it('what somebody says anew leaves what they have not changed the same objects', async () => {
    const { table, presence } = await aPlace()
    const view = { middle: [5, 6], width: 900 }
    table.say(1, entries([77, 1, { cursor: [1, 2], selection: ['n1'], view: null, who }]))
    const [before] = await until(presence.others, (others) => others.length === 1)
    table.say(1, entries([77, 2, { cursor: [1, 2], selection: ['n1'], view, who }]))
    const [after] = await until(presence.others, (others) => others[0]!.view !== null)
    expect(after).toEqual({ ...before, view })
    expect([after!.who === before!.who, after!.selection === before!.selection]).toEqual([true, true])
  })

  it('move by bare cursors; whoever does not move, or only renews itself, stays the same object', async () => {
    const { table, presence } = await aPlace()
    let told = 0
    presence.subscribe(() => (told += 1))
    table.say(1, entries([77, 1, { cursor: [1, 2], who }], [78, 1, { cursor: [3, 4], who }]))
    const [, still] = await until(presence.others, (others) => others.length === 2)
    moves(table, [77, -500, 70_000], [79, 1, 1])
    const after = await until(presence.others, (others) => others[0]!.cursor![0] === -500)
    expect(after[0]).toEqual({ ...nothing, cursor: [-500, 70_000], who, connection: 77 })
    expect(after[1]).toBe(still)
    moves(table, [78, 3, 4])
    table.say(1, entries([78, 2, { cursor: [3, 4], who }]))
    table.say(1, entries([77, 2, { cursor: [5, 6], typing: 'n1', who }]))
    const last = await until(presence.others, (others) => others[0]!.typing === 'n1')
    expect([last[0]!.cursor, last[1] === still, told]).toEqual([[5, 6], true, 3])
    expect(presence.others()).toBe(last)
  })

  it('are there again when they come back, whatever their clock says', async () => {
    const { table, presence } = await aPlace()
    table.say(1, entries([77, 9, { who }]))
    await until(() => presence.others().length === 1)
    table.say(1, entries([77, 10, null]))
    await until(() => presence.others().length === 0)
    table.say(1, entries([77, 3, { who }]))
    await until(() => presence.others().length === 1)
  })

  it('are there at once on a new line, though nothing of theirs has changed', async () => {
    const { table, presence, provider } = await aPlace()
    const everybody = entries([77, 4, { cursor: [1, 2], who }])
    table.say(1, everybody)
    await until(() => presence.others().length === 1)
    table.cut()
    await until(() => presence.others().length === 0)
    await until(() => provider.synced)
    table.say(1, everybody)
    await until(() => presence.others().length === 1)
  })
})

describe('oneself', () => {
  it('is told in full first, then by the cursor alone while nothing else changes', async () => {
    const { table, presence } = await aPlace()
    const heard = async (count: number) => {
      await until(() => said(table).length >= count)
      return said(table).slice(count - 1)
    }
    presence.set({ cursor: [3.4, -3.6] })
    expect(await heard(1)).toEqual([{ ...nothing, cursor: [3.4, -3.6] }])
    presence.set({ cursor: [-0.2, 9] })
    expect(await heard(2)).toEqual([[0, 9]])
    presence.set({ cursor: [5, 5], typing: 'n1' as NoteId })
    expect(await heard(3)).toEqual([{ ...nothing, cursor: [5, 5], typing: 'n1' }])
    presence.set({ cursor: null })
    expect(await heard(4)).toEqual([{ ...nothing, typing: 'n1' }])
    table.frames = []
    table.cut()
    presence.set({ cursor: [6, 6] })
    expect(await heard(1)).toEqual([{ ...nothing, cursor: [6, 6], typing: 'n1' }])
  })

  it('says nothing when nothing has changed, and the last of many changes', async () => {
    const { table, presence } = await aPlace()
    for (let x = 1; x <= 20; x += 1) presence.set({ cursor: [x, x] })
    await until(() => said(table).length > 0)
    presence.set({ cursor: [1, 1] })
    presence.set({ cursor: [20, 20] })
    await pause(150)
    expect(said(table)).toEqual([{ ...nothing, cursor: [20, 20] }])
  })

  it('leaves when the page is out of sight and comes back in full', async () => {
    const { table, presence } = await aPlace()
    presence.set({ cursor: [1, 1] })
    await until(() => said(table).length === 1)
    table.say(1, entries([77, 1, { cursor: [1, 2], who }]))
    await until(() => presence.others().length === 1)
    look('hidden')
    look('visible')
    await pause(2 * glance)
    expect(said(table)).toHaveLength(1)
    table.frames = []
    look('hidden')
    await until(() => said(table).length === 1)
    expect([said(table), presence.others()]).toEqual([[null], []])
    presence.set({ cursor: [2, 2] })
    await pause(100)
    expect(said(table)).toEqual([null])
    look('visible')
    await until(() => said(table).length === 2)
    expect(said(table)).toEqual([null, { ...nothing, cursor: [2, 2] }])
  })

  it('stays away on a new line while the page is out of sight', async () => {
    const { table, provider } = await aPlace()
    look('hidden')
    await until(() => said(table).length === 1)
    table.frames = []
    table.cut()
    await until(() => provider.synced && table.joins === 2)
    await pause(50)
    expect(said(table)).toEqual([null])
  })
})
