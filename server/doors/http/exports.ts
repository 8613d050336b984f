import { Router } from 'express'
import { exportPath } from '#shared/contract/http.ts'
import { exportFormats } from '#shared/report/exporting.ts'
import { ok, refuse } from '#shared/result.ts'
import { fileNameOf, savedAs } from '../../results/exports/fileName.ts'
import { exportDeed } from '../../results/command.ts'
import type { House } from '../../workshop/house.ts'
import { handle, param } from './handle.ts'
import { visit } from './workshops.ts'

/** Fetching a file that has been made, for whoever asked for it and nobody else. */
export function exportRoutes(house: House): Router {
  const router = Router()
  router.get(
    exportPath(':workshop', ':job'),
    handle(async (request, response) => {
      const found = await visit(house, request, { do: 'be-here' })
      if (!found.ok) return found
      const { desk, actor } = found.value
      const file = house.exports.file(desk.id, actor.id, param(request, 'job'))
      if (!file) return refuse('not-found')
      const { format, options } = file.job
      // What was published when it was asked for may have been withdrawn since.
      const still = await visit(house, request, exportDeed(options))
      if (!still.ok) return still
      const { ending, type } = exportFormats[format]
      response.set({
        'Content-Type': type,
        'Content-Disposition': savedAs(fileNameOf(desk.state.name, ending, options.version)),
        // Opened by itself it can do nothing here.
        'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      })
      // In pieces from the disk: a hundred megabytes of pictures are never in the memory at once.
      await new Promise<void>((resolve, reject) =>
        response.sendFile(file.path, { cacheControl: false, dotfiles: 'allow' }, (fault) =>
          fault && !response.headersSent ? reject(fault) : resolve(),
        ),
      )
      return ok(null)
    }),
  )
  return router
}
