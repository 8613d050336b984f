import { type Request, type Response, Router } from 'express'
import { type ExportFormat, exportFormats } from '#shared/report/exporting.ts'
import { publicPath } from '#shared/contract/http.ts'
import { htmlPolicy } from '../../report/render/html.ts'
import { fileNameOf, savedAs } from '../../results/exports/fileName.ts'
import { versionFile } from '../../results/versions/files.ts'
import { noticePage, publicFormats, publicPage } from '../../results/versions/page.ts'
import { behindLink } from '../../results/versions/publicLink.ts'
import { DeskClosed } from '../../workshop/Desk.ts'
import type { House } from '../../workshop/house.ts'
import { HouseRate, standingOf } from '../HouseRate.ts'
import { LIMITS, Meter } from '../limits.ts'
import { param } from './handle.ts'

/** R82: published results for whoever has the link: a page, and files. Needs no cookie and gives none. */
export function publishedRoutes(house: House): Router {
  const router = Router()
  const openings = new Meter(LIMITS.publicPages, house.now)
  const guesses = new Meter(LIMITS.guesses, house.now)
  const houseGuesses = new HouseRate(
    LIMITS.houseGuesses,
    'too many dead public links: these devices have to wait',
    house,
  )

  /** What the link shows; null once it has been answered that there is nothing. */
  async function open(request: Request, response: Response) {
    response.set(headers)
    const token = param(request, 'token')
    const shown = behindLink(house, token)
    if (!shown) {
      const device = house.sessions.device(request.headers.cookie)
      const { standing } = await standingOf(house.storage, device)
      const mayGuess = houseGuesses.take(standing) && (!device || guesses.take(device.hash))
      notice(response, mayGuess ? 'dead' : 'busy')
      return null
    }
    if (openings.take(shown.desk.id)) return { ...shown, address: publicPath(token) }
    notice(response, 'busy')
    return null
  }

  router.get('/r/:token', async (request, response) => {
    const shown = await open(request, response)
    if (!shown) return
    const html = await fileOf(house, shown, 'html')
    if (typeof html === 'string') return notice(response, html)
    response.type('html').send(publicPage(html.toString(), shown.address))
  })

  router.get('/r/:token/report.:ending', async (request, response) => {
    const shown = await open(request, response)
    if (!shown) return
    const ending = param(request, 'ending')
    const format = publicFormats.find((each) => exportFormats[each].ending === ending)
    if (!format) return notice(response, 'dead')
    const file = await fileOf(house, shown, format)
    if (typeof file === 'string') return notice(response, file)
    const name = fileNameOf(shown.desk.state.name, ending, shown.version)
    response.type(exportFormats[format].type).set('Content-Disposition', savedAs(name)).send(file)
  })
  return router
}

type Shown = NonNullable<ReturnType<typeof behindLink>>

/** The file, or what is said instead: it is gone, the workshop too, or it could not be made just now. */
async function fileOf(
  house: House,
  { desk, version }: Shown,
  format: ExportFormat,
): Promise<Buffer | 'dead' | 'busy'> {
  try {
    return (await versionFile(house, desk, version, format)) ?? 'dead'
  } catch (fault) {
    if (fault instanceof DeskClosed) return 'dead'
    house.log.error({ err: fault, workshop: desk.id, format }, 'a published file was not made')
    return 'busy'
  }
}

/** Closed at once when it is closed, in no search engine, and its address told to no other site. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `${htmlPolicy}; frame-ancestors 'none'`,
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'X-Content-Type-Options': 'nosniff',
}

function notice(response: Response, kind: 'dead' | 'busy'): void {
  response
    .status(kind === 'dead' ? 404 : 429)
    .type('html')
    .send(noticePage(kind))
}
