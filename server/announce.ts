import type { Server } from 'node:http'
import { networkInterfaces } from 'node:os'
import { renderUnicodeCompact } from 'uqr'
import type { Links } from '#shared/contract/http.ts'
import type { Config } from './config.ts'

/** Prints where the house is to be found, with a QR code when a terminal shows it. */
export function announce(http: Server, config: Config): void {
  const here = ownAddress(http).replace('127.0.0.1', 'localhost')
  const others = config.publicUrl ?? neighbourAddress(config.host, new URL(here).port)
  console.log(`Talkoot is ready: ${here}`)
  if (!others) return
  console.log(`For others:       ${others}`)
  if (process.stdout.isTTY) console.log(renderUnicodeCompact(others))
}

/** The address that others on the same network can use, or null when only this machine may. */
function neighbourAddress(host: string, port: string): string | null {
  if (host !== '0.0.0.0' && host !== '::') return null
  const outward = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)
  return outward ? `http://${outward.address}:${port}` : null
}

/** The address of a listening server on its own machine. */
export function ownAddress(http: Server): string {
  const address = http.address()
  return `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`
}

/** Prints how to watch the simulated council and how to take it over. */
export function announceDemo({ code, links }: { code: string; links: Links }): void {
  console.log(`A simulated council is coming in. Take it over as its organiser:\n  ${links.organiser}`)
  console.log(`Join it as a participant with the code ${code.slice(0, 3)} ${code.slice(3)}.`)
}
