import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import { boardIdOf } from '#shared/board/boardId.ts'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { GroupId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { anActivity, aPerson, aWorkshop } from '#shared/testing/workshops.ts'
import { idleTimer } from '#shared/workshop/timer.ts'
import { startServer } from '../testing/startServer.ts'
import { settle } from './settle.ts'

it('B2 S44 in an anonymous workshop a sheet keeps what its table had no place for, and nothing else', async ({
  onTestFinished,
}) => {
  const server = await startServer()
  onTestFinished(() => server.close())
  const { house } = server.app
  const activity = anActivity('a1').id
  const aino = aPerson('aino', 'participant', 'g1')
  const desk = await house.desks.create(aWorkshop({ anonymous: true, people: [aino] }))
  const stem = { workshop: desk.id, activity }
  const table = boardIdOf({ kind: 'group', ...stem, group: 'g1' as GroupId })
  const sheet = boardIdOf({ kind: 'personal', ...stem, person: aino.id })
  // As when a board is full: the note is not taken.
  const doc = birth(emptyBoard({ schema: SCHEMA, board: table, epoch: 1, born: 1 }))
  doc.getMap('notes').set('n1', new Y.Map([['kind', 'nothing that can be read']]))
  await house.storage.boards.append([{ board: table, epoch: 1, update: Y.encodeStateAsUpdate(doc) }], [])
  const notes = ['n1', 'n2'].map((id) => ({
    op: 'note/add' as const,
    note: aNote(id, { text: `Sana ${id}` }),
  }))
  await house.rooms.hand(sheet, notes, 'seed')
  await desk.record([
    { type: 'activity/opened', at: 1, activity },
    { type: 'phase/entered', at: 1, activity, phase: 'alone', left: 'waiting', timer: idleTimer() },
    { type: 'phase/settled', at: 1, activity },
    { type: 'phase/entered', at: 2, activity, phase: 'brainstorm', left: 'alone', timer: idleTimer() },
  ])
  await settle(house, desk, activity)
  const texts = async (board: typeof table) =>
    (await house.rooms.snapshot(board)).notes.map(({ text }) => text)
  expect([await texts(table), await texts(sheet)]).toEqual([['Sana n2'], ['Sana n1']])
})
