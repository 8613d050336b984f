import type { Database } from 'better-sqlite3'
import { emptyLog } from './database.ts'

type Vote = [workshop: string, activity: string, vote: string]
type Weighed = { choices: string; weight: number }

/** Memberships, ballots and papers, in the thread that holds the database. Plain data is JSON text here. */
export function peopleTables(db: Database) {
  const membership = db.prepare<[string, string], { person: string }>(
    'SELECT person FROM memberships WHERE device = ? AND workshop = ?',
  )
  const memberships = db.prepare<[string], { workshop: string; person: string }>(
    'SELECT workshop, person FROM memberships WHERE device = ?',
  )
  const join = db.prepare('INSERT OR REPLACE INTO memberships (device, workshop, person) VALUES (?, ?, ?)')
  const leave = db.prepare('DELETE FROM memberships WHERE device = ? AND workshop = ?')
  const putBallot = db.prepare(
    'INSERT OR REPLACE INTO ballots (workshop, activity, vote, key, choices, weight) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const ballot = db.prepare<[string, string, string, string], Weighed>(
    'SELECT choices, weight FROM ballots WHERE workshop = ? AND activity = ? AND vote = ? AND key = ?',
  )
  const ballots = db.prepare<[string, string, string], Weighed & { key: string }>(
    'SELECT key, choices, weight FROM ballots WHERE workshop = ? AND activity = ? AND vote = ? ORDER BY key',
  )
  const ballotTable = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'ballots'").pluck()
  const rewriteBallots = db.transaction(() => {
    db.exec(ballotTable.get()!.replace('ballots', 'ballots_anew'))
    db.exec('INSERT INTO ballots_anew SELECT * FROM ballots ORDER BY workshop, activity, vote, key')
    db.exec('DROP TABLE ballots; ALTER TABLE ballots_anew RENAME TO ballots')
  })
  const putPaper = db.prepare('INSERT OR REPLACE INTO papers (workshop, name, paper) VALUES (?, ?, ?)')
  const paper = db.prepare<[string, string], { paper: string }>(
    'SELECT paper FROM papers WHERE workshop = ? AND name = ?',
  )
  return {
    membership: (device: string, workshop: string): string | null =>
      membership.get(device, workshop)?.person ?? null,
    memberships: (device: string): { workshop: string; person: string }[] => memberships.all(device),
    joinWorkshop(device: string, workshop: string, person: string): void {
      join.run(device, workshop, person)
    },
    leaveWorkshop(device: string, workshop: string): void {
      leave.run(device, workshop)
    },
    putBallot(...row: [...Vote, key: string, choices: string, weight: number]): void {
      putBallot.run(...row)
    },
    ballot: (...row: [...Vote, key: string]): Weighed | null => ballot.get(...row) ?? null,
    ballots: (...vote: Vote): (Weighed & { key: string })[] => ballots.all(...vote),
    /**
     * Rows lie in a page where they came, whatever their keys; where a page was parted, bytes of them stay behind; and the
     * log tells who handed in when. So all are written anew in the order of their keys, whose pages tell nothing, the old
     * table's pages are zeroed whole (secure_delete), and the write-ahead log is emptied. (`VACUUM` would do the same to every
     * picture of every board, and put a copy of all into the temporary folder.)
     */
    forgetBallotOrder(): void {
      rewriteBallots.immediate()
      emptyLog(db)
    },
    putPaper(workshop: string, name: string, text: string): void {
      putPaper.run(workshop, name, text)
    },
    paper: (workshop: string, name: string): string | null => paper.get(workshop, name)?.paper ?? null,
  }
}
