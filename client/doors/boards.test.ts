import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { apply, read } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { BoardId, NoteId, PersonId } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { type BoardSession, openBoard } from './boards.ts'
import type { Owner } from './boards/Device.ts'
import { type Facts, joined, type Shelf } from './boards/keeper.ts'
import { Table, until } from './boards/testing/Table.ts'

/** Keeps boards in memory, as a device does in its database. */
function memoryShelf(): Shelf & { kept: Map<string, { updates: Uint8Array[]; facts: Facts | null }> } {
  const kept = new Map<string, { updates: Uint8Array[]; facts: Facts | null }>()
  return {
    kept,
    names: async () => [...kept.keys()],
    mayHold: (name) => kept.has(name),
    remove: (name) => void kept.delete(name),
    open(name, doc) {
      const place = kept.get(name) ?? { updates: [], facts: null }
      kept.set(name, place)
      // As a device does: what the document has already is put by as well.
      const whole = Y.encodeStateAsUpdate(doc)
      for (const update of place.updates) Y.applyUpdate(doc, update, 'shelf')
      place.updates.push(whole)
      const onUpdate = (update: Uint8Array) => void place.updates.push(update)
      doc.on('update', onUpdate)
      return {
        load: async () => place.facts,
        remember: async (facts) => void (place.facts = facts),
        close(forget) {
          doc.off('update', onUpdate)
          if (forget) kept.delete(name)
        },
      }
    },
  }
}

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

async function aTable(): Promise<Table> {
  const table = await Table.open()
  open.push(() => table.leave())
  return table
}

const eeva: Owner = { person: 'eeva' as PersonId, editions: () => [{ board: tableBoard, epoch: 1 }] }

function sit(table: Table, wish: Partial<Parameters<typeof openBoard>[0]> = {}): BoardSession {
  const session = openBoard({
    board: tableBoard,
    epoch: 1,
    writes: () => true,
    url: table.url,
    socket: WebSocket as unknown as typeof globalThis.WebSocket,
    shelf: null,
    owner: eeva,
    ...wish,
  })
  open.unshift(() => session.close())
  return session
}

const live = async (session: BoardSession) => {
  await until(session.state, (state) => state === 'live')
  return session
}
const type = (insert: string, id = 'n1'): BoardOp => ({
  op: 'note/type',
  id: id as NoteId,
  at: 0,
  remove: 0,
  insert,
})

describe('a board’s line', () => {
  it('joins, shows what is there, sends what is done and undoes it', async () => {
    const table = await aTable()
    const session = sit(table)
    expect([session.state(), session.saved(), session.snapshot().notes]).toEqual(['joining', 'saved', []])
    await live(session)
    expect(session.snapshot()).toEqual(read(table.doc).snapshot)
    session.apply([type('Suuri ')])
    await until(
      () => table.texts,
      ([text]) => text === 'Suuri Luottamus',
    )
    session.undo.undo()
    await until(
      () => table.texts,
      ([text]) => text === 'Luottamus',
    )
  })

  it('reads along without writing where it may not', async () => {
    const table = await aTable()
    let writes = false
    const session = sit(table, { writes: () => writes })
    await until(session.state, (state) => state === 'frozen')
    session.apply([type('Väärä ')])
    expect(session.note('n1' as NoteId)?.text).toBe('Luottamus')
    writes = true
    session.apply([type('Oikea ')])
    expect([session.state(), session.note('n1' as NoteId)?.text]).toEqual(['live', 'Oikea Luottamus'])
    await until(session.saved, (saved) => saved === 'saved')
  })

  it('B14 awaits a board whose first connection fails, and never calls an empty one saved and there', async () => {
    const table = await aTable()
    table.refuses = 'comeAgain'
    const session = sit(table)
    const seen = new Set<string>()
    session.watch(() => seen.add(session.state()))
    await until(
      () => table.joins,
      (times) => times > 0,
    )
    table.refuses = null
    await until(session.state, (state) => state === 'live')
    expect([[...seen], session.note('n1' as NoteId)?.text]).toEqual([['joining', 'live'], 'Luottamus'])
  })

  it('goes on alone when the line breaks, and sends it all when it is back', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    table.refuses = 'comeAgain'
    table.cut()
    await until(session.state, (state) => state === 'offline')
    session.apply([type('Yksin ')])
    expect([session.saved(), session.note('n1' as NoteId)?.text]).toEqual(['local', 'Yksin Luottamus'])
    table.refuses = null
    await until(
      () => table.texts,
      ([text]) => text === 'Yksin Luottamus',
    )
    await until(session.saved, (saved) => saved === 'saved')
    expect(session.state()).toBe('live')
  })

  it.each(['forbidden', 'notFound', 'oldClient', 'signedOut'] as const)(
    'is gone when the server says %s',
    async (name) => {
      const table = await aTable()
      table.refuses = name
      const session = sit(table)
      await until(session.state, (state) => state === 'gone')
      expect([session.reason(), session.lost()]).toEqual([name, []])
      session.apply([{ op: 'note/add', note: aNote('n2') }])
      expect(session.snapshot().notes).toEqual([])
    },
  )
})

describe('saved', () => {
  it('B2 is only said when the server has stored everything that was sent', async () => {
    const table = await aTable()
    table.stores = false
    const session = await live(sit(table))
    const seen: string[] = []
    session.watch(() => seen.push(session.saved()))
    session.apply([type('Uusi ')])
    expect(session.saved()).toBe('saving')
    await until(() => table.heard.includes(MESSAGE_DURABLE))
    expect(session.saved()).toBe('saving')
    // An answer to no question of ours says nothing.
    table.say(MESSAGE_DURABLE, Y.encodeStateVector(table.doc), 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(session.saved()).toBe('saving')
    table.stores = true
    table.cut()
    await until(session.saved, (saved) => saved === 'saved')
    expect(seen.at(-1)).toBe('saved')
  })

  it('B2 says local as soon as the device has lost its network', async () => {
    const table = await aTable()
    table.stores = false
    const session = await live(sit(table))
    session.apply([type('Matkalla ')])
    expect(session.saved()).toBe('saving')
    table.refuses = 'comeAgain'
    window.dispatchEvent(new Event('offline'))
    expect([session.state(), session.saved()]).toEqual(['offline', 'local'])
    table.refuses = null
    table.stores = true
    window.dispatchEvent(new Event('online'))
    await until(session.saved, (saved) => saved === 'saved')
    expect(table.texts).toEqual(['Matkalla Luottamus'])
  })

  it('B2 a deletion, which no state vector shows, is asked about as well', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([{ op: 'note/type', id: 'n1' as NoteId, at: 0, remove: 5, insert: '' }])
    expect(session.saved()).toBe('saving')
    await until(session.saved, (saved) => saved === 'saved')
    expect(table.texts).toEqual(['amus'])
  })

  it('B2 is not said of what the server did not take in', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    table.listens = false
    session.apply([type('Kuulematta ')])
    await until(() => table.heard.includes(MESSAGE_DURABLE))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(session.saved()).toBe('saving')
  })
})

describe('a closed edition', () => {
  it('B10 offers back one’s own words that came too late, and only those', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([{ op: 'note/add', note: aNote('n2', { text: 'Ajoissa', born: 1 }) }])
    await until(session.saved, (saved) => saved === 'saved')
    table.listens = false
    session.apply([type('Liian myöhään '), { op: 'note/move', id: 'n2' as NoteId, at: [9, 9] }])
    session.apply([{ op: 'note/add', note: aNote('n3', { born: 2 }) }])
    session.apply([{ op: 'note/add', note: aNote('n4', { text: 'Myös myöhässä', born: 3 }) }])
    table.close('sealed')
    await until(session.state, (state) => state === 'gone')
    expect(session.reason()).toBe('sealed')
    expect(session.lost().map((note) => note.text)).toEqual(
      expect.arrayContaining(['Liian myöhään Luottamus', 'Myös myöhässä']),
    )
    expect(session.lost()).toHaveLength(2)
  })

  it('B10 offers nothing back when everything arrived', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    session.apply([type('Ajoissa ')])
    await until(session.saved, (saved) => saved === 'saved')
    table.close('sealed')
    await until(session.state, (state) => state === 'gone')
    expect(session.lost()).toEqual([])
  })
})

describe('the device', () => {
  it('keeps words that were not sent over a reload, and sends them', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([type('Ennen sulkemista ')])
    first.close()
    expect(shelf.kept.size).toBe(1)
    table.listens = true
    const second = sit(table, { shelf })
    await until(
      () => table.texts,
      ([text]) => text === 'Ennen sulkemista Luottamus',
    )
    await until(second.saved, (saved) => saved === 'saved')
    second.close()
    expect(shelf.kept.size).toBe(0)
  })

  it('B9 an older edition’s words never get onto the next one, but are offered back', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([type('Kesken jäi ')])
    first.close()
    table.listens = true
    table.refuses = 'comeAgain'
    const second = sit(table, { shelf, epoch: 2 })
    await until(
      () => second.lost().map((note) => note.text),
      (texts) => texts[0] === 'Kesken jäi Luottamus',
    )
    expect(second.snapshot().notes).toEqual([])
    // The older one has been let go of; of the next nothing has come that could be kept.
    expect([...shelf.kept.keys()]).toEqual([])
  })

  it('B9 words of another board that has closed are offered back too, those of an open one wait for it', async () => {
    const table = await aTable()
    table.listens = false
    const shelf = memoryShelf()
    const [closed, shut, waiting] = ['g2', 'g3', 'g4'].map((group) => `w1.a1.g.${group}` as BoardId)
    const then = [closed!, shut!, waiting!].map((board) => ({ board, epoch: 1 }))
    for (const { board } of then) {
      const session = await live(sit(table, { shelf, board, owner: { ...eeva, editions: () => then } }))
      session.apply([type(`${board} `)])
      session.close()
    }
    const editions = [tableBoard, closed!, waiting!].map((board) => ({
      board,
      epoch: board === closed ? 2 : 1,
    }))
    const here = sit(table, { shelf, owner: { ...eeva, editions: () => editions }, writes: () => false })
    const lost = await until(here.lost, (notes) => notes.length === 2)
    expect(lost.map((note) => note.text)).toEqual([`${closed} Luottamus`, `${shut} Luottamus`])
    expect([...shelf.kept.keys()]).toEqual([`talkoot/eeva/${waiting}/1`])
  })

  it('B10 offers words once, though the page goes before the device has forgotten them', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([type('Kesken jäi ')])
    first.close()
    table.refuses = 'comeAgain'
    let sweeps = 0
    const slow: Shelf = {
      ...shelf,
      open: (name, doc) => ({ ...shelf.open(name, doc), close: () => (sweeps += 1) }),
    }
    const later = { shelf: slow, epoch: 2, writes: () => false }
    const second = sit(table, later)
    await until(second.lost, (lost) => lost.length === 1)
    await until(() => sweeps === 1)
    second.close()
    const third = sit(table, later)
    await until(() => sweeps === 2)
    expect(third.lost()).toEqual([])
  })

  it('never gives one person’s words to the next at the same device', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    table.heard = []
    first.apply([type('Eevan ')])
    await until(() => table.heard.includes(0))
    first.close()
    shelf.kept.set('talkoot/eeva/w2.a1.g.g1/1', { updates: [], facts: null })
    shelf.kept.set('something else', { updates: [], facts: null })
    table.listens = true
    const next = await live(sit(table, { shelf, owner: { ...eeva, person: 'pekka' as PersonId } }))
    await until(
      () => [...shelf.kept.keys()],
      (names) =>
        !names.includes(`talkoot/eeva/${tableBoard}/1`) && names.includes(`talkoot/pekka/${tableBoard}/1`),
    )
    expect([next.lost(), next.note('n1' as NoteId)?.text, table.texts]).toEqual([
      [],
      'Luottamus',
      ['Luottamus'],
    ])
    expect([...shelf.kept.keys()]).toEqual([
      'talkoot/eeva/w2.a1.g.g1/1',
      'something else',
      `talkoot/pekka/${tableBoard}/1`,
    ])
  })

  it('an old copy never prevails over what has happened since', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const first = await live(sit(table, { shelf }))
    table.listens = false
    first.apply([{ op: 'note/add', note: aNote('n2', { text: 'Oma', born: 1 }) }])
    first.close()
    table.listens = true
    const since: BoardOp[] = [
      { op: 'note/kind', id: 'n1' as NoteId, kind: 'drop' },
      { op: 'note/archive', id: 'n1' as NoteId, by: null, at: 5 },
    ]
    apply(table.doc, since, { from: 'server', why: 'seed' })
    const n1 = read(table.doc).snapshot.notes[0]!
    const second = await live(sit(table, { shelf }))
    await until(() => table.texts.length === 2)
    expect(second.note('n1' as NoteId)).toEqual(n1)
    expect(second.snapshot()).toEqual(read(table.doc).snapshot)
  })

  it('keeps the words of a page that is too old for the server until it has been loaded anew', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const old = await live(sit(table, { shelf }))
    table.listens = false
    old.apply([type('Vanhalta sivulta ')])
    table.close('oldClient')
    await until(old.state, (state) => state === 'gone')
    expect([old.reason(), old.lost()]).toEqual(['oldClient', []])
    old.close()
    table.listens = true
    sit(table, { shelf })
    await until(
      () => table.texts,
      ([text]) => text === 'Vanhalta sivulta Luottamus',
    )
  })

  it('what two tabs know of their words is what either knows', () => {
    const [one, other]: Facts[] = [
      { own: [1, 2], reached: [[1, 5], [2, 0]] }, // prettier-ignore
      { own: [2, 3], reached: [[2, 4], [3, 1], [1, 2]] }, // prettier-ignore
    ]
    expect(joined(one!, other!)).toEqual({
      own: [1, 2, 3],
      reached: [[1, 5], [2, 4], [3, 1]], // prettier-ignore
    })
  })

  it('keeps nothing for those who only read', async () => {
    const table = await aTable()
    const shelf = memoryShelf()
    const session = sit(table, { shelf, writes: () => false })
    await until(session.state, (state) => state === 'frozen')
    expect(shelf.kept.size).toBe(0)
  })
})

describe('others', () => {
  it('others’ edits arrive as changes of just what they touched', async () => {
    const table = await aTable()
    const session = await live(sit(table))
    const told: unknown[] = []
    session.subscribe((changes) => told.push(changes))
    const updates: Uint8Array[] = []
    table.doc.on('update', (update: Uint8Array) => updates.push(update))
    apply(table.doc, [{ op: 'note/kind', id: 'n1' as NoteId, kind: 'add' }], { from: 'server', why: 'seed' })
    table.say(0, 2, updates[0]!)
    await until(() => told.length > 0)
    expect(told).toEqual([[{ what: 'note', id: 'n1' }]])
    expect(session.note('n1' as NoteId)?.kind).toBe('add')
  })
})
