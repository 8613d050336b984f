import { Router } from 'express'
import { ok, refuse } from '#shared/result.ts'
import { readVersion } from '../../results/versions/store.ts'
import type { House } from '../../workshop/house.ts'
import { handle } from './handle.ts'
import { visit } from './workshops.ts'

/** Reports that were put by: for facilitators any of them, for participants the published one. */
export function versionRoutes(house: House): Router {
  const router = Router()
  const read = handle(async (request) => {
    const version = Number(request.query['version'])
    if (!Number.isInteger(version) || version < 1) return refuse('unknown-version')
    const found = await visit(house, request, { do: 'read-version', version })
    if (!found.ok) return found
    const report = await readVersion(house, found.value.desk, version)
    return report ? ok(report) : refuse('unknown-version')
  })
  router.get('/api/workshops/:workshop/report.json', (request, response, next) => {
    if (request.query['version'] === undefined) return next()
    return read(request, response, next)
  })
  return router
}
