import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { closeCodes } from '#shared/contract/boards.ts'
import { activityId, type BoardId } from '#shared/ids.ts'
import { RandomSource } from '#shared/testing/RandomSource.ts'
import { phases } from '#shared/workshop/phase.ts'
import { may } from '#shared/workshop/permits.ts'
import { progressOf, stepAfter } from '#shared/workshop/programme.ts'
import { type BoardAccess, epochOf } from '#shared/workshop/access.ts'
import { meFor } from '#shared/workshop/view.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { Councillor } from '../demo/Councillor.ts'
import { makeLog } from '../log.ts'
import { actorIn } from '../workshop/rule.ts'
import { edit, writeNote } from './edits.ts'
import { FuzzGuest } from './FuzzGuest.ts'
import { Ledger } from './Ledger.ts'
import { startServer, type TestServer } from './startServer.ts'
import { must } from './TestPerson.ts'
import { pause, until } from './until.ts'
import { WitnessLine } from './WitnessLine.ts'

/** What may happen to people between their edits, and how often. */
const happenings = {
  drop: 30,
  goOffline: 12,
  comeOnline: 12,
  reload: 5,
  visit: 8,
  restart: 4,
  seal: 14,
  move: 8,
  pause: 5,
  elsewhere: 3,
  promote: 1,
  remove: 1,
  join: 3,
  trespass: 5,
} as const
export type Happening = keyof typeof happenings
const names = Object.keys(happenings) as Happening[]
const total = Object.values(happenings).reduce((sum, each) => sum + each, 0)

const TABLES = 2
const ACTIVITIES = 8
/** Milliseconds between two steps, at most. */
const PACE = 160
const PEOPLE = { first: 3, most: 5 } as const
/** Boards a person has open at most. */
const LINES = 3

/** Codes that an honest person may be closed with for good: signed out, forbidden, not found, sealed. */
const honest: readonly number[] = [
  closeCodes.signedOut,
  closeCodes.forbidden,
  closeCodes.notFound,
  closeCodes.sealed,
]

/**
 * A workshop on a real server in this process, with SQLite and the real rules, in which a seeded script
 * happens. The script is the same for a seed; how the messages cross is the machine's.
 */
export class FuzzHall {
  readonly ledger: Ledger
  readonly random: RandomSource
  readonly counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Happening, number>
  readonly #server: TestServer
  readonly #dataDir: string
  readonly #chair: Councillor
  readonly #workshop: Workshop['id']
  readonly #code: string
  readonly #facilitatorKey: string
  #guests: FuzzGuest[] = []
  #joined = 0
  edits = 0
  seals = 0
  /** Lines that were closed for good as nobody who is honest should be. */
  readonly unfair: string[] = []

  private constructor(
    seed: number,
    dataDir: string,
    server: TestServer,
    chair: Councillor,
    opened: { workshop: Workshop['id']; code: string; links: { facilitator: string } },
  ) {
    this.random = new RandomSource(seed)
    this.ledger = new Ledger(`s${seed.toString(36)}x`)
    this.#dataDir = dataDir
    this.#server = server
    this.#chair = chair
    this.#workshop = opened.workshop
    this.#code = opened.code
    this.#facilitatorKey = opened.links.facilitator.split('.').at(-1)!
  }

  static async open(seed: number): Promise<FuzzHall> {
    const dataDir = mkdtempSync(join(tmpdir(), 'talkoot-fuzz-'))
    // It is restarted at bad moments on purpose; what it says of that is not news.
    const server = await startServer({ dataDir, log: makeLog('silent') })
    const chair = new Councillor(server.origin)
    const opened = must(
      await chair.visitor.call(
        'createWorkshop',
        {},
        { template: 'strategy', language: 'fi', groups: TABLES },
      ),
    )
    await chair.connect(opened.workshop)
    const hall = new FuzzHall(seed, dataDir, server, chair, opened)
    await hall.#plan()
    for (let i = 0; i < PEOPLE.first; i += 1) await hall.#newcomer()
    await hall.#open()
    await hall.#seal()
    await hall.#settled()
    await hall.#attend()
    await until('everybody to be in', () => hall.#lines().every(({ line }) => line.inStep))
    return hall
  }

  /** Many activities, each with all phases that write: a ballot would only be waited for. */
  async #plan(): Promise<void> {
    const [first] = this.state.activities
    const steps = (['waiting', 'alone', 'brainstorm', 'synthesis', 'discuss', 'done'] as const).map(
      (phase) => ({ phase, minutes: 0 }),
    )
    const activities = Array.from({ length: ACTIVITIES }, (_, i) => ({
      ...first!,
      id: activityId.parse(`a${i}`),
      // Half of them without the part alone: most is written at the tables.
      steps: steps.filter(({ phase }) => phase !== 'alone' || i % 2 === 0),
    }))
    must(await this.#command('programme:edit', { activities, revision: this.state.revision }))
  }

  get state(): Workshop {
    return this.#server.app.house.desks.get(this.#workshop)!.state
  }

  /** One step: one to four edits by anybody who may, then something happens, then everybody attends. */
  async step(): Promise<void> {
    const { random } = this
    for (let i = 1 + random.below(4); i > 0; i -= 1) this.#edit()
    // A pause of the whole workshop is short: nothing is written in it.
    const what = this.state.archived && random.chance(0.4) ? 'pause' : this.#draw()
    this.counts[what] += 1
    await this.#happen(what)
    await this.#attend()
    await pause(random.below(PACE))
  }

  #draw(): Happening {
    let left = this.random.below(total)
    return names.find((name) => (left -= happenings[name]) < 0)!
  }

  async #happen(what: Happening): Promise<void> {
    const { random } = this
    const guest = random.pick(this.#guests)
    const line = guest.lines.length > 0 ? random.pick(guest.lines) : null
    const person = this.#person(guest)
    switch (what) {
      case 'drop':
        return line?.drop()
      case 'goOffline':
        return line?.provider.disconnect()
      case 'comeOnline': {
        const away = this.#lines().filter((each) => !each.line.provider.shouldConnect)
        return away.length > 0 ? random.pick(away).line.provider.connect() : undefined
      }
      case 'reload':
        for (const each of [...guest.lines]) guest.drop(each)
        return
      case 'visit':
        return this.#visit(guest)
      case 'restart': {
        const back = this.#server.restart()
        for (let i = 0; i < 3; i += 1) this.#editOffline()
        return back
      }
      case 'seal':
        return this.#seal()
      case 'move': {
        if (person?.role !== 'participant') return
        const group = random.pick(this.state.groups).id
        return void (await this.#command('person:move', { person: person.id, group }))
      }
      case 'pause':
        return void (await this.#command('workshop:archive', { archived: !this.state.archived }))
      case 'elsewhere':
        return this.#open()
      case 'promote':
        if (person?.role !== 'participant' || this.counts.promote > 1) return
        return this.#promote(guest)
      case 'remove':
        if (!person || this.#guests.length < PEOPLE.first) return
        await this.#command('person:remove', { person: person.id })
        this.#guests = this.#guests.filter((each) => each !== guest)
        await pause(50)
        this.#judge(guest)
        for (const each of [...guest.lines]) guest.drop(each)
        return
      case 'join':
        if (this.#guests.length < PEOPLE.most && !this.state.archived) await this.#newcomer()
        return
      case 'trespass':
        return this.#trespass(guest)
    }
  }

  #lines(): { guest: FuzzGuest; line: WitnessLine }[] {
    return this.#guests.flatMap((guest) => guest.lines.map((line) => ({ guest, line })))
  }

  #person(guest: FuzzGuest): Workshop['people'][number] | undefined {
    return this.state.people.find((each) => each.name === guest.name && !each.removed)
  }

  #mayWrite(guest: FuzzGuest, board: BoardId): boolean {
    const person = this.#person(guest)
    const actor = person && actorIn(this.state, person.id)
    return !!actor && may(actor, { do: 'write-board', board }, this.state) === true
  }

  /** The boards a person may open, as their page would list them. */
  #boards(guest: FuzzGuest): BoardAccess[] {
    const person = this.#person(guest)
    const actor = person && actorIn(this.state, person.id)
    const me = actor && meFor(this.state, actor, { seq: 0, keyOf: () => '' })
    return me?.boards ?? []
  }

  /** Somebody edits who may, or who is offline and cannot know better. */
  #edit(): void {
    const { random, ledger } = this
    const may = this.#lines().filter(({ guest, line }) => this.#mayWrite(guest, line.board))
    const online = may.filter(({ line }) => line.inStep)
    const able =
      online.length === 0 || random.chance(0.2) ? may.filter(({ line }) => line.vector.size > 0) : online
    if (able.length === 0) return
    this.edits += 1
    const question = this.state.activities[0]!.questions[0]!.id
    edit(random.pick(able).line, { random, ledger, question })
  }

  #editOffline(): void {
    // Nobody's page lets them write before the board has come.
    const away = this.#lines().filter(({ line }) => !line.provider.wsconnected && line.vector.size > 0)
    if (away.length === 0) return
    this.edits += 1
    edit(this.random.pick(away).line, { random: this.random, ledger: this.ledger, question: null })
  }

  /** Opens what is in front of a person, again where it was closed, and gives up what is over. */
  async #attend(): Promise<void> {
    for (const guest of this.#guests) {
      this.#judge(guest)
      for (const line of [...guest.lines]) if (line.closed !== null) guest.drop(line)
      const boards = this.#boards(guest)
      const front = boards.find((each) => each.writes === true) ?? boards.at(-1)
      if (front && !guest.at(front.board)) this.#openBoard(guest, front.board)
    }
  }

  #visit(guest: FuzzGuest): void {
    const unseen = this.#boards(guest).filter((each) => !guest.at(each.board))
    if (unseen.length > 0) this.#openBoard(guest, this.random.pick(unseen).board)
  }

  #openBoard(guest: FuzzGuest, board: BoardId): void {
    const { visitor } = guest
    guest.lines.push(
      new WitnessLine({ visitor, board, epoch: epochOf(this.state, board), ledger: this.ledger }),
    )
    while (guest.lines.length > LINES) guest.drop(guest.lines[0]!)
  }

  #judge(guest: FuzzGuest): void {
    for (const { closed, board, epoch } of guest.lines) {
      if (closed === null || honest.includes(closed)) continue
      this.unfair.push(`${guest.name} was closed with ${closed} on ${board}, edition ${epoch}`)
    }
  }

  async #newcomer(): Promise<void> {
    this.#joined += 1
    const guest = new FuzzGuest(this.#server.origin, `Jäsen ${this.#joined}`)
    if (this.#joined === 1) {
      await this.#promote(guest)
      this.#guests.push(guest)
      return
    }
    const group = this.random.pick(this.state.groups).id
    must(await guest.visitor.call('join', {}, { code: this.#code, name: guest.name, group }))
    this.#guests.push(guest)
  }

  async #promote({ visitor, name }: FuzzGuest): Promise<void> {
    const [workshop, key] = [this.#workshop, this.#facilitatorKey]
    must(await visitor.call('enter', {}, { workshop, role: 'facilitator', key, name }))
  }

  /** Goes on to the next phase while people write; where there is none, to another activity. */
  async #seal(): Promise<void> {
    const { state } = this
    const activity = state.activities.find(({ id }) => id === state.current)!
    const { phase, visit, settling } = progressOf(state, activity.id)
    if (settling !== null) return
    if (!stepAfter(activity, phase)) return this.#open()
    const moved = this.#command('phase:advance', { activity: activity.id, from: phase, visit })
    this.#edit()
    this.#edit()
    const { ok } = await moved
    if (ok && phases[phase].writes !== 'nobody') this.seals += 1
    this.#edit()
  }

  /** Opens an activity that is not over; those begun can still be read, and written again when they are back. */
  async #open(): Promise<void> {
    const { activities, current } = this.state
    const left = activities.filter(({ id }) => id !== current && progressOf(this.state, id).phase !== 'done')
    if (left.length > 0)
      await this.#command('activity:open', { activity: this.random.pick(left).id, from: current })
  }

  #command: Councillor['line']['send'] = (name, input) => this.#chair.line.send(name, input)

  /** Somebody writes where they may only read: they are sent off, and their words are nowhere. */
  async #trespass(guest: FuzzGuest): Promise<void> {
    const line = guest.lines.find((each) => each.inStep && each.saved && !this.#mayWrite(guest, each.board))
    if (!line || this.#isSettling) return
    // A line that was allowed to write before is heard out for a moment; nothing changes meanwhile.
    this.ledger.refused.add(writeNote(line, { random: this.random, ledger: this.ledger, question: null }))
    const end = Date.now() + 3_000
    let lost = false
    while (line.closed === null && Date.now() < end && !(lost && line.inStep)) {
      lost ||= !line.inStep
      await pause(10)
    }
    const { closed } = line
    // A line that broke meanwhile and came back has never said it: readers are not asked what they have.
    if (closed === null && lost) return
    if (closed !== closeCodes.forbidden && closed !== closeCodes.sealed)
      this.unfair.push(`${guest.name} trespassed on ${line.board} and was closed with ${closed}`)
  }

  get #isSettling(): boolean {
    return Object.values(this.state.progress).some((each) => each.settling !== null)
  }

  #settled(): Promise<void> {
    return until('the phase to settle', () => !this.#isSettling)
  }

  /**
   * Lets the dust settle: everybody comes online and opens all they may read. Words that could not be sent
   * because their writer may not write there now go with a reload.
   * @returns what each person and the server read on each board
   */
  async end(): Promise<{ who: string; board: BoardId; reads: BoardSnapshot; server: BoardSnapshot }[]> {
    await this.#settled()
    if (this.state.archived) await this.#command('workshop:archive', { archived: false })
    for (const guest of this.#guests) {
      for (const { provider } of guest.lines) provider.connect()
    }
    await this.#everybody()
    return Promise.all(
      this.#lines().map(async ({ guest, line }) => ({
        who: guest.name,
        board: line.board,
        reads: line.snapshot,
        server: await this.#server.app.house.rooms.snapshot(line.board),
      })),
    )
  }

  async #everybody(): Promise<void> {
    const end = Date.now() + 20_000
    for (;;) {
      for (const guest of this.#guests) {
        this.#judge(guest)
        for (const line of [...guest.lines]) {
          const mute = line.inStep && !line.saved && !this.#mayWrite(guest, line.board)
          if (line.closed !== null || mute) guest.drop(line)
        }
        for (const { board, epoch } of this.#boards(guest)) {
          if (guest.at(board)) continue
          const { visitor } = guest
          guest.lines.push(new WitnessLine({ visitor, board, epoch, ledger: this.ledger }))
        }
      }
      if (await this.#isCalm()) return
      if (Date.now() > end) return
      await pause(30)
    }
  }

  async #isCalm(): Promise<boolean> {
    for (const { guest, line } of this.#lines()) {
      if (!line.inStep || (!line.saved && this.#mayWrite(guest, line.board))) return false
      const server = await this.#server.app.house.rooms.snapshot(line.board)
      if (JSON.stringify(server) !== JSON.stringify(line.snapshot)) return false
    }
    return true
  }

  /** Every board that was written on, as a server reads it that has just been started. */
  async afterRestart(): Promise<Map<BoardId, BoardSnapshot>> {
    await this.#server.restart()
    const boards = [...new Set(this.ledger.claims.map(({ board }) => board))]
    const { rooms } = this.#server.app.house
    return new Map(
      await Promise.all(boards.map(async (board) => [board, await rooms.snapshot(board)] as const)),
    )
  }

  async close(): Promise<void> {
    for (const { line } of this.#lines()) line.close()
    this.#chair.close()
    await this.#server.close()
    rmSync(this.#dataDir, { recursive: true, force: true })
  }
}
