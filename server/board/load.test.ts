import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { apply, birth, read } from '#shared/board/BoardDoc.ts'
import { type Migration, MigrationFault } from '#shared/board/migrations.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import type { NoteId } from '#shared/ids.ts'
import { aBoard, aNote, aTheme, tableBoard } from '#shared/testing/boards.ts'
import { openMemory } from '../storage/memory.ts'
import { load, upgrade } from './load.ts'

const board = aBoard([aNote('a', { text: 'Luottamus' }), aNote('b', { born: 1, number: 2 })], [aTheme('t1')])

describe('loading a board', () => {
  it('is born where nothing was stored, and stores nothing by itself', async () => {
    const { boards } = openMemory()
    const { doc, ...rest } = await load(boards, tableBoard, 5)
    expect(rest).toEqual({ epoch: 1, updates: [] })
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
    expect([loaded.epoch, loaded.updates]).toEqual([1, updates])
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
      meta: { ...board.meta, schema: 2 },
      notes: [{ ...first, kind: 'drop' }, second],
      themes: board.themes,
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
