import type { Connection } from './Connection.ts'

/** The lines of a board, counted by person: a hall that comes at once is not walked through for each of them. */
export class Lines extends Set<Connection> {
  readonly #counts = new Map<string, number>()

  override add(line: Connection): this {
    if (!this.has(line)) this.#count(line, 1)
    return super.add(line)
  }

  override delete(line: Connection): boolean {
    const was = super.delete(line)
    if (was) this.#count(line, -1)
    return was
  }

  /** How many lines a person has. */
  of(key: string): number {
    return this.#counts.get(key) ?? 0
  }

  #count({ visitor: { key } }: Connection, change: 1 | -1): void {
    const count = this.of(key) + change
    if (count === 0) this.#counts.delete(key)
    else this.#counts.set(key, count)
  }
}
