import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import SqliteDatabase, { type Database } from 'better-sqlite3'
import { type Storage, StorageFault } from './ports.ts'
import { sqliteBoards } from './sqlite/boards.ts'
import { sqliteBallots, sqlitePapers, sqliteSessions } from './sqlite/people.ts'
import { schema } from './sqlite/schema.ts'
import { sqliteWorkshops } from './sqlite/workshops.ts'

/**
 * The embedded default: one file, write-ahead log, synced at every commit.
 * @param file path of the database; its folder is made when missing
 * @throws StorageFault when the file cannot be opened, written or is newer than this program
 */
export function openSqlite(file: string): Storage {
  const db = openDatabase(file)
  const secretRow = db.prepare<[], { value: string }>("SELECT value FROM settings WHERE key = 'secret'")
  const keepSecret = db.prepare("INSERT OR IGNORE INTO settings (key, value) VALUES ('secret', ?)")
  return guarded({
    workshops: sqliteWorkshops(db),
    boards: sqliteBoards(db),
    sessions: sqliteSessions(db),
    ballots: sqliteBallots(db),
    papers: sqlitePapers(db),
    async secret() {
      keepSecret.run(randomBytes(32).toString('base64url'))
      return secretRow.get()!.value
    },
    async close() {
      db.close()
    },
  })
}

function openDatabase(file: string): Database {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const db = new SqliteDatabase(file)
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('secure_delete = ON')
    db.pragma('busy_timeout = 5000')
    migrate(db, file)
    return db
  } catch (cause) {
    if (cause instanceof StorageFault) throw cause
    throw new StorageFault(`The database ${file} cannot be opened: ${(cause as Error).message}`, { cause })
  }
}

function migrate(db: Database, file: string): void {
  const version = db.pragma('user_version', { simple: true }) as number
  if (version > schema.length)
    throw new StorageFault(`The database ${file} is from a newer Talkoot: update the program.`)
  db.transaction(() => {
    for (const step of schema.slice(version)) db.exec(step)
    db.pragma(`user_version = ${schema.length}`)
  }).immediate()
}

/** Whatever the driver throws leaves the store as a StorageFault, the one kind the house knows. */
function guarded(storage: Storage): Storage {
  const guard = <T extends object>(part: T): T =>
    new Proxy(part, {
      get(target, key, self) {
        const member: unknown = Reflect.get(target, key, self)
        if (typeof member !== 'function') return member
        return async (...args: unknown[]) => {
          try {
            return await (member as (...args: unknown[]) => unknown).apply(target, args)
          } catch (cause) {
            if (cause instanceof StorageFault) throw cause
            throw new StorageFault((cause as Error).message, { cause })
          }
        }
      },
    })
  return {
    workshops: guard(storage.workshops),
    boards: guard(storage.boards),
    sessions: guard(storage.sessions),
    ballots: guard(storage.ballots),
    papers: guard(storage.papers),
    secret: () => storage.secret(),
    close: () => storage.close(),
  }
}
