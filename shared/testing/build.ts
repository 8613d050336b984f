import type { Element } from '../baseline/strategy.ts'
import { elementId, groupId, personId, workshopId } from '../ids.ts'
import type { Actor } from '../people/actor.ts'
import type { Person } from '../people/person.ts'
import type { Activity, Group, Workshop } from '../workshop/workshop.ts'
import { makeWorkshopFrom } from '../workshop/templates.ts'

/** Ids in order: `a1`, `a2` … */
export function counter(prefix = 'id'): () => string {
  let n = 0
  return () => `${prefix}${++n}`
}

/** A programme of the strategy template in Finnish; the first `count` of its activities. */
export const someActivities = (count = 6): Activity[] =>
  makeWorkshopFrom('strategy', 'fi', counter('a'), { year: 2030, groups: 1 }).activities.slice(0, count)

export const someGroups = (count = 2): Group[] =>
  makeWorkshopFrom('blank', 'fi', counter('g'), { year: 2030, groups: count }).groups

export function anActor(id: string, part: Partial<Omit<Actor, 'id'>> = {}): Actor {
  return { id: personId.parse(id), role: 'participant', group: null, ...part }
}

export function aPerson(id: string, part: Partial<Omit<Person, 'id'>> = {}): Person {
  return {
    id: personId.parse(id),
    role: 'participant',
    name: null,
    number: 1,
    group: null,
    link: null,
    joined: 0,
    removed: false,
    ...part,
  }
}

export function anElement(id: string, part: Partial<Omit<Element, 'id'>> = {}): Element {
  return { id: elementId.parse(id), kind: 'goal', code: null, text: id, parent: null, ...part }
}

/** A workshop of the strategy template with two tables and nobody in it; nothing has begun. */
export function aWorkshop(part: Partial<Workshop> = {}): Workshop {
  return {
    id: workshopId.parse('w1'),
    name: 'Strategian päivitys',
    host: 'Suvannon hyvinvointialue',
    language: 'fi',
    startsAt: null,
    created: 0,
    archived: false,
    demo: false,
    template: 'strategy',
    code: '123456',
    links: { organiser: 1, facilitator: 1, observer: 1 },
    activities: someActivities(),
    groups: someGroups(),
    baseline: null,
    people: [],
    current: null,
    progress: {},
    epochs: {},
    revision: 0,
    ...part,
  }
}

/** The id of a table made by `someGroups`, from 1. */
export const tableId = (number: number) => groupId.parse(someGroups(number).at(-1)!.id)
