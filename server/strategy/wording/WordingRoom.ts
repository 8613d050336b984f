import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId, WorkshopId } from '#shared/ids.ts'
import { type WordingPlace, wordingOf } from '#shared/strategy/wording.ts'
import { Beat } from '../../board/Beat.ts'
import type { Connection } from '../../board/Connection.ts'
import { answerFrame, askFrame, durableFrame, updateFrame, vectorOf } from '../../board/frames.ts'
import type { GroupCommit } from '../../board/GroupCommit.ts'
import type { BoardLimits } from '../../board/limits.ts'
import { Lines } from '../../board/Lines.ts'
import { PresenceGuard } from '../../board/PresenceGuard.ts'
import type { BoardFigures } from '../../health/BoardFigures.ts'
import type { Log } from '../../log.ts'
import type { BoardStore } from '../../storage/ports.ts'
import { wordingLimits } from './limits.ts'
import { WordingDoc } from './WordingDoc.ts'

/** What all wordings share, with the boards. */
export type WordingTools = {
  boards: BoardStore
  commit: GroupCommit
  figures: BoardFigures
  limits: BoardLimits
  log: Log
  now: () => number
}

/** An opening as the store has it. */
export type Opening = { epoch: number; updates: readonly Uint8Array[] }

/** Milliseconds between two sendings: of words (a commit takes about as long), and of who is writing. */
const EVERY = { words: 10, presence: 100 } as const

/** One amendment's words while they are written together, and the lines of those who write and listen. */
export class WordingRoom {
  readonly id: BoardId
  readonly place: WordingPlace
  readonly tools: WordingTools
  readonly lines = new Lines()
  readonly presence: PresenceGuard
  readonly doc: WordingDoc
  /** open, and while it drains: the permit decides · sealing: nothing more · gone. */
  stage: 'open' | 'sealing' | 'gone' = 'open'
  quietSince: number
  /** When something was last taken in. */
  writtenAt = -Infinity
  /** Lines that have asked for the words: only they are told of more. */
  readonly #hearing = new Set<Connection>()
  /** How many updates have been taken in, and how many of them are stored. */
  #seq = 0
  #answered = 0
  #lastCommit: Promise<void> = Promise.resolve()
  #merging: Promise<void> | null = null
  readonly #news = new Beat(
    (since) => EVERY.words - since,
    () => this.#safely(() => this.#flush()),
  )
  readonly #presences = new Beat(
    (since) => EVERY.presence - since,
    () => this.#safely(() => this.presence.tellNews(this.lines)),
  )

  constructor(id: BoardId, { epoch, updates }: Opening, tools: WordingTools) {
    this.id = id
    this.place = wordingOf(id)!
    this.tools = tools
    this.doc = new WordingDoc(epoch, updates)
    this.presence = new PresenceGuard(tools.limits.presence, tools.now, {
      signerOf: () => undefined,
      knows: (client) => this.doc.knows(client),
    })
    this.quietSince = tools.now()
  }

  get workshop(): WorkshopId {
    return this.place.workshop
  }

  /** Tells who is here. */
  greet(line: Connection): void {
    const everybody = this.presence.everybodyFor(line)
    if (everybody) line.send(everybody)
  }

  stirPresence(): void {
    this.#presences.mark()
  }

  /** Brings a line up to date, and asks in turn for what it has that is not here. */
  answer(line: Connection, vector: Uint8Array, asks: boolean): void {
    this.#hearing.add(line)
    line.sendAnswer([answerFrame(this.doc.since(vector))])
    if (asks) this.ask(line)
  }

  ask(line: Connection): void {
    line.send(askFrame(this.doc.state))
  }

  /** Something has been taken in. */
  stir(): void {
    this.#seq += 1
    this.writtenAt = this.tools.now()
    this.#news.mark()
  }

  /** The line is to be told when all that it has sent so far is stored. */
  owe(line: Connection, token: number): void {
    line.token = token
    line.owed = this.#seq
    if (!line.lacks) this.#announce()
  }

  /** Resolves when all that has been taken in so far is stored. */
  async stored(): Promise<void> {
    while (!this.doc.isSettled && this.stage !== 'gone') {
      this.#flush()
      await this.#lastCommit
    }
  }

  /** Sends a slow reader, who has read all there was, what it missed meanwhile. */
  catchUp(line: Connection): void {
    const { behind } = line
    if (!behind || line.closed || !this.lines.has(line)) return
    line.behind = null
    line.sendAnswer([answerFrame(this.doc.since(vectorOf(behind)))])
  }

  leave(line: Connection): void {
    if (!this.lines.delete(line)) return
    this.#hearing.delete(line)
    this.presence.leave(line)
    this.#presences.mark()
    this.quietSince = this.tools.now()
  }

  /** Sends everybody off; whoever wants to know is told what was stored until then. */
  closeAll(name: CloseName): void {
    for (const line of [...this.lines]) {
      if (line.durable && !line.lacks && this.doc.isSettled)
        line.send(durableFrame(this.doc.state, line.token))
      line.close(name)
      this.leave(line)
    }
  }

  get isIdle(): boolean {
    return this.lines.size === 0 && this.doc.isSettled && this.#merging === null && this.stage === 'open'
  }

  /** The store has lost something, nobody knows what: it is given all of it once more. */
  storeAgain(): void {
    const update = this.doc.since()
    this.tools.commit.add({ board: this.id, epoch: this.doc.epoch, update })
  }

  /** Lets go of the memory. */
  dispose(): void {
    this.stage = 'gone'
    this.#news.stop()
    this.#presences.stop()
    this.doc.close()
  }

  #flush(): void {
    if (this.stage === 'gone') return
    const update = this.doc.takeBatch()
    if (!update) return
    // All that was taken in until now is in this batch: nothing else is being stored.
    const seq = this.#seq
    const { durable } = this.tools.commit.add({ board: this.id, epoch: this.doc.epoch, update })
    this.#lastCommit = durable.then(() => this.#safely(() => this.#settled(update, seq)))
  }

  /** Stored first, told afterwards, answered for last. */
  #settled(update: Uint8Array, seq: number): void {
    if (this.stage === 'gone') return
    const before = this.doc.state
    this.doc.settle()
    const frame = updateFrame(update)
    // Also to whoever wrote it, who has it: what of it was another's is not worth finding out.
    for (const line of this.#hearing) line.sendContent(frame, before)
    this.#answered = seq
    this.#announce()
    if (!this.doc.isSettled) this.#news.mark()
    if (this.doc.stored > wordingLimits.updates) void this.compact()
  }

  #announce(): void {
    for (const line of this.lines) {
      if (line.owed === null || line.owed > this.#answered || line.lacks) continue
      line.send(durableFrame(this.doc.state, line.token))
      line.owed = null
      line.token = 0
    }
  }

  /** Whatever is wrong with one wording must not end the house. */
  #safely(work: () => void): void {
    try {
      work()
    } catch (fault) {
      this.tools.log.error({ err: fault, wording: this.id }, 'wording stumbled')
    }
  }

  /** Replaces the stored updates by one that holds the same. Failing is no harm. */
  compact(): Promise<void> {
    if (this.doc.stored < 2 || this.stage === 'gone') return Promise.resolve()
    this.#merging ??= this.#merge().finally(() => (this.#merging = null))
    return this.#merging
  }

  async #merge(): Promise<void> {
    const { boards, log } = this.tools
    const [count, merged] = [this.doc.stored, this.doc.since()]
    try {
      await boards.compact(this.id, this.doc.epoch, count, merged)
      this.doc.merged(count, merged.length)
    } catch (fault) {
      log.warn({ err: fault, wording: this.id }, 'wording not compacted')
    }
  }
}
