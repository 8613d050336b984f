import type { Database, Statement } from 'better-sqlite3'

export type Row = Record<string, unknown>

type Way = { compare: '>' | '<'; order: 'ASC' | 'DESC' }
const ways: readonly [Way, Way] = [
  { compare: '>', order: 'ASC' },
  { compare: '<', order: 'DESC' },
]

/** A table of a damaged database, read one row at a time by its key, from either end. */
export class KeyOrder {
  readonly #db: Database
  readonly #table: string
  readonly #group: string
  readonly #rest: readonly string[]

  /** @param keys the columns of the primary key; the first one groups the rows */
  constructor(db: Database, table: string, [group, ...rest]: readonly [string, ...string[]]) {
    this.#db = db
    this.#table = table
    this.#group = group
    this.#rest = rest
  }

  /** The values of the first column as far as they can be walked from both ends, and whether that was all. */
  groups(): { found: Set<unknown>; whole: boolean } {
    const found = new Set<unknown>()
    const isWhole = ways.some(({ compare, order }) => {
      const select = (where: string) =>
        this.#db.prepare<unknown[], { id: unknown }>(
          `SELECT ${this.#group} AS id FROM ${this.#table} ${where} ORDER BY ${this.#group} ${order} LIMIT 1`,
        )
      try {
        const next = select(`WHERE ${this.#group} ${compare} ?`)
        for (let row = select('').get(); row; row = next.get(row.id)) found.add(row.id)
        return true
      } catch {
        return false
      }
    })
    return { found, whole: isWhole }
  }

  /**
   * Hands over every row of a group that can be read: up to the first page that cannot, and, from the other
   * end, down to the last one.
   * @returns whether that was all
   */
  readGroup(group: unknown, put: (row: Row) => void): boolean {
    let skipped = 0
    const reachedEnd = ways.some((way) => {
      const full = this.#statements('*', way)
      const keys = this.#statements([this.#group, ...this.#rest].join(), way)
      let last: Row | null = null
      try {
        for (;;) {
          const row = attempt(() => step(full, group, last))
          if (row) put(row)
          if (row === undefined) return true
          // The row cannot be read; where even its key cannot, the page is lost.
          const key: Row | undefined = row ?? step(keys, group, last)
          if (!row) skipped += 1
          if (!key || this.#rest.length === 0) return true
          last = key
        }
      } catch {
        return false
      }
    })
    return reachedEnd && skipped === 0
  }

  #statements(columns: string, { compare, order }: Way): Steps {
    const list = this.#rest.join()
    const by = this.#rest.map((column) => `${column} ${order}`).join()
    const select = (where: string) =>
      this.#db.prepare<[Row], Row>(
        `SELECT ${columns} FROM ${this.#table} WHERE ${this.#group} = @group ${where} ${by && `ORDER BY ${by}`} LIMIT 1`,
      )
    const bound = this.#rest.map((column) => `@${column}`).join()
    return { first: select(''), next: list ? select(`AND (${list}) ${compare} (${bound})`) : null }
  }
}

type Steps = { first: Statement<[Row], Row>; next: Statement<[Row], Row> | null }

const step = ({ first, next }: Steps, group: unknown, last: Row | null): Row | undefined =>
  last && next ? next.get({ ...last, group }) : first.get({ group })

/** A row, undefined behind the last one, null where there is one that cannot be read. */
function attempt(read: () => Row | undefined): Row | undefined | null {
  try {
    return read()
  } catch {
    return null
  }
}
