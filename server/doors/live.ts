import type { IncomingMessage, Server as HttpServer } from 'node:http'
import { Server } from 'socket.io'
import { envelope as envelopeSchema, liveAuth } from '#shared/contract/envelope.ts'
import {
  type ClientToServer,
  type Envelope,
  LIVE_PATH,
  type Notice,
  type Reply,
  type ServerToClient,
} from '#shared/contract/live.ts'
import type { RefusalCode } from '#shared/contract/refusals.ts'
import type { PersonId } from '#shared/ids.ts'
import { facilitates } from '#shared/people/roles.ts'
import { refuse } from '#shared/result.ts'
import { type CommandName, commandNames } from '#shared/workshop/commands.ts'
import type { View } from '#shared/workshop/view.ts'
import type { DoorFigures } from '../health/DoorFigures.ts'
import { freshId } from '../ids.ts'
import { AnswerBook, Answers } from '../workshop/Answers.ts'
import type { House } from '../workshop/house.ts'
import { actorIn, rule } from '../workshop/rule.ts'
import { actorOf, sameOrigin } from './actor.ts'
import { LIMITS, Meter, PATIENCE } from './limits.ts'
import type { LineData, LiveSocket } from './LiveSocket.ts'
import { Publisher } from './Publisher.ts'
import { Traffic } from './Traffic.ts'

/**
 * What changes nothing: the hall is not told of it, and answers are not kept for a repetition, which does no harm. What a
 * person reads of ballots is not remembered beside the person (V5), and a hall's notes by the hundred would fill the memory.
 */
const reads: ReadonlySet<CommandName> = new Set([
  ...(['roster:read', 'history:read', 'history:look', 'review:read'] as const),
  ...(['vote:recall', 'vote:receipts'] as const),
])

/** What takes a second or more, for a whole report is made meanwhile. */
const long: ReadonlySet<CommandName> = new Set(['results:keep'] as const)

/** The door for intentions and rulings: commands come up, views go down. */
export class LiveDoor {
  readonly #house: House
  readonly #io: Server<ClientToServer, ServerToClient, object, LineData>
  readonly #publisher: Publisher
  readonly #meter: Meter
  readonly #traffic: Traffic
  readonly #figures: DoorFigures
  readonly #answers = new AnswerBook()

  constructor(http: HttpServer, house: House, publicUrl: string | null, figures: DoorFigures) {
    this.#house = house
    this.#figures = figures
    this.#meter = new Meter(LIMITS.commands, house.now)
    this.#traffic = new Traffic(house.now)
    // Before the server listens, from when on it looks who is late.
    Object.assign(http, PATIENCE.http)
    this.#io = new Server(http, {
      path: LIVE_PATH,
      destroyUpgrade: false,
      serveClient: false,
      maxHttpBufferSize: LIMITS.packet,
      connectTimeout: PATIENCE.knock,
      allowUpgrades: false,
      allowRequest: (request, decide) => decide(null, sameOrigin(request.headers, publicUrl)),
    })
    const lines = {
      of: (workshop: string) => this.#sockets(workshop),
      count: (workshop: string) => this.#io.sockets.adapter.rooms.get(workshop)?.size ?? 0,
      show: (to: readonly LiveSocket[], view: View) =>
        void this.#io.to(to.map(({ id }) => id)).volatile.emit('view', view),
    }
    this.#publisher = new Publisher(house, lines, figures)
    figures.watch(() => this.#gauges())
    // A line stays what it began as: a second socket on it would be nobody's to count.
    this.#io.engine.use((request: IncomingMessage, _response: unknown, next: (fault?: Error) => void) =>
      next(request.headers.upgrade && hasSession(request) ? new Error('no upgrades') : undefined),
    )
    this.#io.engine.on('connection', (connection: LiveSocket['conn']) =>
      this.#traffic.watch(connection, () => figures.refused('too-large')),
    )
    this.#io.use((socket, next) => void this.#admit(socket as LiveSocket, next))
    this.#io.on('connection', (socket) => this.#welcome(socket as LiveSocket))
  }

  /** Tells everyone in a workshop, soon and together with what else has changed; sooner when they wait for it. */
  stir(workshop: string, urgent = false): void {
    this.#publisher.stir(workshop, urgent)
  }

  /** Tells somebody what they may know of themselves, when that has changed. */
  tellOf(workshop: string, person: PersonId): void {
    this.#publisher.tellOf(workshop, person)
  }

  /** Says something to the people whom it concerns and who are here. */
  tell(workshop: string, concerns: (person: PersonId) => boolean, notice: Notice): void {
    for (const socket of this.#sockets(workshop)) {
      if (concerns(socket.data.speaker.person)) socket.emit('notice', notice)
    }
  }

  /** Ends the lines of people who may no longer be here, after telling them why. */
  dismiss(workshop: string, test: (person: string) => boolean, notice: 'removed' | 'deleted'): void {
    for (const socket of this.#sockets(workshop)) {
      if (!test(socket.data.speaker.person)) continue
      socket.emit('notice', { notice })
      socket.disconnect(true)
    }
  }

  async close(): Promise<void> {
    this.#publisher.close()
    await this.#io.close()
  }

  #sockets(workshop: string): LiveSocket[] {
    const ids = this.#io.sockets.adapter.rooms.get(workshop) ?? []
    return [...ids].flatMap((id) => (this.#io.sockets.sockets.get(id) as LiveSocket | undefined) ?? [])
  }

  #gauges() {
    const lines = [...this.#io.sockets.sockets.values()] as LiveSocket[]
    return { lines: lines.length, people: new Set(lines.map(({ data }) => data.speaker.person)).size }
  }

  async #admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    const turnAway = (code: RefusalCode) => {
      this.#figures.refused(code)
      next(new Error(code))
    }
    try {
      const auth = liveAuth.safeParse(socket.handshake.auth)
      if (!auth.success) return turnAway('malformed')
      const found = await actorOf(this.#house, socket.request.headers, auth.data.workshop)
      if (!found.ok) return turnAway(found.refusal.code)
      const { desk, device, actor } = found.value
      // Gone while being judged.
      if (socket.conn.readyState !== 'open') return next()
      const refusal = this.#traffic.admit(socket.conn, actor.id, () => {
        this.#house.log.info({ workshop: desk.id }, 'live line flooded')
        socket.emit('notice', { notice: 'too-fast' })
      })
      if (refusal) return turnAway(refusal)
      socket.data = { desk, speaker: { person: actor.id, device } }
      next()
    } catch (fault) {
      this.#house.log.error({ err: fault }, 'live line not admitted')
      turnAway('internal')
    }
  }

  #welcome(socket: LiveSocket): void {
    const { desk, speaker } = socket.data
    const hall = this.#house.hall(desk.id)
    void socket.join(desk.id)
    hall.arrive(speaker.person)
    this.#publisher.greet(socket)
    socket.on('disconnect', () => {
      hall.depart(speaker.person)
      this.stir(desk.id)
      // Else a program could leave the workshop and keep the line, which then is nobody's.
      socket.conn.close()
    })
    socket.on('command', (raw: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return
      void this.#answer(socket, raw).then((reply) => {
        this.#figures.ruled(nameOf(raw), reply.ok ? 'ok' : reply.refusal.code)
        ;(answer as (reply: Reply) => void)(reply)
      })
    })
  }

  async #answer({ data: { desk, speaker } }: LiveSocket, raw: unknown): Promise<Reply> {
    const house = this.#house
    try {
      if (!this.#meter.take(speaker.person)) return refuse('too-fast')
      const parsed = envelopeSchema.safeParse(raw)
      if (!parsed.success) return refuse('malformed', 'envelope')
      if (sizeOf(raw) > LIMITS.command) return refuse('too-large')
      const envelope = parsed.data as Envelope
      const isRead = reads.has(envelope.name)
      const answers = isRead ? new Answers() : this.#answers.to(speaker.person)
      const yields = envelope.name === 'ready:set'
      const ruled = () => rule(house, desk, speaker, envelope)
      const beside = long.has(envelope.name)
      const reply = await desk.answer(envelope.id, answers, ruled, { yields, beside })
      // No person in this line: a log must not be able to join a ballot with its voter (V5).
      house.log.info({ workshop: desk.id, command: envelope.name, ok: reply.ok }, 'ruled')
      const actor = actorIn(desk.state, speaker.person)
      if (reply.ok && !isRead && actor && facilitates(actor.role)) this.stir(desk.id, true)
      return reply
    } catch (fault) {
      const incident = freshId().slice(0, 4).toUpperCase()
      house.log.error({ err: fault, incident }, 'fault')
      return refuse('internal', incident)
    }
  }
}

/** Whether a request belongs to a line that there is already. */
function hasSession({ url = '/' }: IncomingMessage): boolean {
  return new URL(url, 'http://house').searchParams.has('sid')
}

/** The command that somebody sent or meant to; nothing but our own names. */
function nameOf(raw: unknown): CommandName | 'unreadable' {
  const name = (raw as { name?: unknown } | null)?.name
  return commandNames.find((each) => each === name) ?? 'unreadable'
}

/** Characters of what was sent; what is nested too deep to be written down is as good as endless. */
function sizeOf(raw: unknown): number {
  try {
    return JSON.stringify(raw).length
  } catch {
    return Infinity
  }
}
