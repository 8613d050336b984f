import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { messageSync, type WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { Facts } from './keeper.ts'

/** Milliseconds: how long edits gather before the server is asked about them, and until it is asked again. */
const ASK = { after: 80, again: 2_000 } as const

/** The server's "this is what I have; what have you?" */
const SYNC_STEP_1 = 0

/**
 * Whether one's own edits are safely stored. Edits count as unstored until the server, asked after they were
 * sent, says that everything before the question is stored, and its state vector has them too.
 */
export class Durability {
  readonly #doc: Y.Doc
  readonly #provider: WebsocketProvider
  readonly #onChange: () => void
  readonly #own: Set<number>
  /** By client, how many of its items the server is known to have. */
  #reached = new Map<number, number>()
  #unstored = false
  #sinceAsked = false
  /** The question under way; 0 when there is none. */
  #asked = 0
  #token = 0
  /** Whether this line has told the server what had been written without it. */
  #told = false
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(doc: Y.Doc, provider: WebsocketProvider, onChange: () => void) {
    this.#doc = doc
    this.#provider = provider
    this.#onChange = onChange
    this.#own = new Set([doc.clientID])
    this.#listen()
  }

  /** True when nothing of one's own is only here. */
  get stored(): boolean {
    return !this.#unstored
  }

  get reached(): ReadonlyMap<number, number> {
    return this.#reached
  }

  get own(): ReadonlySet<number> {
    return this.#own
  }

  get facts(): Facts {
    const own = [...this.#own]
    return { own, reached: own.map((client) => [client, this.#reached.get(client) ?? 0]) }
  }

  /** Words that were kept on this device from an earlier page. */
  recall(facts: Facts): void {
    for (const client of facts.own) this.#own.add(client)
    for (const [client, clock] of facts.reached) this.#reach(client, clock)
    this.#edited()
  }

  /** One's own document has changed by one's own doing. */
  edited(): void {
    this.#own.add(this.#doc.clientID)
    this.#edited()
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer)
  }

  #edited(): void {
    this.#sinceAsked = true
    this.#unstored = true
    this.#askSoon(ASK.after)
    this.#onChange()
  }

  #listen(): void {
    const { messageHandlers } = this.#provider
    messageHandlers[MESSAGE_DURABLE] = (_encoder, decoder) => this.#hear(decoder)
    const sync = messageHandlers[messageSync]!
    messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
      const asks = decoding.peekVarUint(decoder) === SYNC_STEP_1
      if (asks) {
        const peek = decoding.clone(decoder)
        decoding.readVarUint(peek)
        for (const [client, clock] of Y.decodeStateVector(decoding.readVarUint8Array(peek))) {
          this.#reach(client, clock)
        }
      }
      sync(encoder, decoder, ...rest)
      // The answer goes out when this handler has returned; questions come after it.
      if (asks) {
        this.#told = true
        this.#askSoon(0)
      }
    }
    this.#provider.on('status', ({ status }) => {
      this.#asked = 0
      // The server asks only whom it expects to have something; with nothing to tell, all is told.
      this.#told = status === 'connected' && (!this.#unstored || this.#doc.store.clients.size === 0)
    })
  }

  #reach(client: number, clock: number): void {
    if (clock > (this.#reached.get(client) ?? 0)) this.#reached.set(client, clock)
  }

  #hear(decoder: decoding.Decoder): void {
    for (const [client, clock] of Y.decodeStateVector(decoding.readVarUint8Array(decoder))) {
      this.#reach(client, clock)
    }
    const token = decoding.readVarUint(decoder)
    if (token !== 0 && token === this.#asked) {
      this.#asked = 0
      if (!this.#sinceAsked && this.#isCovered()) this.#unstored = false
      else this.#askSoon(this.#sinceAsked ? ASK.after : ASK.again)
    }
    this.#onChange()
  }

  #isCovered(): boolean {
    const has = ([client, clock]: [number, number]) =>
      !this.#own.has(client) || clock <= (this.#reached.get(client) ?? 0)
    return [...Y.decodeStateVector(Y.encodeStateVector(this.#doc))].every(has)
  }

  #askSoon(wait: number): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      this.#ask()
    }, wait)
  }

  #ask(): void {
    const { ws, wsconnected } = this.#provider
    if (!this.#unstored || this.#asked !== 0 || !this.#told || !wsconnected || ws?.readyState !== 1) return
    this.#token += 1
    this.#asked = this.#token
    this.#sinceAsked = false
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE_DURABLE)
    encoding.writeVarUint(encoder, this.#asked)
    ws.send(encoding.toUint8Array(encoder))
  }
}
