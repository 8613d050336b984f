import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import * as Y from 'yjs'
import { birth, read } from '#shared/board/BoardDoc.ts'
import { noteRecord, notesOf } from '#shared/board/records.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import { type BoardId, type QuestionId, workshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { Councillor } from '../demo/Councillor.ts'
import { openSqlite } from '../storage/sqlite.ts'
import { edit } from './edits.ts'
import { Ledger } from './Ledger.ts'
import { openTables } from './openTables.ts'
import { RealServer } from './RealServer.ts'
import { must } from './TestPerson.ts'
import { pause, until } from './until.ts'
import { WitnessLine } from './WitnessLine.ts'

const TABLES = 3
/** Before the first kill and every few kills a board is given nearly as many updates as get merged. */
const AGE = { notes: 400, updates: 495, every: 5 } as const
/** Milliseconds: between a person's edits, from the first edit to the kill, between attempts to come back. */
const PACE = { edit: 35, shortest: 50, longest: 700, backoff: 150 } as const

/** What the database held after the last kill: board by board, read without the server. */
type Stored = { boards: Map<BoardId, BoardSnapshot>; vectors: Map<BoardId, Map<number, number>> }

/**
 * One workshop on a real server process that is killed again and again while people write at its tables.
 * What was promised is looked up in the database itself before the server starts again, because afterwards
 * the clients bring back whatever had been lost.
 */
export class CrashHall {
  readonly ledger: Ledger
  readonly faults: string[] = []
  kills = 0
  /** How often a board's stored updates had become fewer: they had been merged. */
  merges = 0
  readonly #random: RandomSource
  readonly #server: RealServer
  readonly #question: QuestionId
  #lines: WitnessLine[] = []
  #rows = new Map<BoardId, number>()

  private constructor(seed: number, server: RealServer, question: QuestionId) {
    this.#random = new RandomSource(seed)
    this.ledger = new Ledger(`k${seed.toString(36)}x`)
    this.#server = server
    this.#question = question
  }

  /** A workshop in the phase in which tables write, its boards already old. */
  static async open(seed: number): Promise<CrashHall> {
    const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-crash-'))
    // Half of a start is reading and compiling the program, which is the same fifty times.
    const env = { NODE_COMPILE_CACHE: join(dataDir, 'compiled') }
    const server = await RealServer.start({ dataDir, env })
    const chair = new Councillor(server.origin)
    const { workshop, code, links, tables, question } = await openTables(chair, TABLES)
    chair.close()
    const hall = new CrashHall(seed, server, question)
    await server.kill('SIGTERM')
    await hall.#age(tables.map(({ board }) => board))
    await server.restart()
    const host = new Councillor(server.origin)
    const key = links.facilitator.split('.').at(-1)!
    must(await host.visitor.call('enter', {}, { workshop, role: 'facilitator', key, name: null }))
    for (const { group, board } of tables) {
      const one = new Councillor(server.origin)
      must(await one.visitor.call('join', {}, { code, name: null, group }))
      hall.#sit(one, board)
      hall.#sit(host, board)
    }
    await hall.#isBack()
    return hall
  }

  #sit({ visitor }: Councillor, board: BoardId): void {
    const { ledger } = this
    this.#lines.push(new WitnessLine({ visitor, board, epoch: 1, ledger, backoff: PACE.backoff }))
  }

  get #boards(): BoardId[] {
    return [...new Set(this.#lines.map(({ board }) => board))]
  }

  /** Writes a past into the database while no server runs: so many updates that a few more get them merged. */
  async #age(boards: readonly BoardId[]): Promise<void> {
    const storage = await openSqlite(join(this.#server.dataDir, 'talkoot.db'))
    for (const board of boards) {
      const stored = (await storage.boards.load(board))?.updates ?? []
      const workshop = workshopId.parse(board.split('.')[0])
      const more = stored.length > 0 ? [] : past(board, await storage.boards.takeNumbers(workshop, AGE.notes))
      const last = stored.at(-1) ?? more.at(-1)!
      // What a document has already does nothing to it, but it is a row as any other.
      while (stored.length + more.length < AGE.updates) more.push(last)
      await storage.boards.append(more.map((update) => ({ board, epoch: 1, update })))
      this.#rows.set(board, stored.length + more.length)
    }
    await storage.close()
  }

  /** People write; the process is killed in the middle; the database has what was promised; all come back. */
  async kill(): Promise<void> {
    const writers = this.#lines.map((line) => this.#write(line))
    await pause(PACE.shortest + this.#random.below(PACE.longest - PACE.shortest))
    await this.#server.kill('SIGKILL')
    this.kills += 1
    writers.forEach(clearInterval)
    // Whatever the process had said before it died has arrived by then.
    await until('the lines to break', () => this.#lines.every(({ provider }) => !provider.wsconnected))
    this.#compare(this.#read(this.#boards))
    if (this.kills % AGE.every === 0) await this.#age(this.#boards)
    await this.#server.restart()
    await this.#isBack()
  }

  #write(line: WitnessLine): NodeJS.Timeout {
    return setInterval(() => {
      edit(line, { random: this.#random, ledger: this.ledger, question: this.#question })
    }, PACE.edit)
  }

  #isBack(): Promise<void> {
    const isBack = (line: WitnessLine) => line.inStep && line.saved
    return until(
      'everybody to be back',
      () => this.#lines.every(isBack),
      () => this.#lines.filter((line) => !isBack(line)).map((line) => line.condition),
    )
  }

  /** Reads a copy, row by row: what is mended on opening stays for the server to mend. */
  #read(boards: readonly BoardId[]): Stored {
    const copy = join(this.#server.dataDir, 'copy')
    mkdirSync(copy)
    for (const name of ['talkoot.db', 'talkoot.db-wal']) {
      const file = join(this.#server.dataDir, name)
      if (existsSync(file)) copyFileSync(file, join(copy, name))
    }
    const db = new SqliteDatabase(join(copy, 'talkoot.db'))
    const health: unknown = db.pragma('quick_check', { simple: true })
    if (health !== 'ok') this.faults.push(`kill ${this.kills}: the database says ${JSON.stringify(health)}`)
    const select = db.prepare<[string], { data: Uint8Array }>(
      'SELECT data FROM board_updates WHERE board = ? ORDER BY seq',
    )
    const stored: Stored = { boards: new Map(), vectors: new Map() }
    for (const board of boards) {
      const rows = select.all(board)
      this.#notice(board, rows.length)
      const doc = new Y.Doc()
      doc.transact(() => rows.forEach(({ data }) => Y.applyUpdate(doc, data)))
      stored.boards.set(board, read(doc).snapshot)
      stored.vectors.set(board, Y.decodeStateVector(Y.encodeStateVector(doc)))
      doc.destroy()
    }
    db.close()
    rmSync(copy, { recursive: true })
    return stored
  }

  #notice(board: BoardId, rows: number): void {
    if (rows < (this.#rows.get(board) ?? 0)) this.merges += 1
    this.#rows.set(board, rows)
  }

  #compare({ boards, vectors }: Stored): void {
    const faults = this.ledger.faults(boards)
    for (const { board, durable } of this.#lines) {
      for (const [client, clock] of durable) {
        const has = vectors.get(board)!.get(client) ?? 0
        if (has < clock)
          faults.push(`${board}: ${clock} items of ${client} were announced, ${has} are stored`)
      }
    }
    this.faults.push(...faults.map((fault) => `kill ${this.kills}: ${fault}`))
  }

  /** What people read at last, and what the database holds once the server has ended in order. */
  async end(): Promise<{ reads: BoardSnapshot[]; stored: Map<BoardId, BoardSnapshot> }> {
    const isDone = () => this.#lines.every((line) => line.saved && isNumbered(line) && this.#isShared(line))
    await until('everybody to read the same', isDone)
    const boards = this.#boards
    const reads = this.#lines.map((line) => line.snapshot)
    for (const line of this.#lines.splice(0)) line.close()
    await this.#server.kill('SIGTERM')
    return { reads, stored: this.#read(boards).boards }
  }

  #isShared(line: WitnessLine): boolean {
    const reads = JSON.stringify(line.snapshot)
    const others = this.#lines.filter((other) => other.board === line.board)
    return others.every((other) => JSON.stringify(other.snapshot) === reads)
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.close()
    await this.#server.close()
    rmSync(this.#server.dataDir, { recursive: true, force: true })
  }
}

/** A board's updates: its birth, and notes one by one that are numbered from `first`. */
function past(board: BoardId, first: number): Uint8Array[] {
  const doc = birth(emptyBoard({ schema: SCHEMA, board, epoch: 1, born: 1 }))
  const born = Y.encodeStateAsUpdate(doc)
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => written.push(update))
  for (let i = 0; i < AGE.notes; i += 1) {
    const note = aNote(`old-${i}`, { text: `Vanha ajatus ${i}`, number: first + i })
    notesOf(doc).set(note.id, noteRecord(note))
  }
  doc.destroy()
  return [born, Y.mergeUpdates(written.splice(0, AGE.notes / 2)), ...written]
}

const isNumbered = ({ snapshot }: WitnessLine): boolean =>
  snapshot.notes.every((note) => note.number !== null)
