import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { birth } from '#shared/board/BoardDoc.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { BoardRoom } from './BoardRoom.ts'
import type { Loaded } from './Edition.ts'
import { judgeLate } from './receive.ts'

export type Sealed = { epoch: number; snapshot: BoardSnapshot }

/**
 * Closes an edition (B10): takes stragglers for `drain` milliseconds, keeps the edition as plain data and
 * goes on with the next one. Tries until the store has it; called again meanwhile, it is the same closing.
 * @returns the number of the edition that begins and the content of the one that ended
 */
export function seal(room: BoardRoom, drain: number): Promise<Sealed> {
  room.closing ??= run(room, drain).finally(() => (room.closing = null))
  return room.closing
}

async function run(room: BoardRoom, drain: number): Promise<Sealed> {
  const { tools, board } = room
  room.stage = 'draining'
  for (const connection of [...room.connections]) judgeLate(room, connection)
  // Only who has been allowed to write can have anything on the way.
  if ([...room.connections].some((connection) => connection.wrote)) await sleep(drain)
  if (stageOf(room) === 'gone') throw new Error(`${board} was deleted while it was being closed`)
  room.stage = 'sealing'
  await room.rested()

  const { edition } = room
  const snapshot = edition.snapshot()
  if (edition.unreadable > 0) tools.log.warn({ board, unreadable: edition.unreadable }, 'left out at closing')
  const epoch = edition.epoch + 1
  const doc = birth({ ...snapshot, meta: { ...snapshot.meta, epoch, born: tools.now() } })
  const first = Y.encodeStateAsUpdate(doc)
  // The updates still waiting are in the snapshot; stored after it they would be of no edition.
  const stored = await tools.commit.withdraw(board)
  for (let failures = 0; ; failures += 1) {
    try {
      await tools.boards.seal(board, snapshot, { epoch, first })
      tools.trouble.over(board)
      break
    } catch (fault) {
      tools.trouble.begins(board, fault)
      await sleep(Math.min(2_000, 100 * 2 ** failures))
      if (stageOf(room) === 'gone') {
        tools.trouble.over(board)
        throw fault
      }
    }
  }
  const next: Loaded = { epoch, doc, updates: [first] }
  room.turn(next)
  room.stage = 'open'
  stored()
  return { epoch, snapshot }
}

/** The stage may have changed while something was awaited; the compiler would not think so. */
const stageOf = (room: BoardRoom): BoardRoom['stage'] => room.stage
