import express, { type RequestHandler, Router } from 'express'
import { BODY, routes } from '#shared/contract/http.ts'
import { restoreWords } from '#shared/report/words/restoreWords.ts'
import { ok, refuse } from '#shared/result.ts'
import { restoreWorkshop } from '../../results/restore/restoreWorkshop.ts'
import type { House } from '../../workshop/house.ts'
import { handle, languageOf } from './handle.ts'
import { deviceOf } from './people.ts'

/**
 * R88: a workshop brought back from an exported file; whoever asks is its organiser.
 * @param knock before the body is read: who may not open a workshop need not send it
 */
export function restoreRoutes(house: House, knock: RequestHandler): Router {
  const router = Router()
  router.post(
    routes.restoreWorkshop.path,
    knock,
    express.raw({ type: () => true, limit: BODY.restore, inflate: false }),
    handle(async (request, response) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const back = await restoreWorkshop(house, deviceOf(house, request, response), body)
      if (!back.ok) return refuse('bad-report', restoreWords[languageOf(request)][back.fault])
      return ok({ workshop: back.desk.id, person: back.person, role: 'organiser' })
    }),
  )
  return router
}
