import { randomInt } from 'node:crypto'
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
  const ofActivity = db.prepare<[string, string], Weighed & { vote: string; key: string }>(
    'SELECT vote, key, choices, weight FROM ballots WHERE workshop = ? AND activity = ?',
  )
  const dropBallots = db.prepare('DELETE FROM ballots WHERE workshop = ? AND activity = ?')
  const mix = db.transaction((workshop: string, activity: string) => {
    const rows = mixed(ofActivity.all(workshop, activity))
    dropBallots.run(workshop, activity)
    for (const { vote, key, choices, weight } of rows)
      putBallot.run(workshop, activity, vote, key, choices, weight)
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
     * Rows lie in a page where they came, whatever their keys, and the log tells who handed in when: so they are written
     * anew by chance, and the write-ahead log, which has them one after another, is emptied. All votes of an activity are
     * mixed with each other: neighbours would be what one person handed in.
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
