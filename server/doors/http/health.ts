import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { type Request, type RequestHandler, Router } from 'express'
import { METRICS_PATH, routes } from '#shared/contract/http.ts'
import type { DoorFigures } from '../../health/DoorFigures.ts'
import type { Metrics } from '../../health/Metrics.ts'
import type { Readiness } from '../../health/Readiness.ts'
import { answerRefusal } from './handle.ts'

export type HealthWiring = {
  readiness: Readiness
  metrics: Metrics
  doors: DoorFigures
  version: string
  /** The word that opens `/metrics`; null lets in this machine only. */
  metricsToken: string | null
}

/** For those who watch over the house: alive, ready, figures. */
export function healthRoutes({ readiness, metrics, version, metricsToken }: HealthWiring): Router {
  const router = Router()
  router.use([routes.health.path, routes.ready.path, METRICS_PATH], (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    next()
  })
  router.get(routes.health.path, (_request, response) => {
    response.json({ status: 'ok', version, uptime: Math.floor(process.uptime()) })
  })
  router.get(routes.ready.path, async (_request, response) => {
    const status = await readiness.verdict()
    response.status(status === 'ready' ? 200 : 503).json({ status })
  })
  router.get(METRICS_PATH, async (request, response) => {
    if (!maySeeMetrics(request, metricsToken)) {
      return answerRefusal(request, response, { code: 'not-found' })
    }
    const text = await metrics.text()
    response.setHeader('Content-Type', metrics.contentType).send(text)
  })
  return router
}

/** Counts every answer by the pattern of its route: an address would name workshops and codes. */
export function countAnswers(doors: DoorFigures): RequestHandler {
  return (request, response, next) => {
    response.once('finish', () => doors.answered(patternOf(request), response.statusCode))
    next()
  }
}

function patternOf(request: Request): string {
  const { path } = (request.route ?? {}) as { path?: unknown }
  if (typeof path === 'string') return path
  return request.originalUrl.startsWith('/api') ? 'none' : 'page'
}

/**
 * With a token set, whoever brings it; otherwise this machine only. A proxy here speaks for others, and says so.
 */
export function maySeeMetrics(
  { headers, socket }: { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } },
  token: string | null,
): boolean {
  if (token !== null) return sameWord(headers.authorization ?? '', `Bearer ${token}`)
  const forwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => name in headers)
  return !forwarded && /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '')
}

/** Compares in the same time whatever differs. */
function sameWord(given: string, right: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest()
  return timingSafeEqual(digest(given), digest(right))
}
