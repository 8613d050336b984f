import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok } from '#shared/result.ts'
import { aimsOf } from '../../strategy/aims/aimsOf.ts'
import { matrixNow } from '../../strategy/matrix.ts'
import type { WordThread } from '../../themes/threads/WordThread.ts'
import type { House } from '../../workshop/house.ts'
import { handle } from './handle.ts'
import { visit } from './workshops.ts'

/** Who has spoken of what, for who facilitates or observes; and what notes may be about, for who facilitates. */
export function aimRoutes(house: House, words: WordThread): Router {
  const router = Router()
  router.get(
    routes.getMatrix.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'see-results' })
      if (!found.ok) return found
      return ok(await matrixNow(house, found.value.desk, String(request.query['known'] ?? '')))
    }),
  )
  router.get(
    routes.getAims.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'facilitate' })
      if (!found.ok) return found
      return aimsOf(house, found.value.desk, words, String(request.query['activity'] ?? ''))
    }),
  )
  return router
}
