import { aPlan } from '#shared/vote/aPlan.ts'
import type { ActivityId, GroupId, PersonId, QuestionId } from '#shared/ids.ts'
import { noLocks } from '#shared/workshop/locks.ts'
import type { Phase } from '#shared/workshop/phase.ts'
import { idleTimer } from '#shared/workshop/timer.ts'
import { plainWall } from '#shared/workshop/wall.ts'
import type { ActivityView, Me, View } from '#shared/workshop/view.ts'

/** An activity of six steps, five minutes each, in a given phase. */
export function activityView(name: string, phase: Phase, more: Partial<ActivityView> = {}): ActivityView {
  return {
    id: name as ActivityId,
    title: name,
    intro: '',
    questions: [{ id: `${name}-q` as QuestionId, text: `Mitä ${name}?`, kind: 'free' }],
    steps: [
      { phase: 'waiting', minutes: 0 },
      { phase: 'alone', minutes: 5 },
      { phase: 'brainstorm', minutes: 5 },
      { phase: 'synthesis', minutes: 5 },
      { phase: 'vote', minutes: 5 },
      { phase: 'done', minutes: 0 },
    ],
    votes: [aPlan()],
    remarks: false,
    edits: 'group',
    ideas: false,
    review: false,
    phase,
    since: 0,
    timer: idleTimer(),
    settling: null,
    locks: noLocks,
    trail: [],
    begun: phase !== 'waiting',
    visit: 0,
    guides: null,
    run: null,
    ballots: [],
    published: [],
    ready: 0,
    voted: 0,
    notes: 0,
    rugs: {},
    perQuestion: null,
    unshown: null,
    asks: null,
    ...more,
  }
}

/** A workshop of one table as a facilitator sees it. */
export function workshopView(activities: ActivityView[], current: string | null): View {
  return {
    seq: 1,
    now: 0,
    id: 'w',
    name: 'Strategian eväät',
    host: 'Suvannon aluevaltuusto',
    language: 'fi',
    startsAt: null,
    agreed: null,
    archived: false,
    demo: false,
    rehearsal: false,
    rehearses: null,
    anonymous: false,
    strategy: { revision: 0, open: { proposing: false, supporting: false, budget: null }, amendments: 0 },
    current: current as ActivityId | null,
    activities,
    groups: [
      {
        id: 'g1' as GroupId,
        name: 'Pöytä 1',
        shape: 1,
        colour: 1,
        body: null,
        people: 9,
        present: 8,
        doing: null,
      },
    ],
    participants: { total: 9, present: 8, voters: 8 },
    hasBaseline: false,
    consents: [],
    words: null,
    lexicon: null,
    revision: 1,
    saving: true,
    wall: plainWall,
    code: '482915',
    people: [],
    roster: { names: 0, waiting: 0 },
    hidden: [],
    published: null,
    results: null,
    writing: null,
    removed: [],
  }
}

export function meView(role: Me['person']['role'], more: Partial<Me> = {}): Me {
  return {
    seq: 1,
    person: { id: 'p1' as PersonId, role, name: 'Anneli', number: 1, group: 'g1' as GroupId, sharing: null },
    boards: [],
    ready: false,
    leads: false,
    lead: null,
    tends: null,
    offered: [],
    asks: [],
    key: 'k1',
    ...more,
  }
}
