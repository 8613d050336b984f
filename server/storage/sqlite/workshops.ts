import type { Database } from 'better-sqlite3'
import { type WorkshopId, workshopId } from '#shared/ids.ts'
import { workshopEvent } from '#shared/workshop/events.ts'
import { StorageFault, type WorkshopLog } from '../ports.ts'

export function sqliteWorkshops(db: Database): WorkshopLog {
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
  const byBoard = ['board_editions', 'board_updates', 'board_archive'].map((table) =>
    db.prepare(`DELETE FROM ${table} WHERE board >= ? || '.' AND board < ? || '/'`),
  )
  const erase = db.transaction((workshop: string) => {
    for (const statement of byWorkshop) statement.run(workshop)
    for (const statement of byBoard) statement.run(workshop, workshop)
  })

  return {
    async list() {
      return ids.all().map((row) => workshopId.parse(row.workshop))
    },
    async load(workshop) {
      return events.all(workshop).map((row) => workshopEvent.parse(JSON.parse(row.event)))
    },
    async append(workshop, from, facts) {
      append.immediate(
        workshop,
        from,
        facts.map((fact) => JSON.stringify(fact)),
      )
    },
    async erase(workshop: WorkshopId) {
      erase.immediate(workshop)
      // Deleted pages are zeroed (secure_delete); the write-ahead log must not keep them either.
      db.pragma('wal_checkpoint(TRUNCATE)')
    },
  }
}
