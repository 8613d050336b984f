import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seeded } from '../testing/seeded.ts'
import { pack, unpack } from './bytes.ts'
import { DatabaseFile } from './DatabaseFile.ts'
import type { BoardRows } from './boards.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const boards = ['w1.a.s', 'w1.b.s']

/** The files as they are on the disk once so many batches have been announced as stored. */
type Moment = { db: Buffer; wal: Buffer }

/** Commits batches of one small update for each board; every now and then the log is played into the file. */
function record(file: string, count: number, checkpoint: number): Moment[] {
  const database = new DatabaseFile(file, () => {})
  database.db.pragma(`wal_autocheckpoint = ${checkpoint}`)
  const moment = () => ({ db: readFileSync(file), wal: readFileSync(`${file}-wal`) })
  const moments = [moment()]
  for (let n = 1; n <= count; n += 1) {
    const updates = pack(boards.map(() => new Uint8Array(40 + ((n * 37) % 400)).fill(n)))
    database.ask('appendUpdates', [boards, boards.map(() => 1), updates])
    moments.push(moment())
  }
  database.close()
  return moments
}

/** How many batches each board has after the house starts again on these files. */
function reopen({ db, wal }: Moment, name: string): number[] {
  const file = join(folder, name)
  writeFileSync(file, db)
  writeFileSync(`${file}-wal`, wal)
  const database = new DatabaseFile(file, () => expect.fail('a crash is no damage'))
  const counts = boards.map((board) => {
    const rows = database.ask('loadBoard', [board]) as BoardRows | null
    const firsts = rows ? unpack(rows).map((each) => each[0]) : []
    expect(firsts).toEqual(firsts.map((_, i) => i + 1))
    expect(rows?.damaged ?? []).toEqual([])
    return firsts.length
  })
  database.ask('appendUpdates', [boards, [1, 1], pack([new Uint8Array(1), new Uint8Array(1)])])
  database.close()
  return counts
}

describe('B2 a crash at any byte', () => {
  it('of the log leaves everything that was announced by then, and no half of a batch', () => {
    const random = seeded(11)
    const moments = record(join(folder, 'cut.db'), 60, 1_000_000)
    const { db, wal } = moments.at(-1)!
    for (let round = 0; round < 40; round += 1) {
      const cut = Math.floor(random() * (wal.length + 1))
      const rubbish = Buffer.from(Array.from({ length: Math.floor(random() * 9_000) }, () => random() * 256))
      const tail = round % 2 === 0 ? Buffer.alloc(0) : rubbish
      const announced = moments.findLastIndex((moment) => moment.wal.length <= cut)
      const [first, second] = reopen(
        { db, wal: Buffer.concat([wal.subarray(0, cut), tail]) },
        `cut-${round}.db`,
      )
      expect(first).toBe(second)
      // Cut before the tables were made, there is nothing yet.
      expect(first).toBe(Math.max(0, announced))
    }
  })

  it('of a commit or of playing the log into the file, in whatever order its pages were written', () => {
    const random = seeded(12)
    const moments = record(join(folder, 'torn.db'), 80, 12)
    expect(new Set(moments.map(({ db }) => db.length)).size).toBeGreaterThan(5)
    for (let round = 0; round < 40; round += 1) {
      const n = Math.floor(random() * (moments.length - 1))
      const [before, after] = [moments[n]!, moments[n + 1]!]
      const [first, second] = reopen(torn(before, after, random), `torn-${round}.db`)
      expect(first).toBe(second)
      expect([n, n + 1]).toContain(first)
    }
  })
})

/** The files at some moment between two commits: the log is written first, then maybe some of the file's pages. */
function torn(before: Moment, after: Moment, random: () => number): Moment {
  if (!before.db.equals(after.db) && random() < 0.5) {
    const db = Buffer.alloc(after.db.length)
    before.db.copy(db)
    for (let at = 0; at < after.db.length; at += 4096)
      if (random() < 0.5) after.db.copy(db, at, at, at + 4096)
    return { db, wal: after.wal }
  }
  const written = Math.floor(random() * (after.wal.length + 1))
  return { db: before.db, wal: Buffer.concat([after.wal.subarray(0, written), before.wal.subarray(written)]) }
}
