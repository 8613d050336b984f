import * as decoding from 'lib0/decoding'
import { WebSocket as Ws } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { apply, observe, read } from '#shared/board/BoardDoc.ts'
import type { Note } from '#shared/board/note.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { type BoardSnapshot, SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, MESSAGE_DURABLE } from '#shared/contract/boards.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { Visitor } from './Visitor.ts'
import { Waiting } from './Waiting.ts'

/** One edition of a board, kept in step over the real door, outside a browser. */
export class BoardLine {
  readonly access: Pick<BoardAccess, 'board' | 'epoch'>
  readonly #doc = new Y.Doc()
  readonly #provider: WebsocketProvider
  readonly #waiting = new Waiting()
  readonly #stop: () => void
  #snapshot: BoardSnapshot | null = null
  #durable = new Map<number, number>()
  /** The code the server closed it with for good, or null. */
  closed: number | null = null

  constructor(visitor: Visitor, access: Pick<BoardAccess, 'board' | 'epoch'>) {
    this.access = access
    const { cookie } = visitor
    class WithCookie extends Ws {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: { cookie }, perMessageDeflate: false })
      }
    }
    this.#provider = new WebsocketProvider(
      visitor.origin.replace(/^http/, 'ws') + BOARDS_PATH.replace(/\/$/, ''),
      access.board,
      this.#doc,
      {
        // Node has a WebSocket of its own, but only this one can carry a cookie.
        WebSocketPolyfill: WithCookie as unknown as typeof WebSocket,
        params: { epoch: String(access.epoch), schema: String(SCHEMA), durable: '1' },
        disableBc: true,
      },
    )
    this.#provider.messageHandlers[MESSAGE_DURABLE] = (_, decoder) => {
      this.#durable = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      this.#waiting.look()
    }
    this.#provider.on('closed', ({ code }) => {
      this.closed = code
      this.#waiting.look()
    })
    this.#provider.on('sync', () => this.#waiting.look())
    this.#stop = observe(this.#doc, () => {
      this.#snapshot = null
      this.#waiting.look()
    })
  }

  get snapshot(): BoardSnapshot {
    this.#snapshot ??= read(this.#doc).snapshot
    return this.#snapshot
  }

  /** Notes that are not archived. */
  get notes(): Note[] {
    return this.snapshot.notes.filter((note) => note.archived === null)
  }

  get inStep(): boolean {
    return this.#provider.synced
  }

  apply(ops: readonly BoardOp[]): void {
    apply(this.#doc, ops, { from: 'person' })
  }

  until(what: string, test: () => boolean, milliseconds = 30_000): Promise<void> {
    return this.#waiting.until(
      `${what} on ${this.access.board} (epoch ${this.access.epoch})`,
      test,
      milliseconds,
    )
  }

  /** Resolves when everything of this board has come. Fails when the server has closed it for good. */
  async synced(milliseconds = 30_000): Promise<void> {
    await this.until('the first sync', () => this.inStep || this.closed !== null, milliseconds)
    if (this.closed !== null) throw new Error(`board ${this.access.board} was closed with ${this.closed}`)
  }

  /** Resolves when the server has stored what was written here. */
  saved(milliseconds = 30_000): Promise<void> {
    const own = this.#doc.clientID
    const clock = () => Y.decodeStateVector(Y.encodeStateVector(this.#doc)).get(own) ?? 0
    return this.until('the server to save', () => (this.#durable.get(own) ?? 0) >= clock(), milliseconds)
  }

  close(): void {
    this.#stop()
    this.#provider.destroy()
    this.#doc.destroy()
  }
}
