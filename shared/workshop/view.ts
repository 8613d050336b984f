import type { ActivityId, GroupId, PersonId, VoteId, WorkshopId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import type { Person } from '../people/person.ts'
import { headsIn } from '../people/heads.ts'
import { facilitates, type Role } from '../people/roles.ts'
import type { Standings } from '../vote/tally.ts'
import type { Guide } from '../themes/clustering.ts'
import type { LexiconSummary } from '../themes/lexiconAdditions.ts'
import type { Consent } from '../themes/provider.ts'
import type { WordEdits } from '../themes/wordEdits.ts'
import { type BoardAccess, boardsOf } from './access.ts'
import type { Ask } from './asks.ts'
import type { HiddenNote } from './hidden.ts'
import { type HiddenView, hiddenView } from './hiddenView.ts'
import { countExpected, seatsFor } from './expecting.ts'
import { type LeadingView, leadingFor } from './leadingView.ts'
import { progressOf } from './programme.ts'
import { doingOf, type TableDoing } from './doing.ts'
import { ballotView, type BallotView, publishedOf, untold } from './ballotView.ts'
import { isReviewing, noneUnshown, type Unshown } from './reviewing.ts'
import type { Wall } from './wall.ts'
import type { ExportJob } from '../report/exporting.ts'
import type { SummaryWriting } from '../report/summary.ts'
import type { Results } from '../report/versions.ts'
import type { Openness } from '../strategy/work.ts'
import { type PersonView, personView, type RemovedView, removedView } from './peopleView.ts'
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
  /** How many ballots have dots, by vote. */
  voted: ReadonlyMap<ActivityId, ReadonlyMap<VoteId, number>>
  /** How open votes stand that are told of while they are open (V14). */
  running: ReadonlyMap<ActivityId, ReadonlyMap<VoteId, Standings>>
  /** When each person wrote last, as far back as `heardSince`. */
  wrote: ReadonlyMap<PersonId, number>
  heardSince: number
  /** Notes by question, in activities that have several. */
  perQuestion: ReadonlyMap<ActivityId, Record<string, number>>
  /** How far a running grouping has come, 0–1. */
  grouping: ReadonlyMap<ActivityId, number>
  /** Summaries that a language model is writing or could not write; absent where there are none. */
  writing?: readonly SummaryWriting[]
  /** Notes that nobody sees yet but their writers; absent where there are none. */
  unshown?: ReadonlyMap<ActivityId, Unshown>
  /** False while the server cannot save. */
  saving: boolean
}

export type GroupView = Group & {
  people: number
  present: number
  /** For facilitators and observers, as counts only: what the table does in the step under way. */
  doing: TableDoing | null
}
export type ActivityView = Activity &
  Omit<Progress, 'ready' | 'asks' | 'ballots' | 'guides'> & {
    /** For facilitators. */
    guides: readonly Guide[] | null

    /** Of the current activity only; the report has all of them. */
    ballots: BallotView[]
    /** Which of its votes have a list of ballots to be fetched. */
    published: VoteId[]
    ready: number
    /** How many have handed in the ballot that most have: ballots of several votes cannot be joined (V11). */
    voted: number
    notes: number
    /** By group id; groups without notes are absent. */
    rugs: Record<string, string>
    /** Notes by question id, where there are several; for facilitators and observers. */
    perQuestion: Record<string, number> | null
    /** For facilitators, while notes are let through before others see them: how many wait and are held back. */
    unshown: Unshown | null
    /** For facilitators: what the room has been asked in this step. */
    asks: AskView[] | null
  }
/** A question put to the room; who put it is nobody's matter. */
export type AskView = Pick<Ask, 'to' | 'at' | 'text'>
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
  agreed: Workshop['agreed']
  archived: boolean
  demo: boolean
  /** Whether this is a rehearsal (S26). */
  rehearsal: boolean
  /** Whether names are not asked for and notes lead to nobody (S42). */
  anonymous: boolean
  current: ActivityId | null
  activities: ActivityView[]
  groups: GroupView[]
  /** How many people; `voters`: how many devices of those present, since each hands in one ballot. */
  participants: { total: number; present: number; voters: number }
  hasBaseline: boolean
  /** The work on the strategy: pages that show it fetch what is new when `revision` has risen. */
  strategy: { revision: number; open: Openness; amendments: number }
  /** The version of the results that participants may see; null while there is none. */
  published: number | null
  /** For facilitators and observers. */
  results: Results | null
  /** For facilitators: summaries that a language model is writing, or could not write. */
  writing: readonly SummaryWriting[] | null
  /** What the notes' words may be sent to: everybody may know. */
  consents: readonly Consent[]
  revision: number
  saving: boolean
  /** For organisers of a rehearsal: the workshop that it is of. */
  rehearses: WorkshopId | null
  /** For facilitators and observers: what stands on the projector. */
  wall: Wall | null
  /** For facilitators and observers: how people join. */
  code: string | null
  /** For facilitators: what people have changed of the counted words, and the county's own theme words. */
  words: WordEdits | null
  lexicon: LexiconSummary | null
  /** For facilitators: who is here. */
  people: PersonView[] | null
  /** For facilitators: how many are on the list of names, and how many of those have not come. Never the names. */
  roster: { names: number; waiting: number } | null
  /** For facilitators: the current activity's hidden notes, latest first. */
  hidden: HiddenView[] | null
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
    agreed: state.agreed,
    archived: state.archived,
    demo: state.demo,
    rehearsal: state.rehearses !== null,
    anonymous: state.anonymous,
    current: state.current,
    activities: state.activities.map((activity) =>
      activityView(state, activity, pulse, { participants, role }),
    ),
    groups: state.groups.map((group) => ({
      ...groupView(group, participants, pulse),
      doing: role === 'participant' ? null : doingOf(state, group, pulse, at.now),
    })),
    participants: {
      total: headsIn(participants),
      present: headsIn(participants.filter((person) => pulse.present.has(person.id))),
      voters: participants.filter((person) => pulse.present.has(person.id)).length,
    },
    hasBaseline: state.baseline !== null,
    strategy: {
      revision: state.strategy.revision,
      open: state.strategy.open,
      amendments: state.strategy.amendments.length,
    },
    published: state.results.published,
    results: role === 'participant' ? null : state.results,
    writing: showsPeople ? (pulse.writing ?? []) : null,
    consents: state.consents,
    revision: state.revision,
    saving: pulse.saving,
    rehearses: role === 'organiser' ? state.rehearses : null,
    wall: role === 'participant' ? null : state.wall,
    code: role === 'participant' ? null : state.code,
    words: showsPeople ? state.wordEdits : null,
    lexicon: showsPeople ? state.lexicon : null,
    people: showsPeople
      ? here.map((person) => personView(state, person, { present: pulse.present, ready: readyNow }))
      : null,
    roster: showsPeople ? countExpected(state) : null,
    hidden: showsPeople ? hiddenIn(state).map(hiddenView) : null,
    removed: showsPeople ? readmittable(state).map(removedView) : null,
  }
}

function activityView(
  state: Workshop,
  activity: Activity,
  pulse: Pulse,
  { participants, role }: { participants: readonly Person[]; role: Role },
): ActivityView {
  const { ready, asks, run, guides, ballots, ...progress } = progressOf(state, activity.id)
  const voted = pulse.voted.get(activity.id)
  // Ballots of many options are the heaviest part of a view: only the current ones travel.
  const isCurrent = state.current === activity.id
  const rugs = Object.fromEntries(pulse.rugs.get(activity.id) ?? [])
  // S4: what is yet to come is for those who prepare it.
  const isKnown = facilitates(role) || isCurrent || progress.begun || progress.phase !== 'waiting'
  return {
    ...activity,
    ...(isKnown ? {} : { questions: [], intro: '', votes: activity.votes.map(untold) }),
    ...progress,
    ballots: isCurrent
      ? ballots.map((each) => ballotView(each, { voted, running: pulse.running.get(activity.id) }))
      : [],
    published: publishedOf({ phase: progress.phase, ballots }),
    guides: facilitates(role) ? guides : null,
    run: facilitates(role) ? withProgress(run, pulse.grouping.get(activity.id)) : null,
    // As a share of the participants: others, and people who have left, are not waited for.
    ready: headsIn(participants.filter((person) => ready.includes(person.id))),
    voted: Math.max(0, ...(voted?.values() ?? [])),
    notes: Object.values(rugs).reduce((sum, rug) => sum + rug.length, 0),
    rugs,
    perQuestion: role === 'participant' ? null : (pulse.perQuestion.get(activity.id) ?? null),
    unshown:
      facilitates(role) && isReviewing(activity, { phase: progress.phase, ballots })
        ? (pulse.unshown?.get(activity.id) ?? noneUnshown)
        : null,
    asks: facilitates(role) ? asks.map(askView) : null,
  }
}

const withProgress = (run: Progress['run'], at: number | undefined): Progress['run'] =>
  run?.status === 'running' ? { ...run, at: at ?? run.at } : run

function groupView(group: Group, participants: readonly Person[], pulse: Pulse): Omit<GroupView, 'doing'> {
  const members = participants.filter((person) => person.group === group.id)
  return {
    ...group,
    people: headsIn(members),
    present: headsIn(members.filter((person) => pulse.present.has(person.id))),
  }
}

const hiddenIn = ({ hidden, current }: Workshop): HiddenNote[] =>
  hidden.filter(({ activity }) => activity === current).toReversed()

/** What a person may know of themselves. */
export type Me = LeadingView & {
  seq: number
  /** Files being made for this person; absent while there are none. */
  exports?: readonly ExportJob[]
  person: Pick<Person, 'id' | 'role' | 'name' | 'number' | 'group' | 'sharing'>
  /** Boards for this person to open: of the current activity and of those already begun. */
  boards: BoardAccess[]
  ready: boolean
  /** Questions that a facilitator puts to those this person belongs to, in the step under way. */
  asks: AskView[]
  /** Where the list of names has people of this one's name, while the person must say which of them they are. */
  offered: GroupId[]
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
  const { id, role, name, number, group, sharing } = person
  const current = state.current
  const seats = role === 'participant' && group === null ? seatsFor(state, person) : []
  return {
    seq: at.seq,
    person: { id, role, name, number, group, sharing },
    boards: begun(state).flatMap((activity) => boardsOf(state, actor, activity)),
    ready: current !== null && progressOf(state, current).ready.includes(actor.id),
    ...leadingFor(state, person),
    offered: seats.length > 1 ? seats : [],
    asks: asksTo(state, actor),
    key: current === null ? null : at.keyOf(current),
  }
}

const askView = ({ to, at, text }: Ask): AskView => ({ to, at, ...(text === undefined ? {} : { text }) })

/** S21: whom a question concerns: those of the table, or every participant. */
function asksTo(state: Workshop, actor: Actor): AskView[] {
  if (state.current === null || actor.role !== 'participant') return []
  return progressOf(state, state.current)
    .asks.filter(({ to }) => to.of !== 'table' || to.group === actor.group)
    .map(askView)
}

const begun = (state: Workshop): ActivityId[] =>
  state.activities
    .map((activity) => activity.id)
    .filter((id) => id === state.current || progressOf(state, id).phase !== 'waiting')
