import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import { BoardReader } from '#shared/board/changes.ts'
import type { BoardOp, Origin } from '#shared/board/ops.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId, NoteId } from '#shared/ids.ts'
import type { Connection } from './Connection.ts'
import { answerFrame, updateFrame } from './frames.ts'
import { inspect } from './inspect.ts'
import type { BoardLimits } from './limits.ts'
import { NoteGuard } from './NoteGuard.ts'

/** A document and how much of it the store has. `stored` is the number of its updates there. */
export type Loaded = { epoch: number; doc: Y.Doc; stored: number; bytes: number }

/** Everything that changed since the last time, as one update. `only` is set when it all came from one line. */
export type Batch = { update: Uint8Array; frame: Uint8Array; only: Connection | null }

/** Frames after which a kept answer is made anew instead of being added to. */
const TAIL = { frames: 100, bytes: 256 * 1024 }

const isEmptyVector = (vector: Uint8Array): boolean => vector.length === 1 && vector[0] === 0

/** One edition of a board in memory: the document, its guard, and what has not been sent or stored yet. */
export class Edition {
  readonly board: BoardId
  readonly epoch: number
  /** How many updates of this edition the store holds. */
  stored: number
  readonly #doc: Y.Doc
  readonly #guard: NoteGuard
  readonly #limits: BoardLimits
  #bytes: number
  #pending: Uint8Array[] = []
  #senders = new Set<Connection | null>()
  #unnumbered: NoteId[]
  #gapSince: number | null = null
  /** The answer to a newcomer who has nothing, and what came after it was made. */
  #answer: { frame: Uint8Array; tail: Uint8Array[]; bytes: number } | null = null

  constructor(
    board: BoardId,
    { epoch, doc, stored, bytes }: Loaded,
    limits: BoardLimits,
    onChange: () => void,
  ) {
    this.board = board
    this.epoch = epoch
    this.stored = stored
    this.#doc = doc
    this.#bytes = bytes
    this.#limits = limits
    this.#guard = new NoteGuard(doc, () => new BoardReader(doc))
    this.#unnumbered = this.#guard.unnumbered().map((note) => note.id)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#pending.push(update)
      if (origin !== null && typeof origin === 'object' && 'visitor' in origin) {
        this.#senders.add(origin as Connection)
      } else this.#senders.add(null)
      onChange()
    })
  }

  snapshot(): BoardSnapshot {
    return this.#guard.reader.snapshot()
  }

  get unreadable(): number {
    return this.#guard.reader.unreadable
  }

  vector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  /** Whether the update holds anything that is not here yet. */
  wouldChange(update: Uint8Array): boolean {
    const found = inspect(this.#doc, update)
    return typeof found === 'string' || found.changes
  }

  /**
   * Takes a visitor's update in. Says why the visitor must go, or null. Whatever is refused before it is
   * applied changes nothing; what turns out wrong afterwards has been put right.
   */
  take(
    update: Uint8Array,
    from: Connection,
    now: number,
    ownerOf: (client: number) => Connection | undefined,
  ): CloseName | null {
    const found = inspect(this.#doc, update)
    if (typeof found === 'string') return found
    if (!found.changes) return null
    const { notes, themes } = this.#guard.reader.counts
    if (notes + found.notes > this.#limits.notes) return 'tooLarge'
    if (themes + found.themes > this.#limits.themes) return 'tooLarge'
    if (this.#outgrows(update.length)) return 'tooLarge'
    for (const client of found.clients) {
      const owner = ownerOf(client)
      // In somebody else's name: at best it will arrive from them.
      if (owner && owner !== from && owner.visitor.actor()?.id !== from.visitor.actor()?.id)
        return 'comeAgain'
    }
    const { made, offence } = this.#guard.let(() => Y.applyUpdate(this.#doc, update, from), from.visitor.key)
    this.#unnumbered.push(...made)
    if (offence) return 'malformed'
    return this.#hasGap(now) ? 'comeAgain' : null
  }

  /** The server's own hand. */
  perform(ops: readonly BoardOp[], origin: Origin): void {
    apply(this.#doc, ops, origin)
    if (!ops.some((op) => op.op === 'note/add' && op.note.number === null)) return
    this.#unnumbered = this.#guard.unnumbered().map((note) => note.id)
  }

  /** Takes the notes that wait for a number. */
  takeUnnumbered(): NoteId[] {
    const ids = this.#unnumbered
    this.#unnumbered = []
    return ids
  }

  get awaitsNumbers(): boolean {
    return this.#unnumbered.length > 0
  }

  number(ids: readonly NoteId[], first: number): void {
    const ops = ids.map((id, index): BoardOp => {
      const by = this.#guard.reader.note(id)?.by ?? null
      return { op: 'note/stamp', id, number: first + index, by }
    })
    apply(this.#doc, ops, { from: 'server', why: 'stamp' })
  }

  putBackUnnumbered(ids: readonly NoteId[]): void {
    this.#unnumbered = [...ids, ...this.#unnumbered]
  }

  get hasNews(): boolean {
    return this.#pending.length > 0
  }

  takeBatch(): Batch | null {
    const [first, ...rest] = this.#pending
    if (!first) return null
    const update = rest.length === 0 ? first : Y.mergeUpdates(this.#pending)
    const frame = updateFrame(update)
    const [sender] = this.#senders
    const batch = { update, frame, only: this.#senders.size === 1 ? (sender ?? null) : null }
    this.#pending = []
    this.#senders = new Set()
    this.#bytes += update.length
    this.#addToAnswer(frame)
    return batch
  }

  /** The frames that bring somebody with this state vector up to date. */
  answer(vector: Uint8Array): Uint8Array[] {
    if (!isEmptyVector(vector)) return [answerFrame(Y.encodeStateAsUpdate(this.#doc, vector))]
    this.#answer ??= { frame: answerFrame(this.encode()), tail: [], bytes: 0 }
    return [this.#answer.frame, ...this.#answer.tail]
  }

  /** The whole document as one update, without what only waits for something. */
  encode(): Uint8Array {
    this.#dropGap()
    return Y.encodeStateAsUpdate(this.#doc)
  }

  close(): void {
    this.#guard.close()
    this.#doc.destroy()
  }

  #addToAnswer(frame: Uint8Array): void {
    const answer = this.#answer
    if (!answer) return
    answer.tail.push(frame)
    answer.bytes += frame.length
    if (answer.tail.length > TAIL.frames || answer.bytes > TAIL.bytes) this.#answer = null
  }

  /** The sum of updates overestimates what merges; count properly before saying no. */
  #outgrows(more: number): boolean {
    if (this.#bytes + more <= this.#limits.document) return false
    this.#bytes = this.encode().length
    return this.#bytes + more > this.#limits.document
  }

  /** Whether updates wait for others for too long or are too many; then they are dropped (they cost n²). */
  #hasGap(now: number): boolean {
    const { pendingStructs, pendingDs } = this.#doc.store
    if (!pendingStructs && !pendingDs) {
      this.#gapSince = null
      return false
    }
    this.#gapSince ??= now
    const bytes = (pendingStructs?.update.length ?? 0) + (pendingDs?.length ?? 0)
    if (bytes <= this.#limits.pending && now - this.#gapSince <= this.#limits.pendingFor) return false
    this.#dropGap()
    return pendingStructs !== null
  }

  #dropGap(): void {
    this.#doc.store.pendingStructs = null
    this.#doc.store.pendingDs = null
    this.#gapSince = null
  }
}
