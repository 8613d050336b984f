import express, { Router } from 'express'
import { BODY, routes } from '#shared/contract/http.ts'
import { activityId } from '#shared/ids.ts'
import { ok, refuse } from '#shared/result.ts'
import { readNotes } from '../../baseline/importNotes.ts'
import { bringIn } from '../../workshop/bringIn.ts'
import { freshId } from '../../ids.ts'
import type { House } from '../../workshop/house.ts'
import { gather, takesNotes } from '../../workshop/settle.ts'
import { handle, param } from './handle.ts'
import { visit } from './workshops.ts'

/** Bringing in notes that were written elsewhere. */
export function importRoutes(house: House): Router {
  const router = Router()

  router.post(
    routes.importNotes.path,
    express.raw({ type: () => true, limit: BODY.import }),
    handle(async (request) => {
      const found = await visit(house, request, { do: 'facilitate' })
      if (!found.ok) return found
      const { desk } = found.value
      const activity = activityId.safeParse(param(request, 'activity'))
      if (!activity.success || !desk.state.activities.some((each) => each.id === activity.data)) {
        return refuse('unknown-activity')
      }
      if (desk.state.archived) return refuse('archived')
      if (!takesNotes(desk, activity.data)) return refuse('wrong-phase')
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const read = readNotes(body, request.headers['content-type'] ?? '')
      if (!read.ok) return read
      const table = typeof request.query['group'] === 'string' ? request.query['group'] : null
      const brought = await bringIn(house.rooms, desk.state, activity.data, read.value.notes, table, {
        now: house.now(),
        fresh: freshId,
      })
      if (!brought.ok) return brought
      if (brought.value.gathered) await gather(house, desk, activity.data)
      return ok({ imported: brought.value.imported, cleaned: read.value.cleaned, empty: read.value.empty })
    }),
  )

  return router
}
