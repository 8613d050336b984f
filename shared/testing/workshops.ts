import { noResults } from '../report/versions.ts'
import { activityId, groupId, personId, questionId, workshopId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import type { Person } from '../people/person.ts'
import type { Role } from '../people/roles.ts'
import { aPlan } from '../vote/aPlan.ts'
import type { Phase } from '../workshop/phase.ts'
import { plainWall } from '../workshop/wall.ts'
import type { Activity, Group, Workshop } from '../workshop/workshop.ts'
import { noStrategyWork } from '../strategy/work.ts'
import { noWordEdits } from '../themes/wordEdits.ts'

/** An activity that goes through every phase, ten minutes each but waiting and done. */
export function anActivity(id: string, phases: Phase[] = everyPhase): Activity {
  return {
    id: activityId.parse(id),
    title: `Osio ${id}`,
    intro: '',
    questions: [{ id: questionId.parse(`${id}-q1`), text: 'Mikä on muuttunut?', kind: 'free' }],
    steps: phases.map((phase) => ({ phase, minutes: phase === 'waiting' || phase === 'done' ? 0 : 10 })),
    votes: [aPlan()],
    remarks: false,
    edits: 'group',
    ideas: false,
    review: false,
  }
}

const everyPhase: Phase[] = ['waiting', 'alone', 'brainstorm', 'synthesis', 'vote', 'discuss', 'done']

export const aGroup = (id: string): Group => ({
  id: groupId.parse(id),
  name: `Pöytä ${id}`,
  shape: 1,
  colour: 1,
  body: null,
})

export function aPerson(id: string, role: Role = 'participant', group: string | null = null): Person {
  return {
    id: personId.parse(id),
    role,
    name: null,
    number: 1,
    group: group === null ? null : groupId.parse(group),
    sharing: null,
    link: role === 'participant' ? null : 1,
    joined: 0,
    removed: false,
    quiet: false,
  }
}

/** A workshop with two activities, two tables, an organiser, a facilitator, an observer and three participants. */
export function aWorkshop(change: Partial<Workshop> = {}): Workshop {
  return {
    id: workshopId.parse('w1'),
    name: 'Työpaja',
    host: 'Suvannon hyvinvointialue',
    language: 'fi',
    startsAt: null,
    agreed: null,
    created: 1_000,
    archived: false,
    demo: false,
    rehearses: null,
    anonymous: false,
    template: 'strategy',
    code: '123456',
    links: { organiser: 1, facilitator: 1, observer: 1 },
    activities: [anActivity('a1'), anActivity('a2', ['waiting', 'brainstorm', 'done'])],
    groups: [aGroup('g1'), aGroup('g2')],
    baseline: null,
    strategy: noStrategyWork,
    hidden: [],
    wordEdits: noWordEdits,
    results: noResults,
    lexicon: null,
    consents: [],
    people: [
      aPerson('org', 'organiser'),
      aPerson('fac', 'facilitator'),
      aPerson('obs', 'observer'),
      aPerson('p1', 'participant', 'g1'),
      aPerson('p2', 'participant', 'g1'),
      aPerson('p3', 'participant', 'g2'),
    ],
    roster: [],
    current: null,
    progress: {},
    epochs: {},
    wall: plainWall,
    revision: 0,
    ...change,
  }
}

/** The actor a person of the workshop is. */
export function actorOf(workshop: Workshop, id: string): Actor {
  const person = workshop.people.find((each) => each.id === id)
  if (!person) throw new Error(`No ${id} in the workshop`)
  return { id: person.id, role: person.role, group: person.group }
}
