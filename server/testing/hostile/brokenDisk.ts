import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import type { RealServer } from '../RealServer.ts'

/** A disk that does not take what the server writes; `how` says what was done to it. */
export type BrokenDisk = { how: string; mend: () => void }

const run = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

/** No file grows any more, whoever runs the server: a limit on the living process. */
export function fillDisk(server: RealServer): BrokenDisk {
  const limit = (bytes: string) => run('prlimit', '--pid', `${server.pid}`, `--fsize=${bytes}:`)
  if (!limit('1')) return holdDatabase(server, 'prlimit')
  return { how: 'full', mend: () => void limit('unlimited') }
}

/** Files that are read only, also for root and for who has them open already. */
export function freezeDisk(server: RealServer): BrokenDisk {
  const files = readdirSync(server.dataDir).filter((name) => /^talkoot\.db(-wal)?$/.test(name))
  const mark = (sign: string) => run('chattr', sign, ...files.map((name) => join(server.dataDir, name)))
  if (!mark('+i')) return holdDatabase(server, 'chattr')
  return { how: 'read-only', mend: () => void mark('-i') }
}

/** What any system can do: somebody else writes to the database and does not come to an end. */
function holdDatabase({ dataDir }: RealServer, missing: string): BrokenDisk {
  console.warn(`There is no ${missing} here that may be used: another process holds the database instead.`)
  const db = new SqliteDatabase(join(dataDir, 'talkoot.db'))
  db.exec('BEGIN IMMEDIATE')
  // Closing ends the transaction, and closing again does nothing.
  return { how: 'held', mend: () => void db.close() }
}
