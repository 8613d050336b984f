import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok } from '#shared/result.ts'
import { matrixNow } from '../../strategy/matrix.ts'
import type { House } from '../../workshop/house.ts'
import { handle } from './handle.ts'
import { visit } from './workshops.ts'

/** Who has spoken of what, for who facilitates or observes. */
export function aimRoutes(house: House): Router {
  const router = Router()
  router.get(
    routes.getMatrix.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'see-results' })
      if (!found.ok) return found
      return ok(await matrixNow(house, found.value.desk, String(request.query['known'] ?? '')))
    }),
  )
  return router
}
