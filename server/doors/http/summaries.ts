import { Router } from 'express'
import { ok } from '#shared/result.ts'
import { summariesToEdit } from '../../results/summary/editor.ts'
import type { House } from '../../workshop/house.ts'
import { handle } from './handle.ts'
import { visit } from './workshops.ts'

/** Summaries with what is wrong with them, for who facilitates. */
export function summaryRoutes(house: House): Router {
  const router = Router()
  router.get(
    '/api/workshops/:workshop/summaries',
    handle(async (request) => {
      const found = await visit(house, request, { do: 'facilitate' })
      return found.ok ? ok({ summaries: await summariesToEdit(house, found.value.desk) }) : found
    }),
  )
  return router
}
