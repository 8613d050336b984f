import type { Database } from 'better-sqlite3'
import { personId, workshopId } from '#shared/ids.ts'
import { choices } from '#shared/vote/ballot.ts'
import type { BallotStore, PaperStore, SessionStore } from '../ports.ts'

export function sqliteSessions(db: Database): SessionStore {
  const one = db.prepare<[string, string], { person: string }>(
    'SELECT person FROM memberships WHERE device = ? AND workshop = ?',
  )
  const all = db.prepare<[string], { workshop: string; person: string }>(
    'SELECT workshop, person FROM memberships WHERE device = ?',
  )
  const put = db.prepare('INSERT OR REPLACE INTO memberships (device, workshop, person) VALUES (?, ?, ?)')
  const drop = db.prepare('DELETE FROM memberships WHERE device = ? AND workshop = ?')
  return {
    async membership(device, workshop) {
      const row = one.get(device, workshop)
      return row ? personId.parse(row.person) : null
    },
    async memberships(device) {
      return all
        .all(device)
        .map((row) => ({ workshop: workshopId.parse(row.workshop), person: personId.parse(row.person) }))
    },
    async join(device, workshop, person) {
      put.run(device, workshop, person)
    },
    async leave(device, workshop) {
      drop.run(device, workshop)
    },
  }
}

export function sqliteBallots(db: Database): BallotStore {
  const put = db.prepare(
    'INSERT OR REPLACE INTO ballots (workshop, activity, key, choices) VALUES (?, ?, ?, ?)',
  )
  const one = db.prepare<[string, string, string], { choices: string }>(
    'SELECT choices FROM ballots WHERE workshop = ? AND activity = ? AND key = ?',
  )
  const all = db.prepare<[string, string], { choices: string }>(
    'SELECT choices FROM ballots WHERE workshop = ? AND activity = ? ORDER BY key',
  )
  return {
    async put(workshop, activity, key, given) {
      put.run(workshop, activity, key, JSON.stringify(given))
    },
    async get(workshop, activity, key) {
      const row = one.get(workshop, activity, key)
      return row ? choices.parse(JSON.parse(row.choices)) : null
    },
    async all(workshop, activity) {
      return all.all(workshop, activity).map((row) => choices.parse(JSON.parse(row.choices)))
    },
  }
}

export function sqlitePapers(db: Database): PaperStore {
  const put = db.prepare('INSERT OR REPLACE INTO papers (workshop, name, paper) VALUES (?, ?, ?)')
  const get = db.prepare<[string, string], { paper: string }>(
    'SELECT paper FROM papers WHERE workshop = ? AND name = ?',
  )
  return {
    async put(workshop, name, paper) {
      put.run(workshop, name, JSON.stringify(paper))
    },
    async get(workshop, name) {
      const row = get.get(workshop, name)
      return row ? (JSON.parse(row.paper) as unknown) : null
    },
  }
}
