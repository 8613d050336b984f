/** Whether people can be let in; if not, why. */
export type Verdict = 'ready' | Exclude<Stage, 'open'> | 'storage'

/** How far the house has come. */
export type Stage = 'starting' | 'open' | 'closing'

/** Milliseconds that a try to write may take, and that its outcome is good for. */
const PATIENCE = 2_000
const GOOD_FOR = 1_000

type Asked = {
  stage: () => Stage
  /** Whether everything that has been written of late could be stored. */
  saving: () => boolean
  /** Writes something small; rejects when it cannot be stored. */
  write: () => Promise<void>
  /** Milliseconds on a clock that only goes forward. */
  now: () => number
}

/** Tells whether the house is open and its store can be written: tried, not guessed, at most once a second. */
export class Readiness {
  readonly #asked: Asked
  #last: { at: number; wrote: boolean } | null = null
  #trying: { since: number; done: Promise<boolean> } | null = null

  constructor(asked: Asked) {
    this.#asked = asked
  }

  async verdict(): Promise<Verdict> {
    const stage = this.#asked.stage()
    if (stage !== 'open') return stage
    return this.#asked.saving() && (await this.#writable()) ? 'ready' : 'storage'
  }

  async #writable(): Promise<boolean> {
    const now = this.#asked.now()
    if (this.#last && now - this.#last.at < GOOD_FOR) return this.#last.wrote
    // A try that hangs is the only one: more would only pile up behind it.
    this.#trying ??= { since: now, done: this.#try().finally(() => (this.#trying = null)) }
    const { since, done } = this.#trying
    return within(done, Math.max(0, since + PATIENCE - now))
  }

  async #try(): Promise<boolean> {
    let wrote = true
    try {
      await this.#asked.write()
    } catch {
      wrote = false
    }
    this.#last = { at: this.#asked.now(), wrote }
    return wrote
  }
}

/** What the promise says, or false after so many milliseconds. */
async function within(promise: Promise<boolean>, milliseconds: number): Promise<boolean> {
  const late = Promise.withResolvers<false>()
  const timer = setTimeout(() => late.resolve(false), milliseconds)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
  }
}
