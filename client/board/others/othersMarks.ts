import type { Other } from '#shared/board/port.ts'
import type { NoteId } from '#shared/ids.ts'

/** More outlines than this would say nothing more. */
const most = 120

/** Who holds which note selected; whoever writes on it is shown on the note itself. */
export function selectedBy(others: readonly Other[]): ReadonlyMap<NoteId, readonly Other[]> {
  const held = new Map<NoteId, Other[]>()
  for (const other of others) {
    for (const id of other.selection) {
      if (id === other.typing) continue
      const known = held.get(id)
      if (known) {
        if (known.every(({ who }) => who.id !== other.who.id)) known.push(other)
      } else if (held.size < most) held.set(id, [other])
    }
  }
  return held
}
