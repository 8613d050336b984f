import { boardIdOf, type BoardKind } from '../board/boardId.ts'
import type { ActivityId, BoardId, GroupId, PersonId } from '../ids.ts'
import type { RefusalCode } from '../contract/refusals.ts'
import type { Actor } from '../people/actor.ts'
import type { Person } from '../people/person.ts'
import { facilitates, type Role } from '../people/roles.ts'
import { may } from './permits.ts'
import { progressOf } from './programme.ts'
import { readmittable } from './removal.ts'
import type { Activity, Group, Progress, Workshop } from './workshop.ts'

/**
 * What is happening right now and not worth recording: who is connected, how many notes there are, who
 * has voted. `rugs`: one character per note in order of arrival (see `kindMarks`), so progress shows
 * without content.
 */
export type Pulse = {
  present: ReadonlySet<PersonId>
  rugs: ReadonlyMap<ActivityId, ReadonlyMap<GroupId, string>>
  voted: ReadonlyMap<ActivityId, number>
  /** How far a running grouping has come, 0–1. */
  grouping: ReadonlyMap<ActivityId, number>
  /** False while the server cannot save. */
  saving: boolean
}

export type GroupView = Group & { people: number; present: number }
export type ActivityView = Activity &
  /** `ballot` and `standings` of the current activity only; the report has all of them. */
  Omit<Progress, 'ready'> & {
    ready: number
    voted: number
    notes: number
    /** By group id; groups without notes are absent. */
    rugs: Record<string, string>
  }
export type PersonView = Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group'> & {
  present: boolean
  ready: boolean
}

export type RemovedView = Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group'>

/** What one role may know of a workshop. Built, not stripped: nothing is here that is not named here. */
export type View = {
  seq: number
  /** The server's clock when the view was made: the client's may be minutes off. */
  now: number
  id: string
  name: string
  host: string
  language: Workshop['language']
  startsAt: number | null
  archived: boolean
  demo: boolean
  current: ActivityId | null
  activities: ActivityView[]
  groups: GroupView[]
  participants: { total: number; present: number }
  hasBaseline: boolean
  revision: number
  saving: boolean
  /** For facilitators and observers: how people join. */
  code: string | null
  /** For facilitators: who is here. */
  people: PersonView[] | null
  /** For facilitators: who was removed and may be let in again. */
  removed: RemovedView[] | null
}

/** Builds what an audience may know. A participant's view never holds a person's id. */
export function viewFor(state: Workshop, role: Role, pulse: Pulse, at: { seq: number; now: number }): View {
  const here = state.people.filter((person) => !person.removed)
  const participants = here.filter((person) => person.role === 'participant')
  const showsPeople = facilitates(role)
  const readyNow = state.current === null ? [] : progressOf(state, state.current).ready
  return {
    ...at,
    id: state.id,
    name: state.name,
    host: state.host,
    language: state.language,
    startsAt: state.startsAt,
    archived: state.archived,
    demo: state.demo,
    current: state.current,
    activities: state.activities.map((activity) =>
      activityView(state, activity, pulse, { participants, showsRun: showsPeople }),
    ),
    groups: state.groups.map((group) => groupView(group, participants, pulse)),
    participants: {
      total: participants.length,
      present: participants.filter((person) => pulse.present.has(person.id)).length,
    },
    hasBaseline: state.baseline !== null,
    revision: state.revision,
    saving: pulse.saving,
    code: role === 'participant' ? null : state.code,
    people: showsPeople ? here.map((person) => personView(person, pulse, readyNow)) : null,
    removed: showsPeople ? readmittable(state).map(removedView) : null,
  }
}

function activityView(
  state: Workshop,
  activity: Activity,
  pulse: Pulse,
  { participants, showsRun }: { participants: readonly Person[]; showsRun: boolean },
): ActivityView {
  const { ready, run, ballot, standings, ...progress } = progressOf(state, activity.id)
  // A ballot of many options is the heaviest part of a view: only the current one travels.
  const isCurrent = state.current === activity.id
  const rugs = Object.fromEntries(pulse.rugs.get(activity.id) ?? [])
  return {
    ...activity,
    ...progress,
    ballot: isCurrent ? ballot : null,
    standings: isCurrent ? standings : null,
    run: showsRun ? withProgress(run, pulse.grouping.get(activity.id)) : null,
    // As a share of the participants: others, and people who have left, are not waited for.
    ready: participants.filter((person) => ready.includes(person.id)).length,
    voted: pulse.voted.get(activity.id) ?? 0,
    notes: Object.values(rugs).reduce((sum, rug) => sum + rug.length, 0),
    rugs,
  }
}

const withProgress = (run: Progress['run'], at: number | undefined): Progress['run'] =>
  run?.status === 'running' ? { ...run, at: at ?? run.at } : run

function groupView(group: Group, participants: readonly Person[], pulse: Pulse): GroupView {
  const members = participants.filter((person) => person.group === group.id)
  return {
    ...group,
    people: members.length,
    present: members.filter((person) => pulse.present.has(person.id)).length,
  }
}

function personView(person: Person, pulse: Pulse, ready: readonly PersonId[]): PersonView {
  const { id, role, name, number, group } = person
  return { id, role, name, number, group, present: pulse.present.has(id), ready: ready.includes(id) }
}

const removedView = ({ id, role, name, number, group }: Person): RemovedView => ({
  ...{ id, role, name, number, group },
})

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
  /** Whether this person may comment on notes and react to them. */
  remarks: boolean
}

/** What a person may know of themselves. */
export type Me = {
  seq: number
  person: Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group'>
  /** Boards this person may open: of the current activity and of those already begun. */
  boards: BoardAccess[]
  ready: boolean
  /** This person's pseudonym on the current activity's notes: tells own notes from others'. */
  key: string | null
}

/** Builds what an actor may know of themselves. `keyOf` gives the pseudonym for an activity. */
export function meFor(
  state: Workshop,
  actor: Actor,
  at: { seq: number; keyOf: (activity: ActivityId) => string },
): Me | null {
  const person = state.people.find((p) => p.id === actor.id && !p.removed)
  if (!person) return null
  const { id, role, name, number, group } = person
  const current = state.current
  return {
    seq: at.seq,
    person: { id, role, name, number, group },
    boards: begun(state).flatMap((activity) => boardsOf(state, actor, activity)),
    ready: current !== null && progressOf(state, current).ready.includes(actor.id),
    key: current === null ? null : at.keyOf(current),
  }
}

const begun = (state: Workshop): ActivityId[] =>
  state.activities
    .map((activity) => activity.id)
    .filter((id) => id === state.current || progressOf(state, id).phase !== 'waiting')

function boardsOf(state: Workshop, actor: Actor, activity: ActivityId): BoardAccess[] {
  const stem = { workshop: state.id, activity }
  const places = [
    ...(actor.role === 'participant' ? [{ kind: 'personal' as const, ...stem, person: actor.id }] : []),
    ...state.groups.map((group) => ({ kind: 'group' as const, ...stem, group: group.id })),
    { kind: 'synthesis' as const, ...stem },
  ]
  return places.flatMap((place) => {
    const board = boardIdOf(place)
    if (may(actor, { do: 'read-board', board }, state) !== true) return []
    const writes = may(actor, { do: 'write-board', board }, state)
    const arranges = may(actor, { do: 'arrange-board', board }, state)
    const remarks = may(actor, { do: 'remark', board }, state) === true
    const group = place.kind === 'group' ? place.group : null
    return [
      { board, kind: place.kind, activity, group, epoch: epochOf(state, board), writes, arranges, remarks },
    ]
  })
}

/** Which edition of a board is open now. */
export const epochOf = (state: Workshop, board: BoardId): number => state.epochs[board] ?? 1
