import type { Database } from 'better-sqlite3'
import { boardTables } from './boards.ts'
import { imageTables } from './images.ts'
import { peopleTables } from './people.ts'
import { workshopTables } from './workshops.ts'

/**
 * Everything the storage thread does, by name. Text and bytes only: the thread loads no schemas, so that it
 * starts in a twentieth of a second, and what comes out is checked where it is used.
 */
export function tables(db: Database) {
  return { ...workshopTables(db), ...boardTables(db), ...peopleTables(db), ...imageTables(db) }
}

export type Tables = ReturnType<typeof tables>
