import * as Y from 'yjs'
import type { RecordMap } from '#shared/board/records.ts'
import type { CloseName } from '#shared/contract/boards.ts'

export const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Gives back the fields of a record that no longer reads. A field that is merely missing may come of two people's
 * undo crossing each other; one with another kind of value in it does not.
 */
export function restore(
  record: RecordMap,
  was: object,
  needed: readonly string[],
  result: { offence: CloseName | null },
): void {
  if (needed.every((field) => record.has(field))) result.offence = 'malformed'
  for (const [field, value] of Object.entries(was)) {
    if (field === 'id') continue
    const isText = field === 'text' && needed.includes('text')
    if (isText ? !(record.get('text') instanceof Y.Text) : !same(record.get(field), value)) {
      record.set(field, isText ? new Y.Text(String(value)) : value)
    }
  }
}
