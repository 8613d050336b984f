import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Device } from '../../people/sessions.ts'

type Row = Record<string, unknown>

/** All that a house has kept: every table with every column, and every file as it lies on the disk. */
export type Kept = { tables: Record<string, Row[]>; files: Record<string, string> }

export function readKept(folder: string): Kept {
  const db = new SqliteDatabase(join(folder, 'talkoot.db'), { readonly: true })
  const names = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const tables = Object.fromEntries(
    names.map(({ name }) => [name, db.prepare<[], Row>(`SELECT * FROM ${name}`).all()]),
  )
  db.close()
  const files = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file)).toString('latin1')])
  return { tables, files: Object.fromEntries(files) as Kept['files'] }
}

/** Every piece of text in some rows, however deep: what somebody who wants to make keys would begin with. */
export function wordsIn(rows: readonly Row[]): Set<string> {
  const words = new Set<string>()
  const take = (value: unknown): void => {
    if (value instanceof Uint8Array) {
      for (const run of Buffer.from(value)
        .toString('latin1')
        .match(/[\w-]{8,}/g) ?? [])
        words.add(run)
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        words.add(key)
        take(inner)
      }
    } else if (typeof value === 'string') {
      words.add(value)
      for (const part of value.split('.')) words.add(part)
      if (/^[[{]/.test(value)) take(JSON.parse(value))
    } else words.add(String(value))
  }
  for (const row of rows) take(row)
  return words
}

/** A vote, as a ballot's row names it. */
export type Place = { workshop: string; activity: string; vote: string }

/** Everything that can be made of a word that looks like what a ballot of that vote lies under. */
export function madeOf(word: string, secret: string, { workshop, activity, vote }: Place): string[] {
  const place = `${workshop}.${activity}`
  const mac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64url')
  const digest = (text: string) => createHash('sha256').update(text).digest('base64url')
  return [
    word,
    digest(word),
    digest(secret + word),
    new Device(word).ballotKey({ workshop, activity, vote }),
    new Device(word).hash,
    mac(secret, `ballot:${place}.${word}`),
    mac(secret + word, `ballot:${place}`),
    mac(word, secret),
  ]
}

/** The ballots of a vote in the order in which they lie on the disk, from the end of the file: there the first is put. */
export function ballotsAsTheyLie(file: string, keys: readonly string[]): string[] {
  const at = new Map(keys.map((key) => [key, file.indexOf(key)]))
  return keys.filter((key) => at.get(key)! >= 0).toSorted((a, b) => at.get(b)! - at.get(a)!)
}

/** People in the order in which the log has them say that they have handed in. */
export function handedIn({ tables }: Kept, workshop: string, activity: string): string[] {
  const people = tables['workshop_events']!.filter((row) => row['workshop'] === workshop)
    .map((row) => JSON.parse(String(row['event'])) as Row)
    .filter((event) => event['type'] === 'person/ready' && event['activity'] === activity && event['ready'])
    .map((event) => String(event['person']))
  return [...new Set(people)]
}
