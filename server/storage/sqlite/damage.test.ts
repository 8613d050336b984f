import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../testing/seeded.ts'
import type { BoardRows } from './boards.ts'
import { pack, unpack } from './bytes.ts'
import { openDatabase } from './database.ts'
import { DatabaseFile, type Mending } from './DatabaseFile.ts'
import { salvage } from './salvage.ts'

const PAGE = 4096
const folder = mkdtempSync(join(tmpdir(), 'talkoot-damage-'))
const whole = join(folder, 'whole.db')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const boards = Array.from({ length: 20 }, (_, i) => `w${i % 4}.a.g${i}`)
const rowsOf = new Map<string, Uint8Array[]>()

/** Twenty boards in one file whose rows are all different; some are larger than a page. */
beforeAll(() => {
  const random = seeded(1)
  const database = new DatabaseFile(whole, () => {})
  for (let n = 0; n < 40; n += 1) {
    const updates = boards.map(() => {
      const length = random() < 0.02 ? 9_000 : 40 + Math.floor(random() * 400)
      return Uint8Array.from({ length }, () => random() * 256)
    })
    boards.forEach((board, i) => rowsOf.set(board, [...(rowsOf.get(board) ?? []), updates[i]!]))
    database.ask('appendUpdates', [boards, boards.map(() => 1), pack(updates)])
  }
  for (const workshop of ['w0', 'w1', 'w2', 'w3']) {
    const events = Array.from({ length: 60 }, (_, at) => JSON.stringify({ type: 'x', at, workshop }))
    database.ask('appendEvents', [workshop, 0, events])
  }
  database.close()
})

/** Opens a copy of the file with something done to its bytes. */
function open(
  name: string,
  damage: (bytes: Buffer) => void,
): { database: DatabaseFile; mendings: Mending[] } {
  const bytes = readFileSync(whole)
  damage(bytes)
  writeFileSync(join(folder, name), bytes)
  const mendings: Mending[] = []
  return { database: new DatabaseFile(join(folder, name), (mending) => mendings.push(mending)), mendings }
}

const load = (database: DatabaseFile, board: string) => database.ask('loadBoard', [board]) as BoardRows | null
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** Boards that have every row as it was. */
function complete(database: DatabaseFile): string[] {
  return boards.filter((board) => {
    const rows = load(database, board)
    return rows && unpack(rows).map(hex).join() === rowsOf.get(board)!.map(hex).join()
  })
}

describe('a damaged file', () => {
  it('tells a row whose bytes are not what was stored, keeps it aside, and leaves all others alone', () => {
    const [board, row] = [boards[7]!, rowsOf.get(boards[7]!)![20]!]
    const { database, mendings } = open('row.db', (bytes) =>
      bytes.fill(0xff, bytes.indexOf(row) + 9, bytes.indexOf(row) + 12),
    )
    expect(load(database, board)).toMatchObject({ damaged: [21], seqs: expect.not.arrayContaining([21]) })
    database.ask('setAside', [board, 1, [21]])
    expect(load(database, board)).toMatchObject({ damaged: [], lengths: { length: 39 } })
    expect(complete(database)).toEqual(boards.filter((each) => each !== board))
    const kept = database.db
      .prepare<[], { seq: number; data: Buffer }>('SELECT seq, data FROM board_damage')
      .all()
    expect(kept.map(({ seq, data }) => [seq, data.length])).toEqual([[21, row.length]])
    expect(mendings).toEqual([])
    database.ask('eraseWorkshop', [board.split('.')[0]])
    expect(database.db.prepare('SELECT * FROM board_damage').all()).toEqual([])
    database.close()
  })

  it('finds a board again whose edition is damaged', () => {
    const { database } = open('edition.db', () => {})
    database.db.exec(
      `UPDATE board_editions SET epoch = 77; DELETE FROM board_editions WHERE board = '${boards[3]}'`,
    )
    expect(complete(database)).toEqual(boards)
    database.ask('appendUpdates', [boards, boards.map(() => 1), pack(boards.map(() => new Uint8Array(1)))])
    database.close()
  })

  it('reads rows from before there were checksums', () => {
    const { database } = open('old.db', () => {})
    database.db.exec('UPDATE board_updates SET crc = NULL')
    expect(complete(database)).toEqual(boards)
    database.close()
  })

  it('never gives bytes that nobody stored, and costs no more than two boards anything, whichever page of rows is hit', () => {
    const random = seeded(3)
    const pages = readFileSync(whole).length / PAGE
    let mended = 0
    for (let round = 0; round < 24; round += 1) {
      const page = 1 + Math.floor(random() * (pages - 1))
      const at = page * PAGE + (round % 2 === 0 ? 0 : Math.floor(random() * (PAGE - 64)))
      let isLeaf = false
      const { database, mendings } = open(`hit-${round}.db`, (bytes) => {
        isLeaf = [10, 13].includes(bytes[page * PAGE]!)
        for (let i = 0; i < 64; i += 1) bytes[at + i] = random() * 256
      })
      // The first that goes there finds the damage, as people writing would.
      for (const board of boards) {
        const rows = load(database, board)
        const known = new Set(rowsOf.get(board)!.map(hex))
        const found = (rows ? unpack(rows) : []).map(hex)
        expect(found.filter((each) => !known.has(each))).toEqual([])
        if (rows) database.ask('setAside', [board, rows.epoch, rows.damaged])
      }
      // Below an inner page there may be more.
      if (isLeaf) expect(complete(database).length).toBeGreaterThanOrEqual(boards.length - 2)
      mended += mendings.length
      database.close()
    }
    expect(mended).toBeGreaterThan(5)
  })

  it('goes on in a new file when a page is broken, and keeps the old one beside it', () => {
    const page = Math.floor(readFileSync(whole).indexOf(rowsOf.get(boards[7]!)![20]!) / PAGE)
    const { database, mendings } = open('page.db', (bytes) =>
      bytes.fill(0xee, page * PAGE, page * PAGE + 100),
    )
    const damaged = readFileSync(join(folder, 'page.db'))
    expect(() => database.db.prepare('SELECT sum(length(data)) FROM board_updates').get()).toThrow(
      /malformed/,
    )
    const rows = load(database, boards[7]!)!
    const remaining = unpack(rows).map(hex)
    expect(rowsOf.get(boards[7]!)!.map(hex)).toEqual(expect.arrayContaining(remaining))
    expect(remaining.length).toBeGreaterThan(20)
    expect(mendings).toEqual([
      {
        kept: expect.stringMatching(/page\.db\.damaged-/),
        losses: [{ table: 'board_updates', of: boards[7] }],
      },
    ])
    expect(readFileSync(mendings[0]!.kept).equals(damaged)).toBe(true)
    expect(database.db.pragma('integrity_check', { simple: true })).toBe('ok')
    database.ask('appendUpdates', [[boards[7]], [1], pack([new Uint8Array(3)])])
    expect(unpack(load(database, boards[7]!)!).map(hex)).toEqual([...remaining, '000000'])
    expect(complete(database)).toEqual(boards.filter((each) => each !== boards[7]))
    // What nobody could read may be somebody's who wants it gone.
    database.ask('eraseWorkshop', ['w1'])
    expect(readdirSync(folder).filter((name) => name.startsWith('page.db.damaged'))).toEqual([])
    database.close()
  })

  it('stays as it is when there is no room for a new file', () => {
    const page = Math.floor(readFileSync(whole).indexOf(rowsOf.get(boards[7]!)![20]!) / PAGE)
    const { database, mendings } = open('full.db', (bytes) =>
      bytes.fill(0xee, page * PAGE, page * PAGE + 100),
    )
    const to = openDatabase(join(folder, 'small.db'))
    to.pragma('max_page_count = 40')
    expect(() => salvage(database.db, to)).toThrow(/full/)
    to.close()
    mkdirSync(join(folder, 'full.db.new', 'in the way'), { recursive: true })
    expect(() => load(database, boards[7]!)).toThrow(/malformed.*could not be mended/)
    expect(mendings).toEqual([])
    expect(load(database, boards[15]!)?.seqs).toHaveLength(40)
    database.close()
  })

  it('ends a log before its first gap', () => {
    const { database, mendings } = open('events.db', (bytes) => {
      const page = Math.floor(bytes.indexOf('"at":30,"workshop":"w2"') / PAGE)
      bytes.fill(0, page * PAGE, page * PAGE + 100)
    })
    const found = database.ask('loadEvents', ['w2']) as string[]
    const others = ['w0', 'w1', 'w3'].map(
      (workshop) => (database.ask('loadEvents', [workshop]) as string[]).length,
    )
    expect(found.map((text) => (JSON.parse(text) as { at: number }).at)).toEqual(found.map((_, i) => i))
    expect(found.length).toBeLessThan(31)
    expect(others.filter((length) => length === 60).length).toBeGreaterThanOrEqual(2)
    expect(mendings[0]!.losses).toContainEqual({ table: 'workshop_events', of: 'w2' })
    database.ask('appendEvents', ['w2', found.length, ['{}']])
    database.close()
  })
})

describe('erasing a workshop', () => {
  it('leaves not a byte of it in the file or its log, and the others whole', () => {
    const { database } = open('erase.db', () => {})
    const file = join(folder, 'erase.db')
    const text = 'Salassa pidettävä ajatus'
    const own = pack([new TextEncoder().encode(text)])
    database.ask('appendUpdates', [[boards[2]], [1], own])
    database.ask('compactBoard', [boards[2], 1, 41, new TextEncoder().encode(`${text} ja toinen`)])
    database.ask('sealBoard', [boards[2], 1, JSON.stringify({ text }), 2, new TextEncoder().encode(text)])
    database.ask('putPaper', ['w2', 'x', JSON.stringify(text)])
    const holds = (path: string) => readFileSync(path).includes(text)
    expect([file, `${file}-wal`].some(holds)).toBe(true)
    database.ask('eraseWorkshop', ['w2'])
    expect([file, `${file}-wal`].filter(holds)).toEqual([])
    expect(complete(database)).toEqual(boards.filter((board) => !board.startsWith('w2.')))
    database.close()
  })

  it('takes place as a whole or not at all', () => {
    const { database } = open('refused.db', () => {})
    database.db.exec(
      `CREATE TRIGGER refuse BEFORE DELETE ON board_editions BEGIN SELECT raise(ABORT, 'not now'); END`,
    )
    expect(() => database.ask('eraseWorkshop', ['w2'])).toThrow(/not now/)
    expect(complete(database)).toEqual(boards)
    expect(database.ask('loadEvents', ['w2'])).toHaveLength(60)
    database.close()
  })
})

it('a database of the first version is brought up and read', () => {
  const file = join(folder, 'first.db')
  copyFileSync(whole, file)
  const db = new SqliteDatabase(file)
  db.exec(
    'DROP TABLE board_damage; DROP TABLE board_history; DROP TABLE images; ALTER TABLE board_updates DROP COLUMN crc',
  )
  db.pragma('user_version = 1')
  db.close()
  const database = new DatabaseFile(file, () => {})
  expect(complete(database)).toEqual(boards)
  expect(database.ask('boardHistory', [boards[0]])).toEqual([])
  database.close()
})
