import { ConfigFault, readConfig } from './config.ts'
import { makeLog } from './log.ts'
import { StorageFault } from './storage/ports.ts'
import { openSqlite } from './storage/sqlite.ts'
import { announce, announceDemo, ownAddress } from './announce.ts'
import { openDemo } from './demo/openDemo.ts'

/** Environment → settings → house → listening → goodbye on a signal. */
try {
  const config = readConfig(process.env)
  const log = makeLog(config.logLevel)
  let restore = () => {}
  // The storage's thread opens the database while the rest of the program is still being read.
  const [storage, { createApp }] = await Promise.all([
    openSqlite(config.database, (mending) => {
      log.error(mending, 'the database was damaged and has been mended')
      restore()
    }),
    import('./app.ts'),
  ])
  const app = await createApp(config, { storage, log, now: Date.now })
  restore = () => {
    app.house.rooms.storeAgain()
    app.house.wordings.storeAgain()
  }
  await app.open()
  await new Promise<void>((resolve, reject) => {
    app.http.once('error', reject)
    app.http.listen(config.port, config.host, resolve)
  })
  announce(app.http, config)
  if (process.argv.includes('--demo')) announceDemo(await openDemo(ownAddress(app.http), 'fi'))

  let closing = false
  const goodbye = async () => {
    if (closing) return
    closing = true
    // A store that hangs must not keep the process for ever.
    setTimeout(() => process.exit(1), 15_000).unref()
    await app.close()
    process.exit(0)
  }
  process.on('SIGINT', () => void goodbye())
  process.on('SIGTERM', () => void goodbye())
  process.on('unhandledRejection', (fault) => log.error({ err: fault }, 'unhandled'))
} catch (fault) {
  console.error(sentenceFor(fault as NodeJS.ErrnoException))
  process.exit(1)
}

function sentenceFor(fault: NodeJS.ErrnoException): string {
  if (fault instanceof ConfigFault || fault instanceof StorageFault) return fault.message
  if (fault.code === 'EADDRINUSE')
    return 'The port is in use. Choose another one, for example: PORT=4200 npm start'
  if (fault.code === 'EACCES')
    return 'The port needs administrator rights. Choose one above 1023, for example: PORT=4200 npm start'
  return `Talkoot could not start: ${fault.stack ?? fault.message}`
}
