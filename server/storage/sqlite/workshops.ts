import { randomBytes } from 'node:crypto'
import type { Database } from 'better-sqlite3'
import { StorageFault } from '../ports.ts'
import { emptyLog } from './database.ts'

/** The workshops' logs and the installation's secret, in the thread that holds the database. */
export function workshopTables(db: Database) {
  const ids = db.prepare<[], { workshop: string }>('SELECT DISTINCT workshop FROM workshop_events')
  const events = db.prepare<[string], { event: string }>(
    'SELECT event FROM workshop_events WHERE workshop = ? ORDER BY seq',
  )
  const count = db.prepare<[string], { n: number }>(
    'SELECT count(*) AS n FROM workshop_events WHERE workshop = ?',
  )
  const insert = db.prepare('INSERT INTO workshop_events (workshop, seq, event) VALUES (?, ?, ?)')
  const append = db.transaction((workshop: string, from: number, texts: string[]) => {
    const { n } = count.get(workshop)!
    if (n !== from) throw new StorageFault(`The log of ${workshop} has ${n} events, not ${from}`)
    texts.forEach((text, i) => insert.run(workshop, from + i, text))
  })
  const byWorkshop = ['workshop_events', 'note_numbers', 'memberships', 'ballots', 'papers'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE workshop = ?`),
  )
  // A board's id begins with its workshop and a full stop; '/' is the character after it.
  const ofBoards = ['editions', 'updates', 'archive', 'damage', 'history'].map((part) => `board_${part}`)
  const byBoard = [...ofBoards, 'images'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE board >= ? || '.' AND board < ? || '/'`),
  )
  const erase = db.transaction((workshop: string) => {
    for (const statement of byWorkshop) statement.run(workshop)
    for (const statement of byBoard) statement.run(workshop, workshop)
  })
  const secret = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE key = 'secret'")
  const keepSecret = db.prepare("INSERT OR IGNORE INTO settings (key, value) VALUES ('secret', ?)")
  const tryToWrite = db.prepare(
    "INSERT OR REPLACE INTO settings (key, value) VALUES ('written', unixepoch())",
  )

  return {
    purge: (): void => emptyLog(db),
    listWorkshops: (): string[] => ids.all().map((row) => row.workshop),
    loadEvents: (workshop: string): string[] => events.all(workshop).map((row) => row.event),
    appendEvents: (workshop: string, from: number, texts: string[]): void =>
      append.immediate(workshop, from, texts),
    eraseWorkshop(workshop: string): void {
      erase.immediate(workshop)
      emptyLog(db)
    },
    secret(): string {
      const kept = secret.get()
      if (kept) return kept.value
      keepSecret.run(randomBytes(32).toString('base64url'))
      return secret.get()!.value
    },
    tryToWrite(): void {
      tryToWrite.run()
    },
  }
}
