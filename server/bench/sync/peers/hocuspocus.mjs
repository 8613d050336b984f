/**
 * Starts Hocuspocus: node hocuspocus.mjs <folder of the peers> <configuration as JSON> [database file].
 * The configuration is empty for its defaults; `quiet` only leaves the banner out.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'

const [folder, configuration, database] = process.argv.slice(2)
const require = createRequire(join(folder, 'package.json'))
const { Server } = require('@hocuspocus/server')
const extensions = []
if (database) {
  const { SQLite } = require('@hocuspocus/extension-sqlite')
  extensions.push(new SQLite({ database }))
}
const server = new Server({
  ...JSON.parse(configuration),
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions,
})
await server.listen()
console.log('listening')
