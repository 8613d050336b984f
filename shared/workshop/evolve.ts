import { evolveResults } from './evolveResults.ts'
import type { ActivityId, NoteId } from '../ids.ts'
import type { Person } from '../people/person.ts'
import type { Service } from '../themes/provider.ts'
import { evolveStrategy, stirred } from '../strategy/evolve.ts'
import { withBaseline } from '../strategy/versions.ts'
import { noStrategyWork } from '../strategy/work.ts'
import { askingKnownTables } from '../vote/knownTables.ts'
import { sameTarget } from './asks.ts'
import { following, withLead } from './leading.ts'
import type { WorkshopEvent } from './events.ts'
import { isBack, type Phase, phaseOrder } from './phase.ts'
import { agreedAt } from './schedule.ts'
import { mustSettle, progressOf } from './programme.ts'
import type { Progress, Workshop } from './workshop.ts'

/** T8: facts after which people count elsewhere in the strategy work, or may read other notes that it stands on. */
const stirring: ReadonlySet<WorkshopEvent['type']> = new Set([
  'person/moved',
  'person/counted',
  'person/promoted',
  'person/removed',
  'person/readmitted',
  'person/quieted',
  'person/led',
  'link/revoked',
  'groups/edited',
  'note/hidden',
  'note/shown',
  'phase/entered',
  'phase/settled',
])

/** The state after an event. The first event of a log must be `workshop/created`. Never throws on a decided event. */
export function evolve(state: Workshop | null, event: WorkshopEvent): Workshop {
  const next = changed(state, event)
  const isWorkedOn = next.strategy.amendments.length + next.strategy.phrases.length > 0
  return isWorkedOn && stirring.has(event.type) ? { ...next, strategy: stirred(next.strategy) } : next
}

function changed(state: Workshop | null, event: WorkshopEvent): Workshop {
  if (event.type === 'workshop/created') return withFirstVersion(event.workshop)
  if (!state) throw new Error(`A log cannot begin with ${event.type}`)
  switch (event.type) {
    case 'workshop/edited':
      return {
        ...state,
        name: event.name,
        host: event.host,
        startsAt: event.startsAt,
        language: event.language,
      }
    case 'workshop/archived':
      return { ...state, archived: event.archived }
    case 'programme/edited':
      return { ...state, activities: event.activities, revision: state.revision + 1 }
    case 'groups/edited':
      return {
        ...state,
        groups: event.groups,
        activities: askingKnownTables(state.activities, event.groups),
        revision: state.revision + 1,
      }
    case 'roster/set':
      return { ...state, roster: event.roster, revision: state.revision + 1 }
    case 'baseline/set':
      return withBaselineSet(state, event)
    case 'link/revoked':
      return revokeLink(state, event)
    case 'code/renewed':
      return { ...state, code: event.code }
    case 'person/joined':
      return { ...state, people: [...state.people.filter((p) => p.id !== event.person.id), event.person] }
    case 'person/promoted':
      return withPerson(state, event.person, (person) => ({
        ...following(person),
        role: event.role,
        link: event.link,
        removed: false,
        quiet: false,
      }))
    case 'person/moved':
      return withPerson(state, event.person, (person) => ({
        ...(person.group === event.group ? person : following(person)),
        group: event.group,
      }))
    case 'person/counted':
      return withPerson(state, event.person, (person) => ({ ...person, sharing: event.sharing }))
    case 'person/led':
      return { ...state, people: withLead(state.people, event.person, event.leads) }
    case 'person/renamed':
      return withPerson(state, event.person, (person) => ({ ...person, name: event.name }))
    case 'receipt/renewed':
      return withPerson(state, event.person, (person) => ({ ...person, renewed: (person.renewed ?? 0) + 1 }))
    case 'person/quieted':
      return withPerson(state, event.person, (person) => ({ ...person, quiet: event.quiet }))
    case 'person/removed':
      return withPerson(state, event.person, (person) => ({
        ...following(person),
        removed: true,
        quiet: false,
      }))
    case 'person/readmitted':
      return withPerson(state, event.person, (person) => ({
        ...person,
        removed: false,
        // The table may have gone while nobody sat there.
        group: state.groups.some(({ id }) => id === person.group) ? person.group : null,
      }))
    case 'activity/opened':
      return { ...unlit(state), current: event.activity, agreed: state.agreed ?? agreedAt(state, event.at) }
    case 'phase/entered':
      return withProgress(unlit(state), event.activity, (progress) => ({
        ...progress,
        phase: event.phase,
        trail: trailOf(progress, event),
        begun: true,
        visit: progress.visit + 1,
        since: event.at,
        timer: event.timer,
        ready: [],
        asks: [],
        settling: mustSettle(event.left, event.phase) ? event.left : null,
      }))
    case 'phase/settled':
      return withProgress(state, event.activity, (progress) => ({ ...progress, settling: null }))
    case 'boards/locked':
      return withProgress(state, event.activity, (progress) => ({ ...progress, locks: event.locks }))
    case 'timer/set':
      return withProgress(state, event.activity, (progress) => ({ ...progress, timer: event.timer }))
    case 'person/ready':
      return withProgress(state, event.activity, (progress) => ({
        ...progress,
        ready: event.ready
          ? [...new Set([...progress.ready, event.person])]
          : progress.ready.filter((id) => id !== event.person),
      }))
    case 'room/asked':
      return withProgress(state, event.activity, ({ asks, ...progress }) => ({
        ...progress,
        asks: [
          ...asks.filter(({ to }) => !sameTarget(to, event.to)),
          {
            ...{ to: event.to, by: event.by, at: event.at },
            ...(event.text === undefined ? {} : { text: event.text }),
          },
        ],
      }))
    case 'spotlight/set':
      return { ...state, wall: { ...state.wall, spotlight: event.spotlight } }
    case 'wall/paused':
      return { ...state, wall: { ...state.wall, paused: event.paused } }
    case 'note/hidden':
      return { ...state, hidden: [...withoutNote(state, event.note.activity, event.note.id), event.note] }
    case 'note/shown':
      return { ...state, hidden: withoutNote(state, event.activity, event.note) }
    case 'board/sealed':
      return { ...state, epochs: { ...state.epochs, [event.board]: event.epoch } }
    case 'clustering/changed':
      return withProgress(state, event.activity, (progress) => ({ ...progress, run: event.run }))
    case 'guides/set':
      return withProgress(state, event.activity, (progress) => ({ ...progress, guides: event.guides }))
    case 'words/edited':
      return { ...state, wordEdits: event.words }
    case 'lexicon/set':
      return { ...state, lexicon: event.lexicon }
    case 'service/allowed':
      return { ...state, consents: [...consentsBut(state, event.consent.service), event.consent] }
    case 'service/forbidden':
      return { ...state, consents: consentsBut(state, event.service) }
    case 'look/set':
    case 'closing/set':
    case 'version/kept':
    case 'version/forgotten':
    case 'results/published':
    case 'results/linked':
    case 'summaries/changed':
      return { ...state, results: evolveResults(state.results, event) }
    case 'ballot/opened':
      return withProgress(state, event.activity, ({ ballots, ...progress }) => ({
        ...progress,
        ballots: [
          ...ballots.filter(({ ballot }) => ballot.vote !== event.ballot.vote),
          { ballot: event.ballot, standings: null },
        ],
      }))
    case 'ballot/closed':
      return withProgress(state, event.activity, ({ ballots, ...progress }) => ({
        ...progress,
        ballots: ballots.map((each) =>
          each.ballot.vote === event.vote ? { ...each, standings: event.standings } : each,
        ),
      }))
    case 'ballot/dropped':
      return withProgress(state, event.activity, (progress) => ({ ...progress, ballots: [] }))
    default:
      return { ...state, strategy: evolveStrategy(state.strategy, event) }
  }
}

/** T6: what notes, amendments and votes may refer to stays a version; a baseline that is being prepared leaves no trail. */
function withBaselineSet(state: Workshop, event: Extract<WorkshopEvent, { type: 'baseline/set' }>): Workshop {
  const said = Object.values(state.progress).some(({ begun }) => begun)
  const versions = withBaseline(state.strategy, event.baseline, event.at, said)
  return {
    ...state,
    baseline: event.baseline,
    strategy: {
      ...stirred(state.strategy),
      versions,
      // What was said of the draft was said of a draft of another strategy.
      draft: versions === state.strategy.versions ? state.strategy.draft : noStrategyWork.draft,
    },
    revision: state.revision + 1,
  }
}

/** Workshops that were made with a baseline, also before there were versions of it. */
function withFirstVersion(state: Workshop): Workshop {
  if (!state.baseline || state.strategy.versions.length > 0) return state
  const versions = withBaseline(state.strategy, state.baseline, state.created, false)
  return { ...state, strategy: { ...state.strategy, versions } }
}

/** Going on adds the phase left; going back takes away what was gone through since. */
function trailOf(progress: Progress, { phase, left }: { phase: Phase; left: Phase }): Phase[] {
  return isBack(left, phase)
    ? progress.trail.filter((passed) => phaseOrder(passed) < phaseOrder(phase))
    : [...progress.trail, left]
}

/** Another step has another subject. */
const unlit = (state: Workshop): Workshop => ({ ...state, wall: { ...state.wall, spotlight: null } })

function withProgress(state: Workshop, id: ActivityId, change: (progress: Progress) => Progress): Workshop {
  return { ...state, progress: { ...state.progress, [id]: change(progressOf(state, id)) } }
}

const withoutNote = ({ hidden }: Workshop, activity: ActivityId, note: NoteId): Workshop['hidden'] =>
  hidden.filter((each) => each.id !== note || each.activity !== activity)

const consentsBut = ({ consents }: Workshop, service: Service): Workshop['consents'] =>
  consents.filter((each) => each.service !== service)

function withPerson(state: Workshop, id: string, change: (person: Person) => Person): Workshop {
  return { ...state, people: state.people.map((person) => (person.id === id ? change(person) : person)) }
}

/** Whoever came by the old link loses the role, but for the person who revokes it. */
function revokeLink(state: Workshop, event: Extract<WorkshopEvent, { type: 'link/revoked' }>): Workshop {
  const generation = state.links[event.role] + 1
  return {
    ...state,
    links: { ...state.links, [event.role]: generation },
    people: state.people.map((person) => {
      if (person.role !== event.role) return person
      return person.id === event.by ? { ...person, link: generation } : { ...person, removed: true }
    }),
  }
}
