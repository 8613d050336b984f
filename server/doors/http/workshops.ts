import { Router, type Request } from 'express'
import { routes } from '#shared/contract/http.ts'
import { activityId, type WorkshopId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { type Deed, may } from '#shared/workshop/permits.ts'
import { proposalNow } from '../../themes/proposing/proposalNow.ts'
import { readProposal } from '../../themes/proposing/storedProposal.ts'
import { cardOf } from '../../workshop/card.ts'
import { createWorkshop, duplicateWorkshop, linksOf } from '../../workshop/create.ts'
import { eraseWorkshop } from '../../workshop/erase.ts'
import type { House } from '../../workshop/house.ts'
import { actorOf, type Visit } from '../actor.ts'
import { bodyOf, handle, param } from './handle.ts'
import { deviceOf } from './people.ts'

/** The request's person in the workshop of its path, if they may do the deed. */
export async function visit(house: House, request: Request, deed: Deed): Promise<Result<Visit>> {
  const found = await actorOf(house, request.headers, param(request, 'workshop'))
  if (!found.ok) return found
  const allowed = may(found.value.actor, deed, found.value.desk.state)
  return allowed === true ? found : refuse(allowed)
}

/** Opening, listing, copying and removing workshops. */
export function workshopRoutes(
  house: House,
  origin: (request: Request) => string,
  onErased: (id: WorkshopId) => void,
): Router {
  const router = Router()

  router.get(
    routes.listWorkshops.path,
    handle(async (request) => {
      const device = house.sessions.device(request.headers.cookie)
      const memberships = device ? await house.storage.sessions.memberships(device.hash) : []
      const workshops = memberships.flatMap(({ workshop, person }) => {
        const desk = house.desks.get(workshop)
        const own = desk?.state.people.find((each) => each.id === person && !each.removed)
        return desk && own ? [cardOf(desk, house.hall(workshop), own.role)] : []
      })
      return ok({ workshops: workshops.sort((a, b) => b.created - a.created) })
    }),
  )

  router.post(
    routes.createWorkshop.path,
    handle(async (request, response) => {
      const body = bodyOf(request, routes.createWorkshop.input)
      if (!body.ok) return body
      const { desk, person } = await createWorkshop(house, deviceOf(house, request, response), body.value)
      const { code } = desk.state
      return ok({
        workshop: desk.id,
        person,
        role: 'organiser',
        code,
        links: linksOf(house, desk, origin(request)),
      })
    }),
  )

  router.post(
    routes.duplicateWorkshop.path,
    handle(async (request) => {
      const body = bodyOf(request, routes.duplicateWorkshop.input)
      if (!body.ok) return body
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const { desk, device, actor } = found.value
      const name = body.value.name ?? desk.state.name
      const own = desk.state.people.find((each) => each.id === actor.id)?.name ?? null
      const copy = await duplicateWorkshop(house, device, desk.state, name, own)
      return ok({ workshop: copy.desk.id, person: copy.person, role: 'organiser' })
    }),
  )

  router.delete(
    routes.deleteWorkshop.path,
    handle(async (request) => {
      const body = bodyOf(request, routes.deleteWorkshop.input)
      if (!body.ok) return body
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const { desk } = found.value
      if (body.value.confirm.trim() !== desk.state.name) return refuse('not-confirmed')
      await eraseWorkshop(house, desk)
      onErased(desk.id)
      return ok({})
    }),
  )

  router.get(
    routes.showLinks.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const { desk } = found.value
      return ok({ links: linksOf(house, desk, origin(request)), code: desk.state.code })
    }),
  )

  router.get(
    routes.getProposal.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'facilitate' })
      if (!found.ok) return found
      const activity = activityId.safeParse(param(request, 'activity'))
      const proposal = activity.success ? await readProposal(house, found.value.desk, activity.data) : null
      return proposal ? ok(await proposalNow(house, found.value.desk, proposal)) : refuse('no-proposal')
    }),
  )

  return router
}
