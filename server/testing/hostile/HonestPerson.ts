import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { apply, read } from '#shared/board/BoardDoc.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { until } from '../until.ts'

export type Seat = { url: string; board: string; epoch: number; schema: number; cookie: string }

/** Somebody at a board with y-websocket's provider as it comes, who notices every break of the line. */
export class HonestPerson {
  readonly doc = new Y.Doc()
  readonly provider: WebsocketProvider
  /** How often the line has broken. */
  drops = 0
  /** The final code it was closed with, or null. */
  closed: number | null = null

  constructor({ url, board, epoch, schema, cookie }: Seat) {
    class WithCookie extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols, { headers: { cookie }, perMessageDeflate: false })
      }
    }
    this.provider = new WebsocketProvider(url, board, this.doc, {
      params: { epoch: `${epoch}`, schema: `${schema}` },
      disableBc: true,
      WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    })
    this.provider.on('connection-close', (event) => {
      if (event) this.drops += 1
    })
    this.provider.on('closed', ({ code }) => (this.closed = code))
  }

  async synced(): Promise<this> {
    await until('the first sync', () => this.provider.synced || this.closed !== null)
    if (this.closed !== null) throw new Error(`closed with ${this.closed}`)
    return this
  }

  do(...ops: BoardOp[]): void {
    apply(this.doc, ops, { from: 'person' })
  }

  get board(): BoardSnapshot {
    return read(this.doc).snapshot
  }

  note(id: string): Note | undefined {
    return this.board.notes.find((note) => note.id === id)
  }

  /** The others' presence by their number. */
  get others(): Map<number, Record<string, unknown>> {
    const states = new Map(this.provider.awareness.getStates())
    states.delete(this.doc.clientID)
    return states
  }

  leave(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
}
