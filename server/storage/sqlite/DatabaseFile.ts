import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { StorageFault } from '../ports.ts'
import { openDatabase } from './database.ts'
import { type Loss, salvage } from './salvage.ts'
import type { Calls } from './serve.ts'
import { type Tables, tables } from './tables.ts'

/** A damaged database has been made good: where the old file is kept, and what could not be read in it. */
export type Mending = { kept: string; losses: Loss[] }

/** Milliseconds between two attempts to mend a file. */
const REST = 60_000

/**
 * The open database. When SQLite finds a page damaged in its structure, all that can be read is copied into a
 * new file, which takes the place of the damaged one; that one stays beside it, as it is.
 */
export class DatabaseFile {
  readonly #file: string
  readonly #onMended: (mending: Mending) => void
  #db: Database
  #calls: Tables
  #mendedAt = -Infinity

  /** @throws StorageFault when it cannot be opened */
  constructor(file: string, onMended: (mending: Mending) => void) {
    this.#file = file
    this.#onMended = onMended
    this.#db = openDatabase(file)
    this.#calls = tables(this.#db)
  }

  get db(): Database {
    return this.#db
  }

  /** Carries out one call; once more if the database had to be mended for it. */
  ask(name: string, args: unknown[]): unknown {
    try {
      return this.#run(name, args)
    } catch (cause) {
      if (!isDamage(cause) || performance.now() - this.#mendedAt < REST) throw cause
      this.#mend(cause)
      return this.#run(name, args)
    }
  }

  close(): void {
    this.#db.close()
  }

  #run(name: string, args: unknown[]): unknown {
    const call = (this.#calls as Calls)[name] as (...args: unknown[]) => unknown
    const value = call(...args)
    // What could not be read lies in the kept files, and may be what is being erased.
    if (name === 'eraseWorkshop') for (const kept of this.#kept()) rmSync(kept, { force: true })
    return value
  }

  #mend(cause: Error): void {
    this.#mendedAt = performance.now()
    const fresh = `${this.#file}.new`
    const clear = () => ['', '-wal', '-shm'].forEach((end) => rmSync(fresh + end, { force: true }))
    try {
      clear()
      const to = openDatabase(fresh)
      let losses: Loss[]
      try {
        losses = salvage(this.#db, to)
      } finally {
        to.close()
      }
      this.#db.pragma('wal_checkpoint(TRUNCATE)')
      this.#db.close()
      this.#onMended({ kept: this.#swap(fresh), losses })
    } catch (fault) {
      const { message } = fault as Error
      try {
        clear()
      } catch {
        // What stands in the way of the new file has been told already.
      }
      throw new StorageFault(`${cause.message}; it could not be mended: ${message}`, { cause })
    } finally {
      if (!this.#db.open) {
        this.#db = openDatabase(this.#file)
        this.#calls = tables(this.#db)
      }
    }
  }

  /** Puts the new file in the place of the old one, at one stroke. @returns where the old one is kept */
  #swap(fresh: string): string {
    const log = `${this.#file}-wal`
    // A log that is left over would be played into the new file.
    if (existsSync(log) && statSync(log).size > 0) throw new Error('its log cannot be emptied')
    const kept = `${this.#file}.damaged-${new Date().toISOString().replaceAll(':', '')}`
    try {
      linkSync(this.#file, kept)
    } catch {
      // Not every file system knows links.
      copyFileSync(this.#file, kept)
    }
    renameSync(fresh, this.#file)
    return kept
  }

  #kept(): string[] {
    const folder = dirname(this.#file)
    const start = `${basename(this.#file)}.damaged-`
    const names = readdirSync(folder).filter((name) => name.startsWith(start))
    return names.map((name) => join(folder, name))
  }
}

const isDamage = (cause: unknown): cause is Error =>
  cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_CORRUPT')
