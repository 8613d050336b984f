import { noResults } from '#shared/report/versions.ts'
import { type PersonId, personId, workshopId } from '#shared/ids.ts'
import { linkPath, type Links, type TemplateName } from '#shared/contract/http.ts'
import { rehearsalName } from '#shared/workshop/rehearsal.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { makeWorkshopFrom } from '#shared/workshop/templates.ts'
import { plainWall } from '#shared/workshop/wall.ts'
import type { Language, Workshop } from '#shared/workshop/workshop.ts'
import { freshId } from '../ids.ts'
import type { Device } from '../people/sessions.ts'
import { copyLook, resultsOfCopy } from '../results/look/copyLook.ts'
import { copyLexicon } from '../themes/lexicon/lexiconCommand.ts'
import { copyGuides } from '../themes/proposing/guide.ts'
import { copyStrategy } from './copyStrategy.ts'
import type { Desk } from './Desk.ts'
import type { House } from './house.ts'
import { noWordEdits } from '#shared/themes/wordEdits.ts'

/** Visions look this many years ahead: one council term. */
const TERM = 4
const GROUPS = 8

export type Wish = {
  template: TemplateName
  language: Language
  name?: string | undefined
  host?: string | undefined
  startsAt?: number | null | undefined
  groups?: number | undefined
  person?: string | null | undefined
  anonymous?: boolean | undefined
  demo?: boolean
}

/** Opens a new workshop from a template with its organiser in it. */
export async function createWorkshop(
  house: House,
  device: Device,
  wish: Wish,
): Promise<{ desk: Desk; person: PersonId }> {
  const now = house.now()
  const template = makeWorkshopFrom(wish.template, wish.language, freshId, {
    year: new Date(now).getFullYear() + TERM,
    groups: wish.groups ?? GROUPS,
  })
  return open(house, device, {
    ...blank(house, now),
    name: wish.name ?? template.name,
    host: wish.host ?? '',
    language: wish.language,
    startsAt: wish.startsAt ?? null,
    agreed: null,
    template: wish.template,
    activities: template.activities,
    groups: template.groups,
    strategy: { ...noStrategyWork, open: template.opens },
    demo: wish.demo ?? false,
    anonymous: wish.anonymous ?? false,
    people: [organiser(now, wish.person ?? null)],
  })
}

/** A new workshop with another's programme, tables and baseline, and none of its people or notes. */
export async function duplicateWorkshop(
  house: House,
  device: Device,
  from: Workshop,
  name: string,
  person: string | null,
) {
  const now = house.now()
  const people = [organiser(now, person)]
  return openCopy(house, device, from, { ...blank(house, now), ...preparedIn(from), name, people })
}

/** S26: the same to be gone through before the day; it says in its name what it is. */
export async function createRehearsal(house: House, device: Device, of: Workshop, person: string | null) {
  const now = house.now()
  return openCopy(house, device, of, {
    ...blank(house, now),
    ...preparedIn(of),
    name: rehearsalName(of),
    rehearses: of.id,
    people: [organiser(now, person)],
  })
}

/** What has been prepared: nothing of who has come or what has happened. */
const preparedIn = (from: Workshop) => {
  const { host, language, template, activities, groups, baseline, anonymous } = from
  return {
    ...{ host, language, template, activities, groups, baseline, anonymous },
    ...{ strategy: copyStrategy(from), results: resultsOfCopy(from) },
  }
}

/** A workshop in which nothing has been prepared, under a new id and code. */
export function blank(
  house: House,
  now: number,
): Omit<Workshop, 'name' | 'host' | 'language' | 'template' | 'activities' | 'groups' | 'people'> {
  return {
    id: workshopId.parse(freshId()),
    startsAt: null,
    agreed: null,
    created: now,
    archived: false,
    demo: false,
    rehearses: null,
    anonymous: false,
    code: house.codes.fresh(),
    links: { organiser: 1, facilitator: 1, observer: 1 },
    baseline: null,
    strategy: noStrategyWork,
    roster: [],
    hidden: [],
    wordEdits: noWordEdits,
    results: noResults,
    lexicon: null,
    consents: [],
    current: null,
    progress: {},
    epochs: {},
    wall: plainWall,
    revision: 0,
  }
}

/** Whoever makes the workshop, as the first of its people. */
export const organiser = (now: number, name: string | null): Workshop['people'][number] => ({
  id: personId.parse(freshId()),
  role: 'organiser',
  name,
  number: 1,
  group: null,
  sharing: null,
  link: 1,
  joined: now,
  removed: false,
  quiet: false,
})

/** Records a new workshop whose first person is whoever made it. */
export async function open(
  house: House,
  device: Device,
  workshop: Workshop,
): Promise<{ desk: Desk; person: PersonId }> {
  const person = workshop.people[0]!.id
  // In this order: a workshop whose organiser has no device could never be opened nor deleted.
  await house.storage.sessions.join(device.hash, workshop.id, person)
  return { desk: await house.desks.create(workshop), person }
}

/** What has been prepared for themes comes along: their names and words, but neither services nor consents. */
async function openCopy(house: House, device: Device, from: Workshop, workshop: Workshop) {
  const made = await open(house, device, workshop)
  await made.desk.alone(async () => {
    await copyGuides(house, from, made.desk)
    await copyLexicon(house, from, made.desk)
    await copyLook(house, from, made.desk)
  })
  return made
}

/** The secret links' addresses as they are valid now. */
export function linksOf(house: House, desk: Desk, origin: string): Links {
  const address = (role: keyof Links) =>
    origin + linkPath(desk.id, role, house.sessions.linkKey(desk.id, role, desk.state.links[role]))
  return {
    organiser: address('organiser'),
    facilitator: address('facilitator'),
    observer: address('observer'),
  }
}
