import { isDeepStrictEqual } from 'node:util'
import { placeOf } from '#shared/board/boardId.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import type { NoteId } from '#shared/ids.ts'
import { BOARDS_PATH } from '#shared/contract/boards.ts'
import { aNote } from '#shared/testing/boards.ts'
import { Visitor } from '../../demo/Visitor.ts'
import { RealServer, type RealServerOptions } from '../RealServer.ts'
import { must, type Play, TestPerson } from '../TestPerson.ts'
import { HonestPerson } from './HonestPerson.ts'
import { type Knock, RawLine } from './RawLine.ts'
import { until } from '../until.ts'

/** Notes of the honest pair: one they type on all the time, one that must stay as it is. */
export const PING = 'ping' as NoteId
export const KEPT = 'kept' as NoteId

/** What a line asks for; the first table's board as everybody asks for it unless it says otherwise. */
export type Wish = Pick<Knock, 'headers' | 'along'> & {
  board?: string
  epoch?: number
  schema?: number
  query?: string
}

/** A participant whose client is not ours: `line` opens sockets that say anything. */
export type Attacker = {
  cookie: string
  line: (wish?: Wish) => Promise<RawLine>
}

/**
 * The real server with a workshop in which two tables write. Aino and Eero sit at the first with unmodified
 * clients; `isUnharmed` says whether anything that has been done to the house has reached them.
 */
export class HostileHall {
  readonly server: RealServer
  readonly organiser: TestPerson
  readonly play: Play
  /** The boards of the tables, in their order. */
  readonly boards: string[]
  readonly epoch: number
  aino!: HonestPerson
  eero!: HonestPerson
  /** The cookie of somebody who is in another workshop of the same house. */
  neighbour = ''
  #pings = 0

  private constructor(server: RealServer, organiser: TestPerson, play: Play) {
    this.server = server
    this.organiser = organiser
    this.play = play
    const open = organiser.me.boards.filter(
      (each) => each.activity === organiser.view.current && each.kind === 'group',
    )
    const tables = organiser.view.groups.map((group) => group.id)
    this.boards = tables.map((table) => open.find((each) => each.group === table)!.board)
    this.epoch = open[0]!.epoch
  }

  static async open(options: RealServerOptions = {}): Promise<HostileHall> {
    const server = await RealServer.start(options)
    const links = { organiser: '', facilitator: '', observer: '' }
    const play: Play = { origin: server.origin, workshop: '', code: '', links, hall: new Set() }
    const ritva = new TestPerson('Ritva', play)
    await ritva.opensWorkshop('strategy', 'fi', 2)
    // Its tables write from the first step on.
    await ritva.opens(5)
    await ritva.movesOn('brainstorm')
    const hall = new HostileHall(server, ritva, play)
    const neighbour = new Visitor(server.origin)
    must(await neighbour.call('createWorkshop', {}, { template: 'blank', language: 'fi', groups: 1 }))
    hall.neighbour = neighbour.cookie
    hall.aino = await hall.person('Aino')
    hall.eero = await hall.person('Eero')
    hall.aino.do({ op: 'note/add', note: aNote(PING) })
    hall.aino.do({ op: 'note/add', note: aNote(KEPT, { text: 'Luottamus', born: 1 }) })
    for (const person of [hall.aino, hall.eero]) {
      person.provider.awareness.setLocalStateField('cursor', [1, 1])
    }
    await hall.settled(2)
    return hall
  }

  /** Somebody with an honest client. @param table from 0 */
  async person(name: string, table = 0): Promise<HonestPerson> {
    const cookie = await this.#join(name, table)
    const url = `${this.server.origin.replace('http', 'ws')}${BOARDS_PATH.replace(/\/$/, '')}`
    const board = this.boards[table]!
    return new HonestPerson({ url, board, epoch: this.epoch, schema: SCHEMA, cookie }).synced()
  }

  /** A person of this workshop with bad intentions. @param table from 0 */
  async attacker(table = 0): Promise<Attacker> {
    return this.#armed(await this.#join('Eve', table), table)
  }

  /** The same as an observer, who may read every board and write on none. */
  async onlooker(): Promise<Attacker> {
    const visitor = new Visitor(this.server.origin)
    const [role, workshop] = ['observer', this.play.workshop] as const
    const key = this.play.links[role].split('.').at(-1)!
    must(await visitor.call('enter', {}, { workshop, role, key, name: 'Onni' }))
    return this.#armed(visitor.cookie, 0)
  }

  #armed(cookie: string, table: number): Attacker {
    const line: Attacker['line'] = ({
      board = this.boards[table]!,
      epoch = this.epoch,
      schema = SCHEMA,
      query = '',
      headers,
      along = new Uint8Array(0),
    } = {}) =>
      RawLine.open({
        port: this.server.port,
        path: `${BOARDS_PATH}${board}?epoch=${epoch}&schema=${schema}${query}`,
        headers: { cookie, ...headers },
        along,
      })
    return { cookie, line }
  }

  async #join(name: string, table: number): Promise<string> {
    const visitor = new Visitor(this.server.origin)
    const place = placeOf(this.boards[table]!)
    if (place?.kind !== 'group') throw new Error('no such table')
    must(await visitor.call('join', {}, { code: this.play.code, name, group: place.group }))
    return visitor.cookie
  }

  /** What is on the first table's board beside the note that the pair types on. */
  get kept(): { aino: BoardSnapshot; eero: BoardSnapshot } {
    const rest = ({ board }: HonestPerson) => ({
      ...board,
      notes: board.notes.filter((note) => note.id !== PING),
    })
    return { aino: rest(this.aino), eero: rest(this.eero) }
  }

  /** Resolves when Aino and Eero have the same board with so many notes in sight, each with its number. */
  settled(notes: number): Promise<void> {
    const isWhole = ({ board }: HonestPerson) =>
      board.notes.filter(({ number, archived }) => number !== null && archived === null).length === notes
    return until('the board to settle', () => {
      const { aino, eero } = this
      return isWhole(aino) && isWhole(eero) && isDeepStrictEqual(aino.board, eero.board)
    })
  }

  /** An edit each way between Aino and Eero, whose lines have never broken. @throws when something is amiss */
  async isUnharmed(): Promise<void> {
    const { aino, eero, server } = this
    for (const [from, to] of [
      [aino, eero],
      [eero, aino],
    ] as const) {
      const text = `${(this.#pings += 1)}`
      const at = from.note(PING)?.text.length ?? 0
      from.do({ op: 'note/type', id: PING, at: 0, remove: at, insert: text })
      await until(
        `edit ${text} to arrive`,
        () => to.note(PING)?.text === text,
        () => ({
          died: server.died,
          complaints: server.complaints,
          lines: [aino, eero].map(({ drops, closed }) => ({ drops, closed })),
        }),
      )
    }
    const broken = [aino.drops, eero.drops, aino.closed, eero.closed, server.died]
    if (broken.some(Boolean)) throw new Error(`the pair was harmed: ${JSON.stringify(broken)}`)
  }

  async close(): Promise<void> {
    this.organiser.close()
    this.aino.leave()
    this.eero.leave()
    await this.server.close()
  }
}
