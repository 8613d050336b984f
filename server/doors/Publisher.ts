import type { Role } from '#shared/people/roles.ts'
import { meFor, type View, viewFor } from '#shared/workshop/view.ts'
import type { DoorFigures } from '../health/DoorFigures.ts'
import { keyFor, type House } from '../workshop/house.ts'
import { actorIn } from '../workshop/rule.ts'
import type { Desk } from '../workshop/Desk.ts'
import type { LiveSocket } from './LiveSocket.ts'

/** At most four rounds a second for each workshop, the first at once; two where the hall is large. */
const ROUND = { usual: 250, large: 500, lines: 60 } as const

/**
 * Sends views: one for each role, built once and sent to all of that role; and to each person what they
 * may know of themselves, when that has changed.
 */
export class Publisher {
  readonly #house: House
  readonly #sockets: (workshop: string) => LiveSocket[]
  readonly #figures: DoorFigures
  readonly #rounds = new Map<string, { last: number; timer: NodeJS.Timeout | null }>()
  readonly #lastMe = new WeakMap<LiveSocket, string>()
  #seq: number

  constructor(house: House, sockets: (workshop: string) => LiveSocket[], figures: DoorFigures) {
    this.#house = house
    this.#figures = figures
    this.#sockets = sockets
    // Starts from the clock, so that it never decreases over a restart either (W3).
    this.#seq = house.now()
  }

  /** A newcomer gets the present state at once; the others hear of it with the next round. */
  greet(socket: LiveSocket): void {
    const { desk } = socket.data
    const actor = actorIn(desk.state, socket.data.speaker.person)
    if (!actor) return
    socket.emit('view', this.#view(desk, actor.role, this.#next()))
    this.#figures.viewSent()
    this.#tellMe(socket)
    this.stir(desk.id)
  }

  stir(workshop: string): void {
    const round = this.#rounds.get(workshop) ?? { last: 0, timer: null }
    this.#rounds.set(workshop, round)
    if (round.timer) return
    const length = this.#sockets(workshop).length > ROUND.lines ? ROUND.large : ROUND.usual
    const wait = Math.max(0, round.last + length - this.#house.now())
    round.timer = setTimeout(() => {
      round.timer = null
      round.last = this.#house.now()
      this.#publish(workshop)
    }, wait)
  }

  close(): void {
    for (const { timer } of this.#rounds.values()) if (timer) clearTimeout(timer)
    this.#rounds.clear()
  }

  #publish(workshop: string): void {
    const desk = this.#house.desks.get(workshop)
    if (!desk) return void this.#rounds.delete(workshop)
    const views = new Map<Role, View>()
    const seq = this.#next()
    for (const socket of this.#sockets(workshop)) {
      const actor = actorIn(desk.state, socket.data.speaker.person)
      if (!actor) continue
      const view = views.get(actor.role) ?? this.#view(desk, actor.role, seq)
      views.set(actor.role, view)
      // A slow client skips rounds: the next view holds everything.
      if (socket.conn.transport.writable) {
        socket.volatile.emit('view', view)
        this.#figures.viewSent()
      } else this.stir(workshop)
      this.#tellMe(socket)
    }
  }

  #view(desk: Desk, role: Role, seq: number): View {
    const house = this.#house
    return viewFor(desk.state, role, house.hall(desk.id).pulse(desk.state), { seq, now: house.now() })
  }

  #tellMe(socket: LiveSocket): void {
    const { desk, speaker } = socket.data
    const actor = actorIn(desk.state, speaker.person)
    const keyOf = (activity: string) => keyFor(this.#house, desk, activity, speaker)
    const me = actor && meFor(desk.state, actor, { seq: 0, keyOf })
    if (!me) return
    const text = JSON.stringify(me)
    if (this.#lastMe.get(socket) === text) return
    this.#lastMe.set(socket, text)
    socket.emit('me', { ...me, seq: this.#seq })
  }

  #next(): number {
    this.#seq += 1
    return this.#seq
  }
}
