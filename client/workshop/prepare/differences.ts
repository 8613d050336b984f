/** What somebody else did to a list meanwhile, in the names of its items. */
export type Differences = { added: string[]; removed: string[]; changed: string[]; reordered: boolean }

/** Compares two versions of a list of plain data by id. */
export function differences<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
  nameOf: (item: T) => string,
): Differences {
  const old = new Map(before.map((item) => [item.id, item]))
  const now = new Map(after.map((item) => [item.id, item]))
  const kept = (list: readonly T[], other: Map<string, T>) =>
    list.flatMap(({ id }) => (other.has(id) ? [id] : []))
  return {
    added: after.filter(({ id }) => !old.has(id)).map(nameOf),
    removed: before.filter(({ id }) => !now.has(id)).map(nameOf),
    changed: after
      .filter((item) => old.has(item.id) && JSON.stringify(old.get(item.id)) !== JSON.stringify(item))
      .map(nameOf),
    reordered: kept(before, now).join() !== kept(after, old).join(),
  }
}
