import { shapes } from './migrations/001-shapes.ts'
import type { Migration, StoredJson } from './migrations/migration.ts'
import { boardSnapshot, type BoardSnapshot, SCHEMA } from './snapshot.ts'

/** Every change of the stored shape so far, oldest first. */
export const migrations: readonly Migration[] = [shapes]

/** A stored board that cannot be read: of a newer server, or broken. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault'
}

/**
 * M1: ids are contiguous from 1 and end where the current schema begins.
 * @throws MigrationFault naming the first that is out of line
 */
export function checkMigrations(list: readonly Migration[], schema: number): void {
  list.forEach(({ id }, index) => {
    if (id !== index + 1) throw new MigrationFault(`Migration ${id} stands where ${index + 1} should`)
  })
  if (schema !== list.length + 1) {
    throw new MigrationFault(`${list.length} migrations lead to schema ${list.length + 1}, not ${schema}`)
  }
}

checkMigrations(migrations, SCHEMA)

const schemaOf = (json: StoredJson): number => {
  const schema = (json['meta'] as { schema?: unknown } | undefined)?.schema
  return typeof schema === 'number' ? schema : NaN
}

/**
 * Runs a stored board up to the current schema.
 * @throws MigrationFault when it is newer than this server or has no schema
 */
export function migrate(json: StoredJson, list: readonly Migration[] = migrations): StoredJson {
  const from = schemaOf(json)
  if (!(from >= 1 && from <= list.length + 1))
    throw new MigrationFault(`Nothing leads here from schema ${from}`)
  return list.slice(from - 1).reduce((board, { id, up }) => {
    const next = up(board)
    return { ...next, meta: { ...(next['meta'] as object), schema: id + 1 } }
  }, json)
}

/** A stored board as today's snapshot. */
export const currentSnapshot = (json: StoredJson, list = migrations): BoardSnapshot =>
  boardSnapshot.parse(migrate(json, list))
