export type SenderState = 'idle' | 'waiting' | 'sending' | 'failed'

/**
 * Sends only the latest of a stream of values, one at a time: a value that comes while another is on its
 * way waits for the answer, so that an old ballot can never overtake a newer one.
 *
 * Knows no clock: `later` runs a function after so many milliseconds and returns how to call it off.
 */
export class LatestSender<Value> {
  readonly #send: (value: Value) => Promise<boolean>
  readonly #later: (work: () => void, milliseconds: number) => () => void
  readonly #onState: (state: SenderState) => void
  #next: { value: Value } | null = null
  #callOff: (() => void) | null = null
  #busy: Promise<boolean> | null = null

  constructor(port: {
    /** Resolves to true when the value was taken. */
    send: (value: Value) => Promise<boolean>
    later: (work: () => void, milliseconds: number) => () => void
    onState: (state: SenderState) => void
  }) {
    this.#send = port.send
    this.#later = port.later
    this.#onState = port.onState
  }

  /** Sends the value after a pause in which no newer one comes. */
  offer(value: Value, pause: number): void {
    this.#next = { value }
    this.#callOff?.()
    this.#callOff = this.#later(() => void this.flush(), pause)
    if (!this.#busy) this.#onState('waiting')
  }

  /** Sends what waits, now; resolves to true when nothing is left unsent. */
  async flush(): Promise<boolean> {
    this.#callOff?.()
    this.#callOff = null
    while (this.#busy) await this.#busy
    if (!this.#next) return true
    const { value } = this.#next
    this.#next = null
    this.#onState('sending')
    this.#busy = this.#send(value)
    const taken = await this.#busy
    this.#busy = null
    // What came meanwhile is newer and is sent in its turn, whether or not this one was taken.
    if (this.#next) {
      if (!this.#callOff) return this.flush()
      this.#onState('waiting')
      return false
    }
    if (!taken) this.#next = { value }
    this.#onState(taken ? 'idle' : 'failed')
    return taken
  }

  /** Forgets what waits. */
  stop(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#next = null
  }
}
