import { existsSync } from 'node:fs'
import { join } from 'node:path'
import express, { type ErrorRequestHandler, type Express, type Request, type RequestHandler } from 'express'
import helmet from 'helmet'
import sirv from 'sirv'
import { BODY, routes } from '#shared/contract/http.ts'
import type { WorkshopId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import type { Config } from '../config.ts'
import { freshId } from '../ids.ts'
import { StorageFault } from '../storage/ports.ts'
import { DeskClosed } from '../workshop/Desk.ts'
import type { WordThread } from '../themes/threads/WordThread.ts'
import type { House } from '../workshop/house.ts'
import { sameOrigin } from './actor.ts'
import { aimRoutes } from './http/aims.ts'
import { answerRefusal } from './http/handle.ts'
import { demoRoutes } from './http/demo.ts'
import { exportRoutes } from './http/exports.ts'
import { countAnswers, healthRoutes, type HealthWiring } from './http/health.ts'
import { asksForImage, imageRoutes } from './http/images.ts'
import { baselineRouter } from './http/baseline.ts'
import { importRoutes } from './http/imports.ts'
import { lookRoutes } from './http/look.ts'
import { peopleRoutes } from './http/people.ts'
import { publishedRoutes } from './http/published.ts'
import { receiptRoutes } from './http/receipts.ts'
import { rehearsalRoutes } from './http/rehearsals.ts'
import { reportRoutes } from './http/report.ts'
import { restoreRoutes } from './http/restore.ts'
import { versionRoutes } from './http/versions.ts'
import { strategyRoutes } from './http/strategy.ts'
import { summaryRoutes } from './http/summaries.ts'
import { wordRoutes } from './http/words.ts'
import { workshopRoutes } from './http/workshops.ts'
import { HouseRate, standingOf } from './HouseRate.ts'
import { LIMITS, Meter } from './limits.ts'

type Wiring = {
  house: House
  config: Config
  /** Folder of the built client. */
  client: string
  health: HealthWiring
  words: WordThread
  onErased: (workshop: WorkshopId) => void
}

/** The door for things with a URL. */
export function httpDoor({ house, config, client, health, words, onErased }: Wiring): Express {
  const app = express()
  app.set('trust proxy', config.trustProxy)
  app.set('query parser', 'simple')
  app.use(countAnswers(health.doors))
  app.use(securityHeaders(config))
  app.use(healthRoutes(health))

  const requests = new Meter(LIMITS.requests, house.now)
  const pictures = new Meter(LIMITS.imageRequests, house.now)
  app.use('/api', (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store')
    const device = house.sessions.device(request.headers.cookie)
    const meter = asksForImage(request) ? pictures : requests
    if (request.method !== 'GET' && !sameOrigin(request.headers, config.publicUrl)) {
      answerRefusal(request, response, { code: 'wrong-origin' })
    } else if (device && !meter.take(device.hash)) {
      answerRefusal(request, response, { code: 'too-fast' })
    } else next()
  })

  const origin = (request: Request) => config.publicUrl ?? `${request.protocol}://${request.headers.host}`
  const mayOpen = fewWorkshops(house)
  // Imports bring their own body readers with their own limits, so they stand before the general one.
  app.use(baselineRouter(house))
  app.use(importRoutes(house))
  app.use(imageRoutes(house))
  app.use(restoreRoutes(house, mayOpen))
  app.use(lookRoutes(house))
  app.use(express.json({ limit: BODY.json }))
  app.post(
    [
      routes.createWorkshop.path,
      routes.duplicateWorkshop.path,
      routes.rehearseWorkshop.path,
      routes.startDemo.path,
    ],
    mayOpen,
  )
  app.use(peopleRoutes(house))
  app.use(workshopRoutes(house, origin, onErased))
  app.use(rehearsalRoutes(house, onErased))
  app.use(receiptRoutes(house))
  app.use(versionRoutes(house))
  app.use(publishedRoutes(house))
  app.use(reportRoutes(house))
  app.use(exportRoutes(house))
  app.use(summaryRoutes(house))
  app.use(strategyRoutes(house))
  app.use(aimRoutes(house, words))
  app.use(wordRoutes(house, words))
  app.use(demoRoutes(house))
  app.use('/api', (request, response) => answerRefusal(request, response, { code: 'not-found' }))

  servePages(app, client)
  app.use(lastResort(house))
  return app
}

/** Anybody may open a workshop, but nobody fills the disk with them. */
function fewWorkshops(house: House): RequestHandler {
  const own = new Meter(LIMITS.workshops, house.now)
  const all = new HouseRate(
    LIMITS.houseWorkshops,
    'too many new workshops: these devices have to wait',
    house,
  )
  return async (request, response, next) => {
    const device = house.sessions.device(request.headers.cookie)
    const { standing } = await standingOf(house.storage, device)
    if ((!device || own.take(device.hash)) && all.take(standing)) return next()
    answerRefusal(request, response, { code: 'too-fast' })
  }
}

/** Pages come from the built client; every page address is the one page, which routes by itself. */
function servePages(app: Express, client: string): void {
  // Packed copies, where the build has laid them (`.config/packed.ts`).
  const packed = { brotli: true, gzip: true }
  const kept = { maxAge: 31_536_000, immutable: true, setHeaders: dontKeepUnhashed }
  if (existsSync(client)) {
    const files = sirv(client, { ...packed, ...kept, extensions: [], etag: true })
    app.use((request, response, next) =>
      ['GET', 'HEAD'].includes(request.method) ? files(request, response, next) : next(),
    )
  }
  // A file of a version that is gone is not a page: a browser that kept the page would run it as a script.
  app.use(['/assets', '/sw.js'], (request, response) =>
    answerRefusal(request, response, { code: 'not-found' }),
  )
  app.use((request, response, next) => {
    const page = join(client, 'index.html')
    if (request.method !== 'GET' || !request.accepts('html') || !existsSync(page)) return next()
    response.setHeader('Cache-Control', 'no-cache')
    response.sendFile(page)
  })
  app.use((request, response) => answerRefusal(request, response, { code: 'not-found' }))
}

function dontKeepUnhashed(response: { setHeader(name: string, value: string): void }, path: string): void {
  if (!path.startsWith('/assets/')) response.setHeader('Cache-Control', 'no-cache')
}

function securityHeaders(config: Config) {
  const secure = config.publicUrl?.startsWith('https://') ?? false
  return helmet({
    contentSecurityPolicy: {
      useDefaults: true,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'worker-src': ["'self'"],
        'manifest-src': ["'self'"],
        'upgrade-insecure-requests': secure ? [] : null,
      },
    },
    // A county may run this on plain http inside its own network.
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: false,
    referrerPolicy: { policy: 'same-origin' },
  })
}

/** Turns whatever was thrown into an answer: body readers' complaints into refusals, the rest into a fault with a code. */
function lastResort(house: House): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault)
    const { type, status } = fault as { type?: string; status?: number }
    if (type === 'entity.too.large') return answerRefusal(request, response, { code: 'too-large' })
    if (status !== undefined && status >= 400 && status < 500) {
      return answerRefusal(request, response, refuse('malformed', type ?? '').refusal)
    }
    if (fault instanceof DeskClosed) return answerRefusal(request, response, { code: 'signed-out' })
    if (fault instanceof StorageFault) {
      house.log.error({ err: fault }, 'storage')
      return answerRefusal(request, response, { code: 'storage' })
    }
    const incident = freshId().slice(0, 4).toUpperCase()
    house.log.error({ err: fault, incident }, 'fault')
    answerRefusal(request, response, refuse('internal', incident).refusal)
  }
}
