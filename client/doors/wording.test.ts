import { afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import type { AmendmentId, PersonId, WorkshopId } from '#shared/ids.ts'
import { Table, until } from './boards/testing/Table.ts'
import { openWording, type WordingSession } from './wording.ts'

const place = { workshop: 'w1' as WorkshopId, amendment: 'm1' as AmendmentId }
const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

/** A server of the boards' protocol whose document says one sentence. */
async function aRoom(): Promise<Table> {
  const table = await Table.open()
  open.push(() => table.leave())
  table.doc = new Y.Doc()
  table.doc.getText('text').insert(0, 'Apu löytyy.')
  return table
}
const words = (table: Table): string => table.doc.getText('text').toString()

/** A device's storage. */
function aShelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
}

function sit(table: Table, wish: Partial<Parameters<typeof openWording>[0]> = {}): WordingSession {
  const session = openWording({
    ...{ place, person: 'aino' as PersonId, writes: () => true, url: table.url, shelf: null },
    socket: WebSocket as unknown as typeof globalThis.WebSocket,
    ...wish,
  })
  open.unshift(() => session.close())
  return session
}
const live = async (session: WordingSession) => {
  await until(session.state, (state) => state === 'live')
  return session
}
const types = (session: WordingSession, insert: string, at = session.text().length) =>
  session.edit({ at, remove: 0, insert })

it('T38 nothing is written before the words have come, nor by who may not, nor beyond the limit', async () => {
  const table = await aRoom()
  let may = true
  const session = sit(table, { writes: () => may })
  expect([types(session, 'x'), session.state()]).toEqual([false, 'joining'])
  await live(session)
  expect(types(session, 'x'.repeat(990))).toBe(false)
  may = false
  expect([types(session, 'x'), session.state(), session.text()]).toEqual([false, 'frozen', 'Apu löytyy.'])
})

it('T38 what is written is said to be saved when it is, and undo takes back one’s own words only', async () => {
  const table = await aRoom()
  const session = await live(sit(table))
  types(session, ' Heti.')
  expect(session.saved()).toBe('saving')
  await until(session.saved, (saved) => saved === 'saved')
  table.doc.getText('text').insert(0, 'Nyt: ')
  table.say(0, 2, Y.encodeStateAsUpdate(table.doc))
  await until(session.text, (text) => text === 'Nyt: Apu löytyy. Heti.')
  session.undo()
  expect(session.text()).toBe('Nyt: Apu löytyy.')
  session.redo()
  await until(
    () => words(table),
    (text) => text === 'Nyt: Apu löytyy. Heti.',
  )
})

it('T38 what did not arrive before it was shut is given back, also after a reload, until it is let go of', async () => {
  const table = await aRoom()
  const shelf = aShelf()
  const session = await live(sit(table, { shelf }))
  table.stores = false
  types(session, ' Huomenna.')
  table.close('sealed')
  await until(session.state, (state) => state === 'gone')
  expect([session.reason(), session.unsent()]).toEqual(['sealed', 'Apu löytyy. Huomenna.'])
  session.close()
  const again = sit(table, { shelf })
  expect(again.unsent()).toBe('Apu löytyy. Huomenna.')
  again.letGo()
  expect([again.unsent(), shelf.kept.size]).toEqual([null, 0])
})

it('T38 a page that ends in the middle of a word finds it again, unless it had arrived after all', async () => {
  const table = await aRoom()
  const shelf = aShelf()
  const first = await live(sit(table, { shelf }))
  table.stores = false
  types(first, ' Aina.')
  await until(
    () => words(table),
    (text) => text.endsWith('Aina.'),
  )
  first.close()
  const second = sit(table, { shelf })
  expect(second.unsent()).toBe('Apu löytyy. Aina.')
  await until(second.unsent, (left) => left === null)
  expect(shelf.kept.size).toBe(0)
})
