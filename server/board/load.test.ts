import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, birth, read } from '#shared/board/BoardDoc.ts'
import { MigrationFault } from '#shared/board/migrations.ts'
import type { Migration } from '#shared/board/migrations/migration.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'
import { aBoard, aNote, aTheme, tableBoard } from '#shared/testing/boards.ts'
import { openMemory } from '../storage/memory.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { load, upgrade } from './load.ts'

const board = aBoard([aNote('a', { text: 'Luottamus' }), aNote('b', { born: 1, number: 2 })], [aTheme('t1')])

describe('loading a board', () => {
  it('is born where nothing was stored, and stores nothing by itself', async () => {
    const { boards } = openMemory()
    const { doc, ...rest } = await load(boards, tableBoard, 5)
    expect(rest).toEqual({ epoch: 1, updates: [], setAside: 0 })
    expect(read(doc).snapshot).toEqual({ ...aBoard(), meta: { ...aBoard().meta, born: 5 } })
    expect(await boards.load(tableBoard)).toBe(null)
  })

  it('reads back what was appended, update by update', async () => {
    const { boards } = openMemory()
    const doc = birth(board)
    const updates = [Y.encodeStateAsUpdate(doc)]
    doc.on('update', (update: Uint8Array) => updates.push(update))
    apply(doc, [{ op: 'note/move', id: 'a' as NoteId, at: [5, 5] }], { from: 'person' })
    await boards.append(updates.map((update) => ({ board: tableBoard, epoch: 1, update })))
    const loaded = await load(boards, tableBoard, 5)
    expect(read(loaded.doc).snapshot).toEqual(read(doc).snapshot)
    expect([loaded.epoch, loaded.updates, loaded.setAside]).toEqual([1, updates, 0])
  })

  it('M1 brings an older board up as plain data and begins its next edition', () => {
    const colours = (json: Record<string, unknown>) =>
      (json['notes'] as { hue?: string }[]).map(({ hue, ...note }) => ({
        ...note,
        kind: hue === 'red' ? 'drop' : 'free',
      }))
    const list: Migration[] = [
      {
        id: 1,
        why: 'kinds instead of colours',
        up: (json) => ({ ...json, notes: colours(json) }),
        examples: [],
      },
    ]
    const old = birth({ ...board, meta: { ...board.meta, schema: 1 } })
    const record = old.getMap<Y.Map<unknown>>('notes').get('a')!
    record.delete('kind')
    record.set('hue', 'red')
    const { epoch, doc, sealed } = upgrade(old, 3, 9, list)
    const [first, second] = board.notes
    expect(sealed).toEqual({
      ...board,
      meta: { ...board.meta, schema: 2 },
      notes: [{ ...first, kind: 'drop' }, second],
    })
    expect(epoch).toBe(4)
    expect(read(doc).snapshot).toEqual({ ...sealed, meta: { ...sealed.meta, epoch: 4, born: 9 } })
  })

  it('does not open what a newer server wrote', async () => {
    const { boards } = openMemory()
    const doc = birth({ ...board, meta: { ...board.meta, schema: SCHEMA + 1 } })
    await boards.append([{ board: tableBoard, epoch: 1, update: Y.encodeStateAsUpdate(doc) }])
    await expect(load(boards, tableBoard, 5)).rejects.toThrow(MigrationFault)
  })
})

/** A board's rows as its people made them: two who write, one who moves that, two who only add or cut in the first's. */
function history() {
  const server = birth(board)
  const rows = [Y.encodeStateAsUpdate(server)]
  server.on('update', (update: Uint8Array) => rows.push(update))
  const writes = (id: string, text: string) => {
    const own = new Y.Doc()
    Y.applyUpdate(own, rows[0]!)
    apply(own, [{ op: 'note/add', note: aNote(id, { text }) }], { from: 'server', why: 'seed' })
    Y.applyUpdate(server, Y.encodeStateAsUpdate(own, Y.encodeStateVector(server)))
  }
  writes('x', 'Luottamus')
  writes('y', 'Rohkeus')
  apply(server, [{ op: 'note/move', id: 'x' as NoteId, at: [7, 7] }], { from: 'person' })
  apply(server, [{ op: 'note/move', id: 'y' as NoteId, at: [9, 9] }], { from: 'person' })
  const cuts = (edit: (text: Y.Text) => void) => {
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(server))
    own.on('update', (update: Uint8Array) => Y.applyUpdate(server, update))
    edit(own.getMap<Y.Map<Y.Text>>('notes').get('x')!.get('text')!)
  }
  cuts((text) => text.insert(text.length, 'ta'))
  cuts((text) => text.delete(0, 1))
  return { server, rows }
}

async function storeOf(rows: readonly Uint8Array[]) {
  const { boards } = openMemory()
  await boards.append(rows.map((update) => ({ board: tableBoard, epoch: 1, update })))
  return boards
}

const idsOf = (doc: Y.Doc) => read(doc).snapshot.notes.map((note) => note.id as string)

describe('a board with damaged rows', () => {
  it('opens without the row that cannot be read and those that build on it, and with all others', async () => {
    const { rows } = history()
    const boards = await storeOf(rows.map((row, i) => (i === 1 ? row.slice(0, row.length - 3) : row)))
    const loaded = await load(boards, tableBoard, 5)
    // x is lost, and with it where it was moved to; whoever moved it went on to move y in the same name.
    expect(idsOf(loaded.doc).sort()).toEqual(['a', 'b', 'y'])
    expect([loaded.epoch, loaded.setAside]).toEqual([1, 5])
    expect(loaded.updates).toEqual([rows[0], rows[2]])
    expect((await boards.load(tableBoard))?.seqs).toEqual([1, 3])
  })

  it('is then exactly what its remaining rows make, whichever row is lost', async () => {
    const { rows, server } = history()
    for (const lost of rows.keys()) {
      const boards = await storeOf(rows.map((row, i) => (i === lost ? new Uint8Array([1, 2, 3]) : row)))
      const loaded = await load(boards, tableBoard, 5)
      const again = await load(boards, tableBoard, 5)
      const made = new Y.Doc()
      for (const update of loaded.updates) Y.applyUpdate(made, update)
      expect(made.store.pendingStructs).toBe(null)
      expect(Y.encodeStateVector(loaded.doc)).toEqual(Y.encodeStateVector(made))
      expect(again.setAside).toBe(0)
      expect(read(again.doc).snapshot).toEqual(read(loaded.doc).snapshot)
      // Somebody who still has everything brings it back.
      Y.applyUpdate(loaded.doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(loaded.doc)))
      if (lost > 0) expect(read(loaded.doc).snapshot).toEqual(read(server).snapshot)
    }
  })

  it('opens from a disk whose bytes have changed, and no other board is touched', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'talkoot-load-'))
    const file = join(folder, 'x.db')
    const other = `${tableBoard.slice(0, -1)}2` as BoardId
    const { rows, server } = history()
    let { boards, close } = await openSqlite(file)
    for (const board of [other, tableBoard])
      await boards.append(rows.map((update) => ({ board, epoch: 1, update })))
    await close()
    const bytes = readFileSync(file)
    const at = bytes.lastIndexOf(rows[1]!)
    writeFileSync(file, bytes.fill(0, at + 10, at + 14))
    ;({ boards, close } = await openSqlite(file))
    const opened = await Promise.all([tableBoard, other].map((board) => load(boards, board, 5)))
    expect(opened.map(({ setAside }) => setAside).sort()).toEqual([0, 5])
    for (const { doc, setAside } of opened)
      expect(idsOf(doc).sort()).toEqual(setAside ? ['a', 'b', 'y'] : idsOf(server).sort())
    await close()
    rmSync(folder, { recursive: true })
  })

  it('that has lost its beginning goes on from what the edition before it ended with', async () => {
    const boards = await storeOf([new Uint8Array([9])])
    const ended = { ...board, meta: { ...board.meta, epoch: 1 } }
    await boards.seal(tableBoard, ended, { epoch: 2, first: new Uint8Array([1, 2, 3]) })
    const alone = new Y.Doc()
    apply(alone, [{ op: 'note/add', note: aNote('z', { born: 3 }) }], { from: 'server', why: 'seed' })
    await boards.append([{ board: tableBoard, epoch: 2, update: Y.encodeStateAsUpdate(alone) }])
    const loaded = await load(boards, tableBoard, 9)
    const notes = [...board.notes, aNote('z', { born: 3 })]
    const meta = { ...board.meta, epoch: 3, born: 9 }
    expect(read(loaded.doc).snapshot).toEqual({
      ...board,
      meta,
      notes: expect.arrayContaining(notes),
    })
    expect([loaded.epoch, loaded.setAside]).toEqual([3, 1])
    expect(await boards.sealed(tableBoard)).toMatchObject({ meta: { ...meta, epoch: 2 } })
    expect((await load(boards, tableBoard, 9)).setAside).toBe(0)
  })
})
