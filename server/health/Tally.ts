/** Counts of pairs of words. The words must come from closed sets, so that the table cannot grow without end. */
export class Tally {
  readonly #counts = new Map<string, Map<string, number>>()

  add(what: string, how: string): void {
    const row = this.#counts.get(what) ?? new Map<string, number>()
    this.#counts.set(what, row.set(how, (row.get(how) ?? 0) + 1))
  }

  /** All pairs that have been counted, in the order of their first appearance. */
  list(): { what: string; how: string; count: number }[] {
    return [...this.#counts].flatMap(([what, row]) => [...row].map(([how, count]) => ({ what, how, count })))
  }
}
