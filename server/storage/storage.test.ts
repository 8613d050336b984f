import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import SqliteDatabase from 'better-sqlite3'
import { openMemory } from './memory.ts'
import { StorageFault } from './ports.ts'
import { openSqlite } from './sqlite.ts'
import { storageContract } from './storage.contract.ts'

const folder = mkdtempSync(join(tmpdir(), 'talkoot-storage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let opened = 0
const path = () => join(folder, `${opened}.db`)

storageContract('memory', async () => openMemory())
storageContract(
  'sqlite',
  () => {
    opened += 1
    return openSqlite(path())
  },
  () => openSqlite(path()),
)

it('says in a sentence when the file is no database', async () => {
  const file = join(folder, 'broken.db')
  writeFileSync(file, 'this is not a database, it is a sentence that is long enough to be read as a header')
  await expect(openSqlite(file)).rejects.toThrow(StorageFault)
})

it('refuses a database of a newer program', async () => {
  const file = join(folder, 'newer.db')
  const db = new SqliteDatabase(file)
  db.pragma('user_version = 999')
  db.close()
  await expect(openSqlite(file)).rejects.toThrow(/newer/)
})
