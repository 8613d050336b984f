import type { Database } from 'better-sqlite3'

/** An entry's number, its time, and all of it as text. */
export type StoredLine = [entry: number, at: number, line: string]
export type StoredNews = { board: string; kept: StoredLine[]; gone: number[] }

/** The boards' time lines, in the thread that holds the database. */
export function historyTables(db: Database) {
  const put = db.prepare('INSERT OR REPLACE INTO board_history (board, entry, at, line) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM board_history WHERE board = ? AND entry = ?')
  const dropOld = db.prepare('DELETE FROM board_history WHERE at < ?')
  const all = db.prepare<[string], { line: string }>(
    'SELECT line FROM board_history WHERE board = ? ORDER BY entry',
  )

  return {
    /** Within somebody's transaction. */
    keepNews(news: StoredNews[]): void {
      for (const { board, kept, gone } of news) {
        for (const line of kept) put.run(board, ...line)
        for (const entry of gone) drop.run(board, entry)
      }
    },
    boardHistory: (board: string): string[] => all.all(board).map(({ line }) => line),
    forgetHistory: (before: number): void => void dropOld.run(before),
  }
}
