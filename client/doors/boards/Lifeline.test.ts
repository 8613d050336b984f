import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { Lifeline } from './Lifeline.ts'
import { pause, Table, until } from './testing/Table.ts'

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

/** Impatient, so that the test is not slow. */
const silence = { ask: 40, word: 60, again: 60, stale: 25_000 }

async function aLine(awaits: () => boolean) {
  const table = await Table.open()
  const tries: number[] = []
  class Counted extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      tries.push(Date.now())
    }
  }
  const provider = new WebsocketProvider(table.url, 'b', new Y.Doc(), {
    connect: false,
    disableBc: true,
    WebSocketPolyfill: Counted as unknown as typeof globalThis.WebSocket,
  })
  const lifeline = new Lifeline(provider, awaits, silence)
  open.push(() => {
    lifeline.close()
    provider.destroy()
    table.leave()
  })
  provider.connect()
  await until(() => provider.synced)
  return { table, tries, provider, lifeline }
}

/** How many questions for the state have been heard. */
const asked = (table: Table) => table.frames.filter(([type, step]) => type === 0 && step === 0).length

describe('a lifeline', () => {
  it('dials anew when nothing is heard while something is awaited', async () => {
    const { table, tries, provider, lifeline } = await aLine(() => true)
    table.dead = true
    lifeline.watch()
    await until(() => !provider.wsconnected)
    expect(provider.synced).toBe(false)
    table.dead = false
    await until(() => provider.synced)
    expect(tries.length).toBeGreaterThan(1)
  })

  it('asks for a word and stays while there is one, however long the answer itself takes', async () => {
    const { table, tries, lifeline } = await aLine(() => true)
    const before = asked(table)
    lifeline.watch()
    await until(() => asked(table) >= before + 3)
    expect(tries).toHaveLength(1)
  })

  it('asks nothing and lets silence be when nothing is awaited', async () => {
    const { table, provider, lifeline } = await aLine(() => false)
    const before = asked(table)
    table.dead = true
    lifeline.watch()
    await pause(4 * silence.ask)
    expect([asked(table), provider.wsconnected]).toEqual([before, true])
  })

  it('hangs up when the device loses its network and dials at once when it is back', async () => {
    const { table, tries, provider } = await aLine(() => false)
    table.refuses = 'comeAgain'
    window.dispatchEvent(new Event('offline'))
    expect(provider.wsconnected).toBe(false)
    // Until it is waiting out a pause between two tries.
    await until(() => tries.length > 1 && provider.ws === null && provider.shouldConnect)
    table.refuses = null
    const before = tries.length
    window.dispatchEvent(new Event('online'))
    expect([tries.length, provider.wsUnsuccessfulReconnects]).toEqual([before + 1, 0])
    await until(() => provider.synced)
  })

  it('trusts no line that has been silent for longer than a living one', async () => {
    const { tries, provider } = await aLine(() => false)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(tries).toHaveLength(1)
    provider.wsLastMessageReceived -= 30_000
    document.dispatchEvent(new Event('visibilitychange'))
    expect(provider.wsconnected).toBe(false)
    await until(() => provider.synced)
    expect(tries).toHaveLength(2)
    // Out of the back-forward cache; a page that was only loaded has slept nowhere.
    provider.wsLastMessageReceived -= 30_000
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    expect(provider.wsconnected).toBe(true)
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(provider.wsconnected).toBe(false)
    await until(() => provider.synced)
  })

  it('spreads those who come back together', async () => {
    const { provider } = await aLine(() => false)
    for (const [tries, most] of [
      [0, 200],
      [1, 400],
      [3, 1_600],
      [9, 3_000],
    ] as const) {
      provider.wsUnsuccessfulReconnects = tries
      const pauses = Array.from({ length: 20 }, () => {
        provider.emit('connection-close', [null, provider])
        return provider.maxBackoffTime
      })
      expect(Math.max(...pauses)).toBeLessThanOrEqual(most)
      expect(Math.min(...pauses)).toBeGreaterThanOrEqual(0.4 * most)
      expect(new Set(pauses).size).toBeGreaterThan(10)
    }
  })
})
