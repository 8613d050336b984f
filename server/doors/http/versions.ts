import { Router } from 'express'
import { type ExportFormat, exportFormats } from '#shared/report/exporting.ts'
import { ok, refuse } from '#shared/result.ts'
import { fileNameOf, savedAs } from '../../results/exports/fileName.ts'
import { versionFile } from '../../results/versions/files.ts'
import { versionText } from '../../results/versions/store.ts'
import type { House } from '../../workshop/house.ts'
import { handle, param } from './handle.ts'
import { visit } from './workshops.ts'

const formats = Object.keys(exportFormats) as ExportFormat[]

/** Reports that were put by, as data and as files: for facilitators any of them, for participants the published one. */
export function versionRoutes(house: House): Router {
  const router = Router()
  const read = handle(async (request, response) => {
    const ending = param(request, 'ending')
    const format = formats.find((each) => exportFormats[each].ending === ending)
    const version = Number(request.query['version'])
    if (!format || !Number.isInteger(version) || version < 1) return refuse('unknown-version')
    const found = await visit(house, request, { do: 'read-version', version })
    if (!found.ok) return found
    const { desk } = found.value
    if (format === 'json') {
      const text = await versionText(house, desk, version)
      if (text === null) return refuse('unknown-version')
      response.type(exportFormats.json.type).send(text)
      return ok(null)
    }
    const file = await versionFile(house, desk, version, format)
    if (!file) return refuse('unknown-version')
    const name = fileNameOf(desk.state.name, ending, version)
    response.type(exportFormats[format].type).set('Content-Disposition', savedAs(name)).send(file)
    return ok(null)
  })
  router.get('/api/workshops/:workshop/report.:ending', (request, response, next) => {
    if (request.query['version'] === undefined) return next()
    return read(request, response, next)
  })
  return router
}
