import * as decoding from 'lib0/decoding'
import { messageSync, type WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MESSAGE_STATE } from '#shared/contract/boards.ts'

/** The server's "this is what I have; what have you?" Everything else of this message type is content. */
const SYNC_STEP_1 = 0

type UpdateListener = (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => void

/** A state on its way: the parts that have come, and the content that came between them. */
type Arrival = { parts: Uint8Array<ArrayBuffer>[]; count: number; between: Uint8Array[] }

/**
 * Takes in the state of a large board that comes in parts (`MESSAGE_STATE`). What is said meanwhile waits: applied
 * before the state that it builds on, each update would make the next one dearer.
 */
export class PackedState {
  readonly #provider: WebsocketProvider
  readonly #onProgress: () => void
  readonly #forOwnOnly: readonly UpdateListener[]
  #arrival: Arrival | null = null

  /** @param forOwnOnly who listens to updates, but only to what is written here */
  constructor(
    provider: WebsocketProvider,
    { onProgress, forOwnOnly }: { onProgress: () => void; forOwnOnly: readonly UpdateListener[] },
  ) {
    this.#provider = provider
    this.#onProgress = onProgress
    this.#forOwnOnly = forOwnOnly
    const { messageHandlers } = provider
    messageHandlers[MESSAGE_STATE] = (_encoder, decoder) => this.#take(decoder)
    const sync = messageHandlers[messageSync]!
    messageHandlers[messageSync] = (encoder, decoder, ...rest) => {
      if (!this.#arrival || decoding.peekVarUint(decoder) === SYNC_STEP_1) {
        return sync(encoder, decoder, ...rest)
      }
      decoding.readVarUint(decoder)
      this.#arrival.between.push(decoding.readVarUint8Array(decoder))
    }
    // What has come by a line that is gone is of no use: the next one begins anew.
    provider.on('status', () => this.#end())
  }

  /** How much has come, 0–1; null when nothing is on its way in parts. */
  get share(): number | null {
    return this.#arrival && this.#arrival.parts.length / this.#arrival.count
  }

  #take(decoder: decoding.Decoder): void {
    const [index, count] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    if (index === 0) this.#arrival = { parts: [], count, between: this.#arrival?.between ?? [] }
    const arrival = this.#arrival
    if (!arrival || index !== arrival.parts.length || index >= count || count !== arrival.count) {
      return this.#giveUp()
    }
    arrival.parts.push(decoding.readVarUint8Array(decoder).slice())
    this.#onProgress()
    if (arrival.parts.length === count) void this.#apply(arrival)
  }

  async #apply(arrival: Arrival): Promise<void> {
    const provider = this.#provider
    try {
      const state = await unpack(arrival.parts)
      if (arrival !== this.#arrival) return
      const take = () => {
        Y.applyUpdateV2(provider.doc, state, provider)
        for (const update of arrival.between) Y.applyUpdate(provider.doc, update, provider)
      }
      this.#unheard(() => Y.transact(provider.doc, take, provider, false))
    } catch {
      if (arrival === this.#arrival) this.#giveUp()
      return
    }
    this.#end()
    // As the provider does after a sync step 2.
    provider.synced = true
  }

  /** As long as anybody listens, all that a transaction brings is written out as bytes, however much it is. */
  #unheard(work: () => void): void {
    const { doc } = this.#provider
    this.#forOwnOnly.forEach((listener) => doc.off('update', listener))
    try {
      work()
    } finally {
      this.#forOwnOnly.forEach((listener) => doc.on('update', listener))
    }
  }

  /** Comes again, after the provider's usual pause. */
  #giveUp(): void {
    this.#end()
    this.#provider.ws?.close()
  }

  #end(): void {
    if (!this.#arrival) return
    this.#arrival = null
    this.#onProgress()
  }
}

async function unpack(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<Uint8Array> {
  const { writable, readable } = new DecompressionStream('gzip')
  const writer = writable.getWriter()
  const feed = async () => {
    for (const part of parts) await writer.write(part)
    await writer.close()
  }
  // What is wrong with them is heard from the reading end.
  feed().catch(() => {})
  const chunks: Uint8Array[] = []
  const reader = readable.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) chunks.push(read.value)
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
