import { expect, it } from 'vitest'
import { emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { BoardId } from '#shared/ids.ts'
import { aWorkshop } from '#shared/testing/workshops.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import { Readings } from './Readings.ts'

it('N2 one reading of the shared boards serves a second, until something is ruled, and no sheet is read', async () => {
  const read: BoardId[] = []
  let now = 0
  const readings = new Readings(
    async (board) => (read.push(board), emptyBoard({ schema: SCHEMA, board, epoch: 1, born: 0 })),
    () => now,
  )
  const bare = aWorkshop()
  const [first] = bare.activities
  const state = aWorkshop({
    progress: { [first!.id]: { ...progressOf(bare, first!.id), begun: true, phase: 'alone' } },
  })
  const boards = await readings.boards(state)
  expect([...boards.keys()]).toEqual(['w1.a1.g.g1', 'w1.a1.g.g2', 'w1.a1.s'])
  expect(read).toEqual([...boards.keys()])
  now = 999
  expect(await readings.boards(state)).toBe(boards)
  expect(await readings.boards({ ...state })).not.toBe(boards)
  now = 2_000
  await readings.boards(state)
  expect(read).toHaveLength(9)
})

it('what could not be read is read anew', async () => {
  let broken = true
  const readings = new Readings(
    async (board) => {
      if (broken) throw new Error('disk')
      return emptyBoard({ schema: SCHEMA, board, epoch: 1, born: 0 })
    },
    () => 0,
  )
  const bare = aWorkshop()
  const id = bare.activities[0]!.id
  const state = aWorkshop({
    progress: { [id]: { ...progressOf(bare, id), begun: true, phase: 'brainstorm' } },
  })
  await expect(readings.boards(state)).rejects.toThrow('disk')
  broken = false
  expect((await readings.boards(state)).size).toBe(3)
})
