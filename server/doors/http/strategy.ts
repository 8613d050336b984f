import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok } from '#shared/result.ts'
import { strategyOf } from '../../strategy/view.ts'
import type { House } from '../../workshop/house.ts'
import { handle } from './handle.ts'
import { visit } from './workshops.ts'

/** The work on the strategy, for everybody who is in. */
export function strategyRoutes(house: House): Router {
  const router = Router()
  router.get(
    routes.getStrategy.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'be-here' })
      if (!found.ok) return found
      const since = Number(request.query['since'] ?? 0)
      return ok(
        await strategyOf(house, found.value.desk, found.value.actor, Number.isInteger(since) ? since : 0),
      )
    }),
  )
  return router
}
