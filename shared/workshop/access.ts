import { boardIdOf, type BoardKind, type BoardPlace } from '../board/boardId.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import type { ActivityId, BoardId, GroupId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import { leads } from './leading.ts'
import { may } from './permits.ts'
import { isQuieted } from './quiet.ts'
import type { Workshop } from './workshop.ts'

/** What somebody may do on one board. */
export type BoardAccess = {
  board: BoardId
  kind: BoardKind
  activity: ActivityId
  group: GroupId | null
  epoch: number
  /** True, or why not. */
  writes: true | RefusalCode
  /** Whether what lies on it may be moved: true, or why not. */
  arranges: true | RefusalCode
  /** Whether others' notes on it may be changed: true, or why not. */
  edits: true | RefusalCode
  /** Whether this person may comment on notes and react to them. */
  remarks: boolean
  /** There when this person may hide its notes and read its time line. */
  tends?: true
}

/**
 * Of the tables' boards a participant is told their own table's: the others' would be most of all that they are sent.
 * What a table's people are told alike is found out once for all of them, but for who is quieted or leads them.
 */
export function boardsOf(state: Workshop, actor: Actor, activity: ActivityId): BoardAccess[] {
  const stem = { workshop: state.id, activity }
  const isParticipant = actor.role === 'participant'
  const own = isParticipant ? accessTo(state, actor, { kind: 'personal', ...stem, person: actor.id }) : null
  const known = alike.get(state) ?? new Map<string, BoardAccess[]>()
  alike.set(state, known)
  const key = `${actor.role} ${actor.group} ${activity} ${isQuieted(actor, state)} ${leads(state, actor)}`
  const tables = isParticipant ? state.groups.filter(({ id }) => id === actor.group) : state.groups
  const shared =
    known.get(key) ??
    [
      ...tables.map(({ id: group }) => accessTo(state, actor, { kind: 'group', ...stem, group })),
      accessTo(state, actor, { kind: 'synthesis', ...stem }),
    ].filter((access) => access !== null)
  known.set(key, shared)
  return own ? [own, ...shared] : shared
}

/** By state, and in it by role, table and activity. */
const alike = new WeakMap<Workshop, Map<string, BoardAccess[]>>()

/** What somebody may do on a board, or null when they may not even read it. */
function accessTo(state: Workshop, actor: Actor, place: BoardPlace): BoardAccess | null {
  const board = boardIdOf(place)
  if (may(actor, { do: 'read-board', board }, state) !== true) return null
  return {
    ...{ board, kind: place.kind, activity: place.activity, epoch: epochOf(state, board) },
    group: place.kind === 'group' ? place.group : null,
    writes: may(actor, { do: 'write-board', board }, state),
    arranges: may(actor, { do: 'arrange-board', board }, state),
    edits: may(actor, { do: 'edit-others', board }, state),
    remarks: may(actor, { do: 'remark', board }, state) === true,
    ...(may(actor, { do: 'tend-board', board }, state) === true ? { tends: true as const } : {}),
  }
}

/** Which edition of a board is open now. */
export const epochOf = (state: Workshop, board: BoardId): number => state.epochs[board] ?? 1
