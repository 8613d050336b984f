import type { AddressInfo } from 'node:net'
import { createApp, type App } from '../app.ts'
import { type Log, makeLog } from '../log.ts'
import { noServices, type ServiceSettings } from '../themes/providers/endpoint.ts'
import type { ExportSettings } from '../results/exports/Exports.ts'
import { openMemory } from '../storage/memory.ts'
import { openSqlite } from '../storage/sqlite.ts'

export type TestServer = {
  origin: string
  app: App
  /** Stops and starts again on the same port and data; needs `dataDir`. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

/** A real server on a free port: memory storage, or SQLite in `dataDir`. */
export async function startServer({
  dataDir,
  log = makeLog('error'),
  metricsToken = null,
  lexiconFile = null,
  services = noServices,
  now = Date.now,
  exporting = {},
}: {
  dataDir?: string
  log?: Log
  metricsToken?: string | null
  lexiconFile?: string | null
  services?: ServiceSettings
  now?: () => number
  exporting?: ExportSettings
} = {}): Promise<TestServer> {
  const database = dataDir ? `${dataDir}/talkoot.db` : ''
  const start = async (port: number): Promise<App> => {
    const app = await createApp(
      {
        port,
        host: '127.0.0.1',
        database,
        publicUrl: null,
        trustProxy: false,
        metricsToken,
        lexiconFile,
        services,
        logLevel: 'error',
      },
      { storage: dataDir ? await openSqlite(database) : openMemory(), log, now, exporting },
    )
    await app.open()
    await new Promise<void>((resolve) => app.http.listen(port, '127.0.0.1', resolve))
    return app
  }
  let app = await start(0)
  const { port } = app.http.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    get app() {
      return app
    },
    async restart() {
      await app.close()
      app = await start(port)
    },
    close: () => app.close(),
  }
}
