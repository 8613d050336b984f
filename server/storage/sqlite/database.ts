import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { StorageFault } from '../ports.ts'
import { schema } from './schema.ts'

/**
 * Opens the database for this thread: write-ahead log, synced at every commit, missing schema steps done.
 * @param file path of the database; its folder is made when missing
 * @throws StorageFault when the file cannot be opened, written or is newer than this program
 */
export function openDatabase(file: string): Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const db = new SqliteDatabase(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('secure_delete = ON')
    db.pragma('busy_timeout = 5000')
    // Finds damage in a page's structure before it is read as something else.
    db.pragma('cell_size_check = ON')
    // A large import would otherwise leave a log of its own size on the disk for good.
    db.pragma('journal_size_limit = 16777216')
    migrate(db, file)
    return db
  } catch (cause) {
    if (cause instanceof StorageFault) throw cause
    throw new StorageFault(`The database ${file} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}

/**
 * Deleted content is zeroed (secure_delete); the write-ahead log must not keep it either.
 * @throws StorageFault while somebody else reads the file
 */
export function emptyLog(db: Database): void {
  const [outcome] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (outcome?.busy !== 0) throw new StorageFault('The log still holds what was deleted; delete once more')
}

function migrate(db: Database, file: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > schema.length)
    throw new StorageFault(`The database ${file} is from a newer Talkoot: update the program.`)
  if (version === schema.length) return
  db.transaction(() => {
    for (const step of schema.slice(version)) db.exec(step)
    db.pragma(`user_version = ${schema.length}`)
  }).immediate()
}
