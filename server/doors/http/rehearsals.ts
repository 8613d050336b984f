import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { ok, refuse } from '#shared/result.ts'
import type { House } from '../../workshop/house.ts'
import { rehearse } from '../../workshop/rehearse.ts'
import { bodyOf, handle } from './handle.ts'
import { visit } from './workshops.ts'

/** Rehearsals of a workshop; they are left and erased like any other workshop. */
export function rehearsalRoutes(house: House, onErased: (id: WorkshopId) => void): Router {
  const router = Router()
  router.post(
    routes.rehearseWorkshop.path,
    handle(async (request) => {
      const body = bodyOf(request, routes.rehearseWorkshop.input)
      if (!body.ok) return body
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const { desk, device, actor } = found.value
      if (desk.state.rehearses !== null) return refuse('forbidden')
      const who = { desk, device, person: actor.id }
      const { desk: own, person, made, erased } = await rehearse(house, who, body.value.anew)
      if (erased !== null) onErased(erased)
      return ok({ workshop: own.id, person, role: 'organiser', made })
    }),
  )
  return router
}
