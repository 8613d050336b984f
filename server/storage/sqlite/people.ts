import { randomInt } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { emptyLog } from './database.ts'

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
    'INSERT OR REPLACE INTO ballots (workshop, activity, key, choices) VALUES (?, ?, ?, ?)',
  )
  const ballot = db.prepare<[string, string, string], { choices: string }>(
    'SELECT choices FROM ballots WHERE workshop = ? AND activity = ? AND key = ?',
  )
  const ballots = db.prepare<[string, string], { key: string; choices: string }>(
    'SELECT key, choices FROM ballots WHERE workshop = ? AND activity = ? ORDER BY key',
  )
  const dropBallots = db.prepare('DELETE FROM ballots WHERE workshop = ? AND activity = ?')
  const mix = db.transaction((workshop: string, activity: string) => {
    const rows = mixed(ballots.all(workshop, activity))
    dropBallots.run(workshop, activity)
    for (const { key, choices } of rows) putBallot.run(workshop, activity, key, choices)
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
    putBallot(workshop: string, activity: string, key: string, choices: string): void {
      putBallot.run(workshop, activity, key, choices)
    },
    ballot: (workshop: string, activity: string, key: string): string | null =>
      ballot.get(workshop, activity, key)?.choices ?? null,
    ballots: (workshop: string, activity: string): { key: string; choices: string }[] =>
      ballots.all(workshop, activity),
    /**
     * Rows lie in a page where they came, whatever their keys, and the log tells who handed in when: so they are written
     * anew by chance, and the write-ahead log, which has them one after another, is emptied.
     */
    forgetBallotOrder(workshop: string, activity: string): void {
      mix.immediate(workshop, activity)
      emptyLog(db)
    },
    putPaper(workshop: string, name: string, text: string): void {
      putPaper.run(workshop, name, text)
    },
    paper: (workshop: string, name: string): string | null => paper.get(workshop, name)?.paper ?? null,
  }
}

/** The same in an order that nothing foretells (Fisher and Yates). */
function mixed<T>(rows: readonly T[]): T[] {
  const all = [...rows]
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    ;[all[last], all[other]] = [all[other]!, all[last]!]
  }
  return all
}
