import type { BoardPresence, Other, Stop } from '#shared/board/port.ts'
import type { View } from '#shared/board/presence.ts'
import { type Camera, cameraAt, sameLook } from './camera.ts'
import { type Eye, FLIGHT, HOP } from './Eye.ts'

/** A call older than this (milliseconds) is over: whoever comes later is not sent after it. */
export const CALL_LASTS = 10_000

/** A facilitator's call to look at the same place. */
export type Call = {
  /** Who calls, as they were when they called. */
  by: Other
  to: View
  /** told: one goes there in a moment · waiting: one has work in hand and decides · there: one has been taken. */
  stage: 'told' | 'waiting' | 'there'
  /** Where one looked before. */
  back: Camera | null
}

/** What it needs of the board. */
type Around = {
  readonly port: { readonly presence: BoardPresence }
  readonly eye: Eye
  readonly now: () => number
  readonly typing: unknown
  readonly carried: unknown
}

/** Those who look together: whom this person follows, and who has called everybody. */
export class Company {
  readonly #around: Around
  readonly #tell: () => void
  readonly #stops: Stop[]
  #following: Other | null = null
  /** What the one who is followed was last seen to look at. */
  #seen: View | null = null
  #call: Call | null = null
  /** The latest call of each connection, so that none is heard twice. */
  readonly #heard = new Map<number, number>()

  constructor(around: Around, tell: () => void) {
    this.#around = around
    this.#tell = tell
    const take = () => this.unfollow()
    around.eye.taken.add(take)
    this.#stops = [around.port.presence.subscribe(() => this.#listen()), () => around.eye.taken.delete(take)]
  }

  dispose(): void {
    for (const stop of this.#stops) stop()
  }

  /** Whom one follows; null when one looks for oneself. */
  get following(): Other | null {
    return this.#following
  }

  get call(): Call | null {
    return this.#call
  }

  /** Looks at what somebody looks at, from now on and until one looks elsewhere oneself. */
  follow(connection: number): void {
    const other = this.#other(connection)
    if (!other) return
    // Whoever follows somebody has gone on from where they were called.
    this.#call = null
    this.#following = other
    this.#seen = null
    this.#trail(other, FLIGHT)
    this.#tell()
  }

  unfollow(): void {
    if (!this.#following) return
    this.#following = null
    this.#tell()
  }

  /** Asks everybody on the board to look at what one looks at. */
  callEverybody(): void {
    const { port, eye, now } = this.#around
    if (eye.view) port.presence.set({ calling: { ...eye.view, at: now() } })
  }

  /** Goes where one was called. */
  answer(): void {
    const call = this.#call
    if (!call || call.stage === 'there') return
    const { eye } = this.#around
    const back = call.back ?? eye.camera
    this.unfollow()
    eye.lead(cameraAt(call.to, eye.viewport))
    this.#call = { ...call, stage: 'there', back }
    this.#tell()
  }

  /** Lets the call wait until one goes by oneself: there is work in hand that the board does not know of. */
  hold(): void {
    if (this.#call?.stage !== 'told') return
    this.#call = { ...this.#call, stage: 'waiting' }
    this.#tell()
  }

  /** Returns to where one was before the call, or does not go. */
  goBack(): void {
    const back = this.#call?.back
    this.stay()
    if (back) this.#around.eye.fly(back)
  }

  /** Lets the call rest: one stays where one is. */
  stay(): void {
    if (!this.#call) return
    this.#call = null
    this.#tell()
  }

  #other(connection: number): Other | undefined {
    return this.#around.port.presence.others().find((other) => other.connection === connection)
  }

  #listen(): void {
    for (const other of this.#around.port.presence.others())
      if (other.calling) this.#hear(other, other.calling)
    if (!this.#following) return
    const other = this.#other(this.#following.connection)
    if (!other) return this.unfollow()
    this.#following = other
    this.#trail(other, HOP)
  }

  /** Goes where the followed one looks, when that has changed. */
  #trail({ view }: Other, milliseconds: number): void {
    const { eye } = this.#around
    if (!view || view === this.#seen) return
    this.#seen = view
    const to = cameraAt(view, eye.viewport)
    if (!sameLook(to, eye.camera)) eye.lead(to, milliseconds)
  }

  #hear(by: Other, { at, ...to }: View & { at: number }): void {
    if ((this.#heard.get(by.connection) ?? -Infinity) >= at) return
    this.#heard.set(by.connection, at)
    const { now, typing, carried } = this.#around
    if (Math.abs(now() - at) > CALL_LASTS) return
    // Whoever is called once more before going back still wants to go back to where the work was.
    const back = this.#call?.back ?? null
    // Whoever has work in hand decides.
    const busy = typing !== null || carried !== null
    this.#call = { by, to, stage: busy ? 'waiting' : 'told', back }
    this.#tell()
  }
}
