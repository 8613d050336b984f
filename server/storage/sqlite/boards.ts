import type { Database } from 'better-sqlite3'
import { boardSnapshot } from '#shared/board/snapshot.ts'
import { type BoardStore, type BoardUpdate, StorageFault } from '../ports.ts'

export function sqliteBoards(db: Database): BoardStore {
  const edition = db.prepare<[string], { epoch: number }>('SELECT epoch FROM board_editions WHERE board = ?')
  const setEdition = db.prepare(
    'INSERT INTO board_editions (board, epoch) VALUES (?, ?) ON CONFLICT (board) DO UPDATE SET epoch = excluded.epoch',
  )
  const updates = db.prepare<[string, number], { data: Buffer }>(
    'SELECT data FROM board_updates WHERE board = ? AND epoch = ? ORDER BY seq',
  )
  const insert = db.prepare(
    `INSERT INTO board_updates (board, epoch, seq, data)
     SELECT @board, @epoch, coalesce(max(seq), 0) + 1, @update FROM board_updates WHERE board = @board AND epoch = @epoch`,
  )
  const firstSeqs = db.prepare<[string, number, number], { seq: number }>(
    'SELECT seq FROM board_updates WHERE board = ? AND epoch = ? ORDER BY seq LIMIT ?',
  )
  const drop = db.prepare('DELETE FROM board_updates WHERE board = ? AND epoch = ? AND seq = ?')
  const dropAll = db.prepare('DELETE FROM board_updates WHERE board = ?')
  const put = db.prepare('INSERT INTO board_updates (board, epoch, seq, data) VALUES (?, ?, ?, ?)')
  const keep = db.prepare('INSERT OR REPLACE INTO board_archive (board, epoch, snapshot) VALUES (?, ?, ?)')
  const latest = db.prepare<[string], { snapshot: string }>(
    'SELECT snapshot FROM board_archive WHERE board = ? ORDER BY epoch DESC LIMIT 1',
  )
  const number = db.prepare<[{ workshop: string; count: number }], { next: number }>(
    `INSERT INTO note_numbers (workshop, next) VALUES (@workshop, 1 + @count)
     ON CONFLICT (workshop) DO UPDATE SET next = next + @count RETURNING next`,
  )

  const append = db.transaction((batch: readonly BoardUpdate[]) => {
    for (const { board, epoch, update } of batch) {
      const stored = edition.get(board)
      if (!stored) setEdition.run(board, epoch)
      else if (stored.epoch !== epoch)
        throw new StorageFault(`${board} is in edition ${stored.epoch}, not ${epoch}`)
      insert.run({ board, epoch, update })
    }
  })
  const compact = db.transaction((board: string, epoch: number, count: number, merged: Uint8Array) => {
    const seqs = firstSeqs.all(board, epoch, count)
    if (seqs.length !== count || count === 0)
      throw new StorageFault(`${board} has fewer than ${count} updates`)
    for (const { seq } of seqs) drop.run(board, epoch, seq)
    put.run(board, epoch, seqs.at(-1)!.seq, merged)
  })
  const seal = db.transaction(
    (board: string, sealedEpoch: number, snapshot: string, epoch: number, first: Uint8Array) => {
      keep.run(board, sealedEpoch, snapshot)
      dropAll.run(board)
      setEdition.run(board, epoch)
      put.run(board, epoch, 1, first)
    },
  )

  return {
    async load(board) {
      const stored = edition.get(board)
      if (!stored) return null
      const rows = updates.all(board, stored.epoch)
      return { epoch: stored.epoch, updates: rows.map((row) => new Uint8Array(row.data)) }
    },
    async append(batch) {
      append.immediate(batch)
    },
    async compact(board, epoch, count, merged) {
      compact.immediate(board, epoch, count, merged)
    },
    async seal(board, sealed, next) {
      seal.immediate(board, sealed.meta.epoch, JSON.stringify(sealed), next.epoch, next.first)
    },
    async sealed(board) {
      const row = latest.get(board)
      return row ? boardSnapshot.parse(JSON.parse(row.snapshot)) : null
    },
    async takeNumbers(workshop, count) {
      return number.get({ workshop, count })!.next - count
    },
  }
}
