import type { Other } from '#shared/board/port.ts'
import type { PresenceStamp } from '#shared/board/presence.ts'
import type { PersonId } from '#shared/ids.ts'

/** Somebody else on the board, who is called by their number and points at it. */
export const person = (
  n: number,
  who: Partial<PresenceStamp> = {},
  said: Partial<Omit<Other, 'who' | 'connection'>> = {},
): Other => ({
  connection: n,
  cursor: [n, n],
  selection: [],
  dragging: null,
  typing: null,
  view: null,
  calling: null,
  ...said,
  who: { id: `p${n}` as PersonId, name: `Henkilö ${n}`, number: n, role: 'participant', group: null, ...who },
})
