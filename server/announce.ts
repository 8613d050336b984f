import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import type { Config } from './config.ts'

/** Prints where the house is to be found, with a QR code when a terminal shows it. */
export function announce(http: Server, config: Config): void {
  const address = http.address()
  const port = address && typeof address === 'object' ? address.port : config.port
  const here = `http://localhost:${port}`
  const others = config.publicUrl ?? neighbourAddress(config.host, port)
  console.log(`Talkoot is ready: ${here}`)
  if (!others) return
  console.log(`For others:       ${others}`)
  if (process.stdout.isTTY) console.log(renderUnicodeCompact(others))
}

/** The address that others on the same network can use, or null when only this machine may. */
function neighbourAddress(host: string, port: number): string | null {
  if (host !== '0.0.0.0' && host !== '::') return null
  const outward = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)
  return outward ? `http://${outward.address}:${port}` : null
}
