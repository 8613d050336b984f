import { Router } from 'express'
import { refuse } from '#shared/result.ts'
import { endingOf, type ReportFormat, reportFormats } from '../../report/formats.ts'
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
      const { state } = desk
      const file = await fileNow(house, desk, format, languageOf(request))
      // Cut between characters: half of one cannot be encoded.
      const name = `${[...state.name.replace(/[^\p{L}\p{N}]+/gu, '-')].slice(0, 60).join('')}.${endingOf(format)}`
      response
        .type(reportFormats[format])
        .setHeader('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      response.send(file)
      return { ok: true, value: null }
    }),
  )
  return router
}
