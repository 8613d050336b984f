import { boardIdOf } from '#shared/board/boardId.ts'
import type { Envelope, Reply } from '#shared/contract/live.ts'
import type { PersonId } from '#shared/ids.ts'
import type { LinkRole, Role } from '#shared/people/roles.ts'
import { aPlan } from '#shared/vote/aPlan.ts'
import type { CommandName } from '#shared/workshop/commands.ts'
import { type Me, meFor, type View, viewFor } from '#shared/workshop/view.ts'
import { activities } from '#shared/workshop/workshop.ts'
import { freshId } from '../../ids.ts'
import { enter, join } from '../../people/entering.ts'
import { Device } from '../../people/sessions.ts'
import { Answers } from '../../workshop/Answers.ts'
import { bringIn } from '../../workshop/bringIn.ts'
import { createWorkshop } from '../../workshop/create.ts'
import type { Desk } from '../../workshop/Desk.ts'
import { type House, keyFor } from '../../workshop/house.ts'
import { actorIn, rule } from '../../workshop/rule.ts'
import { must } from '../TestPerson.ts'
import { BUDGET, VOTES } from './votes.ts'

/** Somebody on a walk. */
export type Walker = {
  name: string
  role: Role
  person: PersonId
  cookie: string
  device: Device
  /** Says something; null when there is nobody to say it to, e.g. because their line has ended. */
  say: (name: CommandName, input: object) => Promise<Reply | null>
  /** What they have been shown last. */
  shown: () => { view: View; me: Me } | null
}

/** A workshop and its people, as a walk finds them: an organiser, two facilitators, an observer, five who take part. */
export type Walk = { house: House; desk: Desk; walkers: Walker[]; notes: string[] }

export const cast: readonly { name: string; role: Role }[] = [
  { name: 'Ritva Järjestäjä', role: 'organiser' },
  { name: 'Olli Ohjaaja', role: 'facilitator' },
  { name: 'Pirkko Ohjaaja', role: 'facilitator' },
  { name: 'Kangas Seuraaja', role: 'observer' },
  ...['Aino', 'Bertil', 'Cecilia', 'Daavid', 'Eeva'].map(
    (first) => ({ name: `${first} Osallistuja`, role: 'participant' }) as const,
  ),
]

/** The people of a new workshop, who speak to the rule itself. */
export async function gatherInHouse(house: House): Promise<Walk> {
  const hostCookie = freshId() + freshId()
  const host = new Device(hostCookie)
  const wish = { template: 'strategy', language: 'fi', groups: 2, person: cast[0]!.name } as const
  const { desk, person } = await createWorkshop(house, host, wish)
  const walkers: Walker[] = []
  for (const { name, role } of cast) {
    const cookie = role === 'organiser' ? hostCookie : freshId() + freshId()
    const device = role === 'organiser' ? host : new Device(cookie)
    const come = () =>
      role === 'participant'
        ? join(house, desk, device, { name, group: null })
        : enter(house, desk, device, { role: role as LinkRole, key: keyOf(house, desk, role), name })
    const who = role === 'organiser' ? person : must(await come()).person
    walkers.push(walkerOf(house, desk, { name, role, person: who, cookie, device }))
  }
  return { house, desk, walkers, notes: await prepare(house, desk) }
}

/** Somebody who speaks to the rule itself. */
export function walkerOf(house: House, desk: Desk, who: Omit<Walker, 'say' | 'shown'>): Walker {
  const answers = new Answers()
  return {
    ...who,
    say: (name, input) => {
      const envelope = { id: freshId(), name, input } as Envelope
      return desk.answer(envelope.id, answers, () => rule(house, desk, who, envelope))
    },
    shown: () => shownTo(house, desk, who),
  }
}

const keyOf = (house: House, desk: Desk, role: Role): string =>
  house.sessions.linkKey(desk.id, role as LinkRole, desk.state.links[role as LinkRole])

function shownTo(
  house: House,
  desk: Desk,
  { person, device }: { person: PersonId; device: Device },
): { view: View; me: Me } | null {
  const actor = actorIn(desk.state, person)
  if (!actor) return null
  const pulse = house.hall(desk.id).pulse(desk.state)
  const view = viewFor(desk.state, actor.role, pulse, { seq: 1, now: house.now() })
  const keyOf = (activity: string) => keyFor(house, desk, activity, { person, device })
  return { view, me: meFor(desk.state, actor, { seq: 1, keyOf })! }
}

/** Has the first two parts vote on notes, and puts some on their tables. */
export async function prepare(house: House, desk: Desk): Promise<string[]> {
  const votes = VOTES.map((id, i) => aPlan({ id, on: 'notes', ...BUDGET, live: i > 0 }))
  const programme = activities.parse(desk.state.activities).slice(0, 2)
  const edited = programme.map((each) => ({ ...each, votes }))
  await desk.alone(() =>
    desk.record([
      { type: 'programme/edited', at: 1, activities: edited },
      { type: 'activity/opened', at: 2, activity: edited[0]!.id },
    ]),
  )
  const ids: string[] = []
  for (const { id: activity, title } of programme) {
    const texts = ['jonot', 'talous', 'arki', 'lähipalvelut', 'johtaminen']
    const notes = texts.map((text, i) => ({ text: `${title}: ${text}`, group: String(1 + (i % 2)) }))
    const now = house.now()
    must(await bringIn(house.rooms, desk.state, activity, notes, null, { now, fresh: freshId }))
    for (const { id: group } of desk.state.groups) {
      const board = boardIdOf({ kind: 'group', workshop: desk.id, activity, group })
      ids.push(...(await house.rooms.snapshot(board)).notes.map((note) => note.id))
    }
  }
  return ids
}
