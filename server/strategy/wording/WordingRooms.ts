import { setTimeout as sleep } from 'node:timers/promises'
import type { RawData } from 'ws'
import { type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { BoardId, WorkshopId } from '#shared/ids.ts'
import { wordingOf } from '#shared/strategy/wording.ts'
import type { BoardRooms } from '../../board/BoardRooms.ts'
import { Connection, judge, type Socket, type Visitor } from '../../board/Connection.ts'
import { idleFrame } from '../../board/frames.ts'
import { soon } from '../../board/soon.ts'
import { StorageFault } from '../../storage/ports.ts'
import { lineLimits, wordingLimits } from './limits.ts'
import { openingOf, renewed } from './opening.ts'
import { receive } from './receive.ts'
import { WordingDoc } from './WordingDoc.ts'
import { WordingRoom, type WordingTools } from './WordingRoom.ts'

export type WordingRoomsOptions = {
  /** What is shared with the boards: the store and its transactions, and what each person may send. */
  rooms: Pick<BoardRooms, 'tools' | 'reception'>
  /** What an amendment says now, when its words are being written; null when they are not. */
  words: (id: BoardId) => string | null
  /** Milliseconds after which a room without people leaves the memory. */
  quiet?: number
}

/** Milliseconds between signs of life. */
const LIFE = 20_000

/** Milliseconds after which nobody who wrote has anything on the way. */
const JUST = 2_000

/** Bytes that may come before a newcomer is seated. */
const WAITING = 2 * wordingLimits.frame

const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data

/** All wordings that are being written: there is a room where the workshop says that there is one, and nowhere else. */
export class WordingRooms {
  readonly #options: WordingRoomsOptions
  readonly #tools: WordingTools
  readonly #rooms = new Map<BoardId, WordingRoom>()
  readonly #loading = new Map<BoardId, Promise<WordingRoom>>()
  readonly #forgotten = new Set<WorkshopId>()
  readonly #timers: NodeJS.Timeout[]
  #closed = false

  constructor(options: WordingRoomsOptions) {
    this.#options = options
    const { tools } = options.rooms
    this.#tools = { ...tools, limits: lineLimits(tools.limits) }
    const { quiet = 30_000 } = options
    this.#timers = [
      setInterval(() => this.#ping(), LIFE).unref(),
      setInterval(() => void this.#letGo(quiet), Math.max(10, quiet / 4)).unref(),
    ]
  }

  /** Lets a visitor in, or closes the socket with the reason. What it says meanwhile waits. */
  async welcome(
    { ws, socket }: Socket,
    wish: { id: BoardId; durable: boolean },
    visitor: Visitor,
  ): Promise<void> {
    const { id } = wish
    const { figures, now, log } = this.#tools
    let seat: { room: WordingRoom; line: Connection } | null = null
    let said: Uint8Array[] = []
    let bytes = 0
    const turnAway = (name: CloseName) => {
      said = []
      figures.closed(name)
      ws.close(closeCodes[name], name)
    }
    ws.on('error', () => figures.closed('broken'))
    ws.on('close', () => (said = []))
    ws.on('message', (data, isBinary) => {
      if (!isBinary) return seat ? seat.line.close('malformed') : turnAway('malformed')
      const frame = bytesOf(data)
      if (seat) return receive(seat.room, seat.line, frame)
      bytes += frame.length
      if (bytes > WAITING) turnAway('tooLarge')
      else if (ws.readyState === ws.OPEN) said.push(frame)
    })
    const place = wordingOf(id)!
    const allowance = this.#options.rooms.reception.allowance(`${place.workshop} ${visitor.actor()?.id}`)
    const why = (): CloseName | null => {
      if (this.#closed) return 'comeAgain'
      // Closed for good: the page is told what came of it by other ways.
      return judge(visitor) ?? (this.#options.words(id) === null ? 'sealed' : null)
    }
    const refused = why()
    if (refused) return turnAway(refused)
    if (!allowance.joins.take(now())) return turnAway('comeAgain')
    try {
      const room = await this.#open(id)
      const late = room.stage === 'open' ? why() : 'comeAgain'
      if (late) return turnAway(late)
      const { connections, perPerson } = wordingLimits
      if (room.lines.size >= connections || room.lines.of(visitor.key) >= perPerson)
        return turnAway('comeAgain')
      if (ws.readyState !== ws.OPEN) return
      const { limits } = this.#tools
      const options = { durable: wish.durable, compact: false, limits, figures, allowance, now: now() }
      const line = new Connection({ ws, socket }, visitor, options)
      seat = { room, line }
      figures.joined()
      ws.on('pong', () => (line.alive = true))
      ws.on('close', () => room.leave(line))
      socket.on('drain', () => {
        line.drained()
        room.catchUp(line)
      })
      room.lines.add(line)
      room.greet(line)
      for (const frame of said) receive(room, line, frame)
      said = []
    } catch (fault) {
      if (this.#forgotten.has(place.workshop)) return turnAway('notFound')
      log.error({ err: fault, wording: id }, 'wording not opened')
      turnAway('comeAgain')
    }
  }

  /** Ends what there is and begins anew with these words; nothing that was written before is kept. @throws StorageFault */
  async begin(id: BoardId, words: string): Promise<void> {
    await this.#loading.get(id)?.catch(() => {})
    this.#end(id, 'sealed')
    // Stored after it they would be of no opening.
    const stored = await this.#tools.commit.withdraw(id)
    await renewed(this.#tools.boards, id, words)
    stored()
  }

  /**
   * Takes what is on its way for `drain` milliseconds, if somebody has just written, then nothing more.
   * @param words what it says where nobody has ever come to write
   * @returns what it says then, all of it stored; the room stays shut until `begin` or `goOn` @throws StorageFault
   */
  async conclude(id: BoardId, drain: number, words: string): Promise<string> {
    // Nobody gets in any more where it is written no more, so that what is stored is all there is.
    const room = this.#options.words(id) === null ? this.#rooms.get(id) : await this.#open(id)
    if (!room) return this.#storedText(id, words)
    if (room.stage === 'open' && this.#tools.now() - room.writtenAt < JUST) await sleep(drain)
    room.stage = 'sealing'
    if (await soon(room.stored())) return room.doc.text
    this.goOn(id)
    throw new StorageFault(`${id} could not be stored in time`)
  }

  /** It is not concluded after all. */
  goOn(id: BoardId): void {
    const room = this.#rooms.get(id)
    if (room?.stage === 'sealing') room.stage = 'open'
  }

  #end(id: BoardId, why: CloseName): void {
    const room = this.#rooms.get(id)
    if (!room) return
    this.#rooms.delete(id)
    room.closeAll(why)
    room.dispose()
  }

  /** The workshop has changed: lines of those whose rights have gone are closed, and rooms of what is written no more. */
  review(workshop: WorkshopId): void {
    for (const room of [...this.#rooms.values()]) {
      if (room.workshop !== workshop) continue
      if (this.#options.words(room.id) === null) {
        // What stands in it has yet to be taken.
        room.stage = 'sealing'
        room.closeAll('sealed')
      } else for (const line of [...room.lines]) this.#judge(room, line)
    }
  }

  /** Sends everybody out of a workshop's wordings and drops them. Call it before the store erases them. */
  async forget(workshop: WorkshopId): Promise<void> {
    this.#forgotten.add(workshop)
    for (const [id, loading] of this.#loading)
      if (wordingOf(id)?.workshop === workshop) await loading.catch(() => {})
    for (const room of [...this.#rooms.values()]) {
      if (room.workshop !== workshop) continue
      room.closeAll('notFound')
      await soon(room.stored())
      this.#end(room.id, 'notFound')
      const stored = await this.#tools.commit.withdraw(room.id)
      stored()
    }
  }

  /** The store could not erase them after all. */
  recall(workshop: WorkshopId): void {
    this.#forgotten.delete(workshop)
  }

  /** The store was damaged and holds what could be read of it: gives it all live wordings once more. */
  storeAgain(): void {
    for (const room of this.#rooms.values()) room.storeAgain()
  }

  /** Sends everybody off to come again and stores what there is. */
  async close(): Promise<void> {
    this.#closed = true
    this.#timers.forEach(clearInterval)
    const rooms = [...this.#rooms.values()]
    // First of all: what comes from then on is sent again to the next process.
    for (const room of rooms) room.closeAll('comeAgain')
    const isStored = await soon(Promise.all(rooms.map((room) => room.stored())))
    if (!isStored) this.#tools.log.error('closed before all wordings were stored')
    for (const room of rooms) this.#end(room.id, 'comeAgain')
  }

  #judge(room: WordingRoom, line: Connection): void {
    const refused = judge(line.visitor)
    // Who wrote and may not any more is sent off, and may come again to listen.
    const isShut = line.wrote && line.visitor.may('write-board') !== true
    if (!refused && !isShut) return
    line.close(refused ?? 'forbidden')
    room.leave(line)
  }

  /** Never two loads at once: whoever comes second waits for the first. */
  #open(id: BoardId): Promise<WordingRoom> {
    const room = this.#rooms.get(id)
    if (room) return Promise.resolve(room)
    const loading = this.#loading.get(id) ?? this.#load(id).finally(() => this.#loading.delete(id))
    this.#loading.set(id, loading)
    return loading
  }

  async #load(id: BoardId): Promise<WordingRoom> {
    const words = () => this.#options.words(id)
    const opening = await openingOf(this.#tools.boards, id, words() ?? '')
    if (opening.setAside)
      this.#tools.log.error({ id, rows: opening.setAside }, 'opened at its last good state')
    if (this.#closed || words() === null || this.#forgotten.has(wordingOf(id)!.workshop))
      throw new Error(`${id} is not there any more`)
    const room = new WordingRoom(id, opening, this.#tools)
    this.#rooms.set(id, room)
    return room
  }

  async #storedText(id: BoardId, words: string): Promise<string> {
    const { epoch, updates } = await openingOf(this.#tools.boards, id, words)
    const doc = new WordingDoc(epoch, updates)
    const { text } = doc
    doc.close()
    return text
  }

  async #letGo(quiet: number): Promise<void> {
    const isQuiet = (room: WordingRoom) => room.isIdle && this.#tools.now() - room.quietSince >= quiet
    for (const room of [...this.#rooms.values()]) {
      if (!isQuiet(room)) continue
      await room.compact()
      // Somebody may have come in meanwhile.
      if (!isQuiet(room) || this.#rooms.get(room.id) !== room) continue
      this.#rooms.delete(room.id)
      room.dispose()
    }
  }

  #ping(): void {
    for (const room of this.#rooms.values()) for (const line of room.lines) line.ping(idleFrame)
  }
}
