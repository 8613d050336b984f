import { expect, it } from 'vitest'
import type { BoardOp } from '#shared/board/ops.ts'
import { noteId, themeId } from '#shared/ids.ts'
import { aNote, tableBoard } from '#shared/testing/boards.ts'
import { BoardRooms } from '../../board/BoardRooms.ts'
import { makeLog } from '../../log.ts'
import { openMemory } from '../../storage/memory.ts'
import { lay } from './laying.ts'

it('C3 C5 what people have done since an acceptance was decided holds, in each of its parts', async () => {
  const { boards } = openMemory()
  const rooms = new BoardRooms({ boards, now: () => 1, log: makeLog('error'), exists: async () => true })
  const [found, other, own, old] = ['found', 'other', 'own', 'old'].map((id) => themeId.parse(id))
  const themed = (id: string, to: typeof found, by: 'people' | 'machine') => {
    return { op: 'note/sort', id: noteId.parse(id), theme: { id: to!, by } } as const
  }
  const named = (id: typeof found): BoardOp => {
    return { op: 'theme/add', id: id!, title: id!, order: 1, origin: 'machine', run: null }
  }
  const ids = Array.from({ length: 600 }, (_, at) => `n${String(at).padStart(3, '0')}`)
  const notes = ids.map((id): BoardOp => ({ op: 'note/add', note: aNote(id) }))
  const before = [named(own), named(old), named(other)]
  await rooms.hand(tableBoard, [...before, ...notes, themed('n300', other, 'machine')], 'seed')

  const lying = new Map(ids.map((id) => [noteId.parse(id), null]))
  const ops = [
    named(found),
    ...ids.map((id) => themed(id, found, 'machine')),
    ...[old, other].map((id): BoardOp => ({ op: 'theme/dissolve', id: id! })),
  ]
  const done = lay({ rooms }, tableBoard, ops, lying)
  // While it is being laid: some parts of it are on the board, the last is not.
  while ((await rooms.snapshot(tableBoard)).themes.length < 4) await new Promise(setImmediate)
  await rooms.hand(tableBoard, [themed('n599', own, 'people')], 'seed')
  await done
  const { notes: after, themes } = await rooms.snapshot(tableBoard)
  const elsewhere = after.filter(({ theme }) => theme?.id !== found)
  expect(elsewhere.map(({ id, theme }) => [id, theme])).toEqual([
    ['n300', { id: 'other', by: 'machine' }],
    ['n599', { id: 'own', by: 'people' }],
  ])
  expect(themes.map(({ id }) => id).sort()).toEqual(['found', 'other', 'own'])
  await rooms.close()
})
