import { Router } from 'express'
import type { ActivityId, BoardId, VoteId } from '#shared/ids.ts'
import { refuse } from '#shared/result.ts'
import { endingOf, type ReportFormat, reportFormats } from '../../report/formats.ts'
import { makeReport } from '../../report/make.ts'
import { readRuns } from '../../themes/proposing/acceptedRuns.ts'
import { lexiconText } from '../../themes/lexicon/lexiconCommand.ts'
import { publish } from '../../vote/ballots.ts'
import type { House } from '../../workshop/house.ts'
import { countUnshown } from '../../workshop/review.ts'
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
      const sources = {
        readBoard: (board: BoardId) => house.rooms.snapshot(board),
        readRuns: (activity: ActivityId) => readRuns(house, desk, activity),
        readList: async (activity: ActivityId, vote: VoteId) => {
          const list = await publish(house, desk, { activity, vote })
          return list.ok ? list.value.receipts : []
        },
        countUnshown: async (activity: ActivityId) => {
          const { waiting, held } = await countUnshown(house, desk, activity)
          return waiting + held
        },
      }
      const additions = await lexiconText(house, desk)
      const file = await makeReport(format, state, sources, {
        language: languageOf(request),
        madeAt: house.now(),
        ...(additions === undefined ? {} : { additions }),
      })
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
