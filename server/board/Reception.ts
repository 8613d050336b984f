import type { RawData, WebSocket } from 'ws'
import { type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardRoom } from './BoardRoom.ts'
import type { Connection } from './Connection.ts'
import { type BoardLimits, Bucket } from './limits.ts'
import { receive } from './receive.ts'

/** What a visitor's address asks for. */
export type Wish = { board: BoardId; epoch: number; schema: number; durable?: boolean }

/** A socket that has not been let in yet. */
export type Guest = {
  turnAway: (name: CloseName) => void
  /** Lets it in; what it has said so far is heard first. */
  seat: (room: BoardRoom, connection: Connection) => void
}

const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data

/** Where sockets wait: keeps what they say until they are seated, and counts how often a person comes. */
export class Reception {
  readonly #limits: BoardLimits
  readonly #now: () => number
  readonly #joins = new Map<string, Bucket>()

  constructor(limits: BoardLimits, now: () => number) {
    this.#limits = limits
    this.#now = now
  }

  /** Counts a person's joins; false when there have been too many lately. */
  mayJoin(person: string): boolean {
    const now = this.#now()
    const bucket = this.#joins.get(person) ?? new Bucket(this.#limits.joins, now)
    this.#joins.set(person, bucket)
    if (this.#joins.size > 5_000) {
      for (const [key, each] of this.#joins) if (each.isFull(now)) this.#joins.delete(key)
    }
    return bucket.take(now)
  }

  receive(ws: WebSocket): Guest {
    let said: Uint8Array[] = []
    let bytes = 0
    let seat: { room: BoardRoom; connection: Connection } | null = null
    const turnAway = (name: CloseName) => {
      said = []
      ws.close(closeCodes[name], name)
    }
    const hear = (frame: Uint8Array) => {
      if (seat) return receive(seat.room, seat.connection, frame)
      bytes += frame.length
      if (bytes > this.#limits.waiting) turnAway('tooLarge')
      else if (ws.readyState === ws.OPEN) said.push(frame)
    }
    // A broken frame ends this line and nothing else; without a listener it would end the process.
    ws.on('error', () => ws.terminate())
    ws.on('message', (data, isBinary) => {
      if (isBinary) hear(bytesOf(data))
      else if (seat) seat.connection.close('malformed')
      else turnAway('malformed')
    })
    return {
      turnAway,
      seat(room, connection) {
        if (ws.readyState !== ws.OPEN) return
        seat = { room, connection }
        ws.on('pong', () => (connection.alive = true))
        ws.on('close', () => room.leave(connection))
        room.join(connection)
        for (const frame of said) receive(room, connection, frame)
        said = []
      },
    }
  }
}
