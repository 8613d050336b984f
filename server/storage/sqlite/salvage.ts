import type { Database, Statement } from 'better-sqlite3'
import { KeyOrder, type Row } from './KeyOrder.ts'

/** Tables whose keys must not be told: they name devices and voters, or nothing. */
const discreet = ['memberships', 'settings', 'board_damage']

type Table = { name: string; columns: string[]; key: [string, ...string[]] }

/** Something that could not be read: of which table and, where it is known, of which workshop or board. */
export type Loss = { table: string; of: string | null }

/**
 * Copies every row that can still be read from a damaged database into an empty one. A row or a page that
 * cannot be read costs the others nothing; only what hangs below a damaged inner page is not found. Logs of
 * workshops end before their first gap, because what follows was ruled on what is missing.
 * @throws whatever keeps the new database from being written; it is of no use then
 */
export function salvage(from: Database, to: Database): Loss[] {
  const losses: Loss[] = []
  to.transaction(() => {
    for (const table of tablesOf(to)) {
      const writer = new RowWriter(to, table)
      const put = (row: Row) => writer.put(row)
      try {
        for (const row of from.prepare<[], Row>(`SELECT * FROM ${table.name}`).iterate()) put(row)
      } catch {
        losses.push(...copyGroups(from, table, put))
      }
      writer.check()
    }
    to.exec(
      `DELETE FROM workshop_events WHERE seq >= (
         SELECT min(seq) FROM (
           SELECT workshop AS of, seq, row_number() OVER (PARTITION BY workshop ORDER BY seq) - 1 AS place FROM workshop_events
         ) WHERE of = workshop AND seq <> place
       );
       INSERT OR IGNORE INTO board_editions SELECT board, max(epoch) FROM board_updates GROUP BY board;`,
    )
  })()
  return losses
}

/** Every table with its columns and its key, asked of the database that is whole. */
function tablesOf(db: Database): Table[] {
  const named = `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`
  return db
    .prepare<[], { name: string }>(named)
    .all()
    .map(({ name }) => {
      const columns = db.pragma(`table_info(${name})`) as { name: string; pk: number }[]
      const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
      return {
        name,
        columns: columns.map((each) => each.name),
        key: key.map((each) => each.name) as Table['key'],
      }
    })
}

/** Writes into the new database; a failure there must not pass for a row that could not be read here. */
class RowWriter {
  readonly #insert: Statement
  #failure: unknown = null

  constructor(to: Database, { name, columns }: Table) {
    const values = columns.map((column) => `@${column}`)
    this.#insert = to.prepare(`INSERT OR IGNORE INTO ${name} (${columns.join()}) VALUES (${values.join()})`)
  }

  put(row: Row): void {
    this.check()
    try {
      this.#insert.run(row)
    } catch (failure) {
      this.#failure = failure
      throw failure
    }
  }

  check(): void {
    if (this.#failure) throw this.#failure
  }
}

function copyGroups(from: Database, { name: table, key }: Table, put: (row: Row) => void): Loss[] {
  const reader = new KeyOrder(from, table, key)
  const { found, whole } = reader.groups()
  if (table === 'board_updates') {
    // Boards that only another table still knows of.
    for (const board of new KeyOrder(from, 'board_editions', ['board']).groups().found) found.add(board)
  }
  const losses: Loss[] = whole ? [] : [{ table, of: null }]
  for (const group of found) {
    if (reader.readGroup(group, put)) continue
    losses.push({ table, of: discreet.includes(table) ? null : String(group) })
  }
  return losses
}
