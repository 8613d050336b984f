import { Router, type Request, type Response } from 'express'
import { routes } from '#shared/contract/http.ts'
import { headsIn } from '#shared/people/heads.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { enter, join, nextNumber } from '../../people/entering.ts'
import { findMember } from '../../people/members.ts'
import type { Device } from '../../people/sessions.ts'
import type { Desk } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { HouseRate, standingOf } from '../HouseRate.ts'
import { LIMITS, Meter } from '../limits.ts'
import { bodyOf, handle, param } from './handle.ts'

/** Gives the device behind a request, and a cookie to one that has none. */
export function deviceOf(house: House, request: Request, response: Response): Device {
  const known = house.sessions.device(request.headers.cookie)
  if (known) return known
  const token = house.sessions.issue()
  response.append('Set-Cookie', house.sessions.cookie(token, request.secure || house.secure))
  return house.sessions.device(`talkoot=${token}`)!
}

/** Coming in and leaving. */
export function peopleRoutes(house: House): Router {
  const router = Router()
  const guesses = new Meter(LIMITS.guesses, house.now)
  const houseGuesses = new HouseRate(
    LIMITS.houseGuesses,
    'too many wrong join codes: these devices have to wait; renew the codes if it goes on',
    house,
  )

  /** The workshop that a code opens, and the device that came with it. */
  async function open(
    request: Request,
    response: Response,
    code: string,
  ): Promise<Result<{ desk: Desk; device: Device }>> {
    const visitor = house.sessions.device(request.headers.cookie)
    const { standing, isIn } = await standingOf(house.storage, visitor)
    // From here to the end without waiting, or a hundred guesses at once would all find something left.
    const desk = house.desks.byCode(code)
    const mayGuess = houseGuesses.has(standing) && (!visitor || guesses.has(visitor.hash))
    // Right or wrong: to answer the right ones is all that somebody who guesses wants.
    if (!mayGuess && !isIn(desk?.id)) return refuse('too-fast')
    const device = visitor ?? deviceOf(house, request, response)
    if (desk) return ok({ desk, device })
    houseGuesses.take(standing)
    guesses.take(device.hash)
    return refuse('wrong-code')
  }

  router.get(
    routes.getInvitation.path,
    handle(async (request, response) => {
      const opened = await open(request, response, param(request, 'code').replace(/\s/g, ''))
      if (!opened.ok) return opened
      const { desk, device } = opened.value
      const { name, host, language, startsAt, groups, people, anonymous } = desk.state
      const member = await findMember(house.storage, desk.state, device)
      const seated = (group: string) =>
        headsIn(people.filter((person) => person.group === group && !person.removed))
      return ok({
        workshop: desk.id,
        name,
        host,
        language,
        startsAt,
        groups: groups.map((group) => ({ ...group, people: seated(group.id) })),
        anonymous,
        nextNumber: nextNumber(desk, 'participant'),
        joined: member !== null && !member.removed,
      })
    }),
  )

  router.post(
    routes.join.path,
    handle(async (request, response) => {
      const body = bodyOf(request, routes.join.input)
      if (!body.ok) return body
      const opened = await open(request, response, body.value.code)
      if (!opened.ok) return opened
      const { desk, device } = opened.value
      const { name = null, group = null, sharing = null } = body.value
      return join(house, desk, device, { name: sharing === null ? name : null, group, sharing })
    }),
  )

  router.post(
    routes.enter.path,
    handle(async (request, response) => {
      const body = bodyOf(request, routes.enter.input)
      if (!body.ok) return body
      const device = deviceOf(house, request, response)
      const { workshop, role, key, name } = body.value
      const desk = house.desks.get(workshop)
      const entered = desk && (await enter(house, desk, device, { role, key, name: name ?? null }))
      if (entered?.ok) return entered
      return guesses.take(device.hash) ? (entered ?? refuse('dead-link')) : refuse('too-fast')
    }),
  )

  router.post(
    routes.leave.path,
    handle(async (request, response) => {
      const body = bodyOf(request, routes.leave.input)
      if (!body.ok) return body
      const device = deviceOf(house, request, response)
      await house.storage.sessions.leave(device.hash, body.value.workshop)
      return ok({})
    }),
  )

  return router
}
