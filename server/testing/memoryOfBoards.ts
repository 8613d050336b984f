/**
 * A program for a process of its own, started with `--expose-gc`: board rooms over a database with boards of
 * 200 notes. Tells its parent where it listens, and on demand how many bytes it holds when all boards are quiet.
 * Arguments: a folder, how many boards.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import { boardIdOf } from '#shared/board/boardId.ts'
import { noteKinds } from '#shared/board/note.ts'
import { metaOf, noteRecord, notesOf } from '#shared/board/records.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { type ActivityId, type BoardId, type GroupId, type PersonKey, type WorkshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { openHall } from '../board/testing/hall.ts'
import type { BoardUpdate } from '../storage/ports.ts'
import { openSqlite } from '../storage/sqlite.ts'

export const NOTES = 200
/** Milliseconds that a board stays in memory without people. */
const QUIET = 60
const AT_ONCE = 50

export type Told = { url: string } | { bytes: number }

/** The id of the nth board. */
export const boardNumber = (nth: number): BoardId =>
  boardIdOf({
    kind: 'group',
    workshop: 'w1' as WorkshopId,
    activity: 'a1' as ActivityId,
    group: `g${nth}` as GroupId,
  })

/** A board's stored updates; on every tenth they come in parts, so that they are merged when it is left. */
function updatesOf(nth: number, written: Uint8Array): BoardUpdate[] {
  const board = boardNumber(nth)
  const doc = new Y.Doc()
  for (const [key, value] of Object.entries({ schema: SCHEMA, board, epoch: 1, born: 1 }))
    metaOf(doc).set(key, value)
  const parts = [Y.encodeStateAsUpdate(doc), written]
  doc.destroy()
  return (nth % 10 === 0 ? parts : [Y.mergeUpdates(parts)]).map((update) => ({ board, epoch: 1, update }))
}

function manyNotes(): Uint8Array {
  const doc = new Y.Doc()
  for (let i = 0; i < NOTES; i += 1) {
    const note = aNote(`n${i}`, {
      text: `Ajatus ${i}: palvelut lähelle, jonot lyhyiksi ja päätökset näkyviksi`,
      at: [(i % 20) * 180, Math.floor(i / 20) * 120],
      kind: noteKinds[i % noteKinds.length]!,
      number: i + 1,
      by: `key-${i % 10}` as PersonKey,
    })
    notesOf(doc).set(note.id, noteRecord(note))
  }
  return Y.encodeStateAsUpdate(doc)
}

async function serve(folder: string, count: number): Promise<void> {
  const storage = await openSqlite(`${folder}/talkoot.db`)
  const written = manyNotes()
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => from + i)
    await storage.boards.append(some.flatMap((nth) => updatesOf(nth, written)))
  }
  const hall = await openHall({ boards: storage.boards, quiet: QUIET })
  const tell = (told: Told) => process.send!(told)
  process.on('message', () => void measure().then((bytes) => tell({ bytes })))
  tell({ url: hall.url })

  async function measure(): Promise<number> {
    while (hall.figures.gauges().rooms > 0) await sleep(20)
    // Twice with a pause: finalisers and buffers of closed sockets go a turn later.
    for (let i = 0; i < 2; i += 1) {
      await sleep(100)
      globalThis.gc!()
    }
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
}

if (process.argv[1] === import.meta.filename) await serve(process.argv[2]!, Number(process.argv[3]))
