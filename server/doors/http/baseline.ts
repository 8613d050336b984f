import express, { Router } from 'express'
import { baselineRoutes } from '#shared/contract/baselineRoutes.ts'
import { BODY } from '#shared/contract/http.ts'
import { baselineAt, baselineFile } from '../../baseline/baselineVersions.ts'
import { readAside } from '../../baseline/readAside.ts'
import { savedAs } from '../../results/exports/fileName.ts'
import type { House } from '../../workshop/house.ts'
import { answerRefusal, bodyOf, handle, languageOf, param } from './handle.ts'
import { visit } from './workshops.ts'

/** The strategy that a workshop is about: read, as it once stood, as a file, and out of what was written elsewhere. */
export function baselineRouter(house: House): Router {
  const router = Router()
  const { getBaselineVersion, readBaseline, readBaselineFile } = baselineRoutes

  router.get(
    getBaselineVersion.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'be-here' })
      return found.ok ? baselineAt(found.value.desk.state, request.query['version']) : found
    }),
  )

  router.get('/api/workshops/:workshop/baseline.:ending', async (request, response) => {
    const found = await visit(house, request, { do: 'be-here' })
    if (!found.ok) return answerRefusal(request, response, found.refusal)
    const { state } = found.value.desk
    const asked = request.query['version']
    const file = baselineFile(state, param(request, 'ending'), asked, languageOf(request))
    if (!file.ok) return answerRefusal(request, response, file.refusal)
    const { name, type, content } = file.value
    response.set({ 'Content-Type': type, 'Content-Disposition': savedAs(name) })
    response.send(typeof content === 'string' ? content : Buffer.from(content))
  })

  router.post(
    readBaseline.path,
    express.json({ limit: BODY.import }),
    handle(async (request) => {
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const body = bodyOf(request, readBaseline.input)
      if (!body.ok) return body
      return readAside({ bytes: new TextEncoder().encode(body.value.text), name: 'pasted.txt' })
    }),
  )

  router.post(
    readBaselineFile.path,
    express.raw({ type: () => true, limit: BODY.import }),
    handle(async (request) => {
      const found = await visit(house, request, { do: 'organise' })
      if (!found.ok) return found
      const bytes = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : new Uint8Array()
      const name = typeof request.query['name'] === 'string' ? request.query['name'].slice(-200) : ''
      return readAside({ bytes, name })
    }),
  )

  return router
}
