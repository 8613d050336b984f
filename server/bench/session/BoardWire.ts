import { gunzipSync } from 'node:zlib'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { notesOf } from '#shared/board/records.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { BOARDS_PATH, MESSAGE_STATE } from '#shared/contract/boards.ts'
import type { BoardAccess } from '#shared/workshop/access.ts'
import { body, EMPTY_VECTOR, MESSAGE, plain } from '../sync/dialect.ts'
import { RawClient } from '../sync/RawClient.ts'
import type { Lately } from './Lately.ts'

/** How many notes a board has, by the bytes of its state: each different one is opened once. */
export type Boards = { whole: Lately<number>; packed: Lately<number> }

/** One edition of a board in front of somebody, as a bare socket that asks for what the page asks for. */
export class BoardWire {
  readonly line: RawClient
  readonly access: BoardAccess
  readonly #boards: Boards
  readonly #onReadable: () => void
  /** What this person writes here, and nothing of the others. */
  readonly #doc = new Y.Doc()
  #parts: Buffer[] = []
  /** How many notes it had when it was readable; null before. */
  notes: number | null = null
  /** When content last came, the board itself or a change of it (performance.now). */
  newsAt = -Infinity

  constructor(
    at: { port: number; cookie: string },
    access: BoardAccess,
    boards: Boards,
    on: { readable: () => void; closed: () => void },
  ) {
    this.access = access
    this.#boards = boards
    this.#onReadable = on.readable
    const { board, epoch } = access
    const door = {
      port: at.port,
      path: `${BOARDS_PATH}${board}?epoch=${epoch}&schema=${SCHEMA}&durable=1&compact=1`,
      headers: { Cookie: at.cookie },
    }
    this.line = new RawClient(door, (payload, when) => this.#hear(payload, when))
    this.line.opened.then(
      () => {
        this.line.send(plain.sync(0, EMPTY_VECTOR))
        this.line.send(plain.presence(presenceOf(this.#doc.clientID)))
      },
      () => {},
    )
    this.line.gone.then(on.closed, () => {})
    this.#doc.on('update', (update: Uint8Array) => this.line.send(plain.sync(2, update)))
  }

  write(ops: readonly BoardOp[]): void {
    apply(this.#doc, ops, { from: 'person' })
  }

  leave(): void {
    this.line.leave()
    this.#doc.destroy()
  }

  #hear(payload: Buffer, at: number): void {
    if (payload[0] === MESSAGE_STATE) return this.#takePart(payload, at)
    if (payload[0] !== MESSAGE.sync) return
    const content = body(payload, 2)
    switch (payload[1]) {
      case 0:
        return this.line.send(plain.sync(1, Y.encodeStateAsUpdate(this.#doc, content)))
      case 1:
        return this.#become(this.#boards.whole.look(content), at)
      default:
        // Two bytes say nothing but that the line lives.
        if (content.length > 2) this.newsAt = at
    }
  }

  #takePart(payload: Buffer, at: number): void {
    const decoder = decoding.createDecoder(payload)
    decoding.readVarUint(decoder)
    const [index, count] = [decoding.readVarUint(decoder), decoding.readVarUint(decoder)]
    this.#parts[index] = Buffer.from(decoding.readVarUint8Array(decoder))
    if (index === count - 1) this.#become(this.#boards.packed.look(Buffer.concat(this.#parts)), at)
  }

  #become(notes: number, at: number): void {
    this.notes = notes
    this.newsAt = at
    this.#onReadable()
  }
}

const countNotes = (fill: (doc: Y.Doc) => void): number => {
  const doc = new Y.Doc()
  fill(doc)
  const { size } = notesOf(doc)
  doc.destroy()
  return size
}

export const readBoard = (state: Buffer): number => countNotes((doc) => Y.applyUpdate(doc, state))
export const unpackBoard = (state: Buffer): number =>
  countNotes((doc) => Y.applyUpdateV2(doc, gunzipSync(state)))

/** That somebody is here, as a phone says it. */
function presenceOf(client: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarString(
    encoder,
    JSON.stringify({ cursor: null, selection: [], dragging: null, typing: null }),
  )
  return encoding.toUint8Array(encoder)
}
