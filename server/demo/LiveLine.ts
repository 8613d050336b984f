import { io, type Socket } from 'socket.io-client'
import {
  type ClientToServer,
  type Envelope,
  LIVE_PATH,
  type Notice,
  type Reply,
  type ServerToClient,
} from '#shared/contract/live.ts'
import { refuse } from '#shared/result.ts'
import type { CommandName, Input } from '#shared/workshop/commands.ts'
import type { Me, View } from '#shared/workshop/view.ts'
import { freshId } from '../ids.ts'
import type { Visitor } from './Visitor.ts'
import { Waiting } from './Waiting.ts'

const ANSWER = 8_000
const TRIES = 3

/** A person's live line outside a browser: the latest view and me, and commands with their answers. */
export class LiveLine {
  readonly #socket: Socket<ServerToClient, ClientToServer>
  readonly #waiting = new Waiting()
  readonly #listeners = new Set<() => void>()
  view: View | null = null
  me: Me | null = null
  notice: Notice | null = null
  /** Why the server did not let us in, or null. */
  refused: string | null = null

  constructor(visitor: Visitor, workshop: string) {
    this.#socket = io(visitor.origin, {
      path: LIVE_PATH,
      auth: { workshop },
      transports: ['websocket'],
      forceNew: true,
      extraHeaders: { cookie: visitor.cookie },
      reconnectionDelay: 200,
      reconnectionDelayMax: 2_000,
    })
    this.#socket.on('view', (view) => this.#take({ view }))
    this.#socket.on('me', (me) => this.#take({ me }))
    this.#socket.on('notice', (notice) => this.#take({ notice }))
    this.#socket.on('connect', () => this.#take({ refused: null }))
    this.#socket.on('connect_error', (error) => this.#take({ refused: error.message }))
    this.#socket.on('disconnect', () => this.#take({}))
  }

  get connected(): boolean {
    return this.#socket.connected
  }

  #take(news: Partial<Pick<LiveLine, 'view' | 'me' | 'notice' | 'refused'>>): void {
    Object.assign(this, news)
    this.#waiting.look()
    for (const listener of this.#listeners) listener()
  }

  /** Told after every message. Returns how to stop. */
  onNews(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  until(what: string, test: () => boolean, milliseconds = 30_000): Promise<void> {
    return this.#waiting.until(what, test, milliseconds)
  }

  /** Sends a command; a lost answer is asked for again with the same id, so that it happens once (W1). */
  async send<C extends CommandName>(name: C, input: Input<C>): Promise<Reply<C>> {
    const envelope = { id: freshId(), name, input } as Envelope
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      try {
        return (await this.#socket.timeout(ANSWER).emitWithAck('command', envelope)) as Reply<C>
      } catch {
        // Not answered in time: ask again.
      }
    }
    return refuse('internal', 'no answer')
  }

  close(): void {
    this.#socket.disconnect()
  }
}
