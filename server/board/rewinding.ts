import { changeBetween, type Change } from '#shared/board/past.ts'
import { rewind, type Rewinding } from '#shared/board/rewind.ts'
import type { NoteId, PersonId, PersonKey } from '#shared/ids.ts'
import type { RewindWish } from '#shared/workshop/history.ts'
import type { BoardRoom } from './BoardRoom.ts'
import { handWith } from './hand.ts'
import type { Entry } from './History.ts'

/** Who a person is on the notes of this board. */
export type KeyOf = (person: PersonId) => PersonKey

/** What a wish comes to on the board as it is now; null when the time line does not reach so far back. */
export function plan(room: BoardRoom, wish: RewindWish, keyOf: KeyOf, now: number): Rewinding | null {
  const entries = room.past.history.entries()
  if (!entries.some(({ entry }) => entry === wish.from)) return null
  const board = room.snapshot()
  const meant = entries.filter(meantBy(wish, room, keyOf)).map(changeOf)
  return rewind(board, meant, typedOn(room, wish), now)
}

/**
 * Takes back what is wished for, as one group of entries, so that it can be taken back in turn.
 * @returns null when the time line does not reach so far back @throws StorageFault
 */
export async function rewindBoard(
  room: BoardRoom,
  wish: RewindWish,
  { keyOf, by, now }: { keyOf: KeyOf; by: PersonId; now: number },
): Promise<{ things: number; typed: number; entry: number | null } | null> {
  let done: Awaited<ReturnType<typeof rewindBoard>> = null
  await handWith(room, () => {
    const found = plan(room, wish, keyOf, now)
    if (!found) return
    const entry = room.past.history.rewinding(() =>
      room.edition.perform(found.ops, { from: 'server', why: 'machine' }, by),
    )
    done = { things: found.steps.length, typed: found.typed, entry }
  })
  return done
}

/** An entry as what it changed. */
export const changeOf = ({ what, id, before, after }: Entry): Change => changeBetween(what, id, before, after)

function meantBy({ from, to, only }: RewindWish, room: BoardRoom, keyOf: KeyOf): (entry: Entry) => boolean {
  const isThen = ({ entry }: Entry) => entry >= from && entry <= to
  if (only === null) return isThen
  if (only.is === 'rewound') return (entry) => isThen(entry) && entry.group === only.entry
  const own = only.own ? new Set<string>() : thingsOf(room, keyOf(only.person))
  return (entry) => isThen(entry) && entry.by === only.person && !own.has(`${entry.what} ${entry.id}`)
}

/** What a person has written. */
function thingsOf(room: BoardRoom, key: PersonKey): Set<string> {
  const { notes, remarks } = room.snapshot()
  return new Set([
    ...notes.filter(({ by }) => by === key).map(({ id }) => `note ${id}`),
    ...remarks.filter(({ by }) => by === key).map(({ id }) => `remark ${id}`),
  ])
}

/** Notes that somebody writes on; where one person's doing is taken back, somebody else. */
function typedOn(room: BoardRoom, { only }: RewindWish): ReadonlySet<NoteId> {
  const typed = [...room.presence.typing()]
  const person = only?.is === 'person' ? only.person : null
  return new Set(typed.filter(([, by]) => [...by].some((each) => each !== person)).map(([note]) => note))
}
