import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok, refuse } from '#shared/result.ts'
import type { WordThread } from '../../themes/threads/WordThread.ts'
import type { House } from '../../workshop/house.ts'
import { actorOf } from '../actor.ts'
import { bodyOf, handle, param } from './handle.ts'

/** Base forms of words, for whoever is in the workshop and searches its notes. */
export function wordRoutes(house: House, thread: WordThread): Router {
  const router = Router()
  router.post(
    routes.baseForms.path,
    handle(async (request) => {
      const found = await actorOf(house, request.headers, param(request, 'workshop'))
      if (!found.ok) return found
      const body = bodyOf(request, routes.baseForms.input)
      if (!body.ok) return body
      const forms = thread.formsOf(body.value.language, body.value.words)
      return forms ? ok({ forms: await forms }) : refuse('too-fast')
    }),
  )
  return router
}
