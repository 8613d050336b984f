import type { Database } from 'better-sqlite3'
import { StorageFault } from '../ports.ts'
import { historyTables, type StoredNews } from './histories.ts'
import { checksum, pack, type Packed, unpack } from './bytes.ts'

/** A board's rows: `seqs[i]` is the key of the i-th packed update; `damaged` holds keys only. */
export type BoardRows = Packed & { epoch: number; seqs: number[]; damaged: number[] }

type Row = { seq: number; data: Uint8Array; crc: number | null }

/** The boards' tables, in the thread that holds the database. */
export function boardTables(db: Database) {
  const edition = db.prepare<[string], { epoch: number }>('SELECT epoch FROM board_editions WHERE board = ?')
  const setEdition = db.prepare(
    'INSERT INTO board_editions (board, epoch) VALUES (?, ?) ON CONFLICT (board) DO UPDATE SET epoch = excluded.epoch',
  )
  const rows = db.prepare<[string, number], Row>(
    'SELECT seq, data, crc FROM board_updates WHERE board = ? AND epoch = ? ORDER BY seq',
  )
  const any = db.prepare<[string], { epoch: number }>(
    'SELECT epoch FROM board_updates WHERE board = ? LIMIT 1',
  )
  const insert = db.prepare(
    `INSERT INTO board_updates (board, epoch, seq, data, crc)
     SELECT @board, @epoch, coalesce(max(seq), 0) + 1, @data, @crc FROM board_updates WHERE board = @board AND epoch = @epoch`,
  )
  const firstSeqs = db.prepare<[string, number, number], { seq: number }>(
    'SELECT seq FROM board_updates WHERE board = ? AND epoch = ? ORDER BY seq LIMIT ?',
  )
  const drop = db.prepare('DELETE FROM board_updates WHERE board = ? AND epoch = ? AND seq = ?')
  const dropAll = db.prepare('DELETE FROM board_updates WHERE board = ?')
  const put = db.prepare('INSERT INTO board_updates (board, epoch, seq, data, crc) VALUES (?, ?, ?, ?, ?)')
  const keepDamaged = db.prepare(
    `INSERT INTO board_damage (board, epoch, seq, data, crc)
     SELECT board, epoch, seq, data, crc FROM board_updates WHERE board = ? AND epoch = ? AND seq = ?`,
  )
  const archive = db.prepare('INSERT OR REPLACE INTO board_archive (board, epoch, snapshot) VALUES (?, ?, ?)')
  const latest = db.prepare<[string], { snapshot: string }>(
    'SELECT snapshot FROM board_archive WHERE board = ? ORDER BY epoch DESC LIMIT 1',
  )
  const editions = db.prepare<[string], { epoch: number; snapshot: string }>(
    'SELECT epoch, snapshot FROM board_archive WHERE board = ?',
  )
  const amend = db.transaction((board: string, note: string, says: string) => {
    for (const { epoch, snapshot } of editions.all(board)) {
      const sealed = JSON.parse(snapshot) as { notes: { id: string }[] }
      const found = sealed.notes.find(({ id }) => id === note)
      if (!found) continue
      Object.assign(found, JSON.parse(says))
      archive.run(board, epoch, JSON.stringify(sealed))
    }
  })
  const number = db.prepare<[{ workshop: string; count: number }], { next: number }>(
    `INSERT INTO note_numbers (workshop, next) VALUES (@workshop, 1 + @count)
     ON CONFLICT (workshop) DO UPDATE SET next = next + @count RETURNING next`,
  )

  const { keepNews, ...histories } = historyTables(db)
  const append = db.transaction((boards: string[], epochs: number[], updates: Packed, news: StoredNews[]) => {
    keepNews(news)
    unpack(updates).forEach((data, i) => {
      const [board, epoch] = [boards[i]!, epochs[i]!]
      const stored = edition.get(board)
      if (!stored) setEdition.run(board, epoch)
      else if (stored.epoch !== epoch)
        throw new StorageFault(`${board} is in edition ${stored.epoch}, not ${epoch}`)
      insert.run({ board, epoch, data, crc: checksum(board, epoch, data) })
    })
  })
  const compact = db.transaction((board: string, epoch: number, count: number, merged: Uint8Array) => {
    const seqs = firstSeqs.all(board, epoch, count)
    if (seqs.length !== count || count === 0)
      throw new StorageFault(`${board} has fewer than ${count} updates`)
    for (const { seq } of seqs) drop.run(board, epoch, seq)
    put.run(board, epoch, seqs.at(-1)!.seq, merged, checksum(board, epoch, merged))
  })
  const seal = db.transaction(
    (board: string, sealedEpoch: number, snapshot: string, epoch: number, first: Uint8Array) => {
      archive.run(board, sealedEpoch, snapshot)
      dropAll.run(board)
      setEdition.run(board, epoch)
      put.run(board, epoch, 1, first, checksum(board, epoch, first))
    },
  )
  const blanked = ['board_updates', 'board_archive', 'board_damage', 'board_history', 'images'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE board = ?`),
  )
  const inherit = db.prepare('UPDATE OR IGNORE images SET board = ? WHERE board = ?')
  const blank = db.transaction((board: string, epoch: number, first: Uint8Array, heir: string) => {
    inherit.run(heir, board)
    for (const statement of blanked) statement.run(board)
    setEdition.run(board, epoch)
    put.run(board, epoch, 1, first, checksum(board, epoch, first))
  })
  const setAside = db.transaction((board: string, epoch: number, seqs: number[]) => {
    for (const seq of seqs) {
      keepDamaged.run(board, epoch, seq)
      drop.run(board, epoch, seq)
    }
  })

  /** All rows of a board are of its one edition; where they are of another, its number is what is damaged. */
  const epochOf = (board: string): number | null => {
    const epoch = edition.get(board)?.epoch ?? null
    const actual = any.get(board)?.epoch ?? epoch
    if (actual !== epoch) setEdition.run(board, actual)
    return actual
  }

  return {
    ...histories,
    loadBoard(board: string): BoardRows | null {
      const epoch = epochOf(board)
      if (epoch === null) return null
      const seqs: number[] = []
      const updates: Uint8Array[] = []
      const damaged: number[] = []
      for (const { seq, data, crc } of rows.all(board, epoch)) {
        // A damaged page may also read as no bytes and no sum at all.
        const isWhole = (data as unknown) instanceof Uint8Array
        if (!isWhole || (crc !== null && crc !== checksum(board, epoch, data))) damaged.push(seq)
        else {
          seqs.push(seq)
          updates.push(data)
        }
      }
      return { epoch, seqs, damaged, ...pack(updates) }
    },
    appendUpdates: (boards: string[], epochs: number[], updates: Packed, news: StoredNews[] = []): void =>
      append.immediate(boards, epochs, updates, news),
    compactBoard: (board: string, epoch: number, count: number, merged: Uint8Array): void =>
      compact.immediate(board, epoch, count, merged),
    sealBoard: (
      board: string,
      sealedEpoch: number,
      snapshot: string,
      epoch: number,
      first: Uint8Array,
    ): void => seal.immediate(board, sealedEpoch, snapshot, epoch, first),
    blankBoard: (board: string, epoch: number, first: Uint8Array, heir: string): void =>
      blank.immediate(board, epoch, first, heir),
    amendSealed: (board: string, note: string, says: string): void => amend.immediate(board, note, says),
    sealedBoard: (board: string): string | null => latest.get(board)?.snapshot ?? null,
    takeNumbers: (workshop: string, count: number): number => number.get({ workshop, count })!.next - count,
    setAside: (board: string, epoch: number, seqs: number[]): void => setAside.immediate(board, epoch, seqs),
  }
}
