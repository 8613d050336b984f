import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import { placeOf } from '#shared/board/boardId.ts'
import { BoardReader } from '#shared/board/changes.ts'
import type { BoardOp, Origin } from '#shared/board/ops.ts'
import type { Thing, What } from '#shared/board/past.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { BoardId, NoteId, PersonId, PersonKey, RemarkId, ShapeId, ThemeId } from '#shared/ids.ts'
import type { Connection } from './Connection.ts'
import { Catchup } from './Catchup.ts'
import { answerFrame } from './frames.ts'
import { inspect, type Inspection, without } from './inspect.ts'
import { Ledger } from './Ledger.ts'
import type { BoardLimits } from './limits.ts'
import { NoteGuard } from './NoteGuard.ts'
import type { Wire } from './wire.ts'

/** A document and the updates that it was made of, as the store has them; none when it was just born. */
export type Loaded = { epoch: number; doc: Y.Doc; updates: readonly Uint8Array[]; setAside?: number }

/** Everything that changed since the last time, as one update made of `count`. `only` is set when all came from one line. */
export type Batch = { update: Uint8Array; count: number; frame: Wire; only: Connection | null }

/** A thing that has changed; null when it is there no more. */
export type Changed = { what: What; id: string; now: Thing | null }

/** A person; the server at somebody's word (null); or the programme, which moves what people wrote from board to board. */
export type Doer = PersonId | 'programme' | null

/** By client, how many of its items somebody has. */
export type State = ReadonlyMap<number, number>

/** Answers that are kept for whoever else has as much: a hall that lost its network has had the same. */
const ANSWERS = 8

/** Bytes of an update that is worth remembering for having held nothing new, and how many are. */
const HEARD = { bytes: 1024, most: 4 } as const

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
  readonly #ledger: Ledger
  readonly #catchup: Catchup
  /** What the document weighed when it was last weighed, and all that came since. */
  #bytes: number
  /** Updates that were found to hold nothing new: a hall that comes back says the same a hundred times. */
  #heard: Uint8Array[] = []
  /** By state vector, what was answered since the last change. */
  readonly #answers = new Map<string, Wire>()
  #pending: Uint8Array[] = []
  #senders = new Set<Connection | null>()
  #unnumbered: NoteId[]
  /** Whose doing is being taken in. */
  #by: Doer = null
  #state: State

  constructor(board: BoardId, { epoch, doc, updates }: Loaded, limits: BoardLimits, onChange: () => void) {
    this.board = board
    this.epoch = epoch
    this.stored = updates.length
    this.#doc = doc
    this.#ledger = new Ledger(updates)
    this.#catchup = new Catchup(doc)
    this.#bytes = this.#ledger.bytes
    this.#limits = limits
    this.#guard = new NoteGuard(doc, () => new BoardReader(doc))
    this.#unnumbered = this.#guard.unnumbered().map((note) => note.id)
    this.#state = stateOf(doc)
    // Yjs has counted it anyway; counting again at each sending would cost as much as the sending.
    doc.on('afterTransaction', ({ afterState }) => (this.#state = afterState))
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.#pending.push(update)
      this.#answers.clear()
      if (origin !== null && typeof origin === 'object' && 'visitor' in origin) {
        this.#senders.add(origin as Connection)
      } else this.#senders.add(null)
      onChange()
    })
  }

  snapshot(): BoardSnapshot {
    return this.#guard.reader.snapshot()
  }

  /** Tells of everything on the board that one doing has changed, as it is now, and whose doing it is. */
  onThings(fn: (things: readonly Changed[], by: Doer) => void): void {
    const { reader } = this.#guard
    const read = {
      note: (id: string) => reader.note(id as NoteId),
      theme: (id: string) => reader.theme(id as ThemeId),
      shape: (id: string) => reader.shape(id as ShapeId),
      remark: (id: string) => reader.remark(id as RemarkId),
    }
    reader.subscribe((changes) => {
      const things = changes.map(({ what, id }): Changed => ({ what, id, now: read[what](id) }))
      fn(things, this.#by)
    })
  }

  /** Whose number this is, by the notes that were signed when it made them. */
  signerOf(client: number): PersonKey | undefined {
    return this.#guard.signerOf(client)
  }

  /** Whether the number has ever written here. */
  knows(client: number): boolean {
    return this.#doc.store.clients.has(client)
  }

  get unreadable(): number {
    return this.#guard.reader.unreadable
  }

  /** By client, how many of its items are here; never changed afterwards. */
  get state(): State {
    return this.#state
  }

  /** Whether the update holds anything that is not here yet. */
  wouldChange(update: Uint8Array): boolean {
    const found = this.#inspect(update)
    return found !== null && (typeof found === 'string' || found.changes)
  }

  /**
   * Takes a visitor's update in. Says why the visitor must go, or null. Whatever is refused before it is
   * applied changes nothing; what turns out wrong afterwards has been put right.
   */
  take(
    update: Uint8Array,
    from: Connection,
    house: {
      ownerOf: (client: number) => PersonKey | undefined
      number: () => number | null
      /** Whether the server has asked for it; then it may hold what a whole hall wrote. */
      asked: boolean
    },
  ): CloseName | 'lacks' | null {
    const found = this.#inspect(update)
    if (found === null) return null
    if (typeof found === 'string') return found
    if (!found.changes) return null
    if (this.#overfills(found)) return 'tooLarge'
    if (this.#outgrows(update.length)) return 'tooLarge'
    if (!house.asked) for (const client of found.newcomers) from.authors.add(client)
    if (from.authors.size > this.#limits.authors) return 'tooLarge'
    const own = this.#onlyOwn(update, found.clients, from, house.ownerOf)
    if (!own) return 'lacks'
    if (found.remains) this.#catchup.forget()
    this.#by = from.visitor.actor()?.id ?? null
    const { unnumbered, offence } = this.#guard.let(() => Y.applyUpdate(this.#doc, own, from), {
      key: from.visitor.key,
      made: (id) => (found.notes.get(id) ?? found.remarks.get(id)) === from.client,
      number: house.number,
      mayRemark: from.visitor.may('remark') === true,
      // While a board drains nothing else allows it either, and what is on its way is not bound.
      mayArrange: from.visitor.may('arrange-board') !== 'positions-locked',
      mayEditOthers: from.visitor.may('edit-others') !== 'own-notes-only',
      mayDraw: from.visitor.may('draw-shapes') !== 'no-shapes',
    })
    this.#by = null
    this.#unnumbered.push(...unnumbered)
    const gap = this.#dropGap()
    if (offence) return offence
    if (gap > this.#limits.pending) return 'comeAgain'
    return gap > 0 || own !== update ? 'lacks' : null
  }

  /**
   * What somebody may say: not in the name of others who go by those clients. They bring it themselves, if it is
   * theirs; after a crash everybody has words of everybody. Null when nothing is left.
   */
  #onlyOwn(
    update: Uint8Array,
    clients: ReadonlySet<number>,
    from: Connection,
    ownerOf: (client: number) => PersonKey | undefined,
  ): Uint8Array | null {
    const me = from.visitor.key
    const others = new Set([...clients].filter((client) => (ownerOf(client) ?? me) !== me))
    if (others.size === 0) return update
    const rest = without(update, others)
    const found = inspect(this.#doc, rest)
    return typeof found !== 'string' && found.changes ? rest : null
  }

  /** The server's own hand. */
  perform(ops: readonly BoardOp[], origin: Origin, by: PersonId | null = null): void {
    this.#by = origin.from === 'server' && origin.why === 'seed' ? 'programme' : by
    apply(this.#doc, ops, origin)
    this.#by = null
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

  number(ids: readonly NoteId[], numbers: readonly number[]): void {
    const ops = ids.map((id, index): BoardOp => {
      const by = this.#guard.reader.note(id)?.by ?? null
      return { op: 'note/stamp', id, number: numbers[index]!, by }
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
    const [pending, senders] = [this.#pending, this.#senders]
    const [first, ...rest] = pending
    if (!first) return null
    this.#pending = []
    this.#senders = new Set()
    const update = rest.length === 0 ? first : Y.mergeUpdates(pending)
    const [sender] = senders
    const only = senders.size === 1 ? (sender ?? null) : null
    const count = pending.length
    this.#bytes += update.length
    return { update, count, frame: this.#ledger.append(update), only }
  }

  /** The updates that the store is to have; the first holds whatever the document was born with. */
  get ledger(): Ledger {
    return this.#ledger
  }

  /** A document that was just born: the update to store before anybody is let in. */
  begin(): Uint8Array {
    this.#pending = []
    this.#senders = new Set()
    return this.again()
  }

  /** Everything once more: the store has lost something, nobody knows what. */
  again(): Uint8Array {
    const whole = Y.encodeStateAsUpdate(this.#doc)
    this.#ledger.append(whole)
    return whole
  }

  /** What brings somebody with this state vector up to date. */
  answer(vector: Uint8Array, compact: boolean): Wire[] {
    if (isEmptyVector(vector)) return this.#ledger.answer(compact)
    const key = Buffer.from(vector).toString('latin1')
    const answer = this.#answers.get(key) ?? answerFrame(this.#catchup.since(vector))
    if (this.#answers.size < ANSWERS) this.#answers.set(key, answer)
    return [answer]
  }

  close(): void {
    this.#guard.close()
    this.#doc.destroy()
  }

  /** Looks an update through; null when it is known to hold nothing new. */
  #inspect(update: Uint8Array): ReturnType<typeof inspect> | null {
    if (this.#heard.some((heard) => Buffer.compare(heard, update) === 0)) return null
    const found = inspect(this.#doc, update)
    if (typeof found !== 'string' && !found.changes && update.length >= HEARD.bytes) {
      this.#heard = [update, ...this.#heard].slice(0, HEARD.most)
    }
    return found
  }

  /** Whether there would be more of something than a board takes. */
  #overfills(found: Inspection): boolean {
    const { notes, themes, shapes, remarks } = this.#guard.reader.counts
    const isOwn = placeOf(this.board)?.kind === 'personal'
    return (
      notes + found.notes.size > this.#limits[isOwn ? 'ownNotes' : 'notes'] ||
      themes + found.themes > this.#limits.themes ||
      shapes + found.shapes > this.#limits.shapes ||
      remarks + found.remarks.size > this.#limits.remarks
    )
  }

  /** The sum of updates overestimates what merges; count properly before saying no. */
  #outgrows(more: number): boolean {
    if (this.#bytes + more <= this.#limits.document) return false
    this.#bytes = Y.encodeStateAsUpdate(this.#doc).length
    return this.#bytes + more > this.#limits.document
  }

  /**
   * What builds on something that is not here is not kept: applied later it would count as of whoever brought the
   * missing part, and its cost grows with its square. Whoever sent it has it still, and is asked for it.
   * @returns how many bytes that was
   */
  #dropGap(): number {
    const { store } = this.#doc
    const bytes = store.pendingStructs?.update.length ?? 0
    store.pendingStructs = null
    store.pendingDs = null
    return bytes
  }
}

function stateOf(doc: Y.Doc): State {
  const state = new Map<number, number>()
  for (const [client, structs] of doc.store.clients)
    state.set(client, structs.at(-1)!.id.clock + structs.at(-1)!.length)
  return state
}
