import * as encoding from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import { messageSync, type WebsocketProvider } from 'y-websocket'
import { onReturn } from '../onReturn.ts'

/**
 * Milliseconds of silence. While something is awaited: until the server is asked for a word, and how long it has
 * for it; it is not asked again sooner than `again`. `stale`: longer than a living line is ever silent.
 */
const SILENCE = { ask: 2_000, word: 2_000, again: 4_000, stale: 25_000 } as const

/** Milliseconds: the provider's first pause before a new try, the longest, and what a hall is spread by. */
const PAUSE = { first: 200, longest: 3_000, spread: 800 } as const

/** A try that has just begun is not begun anew, in milliseconds. */
const TRYING = 3_000

/**
 * Sees that a dead line is noticed and dialled again. By itself the provider notices after 30 seconds, and those who
 * lost their lines together come back together.
 */
export class Lifeline {
  readonly #provider: WebsocketProvider
  readonly #awaits: () => boolean
  readonly #silence: Record<keyof typeof SILENCE, number>
  readonly #endReturn: () => void
  #timer: ReturnType<typeof setTimeout> | null = null
  #pause: ReturnType<typeof setTimeout> | null = null
  /** When it began to await something, when it last asked for a word, when it last began a try. */
  #since = 0
  #asked = 0
  #tried = 0

  /** @param awaits whether an answer is expected, so that silence means something */
  constructor(
    provider: WebsocketProvider,
    awaits: () => boolean,
    silence: Record<keyof typeof SILENCE, number> = SILENCE,
  ) {
    this.#provider = provider
    this.#awaits = awaits
    this.#silence = silence
    provider.on('connection-close', this.#spread)
    provider.on('status', this.#onStatus)
    window.addEventListener('offline', this.#hangUp)
    this.#endReturn = onReturn(this.#hurry)
  }

  /** To be called when something has begun to be awaited. */
  watch(): void {
    if (this.#timer || !this.#awaits() || !this.#provider.wsconnected) return
    this.#since = Date.now()
    this.#look(this.#silence.ask)
  }

  /** Hangs up if need be and dials after so many milliseconds. */
  redial(pause: number): void {
    this.#provider.disconnect()
    if (this.#pause) clearTimeout(this.#pause)
    this.#pause = setTimeout(() => {
      this.#pause = null
      this.#provider.connect()
    }, pause)
  }

  close(): void {
    for (const timer of [this.#timer, this.#pause]) if (timer) clearTimeout(timer)
    this.#provider.off('connection-close', this.#spread)
    this.#provider.off('status', this.#onStatus)
    window.removeEventListener('offline', this.#hangUp)
    this.#endReturn()
  }

  #look(wait: number): void {
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#listen()
    }, wait)
  }

  /** Whatever is heard is a word. What is awaited may itself take long, when the server's disk is slow. */
  #listen(): void {
    const { wsconnected, wsLastMessageReceived } = this.#provider
    if (!wsconnected || !this.#awaits()) return
    const heard = Math.max(wsLastMessageReceived, this.#since)
    const now = Date.now()
    if (this.#asked > heard) {
      if (now - this.#asked >= this.#silence.word) this.redial(Math.random() * PAUSE.spread)
      else this.#look(this.#asked + this.#silence.word - now)
    } else if (now - heard < this.#silence.ask || now - this.#asked < this.#silence.again) {
      this.#look(Math.max(heard + this.#silence.ask, this.#asked + this.#silence.again) - now)
    } else {
      this.#asked = now
      this.#ask()
      this.#look(this.#silence.word)
    }
  }

  /** Every server of this protocol answers a sync step 1 at once, with very little when there is nothing new. */
  #ask(): void {
    const { ws, doc } = this.#provider
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, messageSync)
    writeSyncStep1(encoder, doc)
    ws?.send(encoding.toUint8Array(encoder))
  }

  /** Called just before the provider reckons its pause: twice the last one, but not above `maxBackoffTime`. */
  readonly #spread = (): void => {
    const most = Math.min(PAUSE.first * 2 ** this.#provider.wsUnsuccessfulReconnects, PAUSE.longest)
    this.#provider.maxBackoffTime = most * (0.4 + 0.6 * Math.random())
  }

  readonly #onStatus = ({ status }: { status: string }): void => {
    if (status === 'connecting') this.#tried = Date.now()
    else this.watch()
  }

  /** The device says it has no network: whatever is sent now is not heard. */
  readonly #hangUp = (): void => {
    if (this.#provider.shouldConnect) this.redial(0)
  }

  /** The network, or the person, is back: no pause, and no trust in a line that slept. */
  readonly #hurry = (): void => {
    const provider = this.#provider
    if (!provider.shouldConnect) return
    const now = Date.now()
    const dead = provider.wsconnected && now - provider.wsLastMessageReceived > this.#silence.stale
    const stuck = provider.wsconnecting && now - this.#tried > TRYING
    if (!provider.wsconnected) provider.wsUnsuccessfulReconnects = 0
    if (dead || stuck) this.redial(0)
    else provider.connect()
  }
}
