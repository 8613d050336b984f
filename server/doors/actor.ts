import type { IncomingHttpHeaders } from 'node:http'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { Actor } from '#shared/people/actor.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { hasDeadLink } from '#shared/workshop/removal.ts'
import { findMember } from '../people/members.ts'
import type { Device } from '../people/sessions.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { House } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'

export type Visit = { desk: Desk; device: Device; actor: Actor }

/** Who is speaking, on any of the three doors: the cookie's device, and what the log says that device is here. */
export async function actorOf(
  house: House,
  headers: IncomingHttpHeaders,
  workshop: string,
): Promise<Result<Visit>> {
  const desk = house.desks.get(workshop)
  const device = house.sessions.device(headers.cookie)
  // Whether a workshop exists is told only to those who are in it.
  if (!desk || !device) return refuse('signed-out')
  const person = await findMember(house.storage, desk.state, device)
  if (!person) return refuse('signed-out')
  if (person.removed) {
    const why: RefusalCode = hasDeadLink(desk.state, person) ? 'dead-link' : 'removed'
    return refuse(why)
  }
  return ok({ desk, device, actor: actorIn(desk.state, person.id)! })
}

/** A page of another site must not act with our cookie. Requests without an Origin are not from a page. */
export function sameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers
  if (origin === undefined) return true
  if (publicUrl !== null && origin === new URL(publicUrl).origin) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
