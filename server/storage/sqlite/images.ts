import type { Database } from 'better-sqlite3'
import { type Packed, unpack } from './bytes.ts'

type Row = { board: string; type: string; data: Uint8Array }

/** Pictures on notes, in the thread that holds the database. */
export function imageTables(db: Database) {
  const has = db.prepare<[string, string]>('SELECT 1 FROM images WHERE board = ? AND id = ?')
  const onBoard = db.prepare<[string], { n: number }>('SELECT count(*) AS n FROM images WHERE board = ?')
  // A board's id begins with its workshop and a full stop; '/' is the character after it.
  const inWorkshop = db.prepare<[{ workshop: string }], { n: number }>(
    "SELECT count(*) AS n FROM images WHERE board >= @workshop || '.' AND board < @workshop || '/'",
  )
  const insert = db.prepare(
    'INSERT INTO images (board, id, type, data, small_type, small) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const where = "WHERE id = @id AND board >= @workshop || '.' AND board < @workshop || '/'"
  const boards = db.prepare<[{ id: string; workshop: string }], { board: string }>(
    `SELECT board FROM images ${where}`,
  )
  const read = {
    whole: db.prepare<[{ id: string; workshop: string }], Omit<Row, 'board'>>(
      `SELECT type, data FROM images ${where} LIMIT 1`,
    ),
    small: db.prepare<[{ id: string; workshop: string }], Omit<Row, 'board'>>(
      `SELECT coalesce(small_type, type) AS type, coalesce(small, data) AS data FROM images ${where} LIMIT 1`,
    ),
  }
  const put = db.transaction(
    (
      board: string,
      id: string,
      types: string[],
      content: Packed,
      most: { perBoard: number; perWorkshop: number },
    ): boolean => {
      if (has.get(board, id)) return true
      const workshop = board.split('.')[0]!
      if (onBoard.get(board)!.n >= most.perBoard || inWorkshop.get({ workshop })!.n >= most.perWorkshop)
        return false
      const [whole, small] = unpack(content)
      const hasSmall = small!.length > 0
      insert.run(board, id, types[0], whole, hasSmall ? types[1] : null, hasSmall ? small : null)
      return true
    },
  )

  return {
    putImage: (
      board: string,
      id: string,
      types: string[],
      content: Packed,
      most: { perBoard: number; perWorkshop: number },
    ): boolean => put.immediate(board, id, types, content, most),
    image(
      workshop: string,
      id: string,
      size: 'small' | 'whole',
    ): { type: string; bytes: Uint8Array<ArrayBuffer>; boards: string[] } | null {
      const row = read[size].get({ workshop, id })
      if (!row) return null
      // A copy of its own, which is handed over.
      const bytes = new Uint8Array(row.data)
      return { type: row.type, bytes, boards: boards.all({ workshop, id }).map(({ board }) => board) }
    },
  }
}
