import { placeOf } from '#shared/board/boardId.ts'
import { CROWD } from '#shared/board/presence.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId, WorkshopId } from '#shared/ids.ts'
import type { Actor } from '#shared/people/actor.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import type { Log } from '../log.ts'
import type { HistoryLine } from '#shared/workshop/historyLine.ts'
import type { BoardStore } from '../storage/ports.ts'
import { AskGate } from './AskGate.ts'
import { Beat } from './Beat.ts'
import { BoardPast } from './BoardPast.ts'
import { Compaction } from './Compaction.ts'
import { type Connection } from './Connection.ts'
import { type Batch, Edition, type Loaded, type State } from './Edition.ts'
import { askFrame, durableFrame, vectorOf } from './frames.ts'
import type { GroupCommit } from './GroupCommit.ts'
import { type BoardLimits } from './limits.ts'
import { Lines } from './Lines.ts'
import type { Merger } from './Merger.ts'
import { Numbering } from './Numbering.ts'
import type { NumberStock } from './NumberStock.ts'
import { PresenceGuard } from './PresenceGuard.ts'
import { rugOf } from './rug.ts'
import { soon } from './soon.ts'
import type { Trouble } from './Trouble.ts'

/** What all rooms share. */
export type RoomTools = {
  boards: BoardStore
  commit: GroupCommit
  merger: Merger
  numbers: NumberStock
  figures: BoardFigures
  trouble: Trouble
  limits: BoardLimits
  log: Log
  now: () => number
  /** Whether a workshop says who did what. */
  named: (workshop: WorkshopId) => boolean
  /** Notes may have been added or taken away. */
  onCount: (room: BoardRoom) => void
  /** Somebody has just written something new. */
  onWritten: (room: BoardRoom, by: Actor) => void
}

/** open: the permit decides · draining: whoever wrote may finish · sealing: nothing more · gone: deleted. */
export type Stage = 'open' | 'draining' | 'sealing' | 'gone'

/**
 * Milliseconds between two sendings of presence (a little less often to a crowd, since each must be told of each)
 * and between two counts of the notes.
 */
const EVERY = { presence: 50, crowd: 66, count: 250 } as const
/**
 * Milliseconds that updates gather before they are sent. Sending takes about 0.01 ms for each line; a gathering
 * that lasts some three times that saves a third of it where edits are sparse. Where they are dense it lasts longer:
 * storing costs as much as sending to fifty.
 */
const GATHER = { perLine: 1 / 30, dense: 8, most: 16 } as const
/** Milliseconds that a broadcast waits for its commit: nobody sees what a crash would take back. */
const HOLD = 50

/** One live board and the lines around it. What frames mean is in `receive.ts`, closing in `sealing.ts`. */
export class BoardRoom {
  readonly board: BoardId
  readonly workshop: WorkshopId
  readonly tools: RoomTools
  readonly connections = new Lines()
  readonly presence: PresenceGuard
  readonly gate: AskGate
  readonly past: BoardPast
  edition: Edition
  stage: Stage = 'open'
  /** The closing under way; joiners and the server's hand wait for it. */
  closing: Promise<{ epoch: number; snapshot: BoardSnapshot }> | null = null
  /** Tasks that need the room to stay in memory. */
  holds = 0
  /** When the last line left or the last task ended, in milliseconds. */
  quietSince: number
  readonly #news = new Beat(
    () => this.#gathering,
    () => this.#safely(() => this.flush()),
  )
  readonly #presences = new Beat(
    (since) => (this.presence.size > CROWD ? EVERY.crowd : EVERY.presence) - since,
    () => this.#safely(() => this.presence.tellNews(this.connections)),
  )
  readonly #counts = new Beat(
    (since) => EVERY.count - since,
    () => this.tools.onCount(this),
  )
  #gathering = 0
  #flushed = 0
  #durable: { seq: number; state: State }
  /** The state that has been told to everybody. */
  #told: State
  #lastCommit: Promise<void> = Promise.resolve()
  readonly #numbering: Numbering
  readonly #compaction: Compaction

  constructor(board: BoardId, loaded: Loaded, tools: RoomTools, lines: readonly HistoryLine[] = []) {
    this.board = board
    this.workshop = placeOf(board)!.workshop
    this.tools = tools
    this.presence = new PresenceGuard(tools.limits.presence, tools.now, {
      signerOf: (client) => this.edition.signerOf(client),
      knows: (client) => this.edition.knows(client),
    })
    this.gate = new AskGate((to) => to.send(askFrame(this.edition.state)))
    this.quietSince = tools.now()
    this.past = new BoardPast(board, tools, lines)
    this.edition = this.#edit(loaded)
    this.#told = this.edition.state
    this.#durable = { seq: 0, state: this.#told }
    const edition = () => (this.stage === 'gone' ? null : this.edition)
    this.#numbering = new Numbering(this.workshop, edition, tools, () => this.#stir())
    this.#compaction = new Compaction(board, edition, tools)
  }

  /** Stores the birth of a board that was never stored: two births would be two boards. */
  async settled(): Promise<void> {
    // A closing may begin while the birth is being stored, and then it is the next edition that counts.
    while (this.closing || (this.edition.stored === 0 && this.stage !== 'gone')) {
      await this.closing?.catch(() => {})
      if (this.edition.stored > 0) continue
      if (this.#flushed === 0) this.#store(this.edition.begin())
      await this.#lastCommit
    }
  }

  join(connection: Connection): void {
    this.connections.add(connection)
    this.greet(connection)
  }

  /** Somebody's presence has changed; everybody is told soon. */
  stirPresence(): void {
    this.#presences.mark()
  }

  /** Tells who is here. */
  greet(connection: Connection): void {
    const everybody = this.presence.everybodyFor(connection)
    if (everybody) connection.send(everybody)
  }

  /** Asks those again whose words were left out, now that somebody has brought something; not too often. */
  askLacking(except: Connection): void {
    for (const each of this.connections) {
      // Whoever may not write now is asked when they may.
      if (each.lacks && !each.toAsk && each !== except && each.mayBeAsked(this.tools.now()))
        this.gate.add(each)
    }
  }

  /** Sends a slow reader, who has read all there was, what it missed meanwhile. */
  catchUp(connection: Connection): void {
    const { behind } = connection
    if (!behind || connection.closed || !this.connections.has(connection)) return
    connection.behind = null
    connection.sendAnswer(this.edition.answer(vectorOf(behind), connection.compact))
    this.greet(connection)
  }

  leave(connection: Connection): void {
    if (!this.connections.delete(connection)) return
    this.gate.done(connection)
    this.presence.leave(connection)
    // A number that it went by may be somebody else's again.
    this.askLacking(connection)
    this.#presences.mark()
    this.quietSince = this.tools.now()
  }

  /** Sends what changed to everybody and to the store. What is being sealed is stored as a whole. */
  flush(): void {
    const { edition } = this
    if (this.stage === 'gone' || this.stage === 'sealing') return
    void this.#numbering.run()
    const batch = edition.takeBatch()
    if (!batch) return
    const sending = this.connections.size * GATHER.perLine * Math.max(1, batch.count / 2)
    this.#gathering = Math.min(GATHER.most, Math.max(sending, batch.count > 1 ? GATHER.dense : 0))
    const { tried, state } = this.#store(batch.update)
    // A store that hangs must not stop a room of people.
    void soon(tried, HOLD).then(() => {
      if (edition === this.edition) this.#broadcast(batch, state)
    })
    if (edition.ledger.isLong) void this.compact()
  }

  /** Resolves when all that has been done so far is stored. */
  async stored(): Promise<void> {
    await this.#numbering.run()
    this.flush()
    await this.#lastCommit
  }

  /** Resolves when every note has its number and nothing else is being done with the store. */
  async rested(): Promise<void> {
    while (this.#numbering.isRunning) await this.#numbering.run()
    await this.#numbering.run()
    await this.#compaction.rest()
  }

  /** Asks that the connection be told when all it has sent so far is stored. */
  owe(connection: Connection, token = connection.token): void {
    connection.token = token
    connection.owed = this.edition.hasNews ? this.#flushed + 1 : this.#flushed
    if (connection.owed <= this.#durable.seq) this.#announce()
  }

  /** Goes on with another edition; everybody is told that all of this one was kept, and sent off. */
  turn(next: Loaded): void {
    const { state } = this.edition
    for (const each of this.connections) if (each.durable) each.send(durableFrame(state, each.token))
    this.closeAll('sealed')
    this.edition.close()
    this.edition = this.#edit(next)
    this.#flushed = 0
    this.#told = this.edition.state
    this.#durable = { seq: 0, state: this.#told }
    this.#stir()
  }

  closeAll(name: CloseName): void {
    for (const connection of [...this.connections]) {
      connection.close(name)
      this.leave(connection)
    }
  }

  snapshot(): BoardSnapshot {
    return this.edition.snapshot()
  }

  /** A mark for each note in sight, in the order of their numbers; those without one last. */
  rug(): string {
    return rugOf(this.snapshot())
  }

  isIdle(): boolean {
    const busy = this.closing !== null || this.#numbering.isRunning || this.#compaction.isRunning
    const unsaved = this.edition.hasNews || this.#durable.seq < this.#flushed || !this.past.isStored
    return this.connections.size === 0 && this.holds === 0 && !busy && !unsaved
  }

  /** @param state what everybody has been told when they have this */
  #broadcast({ frame, only }: Batch, state: State): void {
    const before = this.#told
    this.#told = state
    // Whoever alone made all of it has it already.
    for (const each of this.connections) if (each !== only) each.sendContent(frame, before)
  }

  /** Replaces the stored updates by one that holds the same; see `Compaction`. */
  compact(): Promise<void> {
    return this.#compaction.run()
  }

  /** The store has lost something of this board, nobody knows what: it is given all of it once more. */
  storeAgain(): void {
    if (this.stage === 'gone' || this.stage === 'sealing' || this.#flushed + this.edition.stored === 0) return
    this.#compaction.giveUp()
    this.#store(this.edition.again())
  }

  /** Lets go of the memory. */
  dispose(): void {
    this.stage = 'gone'
    for (const beat of [this.#news, this.#presences, this.#counts, this.past]) beat.stop()
    this.edition.close()
  }

  /** Whatever is wrong with one board must not end the house. */
  #safely(work: () => void): void {
    try {
      work()
    } catch (fault) {
      this.tools.log.error({ err: fault, board: this.board }, 'board stumbled')
    }
  }

  /** There is something to store and send, and perhaps to count. */
  #stir(): void {
    this.#news.mark()
    this.#counts.mark()
    this.past.stir()
  }

  #edit(loaded: Loaded): Edition {
    return this.past.follow(new Edition(this.board, loaded, this.tools.limits, () => this.#stir()))
  }

  /** Hands an update to the store; `tried` resolves when the first attempt is over. */
  #store(update: Uint8Array): { tried: Promise<void>; state: State } {
    const { edition } = this
    const [seq, { state }] = [++this.#flushed, edition]
    const { tried, durable } = this.tools.commit.add({ board: this.board, epoch: edition.epoch, update })
    this.#lastCommit = durable.then(() => {
      if (edition !== this.edition) return
      edition.stored += 1
      this.#durable = { seq, state }
      this.#announce()
    })
    return { tried, state }
  }

  #announce(): void {
    const { seq, state } = this.#durable
    for (const connection of this.connections) {
      if (connection.owed === null || connection.owed > seq) continue
      connection.send(durableFrame(state, connection.token))
      connection.owed = null
      connection.token = 0
    }
  }
}
