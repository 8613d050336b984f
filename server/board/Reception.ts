import type { RawData } from 'ws'
import { type CloseName, closeCodes } from '#shared/contract/boards.ts'
import type { BoardId } from '#shared/ids.ts'
import type { BoardRoom } from './BoardRoom.ts'
import type { Connection, Socket, Style } from './Connection.ts'
import type { BoardFigures } from '../health/BoardFigures.ts'
import { type Allowance, allowanceOf, type BoardLimits } from './limits.ts'
import { receive } from './receive.ts'

/** What a visitor's address asks for. */
export type Wish = { board: BoardId; epoch: number; schema: number } & Partial<Style>

/** A socket that has not been let in yet. */
export type Guest = {
  turnAway: (name: CloseName) => void
  /** Lets it in; what it has said so far is heard first. */
  seat: (room: BoardRoom, connection: Connection) => void
}

const bytesOf = (data: RawData): Uint8Array =>
  Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? new Uint8Array(data) : data

/** Where sockets wait: keeps what they say until they are seated, and knows what each person may still send. */
export class Reception {
  readonly #limits: BoardLimits
  readonly #now: () => number
  readonly #figures: BoardFigures
  readonly #allowances = new Map<string, Allowance>()

  constructor(limits: BoardLimits, figures: BoardFigures, now: () => number) {
    this.#limits = limits
    this.#figures = figures
    this.#now = now
  }

  /** What a person may send, on all lines together. */
  allowance(person: string): Allowance {
    const now = this.#now()
    const allowance = this.#allowances.get(person) ?? allowanceOf(this.#limits, now)
    this.#allowances.set(person, allowance)
    if (this.#allowances.size > 5_000) {
      for (const [key, each] of this.#allowances) {
        if (Object.values(each).every((bucket) => bucket.isFull(now))) this.#allowances.delete(key)
      }
    }
    return allowance
  }

  /** Counts a person's joins; false when there have been too many lately. */
  mayJoin(person: string): boolean {
    return this.allowance(person).joins.take(this.#now())
  }

  receive({ ws, socket }: Socket): Guest {
    const figures = this.#figures
    let said: Uint8Array[] = []
    let bytes = 0
    let seat: { room: BoardRoom; connection: Connection } | null = null
    const turnAway = (name: CloseName) => {
      said = []
      figures.closed(name)
      ws.close(closeCodes[name], name)
    }
    const hear = (frame: Uint8Array) => {
      if (seat) return receive(seat.room, seat.connection, frame)
      bytes += frame.length
      if (bytes > this.#limits.waiting) turnAway('tooLarge')
      else if (ws.readyState === ws.OPEN) said.push(frame)
    }
    // A broken frame ends this line and nothing else; without a listener it would end the process. The socket
    // is left to say goodbye: cut off at once, the visitor would not hear why, and come again with the same.
    ws.on('error', () => figures.closed('broken'))
    // Whoever goes before being seated leaves nothing behind.
    ws.on('close', () => (said = []))
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
        figures.joined()
        ws.on('pong', () => (connection.alive = true))
        ws.on('close', () => room.leave(connection))
        socket.on('drain', () => {
          connection.drained()
          room.catchUp(connection)
        })
        room.join(connection)
        for (const frame of said) receive(room, connection, frame)
        said = []
      },
    }
  }
}
