import { placeOf } from '#shared/board/boardId.ts'
import { putBack } from '#shared/board/putBack.ts'
import type { ActivityId, BoardId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import type { HistoryEntry } from '#shared/workshop/history.ts'
import { may } from '#shared/workshop/permits.ts'
import { progressOf } from '#shared/workshop/programme.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'

type Asked = { activity: ActivityId; board: BoardId }

/** What people write alone has no time line: it is nobody else's (A6). */
function refused(desk: Desk, actor: Actor, { activity, board }: Asked): ReturnType<typeof refuse> | null {
  const place = placeOf(board)
  if (!place || place.kind === 'personal' || place.activity !== activity) return refuse('not-found')
  const readable = may(actor, { do: 'read-board', board }, desk.state)
  return readable === true ? null : refuse(readable)
}

/** B21: who did what to a board's notes lately. */
export async function readHistory(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked,
): Promise<Result<{ entries: HistoryEntry[] }>> {
  const no = refused(desk, actor, asked)
  if (no) return no
  const entries = await house.rooms.within(asked.board, async ({ history }) => history.entries())
  return ok({
    entries: entries.map(({ entry, at, by, did, before, after }) => ({
      ...{ entry, at, did, by: desk.state.anonymous ? null : by },
      ...{ note: after.id, number: after.number, words: after.text.slice(0, 120) },
      returns: before !== null,
    })),
  })
}

/** B21: makes a note what it was before an entry. It is an entry of its own, so it can be put back too. */
export async function returnTo(
  house: House,
  desk: Desk,
  actor: Actor,
  asked: Asked & { entry: number },
): Promise<Result<object>> {
  const no = refused(desk, actor, asked)
  if (no) return no
  if (progressOf(desk.state, asked.activity).settling !== null) return refuse('busy')
  const entries = await house.rooms.within(asked.board, async ({ history }) => history.entries())
  const { before } = entries.find(({ entry }) => entry === asked.entry) ?? {}
  const now = (await house.rooms.snapshot(asked.board)).notes.find(({ id }) => id === before?.id)
  if (!before || !now || now.archived?.hidden) return refuse('not-found')
  const ops = putBack(now, before, house.now())
  if (ops.length > 0) await house.rooms.hand(asked.board, ops, 'machine', actor.id)
  return ok({})
}
