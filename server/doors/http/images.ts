import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import { IMAGE, imagesPath, reviewImagePath } from '#shared/contract/images.ts'
import { activityId, boardId, imageId } from '#shared/ids.ts'
import { ok, refuse, type Result } from '#shared/result.ts'
import { findImage, keepImage } from '../../images/images.ts'
import type { House } from '../../workshop/house.ts'
import { pictureUnderReview } from '../../workshop/review.ts'
import type { Visit } from '../actor.ts'
import { LIMITS, Meter } from '../limits.ts'
import { answerRefusal, handle, param } from './handle.ts'
import { visit } from './workshops.ts'

const everybody = 'everybody'

/** Pictures on notes: only who may write on a board and has pictures there may send them, only who may read it may have them. */
export function imageRoutes(house: House): Router {
  const router = Router()
  const own = new Meter(LIMITS.images, house.now)
  const bytes = new Meter(LIMITS.houseImageBytes, house.now)

  const onBoard = async (request: Request, deed: 'read-board' | 'send-picture'): Promise<Result<Visit>> => {
    const board = boardId.safeParse(param(request, 'board'))
    return board.success ? visit(house, request, { do: deed, board: board.data }) : refuse('not-found')
  }

  /** Before the body is read: who may not send it need not. */
  const knock: RequestHandler = async (request, response, next) => {
    const found = await onBoard(request, 'send-picture')
    const refused = !found.ok
      ? found
      : own.take(`${found.value.desk.id} ${found.value.actor.id}`)
        ? null
        : refuse('too-fast')
    if (refused) return answerRefusal(request, response, refused.refusal)
    next()
  }

  router.post(
    imagesPath,
    knock,
    express.raw({ type: () => true, limit: IMAGE.bytes + IMAGE.small.bytes, inflate: false }),
    handle(async (request) => {
      // Once more: writing may have ended while the picture was on its way.
      const found = await onBoard(request, 'send-picture')
      if (!found.ok) return found
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
      const small = Number(request.query['small'] ?? 0)
      if (!Number.isInteger(small) || small < 0 || small >= body.length) return refuse('malformed', 'small')
      if (!bytes.take(everybody, body.length)) return refuse('too-fast')
      const board = boardId.parse(param(request, 'board'))
      const { desk } = found.value
      // Alone, so that nothing is kept of a workshop that is being deleted.
      return desk.alone(() => keepImage(house, desk.id, board, body, small))
    }),
  )

  router.get(
    `${imagesPath}/:image`,
    handle(async (request, response) => {
      const found = await onBoard(request, 'read-board')
      if (!found.ok) return found
      const image = imageId.safeParse(param(request, 'image'))
      if (!image.success) return refuse('not-found')
      const size = request.query['size'] === 'small' ? 'small' : 'whole'
      const board = boardId.parse(param(request, 'board'))
      const picture = await findImage(house, found.value.desk.id, board, image.data, size)
      if (!picture.ok) return picture
      response.set({
        'Cache-Control': 'private, max-age=3600, immutable',
        ETag: `"${image.data}-${size}"`,
      })
      sendPicture(response, image.data, picture.value)
      return ok(null)
    }),
  )

  router.get(
    reviewImagePath,
    handle(async (request, response) => {
      const activity = activityId.safeParse(param(request, 'activity'))
      if (!activity.success) return refuse('not-found')
      const found = await visit(house, request, { do: 'review', activity: activity.data })
      if (!found.ok) return found
      const note = param(request, 'note')
      const picture = await pictureUnderReview(house, found.value.desk, activity.data, note)
      if (!picture.ok) return picture
      response.set('Cache-Control', 'no-store')
      sendPicture(response, note, picture.value)
      return ok(null)
    }),
  )
  return router
}

function sendPicture(
  response: Response,
  name: string,
  { type, bytes }: { type: string; bytes: Uint8Array },
): void {
  response.set({
    'Content-Type': type,
    // Opened by itself it is saved, not shown; shown all the same, it can do nothing.
    'Content-Disposition': `attachment; filename="${name.slice(0, 8)}.${type.slice('image/'.length)}"`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
  })
  response.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

/** Whether a request asks for a picture: a table has many, and they come at once. */
export const asksForImage = (request: Request): boolean =>
  request.method === 'GET' && /^\/api\/workshops\/[^/]+\/boards\/[^/]+\/images\//.test(request.originalUrl)
