import type { PersonId } from '#shared/ids.ts'
import type { Role } from '#shared/people/roles.ts'
import { type Me, meFor, type View, viewFor } from '#shared/workshop/view.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import type { DoorFigures } from '../health/DoorFigures.ts'
import type { Exports } from '../results/exports/Exports.ts'
import { keyFor, type House } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { LiveSocket } from './LiveSocket.ts'

type Publishing = Pick<House, 'desks' | 'hall' | 'now' | 'sessions'> & { exports: Pick<Exports, 'of'> }

/**
 * Milliseconds between two rounds of a workshop, the first at once. Where the hall is large, what the crowd does is told
 * twice a second, and its participants, who only see it in passing, once in two: it would be most of what their
 * phones are sent in an evening. Nobody waits so long for what a facilitator has done.
 */
const ROUND = { usual: 250, large: 500, lines: 60, crowd: 2_000, urgent: 100 } as const

/** `crowd`: when participants were last shown something. */
type Round = { last: number; crowd: number; timer: NodeJS.Timeout | null; due: number; urgent: boolean }

type LastMe = { state: Workshop; exports: Me['exports']; text: string }

/** The lines of a workshop, and how they are all told the same, encoded once. */
export type Lines = {
  of: (workshop: string) => LiveSocket[]
  count: (workshop: string) => number
  show: (to: readonly LiveSocket[], view: View) => void
}

/**
 * Sends views: one for each role, built once and sent to all of that role; and to each person what they
 * may know of themselves, when that has changed.
 */
export class Publisher {
  readonly #house: Publishing
  readonly #lines: Lines
  readonly #figures: DoorFigures
  readonly #rounds = new Map<string, Round>()
  /** What each line was told of its person last, and from which state of the workshop. */
  readonly #lastMe = new WeakMap<LiveSocket, LastMe>()
  /** Lines that have not taken what they were sent, and are shown the present state when they have. */
  readonly #behind = new WeakSet<LiveSocket>()
  #seq: number

  constructor(house: Publishing, lines: Lines, figures: DoorFigures) {
    this.#house = house
    this.#figures = figures
    this.#lines = lines
    // Starts from the clock, so that it never decreases over a restart either (W3).
    this.#seq = house.now()
  }

  /** A newcomer gets the present state at once; the others hear of it with the next round. */
  greet(socket: LiveSocket): void {
    this.#show(socket)
    this.stir(socket.data.desk.id)
  }

  /** Something has changed that one person alone may know: nobody else is sent anything. */
  tellOf(workshop: string, person: PersonId): void {
    if (!this.#house.desks.get(workshop)) return
    for (const socket of this.#lines.of(workshop))
      if (socket.data.speaker.person === person) this.#tellMe(socket)
  }

  /** @param urgent when it is a facilitator's doing, which a hall waits for */
  stir(workshop: string, urgent = false): void {
    const round = this.#rounds.get(workshop) ?? { last: 0, crowd: 0, timer: null, due: 0, urgent: false }
    this.#rounds.set(workshop, round)
    round.urgent ||= urgent
    const usual = this.#isLarge(workshop) ? ROUND.large : ROUND.usual
    this.#arm(workshop, round, round.last + (urgent ? ROUND.urgent : usual))
  }

  /** The next round is at that time, or earlier if that was said before. */
  #arm(workshop: string, round: Round, due: number): void {
    if (round.timer) {
      if (round.due <= due) return
      clearTimeout(round.timer)
    }
    round.due = due
    const begin = () => {
      round.timer = null
      round.last = this.#house.now()
      const isForAll =
        round.urgent || !this.#isLarge(workshop) || Math.abs(round.last - round.crowd) >= ROUND.crowd
      round.urgent = false
      if (isForAll) round.crowd = round.last
      // What participants have not been shown now they are shown later, whether or not more happens.
      else this.#arm(workshop, round, round.crowd + ROUND.crowd)
      this.#publish(workshop, isForAll)
    }
    // No round is ever further away: a clock that is put back keeps nobody waiting.
    const wait = Math.min(ROUND.crowd, Math.max(0, due - this.#house.now()))
    round.timer = setTimeout(begin, wait)
  }

  #isLarge(workshop: string): boolean {
    return this.#lines.count(workshop) > ROUND.lines
  }

  close(): void {
    for (const { timer } of this.#rounds.values()) if (timer) clearTimeout(timer)
    this.#rounds.clear()
  }

  #publish(workshop: string, isForAll: boolean): void {
    const desk = this.#house.desks.get(workshop)
    if (!desk) return void this.#rounds.delete(workshop)
    const sockets = this.#lines.of(workshop)
    const ready = new Map<Role, LiveSocket[]>()
    for (const socket of sockets) {
      const role = actorIn(desk.state, socket.data.speaker.person)?.role
      if (!role || (role === 'participant' && !isForAll)) continue
      if (!socket.conn.transport.writable) this.#showLater(socket)
      else if (!ready.get(role)?.push(socket)) ready.set(role, [socket])
    }
    const seq = this.#next()
    for (const [role, those] of ready) {
      this.#lines.show(those, this.#view(desk, role, seq))
      for (const _ of those) this.#figures.viewSent()
    }
    for (const socket of sockets) this.#tellMe(socket)
  }

  #show(socket: LiveSocket): void {
    const { desk, speaker } = socket.data
    const actor = actorIn(desk.state, speaker.person)
    if (!actor) return
    socket.emit('view', this.#view(desk, actor.role, this.#next()))
    this.#figures.viewSent()
    this.#tellMe(socket)
  }

  /** A slow reader skips rounds: the next view it takes holds everything. */
  #showLater(socket: LiveSocket): void {
    if (this.#behind.has(socket)) return
    this.#behind.add(socket)
    socket.conn.transport.once('ready', () => {
      this.#behind.delete(socket)
      if (socket.connected && this.#house.desks.get(socket.data.desk.id)) this.#show(socket)
    })
  }

  #view(desk: Desk, role: Role, seq: number): View {
    const house = this.#house
    return viewFor(desk.state, role, house.hall(desk.id).pulse(desk.state), { seq, now: house.now() })
  }

  #tellMe(socket: LiveSocket): void {
    const { desk, speaker } = socket.data
    const { state } = desk
    const last = this.#lastMe.get(socket)
    const exports = this.#house.exports.of(desk.id, speaker.person)
    // Nothing that a person may know of themselves comes from anywhere else.
    if (last?.state === state && last.exports === exports) return
    const actor = actorIn(state, speaker.person)
    const keyOf = (activity: string) => keyFor(this.#house, desk, activity, speaker)
    const known = actor && meFor(state, actor, { seq: 0, keyOf })
    if (!known) return
    const me: Me = exports ? { ...known, exports } : known
    const text = JSON.stringify(me)
    this.#lastMe.set(socket, { state, exports, text })
    if (last?.text !== text) socket.emit('me', { ...me, seq: this.#seq })
  }

  #next(): number {
    this.#seq += 1
    return this.#seq
  }
}
