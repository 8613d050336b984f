import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok, refuse } from '#shared/result.ts'
import { createWorkshop } from '../../workshop/create.ts'
import type { House } from '../../workshop/house.ts'
import { bodyOf, handle } from './handle.ts'
import { deviceOf } from './people.ts'

/** The simulated council: makes a workshop whose organiser is whoever asked, and lets the council into it. */
export function demoRoutes(house: House): Router {
  const router = Router()
  router.post(
    routes.startDemo.path,
    handle(async (request, response) => {
      const body = bodyOf(request, routes.startDemo.input)
      if (!body.ok) return body
      if (!house.demo.mayStart()) return refuse('too-fast')
      const { language } = body.value
      const device = deviceOf(house, request, response)
      const { desk, person } = await createWorkshop(house, device, {
        template: 'strategy',
        language,
        demo: true,
      })
      await house.demo.start(desk, language)
      return ok({ workshop: desk.id, person, role: 'organiser' })
    }),
  )
  return router
}
