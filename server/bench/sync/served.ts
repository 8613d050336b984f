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

const ROOM = 'room'

/** The paths and headers of a server's door, by person. */
type Doors = (person: number, durable: boolean) => Omit<Door, 'port'>

/** A server that is running in a process of its own, on data of its own, with one room to meet in. */
export class Served {
  readonly name: PeerName
  readonly dialect: Dialect
  readonly #launch: () => Promise<Running>
  readonly #doors: Doors
  readonly #tidy: () => void
  #running: Running | null = null

  constructor(
    name: PeerName,
    how: { dialect: Dialect; launch: () => Promise<Running>; doors: Doors; tidy: () => void },
  ) {
    this.name = name
    this.dialect = how.dialect
    this.#launch = how.launch
    this.#doors = how.doors
    this.#tidy = how.tidy
  }

  /** Starts it, or starts it again on what it has stored. */
  async start(): Promise<this> {
    this.#running = await this.#launch()
    return this
  }

  get child(): Child {
    return this.#running!.child
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#running!.port}`
  }

  /** @param durable asks to be told what is stored; only ours does that */
  door(person: number, durable = false): Door {
    return { port: this.#running!.port, ...this.#doors(person, durable) }
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    await this.#running?.child.end(signal)
  }

  /** Ends it for good, with all it stored. */
  async stop(): Promise<void> {
    await this.end('SIGKILL')
    this.#tidy()
  }
}

type Running = { child: Child; port: number }

/** Starts servers, each on data of its own. */
export class Servers {
  readonly house: House
  readonly #peers: string | null

  /** @param peers folder in which they are installed, or null when there is none */
  constructor(house: House, peers: string | null) {
    this.house = house
    this.#peers = peers
  }

  start(name: PeerName): Promise<Served> {
    const folder = makeFolder()
    const { house } = this
    if (name === 'ours') house.copyTo(folder.path)
    return new Served(name, {
      dialect: name === 'ours' || name === 'yws' ? plain : named(ROOM),
      launch: () => (name === 'ours' ? startOurs(folder.path) : this.#startPeer(name, folder.path)),
      doors: (person, durable) =>
        name === 'ours'
          ? { path: house.path + (durable ? '&durable=1' : ''), headers: { Cookie: house.cookies[person]! } }
          : { path: name === 'yws' ? `/${ROOM}` : '/', headers: {} },
      tidy: folder.remove,
    }).start()
  }

  async #startPeer(name: Exclude<PeerName, 'ours'>, folder: string): Promise<Running> {
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
      env: { HOST: '127.0.0.1', PORT: String(port) },
      ready: own ? /running at/ : /listening/,
    })
    return { child, port }
  }
}

async function startOurs(folder: string): Promise<Running> {
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
