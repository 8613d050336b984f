import fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import { setImmediate as turn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { read } from '#shared/board/BoardDoc.ts'
import type { Note } from '#shared/board/note.ts'
import { tableBoard } from '#shared/testing/boards.ts'
import { BoardRooms } from '../board/BoardRooms.ts'
import { type PresenceEntry, readPresence, stateOf } from '../board/frames.ts'
import { BoardFigures } from '../health/BoardFigures.ts'
import { openMemory } from '../storage/memory.ts'
import { HostileHall } from './hostile/HostileHall.ts'
import { type Caller, MemoryLine } from './hostile/MemoryLine.ts'
import { askMessage, copyOf, message, presenceMessage } from './hostile/messages.ts'
import { spoiltFrame } from './hostile/mutations.ts'
import { thorough } from './thorough.ts'
import { pause, until } from './until.ts'
import { recordedBoard, recordedFrames, seed, SITTER } from './hostile/recordedFrames.ts'

const board = recordedBoard()
const recorded = recordedFrames(board)
const frames = spoiltFrame(recorded)

/** No rates: what is looked for is what a frame does, not how many of them may come. */
const endless = { burst: Number.MAX_SAFE_INTEGER, perSecond: Number.MAX_SAFE_INTEGER }
const limits = {
  ...{ frames: endless, bytes: endless, joins: endless, asks: endless },
  ...{ connections: 10_000, perPerson: 10_000, authors: 10_000 },
}

/** Lines over which the frames of one person come at the same time. */
const LINES = 50

/** Whether a frame brings content that a document could take in: then its sender may have changed the board. */
function isContent(frame: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(frame)
    if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) > 2) return false
    const { structs, ds } = Y.decodeUpdate(decoding.readVarUint8Array(decoder))
    return structs.length + ds.clients.size > 0
  } catch {
    return false
  }
}

/** Opens the recorded board with somebody honest at it. */
async function openTable() {
  const { boards } = openMemory()
  await boards.append([{ board: tableBoard, epoch: 1, update: Y.encodeStateAsUpdate(board) }])
  const faults: unknown[] = []
  const log = pino({ level: 'error' }, { write: (line: string) => faults.push(JSON.parse(line)) })
  const figures = new BoardFigures()
  const rooms = new BoardRooms({
    boards,
    now: Date.now,
    log,
    limits,
    figures,
    exists: async () => true,
  })
  const aino = await MemoryLine.open(rooms, tableBoard, { name: 'aino', writes: true })
  aino.say(presenceMessage([{ client: SITTER, clock: 1, state: '{"cursor":[3,4]}' }]))
  return { rooms, aino, faults, figures }
}

type Table = Awaited<ReturnType<typeof openTable>>

/** Says all of it over many lines; whichever is closed is followed by a new one. */
async function pour({ rooms, figures }: Table, caller: Caller, said: readonly Uint8Array[]): Promise<void> {
  let lines: MemoryLine[] = []
  for (let next = 0; next < said.length; next += LINES) {
    for (const line of lines) if (!line.isOpen) line.cut()
    lines = lines.filter((line) => line.isOpen)
    while (lines.length < LINES) lines.push(await MemoryLine.open(rooms, tableBoard, caller))
    for (const [index, frame] of said.slice(next, next + LINES).entries()) lines[index]!.say(frame)
    await turn()
    await turn()
  }
  const heard = Object.values(figures.up).reduce((sum, { frames }) => sum + frames, 0)
  // Aino has said one.
  expect(heard).toBe(said.length + 1)
  for (const line of lines) line.cut()
  await turn()
}

/** What somebody who comes now is told of the board and of those at it. */
async function newcomerSees({ rooms }: Table) {
  const line = await MemoryLine.open(rooms, tableBoard, {
    name: 'late',
    writes: 'wrong-phase',
    compact: false,
  })
  line.say(askMessage())
  line.say(message(3))
  await turn()
  await turn()
  const doc = new Y.Doc()
  const present: PresenceEntry[] = []
  for (const frame of line.heard) {
    const decoder = decoding.createDecoder(frame)
    const type = decoding.readVarUint(decoder)
    if (type === 0 && decoding.readVarUint(decoder) > 0)
      Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
    if (type === 1) present.push(...readPresence(decoding.readVarUint8Array(decoder))!)
  }
  line.cut()
  return {
    doc,
    sitter: present
      .filter(({ client }) => client === SITTER)
      .map(stateOf)
      .at(-1),
  }
}

/** What must hold whatever anybody but Aino has said. */
async function checkTable(table: Table): Promise<Y.Doc> {
  const { doc, sitter } = await newcomerSees(table)
  expect(sitter).toMatchObject({ cursor: [3, 4], who: { name: 'aino' } })
  expect([table.aino.isOpen, table.faults]).toEqual([true, []])
  expect(doc.store.pendingStructs === null && doc.store.pendingDs === null).toBe(true)
  return doc
}

/**
 * Does something at a fresh table with 250 frames of one seed, and with those of the next seeds. A failure names
 * the seed; `fc.sample` makes the same frames of it again.
 */
const FRAMES = 250
const runsOf = (count: number) => (thorough ? count : count / 4) / FRAMES
function fuzz(count: number, each: (table: Table, said: Uint8Array[]) => Promise<void>, arbitrary = frames) {
  return fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const table = await openTable()
      await each(table, fc.sample(arbitrary, { seed, numRuns: FRAMES }))
      table.aino.cut()
      await table.rooms.close()
    }),
    { numRuns: runsOf(count), endOnFailure: true },
  )
}

const before = Buffer.from(Y.encodeStateAsUpdate(copyOf(board)))
const untouched = (doc: Y.Doc) => expect(before.equals(Y.encodeStateAsUpdate(doc))).toBe(true)

async function isInStep({ rooms }: Table, doc: Y.Doc): Promise<boolean> {
  const there = await rooms.snapshot(tableBoard)
  const isNumbered = there.notes.every(({ number }) => number !== null)
  return isNumbered && isDeepStrictEqual(read(doc).snapshot, there)
}

it('frames by the ten thousand of somebody who may only read change nothing', async () => {
  await fuzz(40_000, async (table, said) => {
    await pour(table, { name: 'eve', writes: 'wrong-phase' }, said)
    untouched(await checkTable(table))
  })
}, 300_000)

it('frames by the ten thousand without content change nothing, also from somebody who may write', async () => {
  const empty = frames.filter((frame) => !isContent(frame))
  await fuzz(
    30_000,
    async (table, said) => {
      await pour(table, { name: 'eve', writes: true }, said)
      untouched(await checkTable(table))
    },
    empty,
  )
}, 300_000)

it('frames by the ten thousand of somebody who may write change what people may change, and nothing else', async () => {
  const was = read(board).snapshot
  await fuzz(30_000, async (table, said) => {
    await pour(table, { name: 'eve', writes: true }, said)
    let doc = await checkTable(table)
    // Numbers are given, and all of it is sent, a moment later.
    for (let tries = 0; tries < 200 && !(await isInStep(table, doc)); tries += 1) {
      await pause(2)
      doc = await checkTable(table)
    }
    const { snapshot, unreadable } = read(doc)
    expect(snapshot).toEqual(await table.rooms.snapshot(tableBoard))
    expect([snapshot.meta, unreadable]).toEqual([was.meta, 0])
    expect(
      [...doc.share.keys()].filter(
        (root) => !['meta', 'notes', 'themes', 'shapes', 'remarks'].includes(root),
      ),
    ).toEqual([])
    const facts = ({ id, by, number, source }: Note) => ({ id, by, number, source })
    const old = new Set(was.notes.map(({ id }) => id))
    expect(snapshot.notes.filter(({ id }) => old.has(id)).map(facts)).toEqual(was.notes.map(facts))
    for (const { id, by } of snapshot.notes) if (!old.has(id)) expect(by).toBe('key-eve')
  })
}, 300_000)

/** Over sockets the limits are those of every day: so many frames of one person before another one comes. */
const EACH = 15

it.each([['who may only read', (hall: HostileHall) => hall.onlooker()]] as const)(
  'the real process takes 300 frames of people %s, and those at the board go on',
  async (who, come) => {
    const hall = await HostileHall.open()
    try {
      hall.aino.do(...seed)
      await hall.settled(5)
      const before = hall.kept
      const spoilt = spoiltFrame(recordedFrames(hall.aino.doc))
      const facts = () =>
        hall.aino.board.notes.map(({ id, by, number, source }) => ({ id, by, number, source }))
      const known = facts()
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (number) => {
          const eve = await come(hall)
          for (const frame of fc.sample(spoilt, { seed: number, numRuns: EACH })) {
            const line = await eve.line({ query: '&durable=1&compact=1' })
            line.say(frame)
            line.say(askMessage())
            await until('an answer or the end', () => line.isOver || line.heard.some(isState))
            line.cut()
          }
          await hall.isUnharmed()
          expect(hall.aino.board.meta).toEqual(before.aino.meta)
          if (who === 'who may only read') expect(hall.kept).toEqual(before)
          else expect(facts()).toEqual(expect.arrayContaining(known))
        }),
        { numRuns: 300 / EACH, endOnFailure: true },
      )
    } finally {
      await hall.close()
    }
  },
  60_000,
)

const isState = ([type, step]: Uint8Array): boolean => type === 0 && step === 1
