import { Router } from 'express'
import { routes } from '#shared/contract/http.ts'
import { ok, refuse } from '#shared/result.ts'
import { readReceipt } from '../../receipt/read.ts'
import { Readings } from '../../receipt/Readings.ts'
import { ReceiptCodes } from '../../receipt/ReceiptCodes.ts'
import type { House } from '../../workshop/house.ts'
import { HouseRate, standingOf } from '../HouseRate.ts'
import { LIMITS, Meter } from '../limits.ts'
import { bodyOf, handle } from './handle.ts'
import { visit } from './workshops.ts'

/** "What became of my notes": the code for oneself, and the page that the code opens for whoever has it. */
export function receiptRoutes(house: House): Router {
  const router = Router()
  const codes = new ReceiptCodes(house.sessions)
  const readings = new Readings((board) => house.rooms.snapshot(board), house.now)
  const guesses = new Meter(LIMITS.guesses, house.now)
  const houseGuesses = new HouseRate(
    LIMITS.houseGuesses,
    'too many wrong receipt codes: these devices have to wait',
    house,
  )
  const openings = new Meter(LIMITS.receipts, house.now)

  router.get(
    routes.getReceiptCode.path,
    handle(async (request) => {
      const found = await visit(house, request, { do: 'be-here' })
      if (!found.ok) return found
      const { desk, actor, device } = found.value
      return ok({ code: codes.of(desk.state, actor.id, device) })
    }),
  )

  router.post(
    routes.openReceipt.path,
    handle(async (request) => {
      const body = bodyOf(request, routes.openReceipt.input)
      if (!body.ok) return body
      const { workshop, code } = body.value
      // No cookie is given here: it would tie the code to a device.
      const visitor = house.sessions.device(request.headers.cookie)
      const { standing, isIn } = await standingOf(house.storage, visitor)
      const mayGuess = houseGuesses.has(standing) && (!visitor || guesses.has(visitor.hash))
      // Right or wrong: to answer the right ones is all that somebody who guesses wants.
      if (!mayGuess && !isIn(workshop)) return refuse('too-fast')
      const desk = house.desks.get(workshop)
      const holder = desk ? codes.holder(desk, code) : null
      if (!desk || !holder) {
        houseGuesses.take(standing)
        if (visitor) guesses.take(visitor.hash)
        // The same for a wrong code, somebody removed and a workshop that is no more.
        return refuse('dead-link')
      }
      if (!openings.take(holder.id)) return refuse('too-fast')
      const receipt = await readReceipt(house, desk, holder, readings)
      return receipt ? ok(receipt) : refuse('dead-link')
    }),
  )

  return router
}
