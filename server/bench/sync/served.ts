import { createServer } from 'node:net'
import { join } from 'node:path'
import { Child } from '../Child.ts'
import { makeFolder } from '../folders.ts'
import { ServerProcess } from '../ServerProcess.ts'
import { type Dialect, named, plain } from './dialect.ts'
import type { House } from './house.ts'
import type { Door } from './RawClient.ts'

/** Who is measured. The numbers are Hocuspocus' `flushDelay` in milliseconds. */
export const peerNames = ['ours', 'yws', 'hocus', 'hocus16', 'hocus50', 'sqlite'] as const
export type PeerName = (typeof peerNames)[number]

/** A server that is running in a process of its own, with one room to meet in. */
export type Served = {
  name: PeerName
  dialect: Dialect
  child: Child
  door: (person: number) => Door
  /** Starts it again on what it stored; for after its end. */
  again: () => Promise<Served>
  /** Ends it for good, with all it stored. */
  stop: () => Promise<void>
}

const ROOM = 'room'

/** Starts servers, each on data of its own. */
export class Servers {
  readonly #house: House
  readonly #peers: string | null

  /** @param peers folder in which they are installed, or null when there is none */
  constructor(house: House, peers: string | null) {
    this.#house = house
    this.#peers = peers
  }

  has(name: PeerName): boolean {
    return name === 'ours' || this.#peers !== null
  }

  async start(name: PeerName): Promise<Served> {
    const folder = makeFolder()
    if (name === 'ours') this.#house.copyTo(folder.path)
    return this.#serve(name, folder)
  }

  async #serve(name: PeerName, folder: ReturnType<typeof makeFolder>): Promise<Served> {
    const { child, port } =
      name === 'ours' ? await startOurs(folder.path) : await this.#startPeer(name, folder.path)
    const house = this.#house
    return {
      name,
      child,
      dialect: name === 'ours' || name === 'yws' ? plain : named(ROOM),
      door: (person) =>
        name === 'ours'
          ? { port, path: house.path, headers: { Cookie: house.cookies[person]! } }
          : { port, path: name === 'yws' ? `/${ROOM}` : '/', headers: {} },
      again: () => this.#serve(name, folder),
      async stop() {
        await child.end('SIGKILL')
        folder.remove()
      },
    }
  }

  async #startPeer(name: Exclude<PeerName, 'ours'>, folder: string): Promise<{ child: Child; port: number }> {
    const peers = this.#peers!
    const port = await freePort()
    const own = name === 'yws'
    const child = await Child.start({
      args: own
        ? [join(peers, 'node_modules/@y/websocket-server/src/server.js')]
        : [
            join(import.meta.dirname, 'peers/hocuspocus.mjs'),
            peers,
            JSON.stringify(
              name === 'hocus16' ? { flushDelay: 16 } : name === 'hocus50' ? { flushDelay: 50 } : {},
            ),
            ...(name === 'sqlite' ? [join(folder, 'documents.db')] : []),
          ],
      cwd: folder,
      env: { HOST: '127.0.0.1', PORT: String(port), NODE_ENV: 'production' },
      ready: own ? /running at/ : /listening/,
    })
    return { child, port }
  }
}

async function startOurs(folder: string): Promise<{ child: Child; port: number }> {
  const { child, origin } = await ServerProcess.start(folder)
  return { child, port: Number(new URL(origin).port) }
}

/** A port that was free just now; the peers cannot choose one by themselves and say which. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
