import { Router } from 'express'
import { refuse } from '#shared/result.ts'
import { endingOf, type ReportFormat, reportFormats } from '../../report/formats.ts'
import { fileNameOf, savedAs } from '../../results/exports/fileName.ts'
import { fileNow } from '../../results/reportNow.ts'
import type { House } from '../../workshop/house.ts'
import { handle, languageOf, param } from './handle.ts'
import { visit } from './workshops.ts'

/** Downloading results. */
export function reportRoutes(house: House): Router {
  const router = Router()
  router.get(
    '/api/workshops/:workshop/report.:format',
    handle(async (request, response) => {
      const format = param(request, 'format') as ReportFormat
      if (!Object.hasOwn(reportFormats, format)) return refuse('not-found')
      const found = await visit(house, request, { do: 'see-results' })
      if (!found.ok) return found
      const { desk } = found.value
      const file = await fileNow(house, desk, format, languageOf(request))
      response
        .type(reportFormats[format])
        .setHeader('Content-Disposition', savedAs(fileNameOf(desk.state.name, endingOf(format))))
      response.send(file)
      return { ok: true, value: null }
    }),
  )
  return router
}
