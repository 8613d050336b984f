import { placeOf } from '#shared/board/boardId.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId, PersonId, WorkshopId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import { BoardFigures } from '../health/BoardFigures.ts'
import type { Log } from '../log.ts'
import type { BoardStore } from '../storage/ports.ts'
import { BoardRoom, type RoomTools } from './BoardRoom.ts'
import { blank } from './blanking.ts'
import { closeLines } from './closeLines.ts'
import { Connection, judge, type Socket, type Visitor } from './Connection.ts'
import { idleFrame } from './frames.ts'
import { GroupCommit } from './GroupCommit.ts'
import { Histories } from './Histories.ts'
import { hand, type Why } from './hand.ts'
import { questionsOf } from './questionsOf.ts'
import { type BoardLimits, boardLimits } from './limits.ts'
import { letGo } from './letGo.ts'
import { load } from './load.ts'
import { Merger } from './Merger.ts'
import { NumberStock } from './NumberStock.ts'
import { askWhenAllowed } from './receive.ts'
import { Reception, type Wish } from './Reception.ts'
import { type Sealed, seal } from './sealing.ts'
import { soon } from './soon.ts'
import { Trouble } from './Trouble.ts'
import { countsOf } from './unshown.ts'

export type RoomsOptions = {
  boards: BoardStore
  now: () => number
  log: Log
  limits?: Partial<BoardLimits>
  /** What is counted on the way, for whoever watches over the house. */
  figures?: BoardFigures
  /** Whether the workshop has a place for this board: boards exist only where the server made room. */
  exists: (board: BoardId) => Promise<boolean>
  /** Whether a workshop says who did what on its boards; all do unless told otherwise. */
  named?: (workshop: WorkshopId) => boolean
  /** Milliseconds after which a room without people leaves the memory. */
  quiet?: number
}

/** Milliseconds between signs of life. */
const LIFE = 20_000

/** All live boards: opened when somebody needs them, once; stored together; let go when quiet. */
export class BoardRooms {
  readonly #options: RoomsOptions
  readonly #limits: BoardLimits
  /** What all rooms share; those of wordings too, so that one transaction serves all and a person is measured once. */
  readonly tools: RoomTools
  readonly reception: Reception
  readonly #histories: Histories
  readonly #rooms = new Map<BoardId, BoardRoom>()
  readonly #loading = new Map<BoardId, Promise<BoardRoom>>()
  readonly #forgotten = new Set<WorkshopId>()
  readonly #changed = new Set<(board: BoardId) => void>()
  readonly #stirred = new Set<(board: BoardId) => void>()
  readonly #written = new Set<(workshop: WorkshopId, by: Actor) => void>()
  readonly #troubled = new Set<(saving: boolean) => void>()
  readonly #counts = new WeakMap<BoardRoom, string>()
  readonly #timers: NodeJS.Timeout[]
  #closed = false

  constructor(options: RoomsOptions) {
    this.#options = options
    const { boards, log, now, quiet = 30_000, figures = new BoardFigures(), named = () => true } = options
    this.#limits = { ...boardLimits, ...options.limits }
    const trouble = new Trouble(log, (saving) => {
      figures.saving = saving
      this.#troubled.forEach((fn) => fn(saving))
    })
    figures.watch(() => ({
      rooms: this.#rooms.size,
      lines: [...this.#rooms.values()].reduce((sum, room) => sum + room.connections.size, 0),
      waiting: this.tools.commit.waiting,
    }))
    this.tools = {
      ...{ boards, log, now, named, trouble, figures, limits: this.#limits },
      commit: new GroupCommit(boards, trouble, figures),
      merger: new Merger(),
      numbers: new NumberStock(boards, trouble),
      onCount: (room) => this.#count(room),
      onWritten: (room, by) => this.#written.forEach((fn) => fn(room.workshop, by)),
    }
    this.#histories = new Histories({ boards, now, log })
    this.reception = new Reception(this.#limits, figures, now)
    this.#timers = [
      setInterval(() => this.#ping(), LIFE).unref(),
      setInterval(() => void letGo(this.#rooms, quiet, now), Math.max(10, quiet / 4)).unref(),
    ]
  }

  /**
   * Lets a visitor in, or closes the socket with the reason. Frames that arrive while this is being
   * decided wait; everything is judged again after whatever had to be waited for.
   */
  async welcome(socket: Socket, wish: Wish, visitor: Visitor): Promise<void> {
    const guest = this.reception.receive(socket)
    const { board, schema } = wish
    const place = placeOf(board)
    if (schema !== SCHEMA) return guest.turnAway('oldClient')
    if (!place) return guest.turnAway('notFound')
    const refused = judge(visitor)
    if (refused) return guest.turnAway(refused)
    if (!this.reception.mayJoin(visitor.key) || this.#closed) return guest.turnAway('comeAgain')
    try {
      if (!(await this.#options.exists(board))) return guest.turnAway('notFound')
      await this.within(board, async (room) => {
        if (room.stage === 'open' && wish.epoch !== room.edition.epoch) return guest.turnAway('sealed')
        await room.settled()
        this.#seat(room, socket, guest, wish, visitor)
      })
    } catch (fault) {
      if (this.#forgotten.has(place.workshop)) return guest.turnAway('notFound')
      this.#options.log.error({ err: fault, board }, 'board not opened')
      guest.turnAway('comeAgain')
    }
  }

  /** The server's own hand. @throws StorageFault when it could not be stored in time */
  hand(board: BoardId, ops: readonly BoardOp[], why: Why, by: PersonId | null = null): Promise<void> {
    return this.within(board, (room) => hand(room, ops, why, by))
  }

  /** The board as it is now. */
  snapshot(board: BoardId): Promise<BoardSnapshot> {
    return this.within(board, async (room) => room.snapshot())
  }

  /** A mark for each note in sight (`kindMarks`), in the order of their numbers. */
  rug(board: BoardId): Promise<string> {
    return this.within(board, async (room) => room.rug())
  }

  /** How many notes in sight each question has. */
  async questions(board: BoardId): Promise<Record<string, number>> {
    return questionsOf(await this.snapshot(board))
  }

  /** Ends the board's edition after taking stragglers for `drain` milliseconds, and begins the next. */
  seal(board: BoardId, { drain }: { drain: number }): Promise<Sealed> {
    return this.within(board, (room) => seal(room, drain))
  }

  /** S44: nothing of what the board held is left anywhere, but what stays. @returns the edition that begins @throws StorageFault */
  blank(board: BoardId, heir: BoardId, stays?: (note: Note) => boolean): Promise<number> {
    return this.within(board, (room) => blank(room, heir, stays))
  }

  /** Closes the lines of those whose rights have changed. Whoever is nobody any more is always closed. */
  closeBy(test: (actor: Actor, board: BoardId) => boolean, close: CloseName): void {
    for (const room of this.#rooms.values()) closeLines(room, test, close)
  }

  /** Writing may be open again: what was left out meanwhile is asked for. */
  askAgain(workshop: WorkshopId): void {
    for (const room of this.#rooms.values()) {
      if (room.workshop === workshop) for (const each of room.connections) askWhenAllowed(room, each)
    }
  }

  /**
   * Tells of boards whose notes, counted by kind, have changed.
   * @param options.every tells of any change instead, a few times a second at most
   */
  onChanged(fn: (board: BoardId) => void, { every = false } = {}): void {
    const listeners = every ? this.#stirred : this.#changed
    listeners.add(fn)
  }

  /** Tells who has just written something, never what or where. */
  onWritten(fn: (workshop: WorkshopId, by: Actor) => void): void {
    this.#written.add(fn)
  }

  /** Tells false when something cannot be stored, true when all is stored again. */
  onTrouble(fn: (saving: boolean) => void): void {
    this.#troubled.add(fn)
  }

  /** Sends everybody out of a workshop's boards and drops them. Call it before the store erases them. */
  async forget(workshop: WorkshopId): Promise<void> {
    this.#forgotten.add(workshop)
    this.tools.numbers.forget(workshop)
    for (const [board, loading] of this.#loading) {
      if (placeOf(board)?.workshop === workshop) await loading.catch(() => {})
    }
    for (const room of [...this.#rooms.values()]) {
      if (room.workshop !== workshop) continue
      room.closeAll('notFound')
      await soon(room.stored())
      this.#rooms.delete(room.board)
      room.dispose()
      await this.tools.commit.hush(room.board)
      const stored = await this.tools.commit.withdraw(room.board)
      stored()
    }
  }

  /** The store could not erase them after all: its boards may be opened again. */
  recall(workshop: WorkshopId): void {
    this.#forgotten.delete(workshop)
  }

  /** The store was damaged and holds what could be read of it: gives it all live boards once more. */
  storeAgain(): void {
    for (const room of this.#rooms.values()) room.storeAgain()
  }

  /** Sends everybody off to come again and stores what there is. */
  async close(): Promise<void> {
    this.#closed = true
    this.#timers.forEach(clearInterval)
    this.#histories.close()
    const rooms = [...this.#rooms.values()]
    for (const room of rooms) room.closeAll('comeAgain')
    for (const room of rooms) room.flush()
    const told = rooms.map((room) => room.past.tell())
    this.tools.commit.hurry()
    const stored = Promise.all([
      ...rooms.map((room) => (room.closing ?? Promise.resolve()).then(() => room.stored())),
      ...told,
    ])
    if (!(await soon(stored))) this.#options.log.error('closed before everything was stored')
    for (const room of rooms) room.dispose()
    this.#rooms.clear()
    await this.tools.merger.close()
  }

  /** Judges once more, with nothing to wait for, and seats the guest. */
  #seat(
    room: BoardRoom,
    socket: Socket,
    guest: ReturnType<Reception['receive']>,
    wish: Wish,
    visitor: Visitor,
  ) {
    const refused = this.#closed ? 'comeAgain' : room.stage === 'gone' ? 'notFound' : judge(visitor)
    if (refused) return guest.turnAway(refused)
    if (wish.epoch !== room.edition.epoch) return guest.turnAway('sealed')
    const own = room.connections.of(visitor.key)
    if (room.connections.size >= this.#limits.connections || own >= this.#limits.perPerson) {
      return guest.turnAway('comeAgain')
    }
    const connection = new Connection(socket, visitor, {
      durable: wish.durable === true,
      compact: wish.compact === true,
      limits: this.#limits,
      figures: this.tools.figures,
      allowance: this.reception.allowance(visitor.key),
      now: this.#options.now(),
    })
    guest.seat(room, connection)
  }

  /** Does something in a board's room, which stays in memory meanwhile. */
  async within<T>(board: BoardId, task: (room: BoardRoom) => Promise<T>): Promise<T> {
    const room = await this.#open(board)
    room.holds += 1
    try {
      return await task(room)
    } finally {
      room.holds -= 1
      room.quietSince = this.#options.now()
    }
  }

  /** Never two loads at once: whoever comes second waits for the first. */
  #open(board: BoardId): Promise<BoardRoom> {
    const room = this.#rooms.get(board)
    if (room) return Promise.resolve(room)
    const loading = this.#loading.get(board) ?? this.#load(board).finally(() => this.#loading.delete(board))
    this.#loading.set(board, loading)
    return loading
  }

  async #load(board: BoardId): Promise<BoardRoom> {
    const { boards, now, log } = this.#options
    const workshop = placeOf(board)?.workshop
    const loaded = await load(boards, board, now())
    const lines = await this.#histories.of(board)
    if (loaded.setAside) log.error({ board, rows: loaded.setAside }, 'opened at its last good state')
    if (this.#closed || !workshop || this.#forgotten.has(workshop))
      throw new Error(`${board} is not there any more`)
    const room = new BoardRoom(board, loaded, this.tools, lines)
    this.#rooms.set(board, room)
    this.#counts.set(room, countsOf(room))
    return room
  }

  /** Typing and moving change no count, so most of the time nobody needs to be told. */
  #count(room: BoardRoom): void {
    if (room.stage === 'gone') return
    for (const fn of this.#stirred) fn(room.board)
    const counts = countsOf(room)
    if (this.#counts.get(room) === counts) return
    this.#counts.set(room, counts)
    for (const fn of this.#changed) fn(room.board)
  }

  #ping(): void {
    for (const room of this.#rooms.values()) for (const each of room.connections) each.ping(idleFrame)
  }
}
