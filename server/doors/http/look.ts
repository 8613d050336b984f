import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import express, { type ErrorRequestHandler, type Request, type RequestHandler, Router } from 'express'
import { LOOK_FILE } from '#shared/contract/looks.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { findLogo, putLogo } from '../../results/look/logos.ts'
import { logoIn, themeIn } from '../../results/look/lookTask.ts'
import type { House } from '../../workshop/house.ts'
import type { Visit } from '../actor.ts'
import { LIMITS, Meter } from '../limits.ts'
import { answerRefusal, handle, param } from './handle.ts'
import { visit } from './workshops.ts'

const logoAt = '/api/workshops/:workshop/look/logo'
const themeAt = '/api/workshops/:workshop/look/theme'

/** A county's logo and theme file, for the organiser to send. */
export function lookRoutes(house: House): Router {
  const router = Router()
  const own = new Meter(LIMITS.images, house.now)

  const organiser = async (request: Request): Promise<Result<Visit>> => {
    const found = await visit(house, request, { do: 'organise' })
    return found.ok && found.value.desk.state.archived ? refuse('archived') : found
  }

  /** Before the body is read: who may not send it need not. */
  const knock: RequestHandler = async (request, response, next) => {
    const found = await organiser(request)
    if (!found.ok) return answerRefusal(request, response, found.refusal)
    if (!own.take(`${found.value.desk.id} ${found.value.actor.id}`))
      return answerRefusal(request, response, { code: 'too-fast' })
    next()
  }
  const raw = (limit: number) => express.raw({ type: () => true, limit, inflate: false })

  router.put(
    logoAt,
    knock,
    raw(LOOK_FILE.logo),
    handle(async (request) => {
      const picture = await logoIn(bodyOf(request))
      if (!picture) return refuse('bad-logo')
      // Once more: reading it has taken a while.
      const found = await organiser(request)
      if (!found.ok) return found
      const { desk } = found.value
      const digest = createHash('sha256').update(picture.bytes).digest('base64url')
      // Alone, so that nothing is kept of a workshop that is being deleted.
      return desk.alone(async () => {
        const inUse = desk.state.results.look.logo?.id ?? null
        return ok(await putLogo(house, desk.id, { ...picture, digest, inUse }))
      })
    }),
    tooLarge('bad-logo'),
  )

  router.get(
    `${logoAt}/:id`,
    handle(async (request, response) => {
      const found = await visit(house, request, { do: 'be-here' })
      if (!found.ok) return found
      const logo = await findLogo(house, found.value.desk.id, param(request, 'id'))
      if (!logo) return refuse('not-found')
      response.set({
        'Content-Type': logo.type,
        'Cache-Control': 'private, max-age=3600, immutable',
        'Content-Disposition': `attachment; filename="logo.${logo.type.slice('image/'.length)}"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cross-Origin-Resource-Policy': 'same-origin',
      })
      response.send(Buffer.from(logo.bytes))
      return ok(null)
    }),
  )

  router.post(
    themeAt,
    knock,
    raw(LOOK_FILE.theme),
    handle(async (request) => {
      const suggested = await themeIn(bodyOf(request), nameOf(request))
      return suggested ? ok(suggested) : refuse('bad-theme-file')
    }),
    tooLarge('bad-theme-file'),
  )
  return router
}

const bodyOf = (request: Request): Uint8Array =>
  Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array()

/** The file's name as its sender calls it, without folders. */
function nameOf(request: Request): string {
  const given = typeof request.query['name'] === 'string' ? request.query['name'] : ''
  const plain = basename(given.replaceAll('\\', '/')).replace(/\p{C}/gu, '')
  return [...plain].slice(0, 60).join('').trim() || 'theme'
}

/** Says which file is too large, and how large it may be. */
const tooLarge =
  (code: RefusalCode): ErrorRequestHandler =>
  (fault: unknown, request, response, next) => {
    if ((fault as { type?: string }).type !== 'entity.too.large') return next(fault)
    answerRefusal(request, response, { code })
  }
