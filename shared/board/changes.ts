import * as Y from 'yjs'
import type { NoteId, RemarkId, ShapeId, ThemeId } from '../ids.ts'
import { KeptSorted } from './KeptSorted.ts'
import type { Note } from './note.ts'
import type { BoardChange, Origin } from './ops.ts'
import {
  CREATION,
  isGone,
  metaOf,
  notesOf,
  PERSON,
  readMeta,
  readNote,
  readRemark,
  readShape,
  readTheme,
  type RecordMap,
  REMOTE,
  remarksOf,
  shapesOf,
  themesOf,
} from './records.ts'
import type { Remark } from './remark.ts'
import type { Shape } from './shape.ts'
import { type BoardMeta, type BoardSnapshot, SCHEMA } from './snapshot.ts'
import type { Theme } from './theme.ts'

type Told = (changes: readonly BoardChange[], origin: Origin) => void

/** Who a transaction came from, in the words of `ops.ts`. */
export function originOf(transaction: Y.Transaction): Origin {
  const origin: unknown = transaction.origin
  if (origin === PERSON || origin === CREATION || origin instanceof Y.UndoManager) return PERSON
  const named = origin as Partial<Origin> | null
  return named?.from === 'server' ? (named as Origin) : REMOTE
}

type Events = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/** The keys of a root that a transaction's deep events touched: direct entries and entries' insides alike. */
function touchedKeys(root: object, events: Events): Set<string> {
  const keys = new Set<string>()
  for (const event of events) {
    if (event.target === root) {
      if (event instanceof Y.YMapEvent) for (const key of event.keysChanged) keys.add(String(key))
    } else keys.add(String(event.path[0]))
  }
  return keys
}

/** By root, the entries that a transaction touched. */
export type Touched = {
  notes: Set<string>
  themes: Set<string>
  shapes: Set<string>
  remarks: Set<string>
  meta: boolean
}

const untouched = (): Touched => ({
  notes: new Set(),
  themes: new Set(),
  shapes: new Set(),
  remarks: new Set(),
  meta: false,
})

/** Calls `fn` once per transaction that changed anything on the board or its meta record, with the ids touched. */
export function watchDoc(doc: Y.Doc, fn: (touched: Touched, transaction: Y.Transaction) => void): () => void {
  const roots = { notes: notesOf(doc), themes: themesOf(doc), shapes: shapesOf(doc), remarks: remarksOf(doc) }
  let seen = untouched()
  let any = false
  const watched = (Object.keys(roots) as (keyof typeof roots)[]).map((name) => {
    const root = roots[name]
    const onEvents = (events: Events) => {
      any = true
      seen[name] = touchedKeys(root, events)
    }
    root.observeDeep(onEvents)
    return () => root.unobserveDeep(onEvents)
  })
  const meta = metaOf(doc)
  const onMeta = () => {
    any = true
    seen.meta = true
  }
  const onDone = (transaction: Y.Transaction) => {
    if (!any) return
    const touched = seen
    any = false
    seen = untouched()
    fn(touched, transaction)
  }
  meta.observeDeep(onMeta)
  doc.on('afterTransaction', onDone)
  let stopped = false
  return () => {
    if (stopped) return
    stopped = true
    for (const stop of watched) stop()
    meta.unobserveDeep(onMeta)
    doc.off('afterTransaction', onDone)
  }
}

const byBirth = (a: Note | Shape | Remark, b: Note | Shape | Remark): number =>
  a.born - b.born || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
const byOrder = (a: Theme, b: Theme): number => a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A document that has not arrived yet reads as an empty board of this edition. */
const blank: BoardMeta = { schema: SCHEMA, board: 'unknown' as BoardMeta['board'], epoch: 1, born: 0 }

/**
 * Reads a document and keeps step with it. Notes that a transaction does not touch keep their object, so
 * whoever draws them draws only what changed. Reading never throws (B7).
 */
export class BoardReader {
  readonly #doc: Y.Doc
  readonly #notes = new KeptSorted<Note>(byBirth)
  readonly #themes = new KeptSorted<Theme>(byOrder)
  readonly #shapes = new KeptSorted<Shape>(byBirth)
  readonly #remarks = new KeptSorted<Remark>(byBirth)
  readonly #unreadable = new Set<string>()
  readonly #told = new Set<Told>()
  readonly #stop: () => void
  #meta: BoardMeta
  #snapshot: BoardSnapshot | null = null

  constructor(doc: Y.Doc, meta: BoardMeta = blank) {
    this.#doc = doc
    this.#meta = readMeta(doc) ?? meta
    for (const id of notesOf(doc).keys()) this.#takeNote(id)
    for (const id of themesOf(doc).keys()) this.#takeTheme(id)
    for (const id of shapesOf(doc).keys()) this.#takeShape(id)
    for (const id of remarksOf(doc).keys()) this.#takeRemark(id)
    this.#stop = watchDoc(doc, (touched, transaction) => {
      const changes: BoardChange[] = []
      const take = <What extends BoardChange['what']>(
        what: What,
        ids: Set<string>,
        read: (id: string) => void,
      ) => {
        for (const id of ids) {
          read(id)
          changes.push({ what, id } as BoardChange)
        }
      }
      take('note', touched.notes, (id) => this.#takeNote(id))
      take('theme', touched.themes, (id) => this.#takeTheme(id))
      take('shape', touched.shapes, (id) => this.#takeShape(id))
      take('remark', touched.remarks, (id) => this.#takeRemark(id))
      if (touched.meta) this.#meta = readMeta(doc) ?? this.#meta
      this.#snapshot = null
      if (changes.length > 0) for (const fn of [...this.#told]) fn(changes, originOf(transaction))
    })
  }

  /** How many entries could not be read and were left out. */
  get unreadable(): number {
    return this.#unreadable.size
  }

  /** How many entries can be read, archived notes included. */
  get counts(): { notes: number; themes: number; shapes: number; remarks: number } {
    return {
      notes: this.#notes.size,
      themes: this.#themes.size,
      shapes: this.#shapes.size,
      remarks: this.#remarks.size,
    }
  }

  /** Themes by order, the rest in order of birth; the same object until something changes. */
  snapshot(): BoardSnapshot {
    return (this.#snapshot ??= {
      meta: this.#meta,
      notes: this.#notes.list() as Note[],
      themes: this.#themes.list() as Theme[],
      shapes: this.#shapes.list() as Shape[],
      remarks: this.#remarks.list() as Remark[],
    })
  }

  note(id: NoteId): Note | null {
    return this.#notes.get(id) ?? null
  }

  theme(id: ThemeId): Theme | null {
    return this.#themes.get(id) ?? null
  }

  shape(id: ShapeId): Shape | null {
    return this.#shapes.get(id) ?? null
  }

  remark(id: RemarkId): Remark | null {
    return this.#remarks.get(id) ?? null
  }

  subscribe(fn: Told): () => void {
    this.#told.add(fn)
    return () => this.#told.delete(fn)
  }

  close(): void {
    this.#stop()
    this.#told.clear()
  }

  #takeNote(key: string): void {
    const id = key as NoteId
    const record: unknown = notesOf(this.#doc).get(id)
    this.#keep(`note ${id}`, this.#notes, id, record === undefined ? undefined : readNote(id, record))
  }

  #takeTheme(id: string): void {
    this.#takePlain('theme', themesOf(this.#doc), this.#themes, id, readTheme)
  }

  #takeShape(id: string): void {
    this.#takePlain('shape', shapesOf(this.#doc), this.#shapes, id, readShape)
  }

  #takeRemark(id: string): void {
    this.#takePlain('remark', remarksOf(this.#doc), this.#remarks, id, readRemark)
  }

  #takePlain<T extends { id: string }>(
    what: string,
    root: Y.Map<RecordMap>,
    kept: KeptSorted<T>,
    id: string,
    read: (id: string, record: unknown) => T | null,
  ): void {
    const record: unknown = root.get(id)
    const absent = record === undefined || isGone(record)
    this.#keep(`${what} ${id}`, kept, id, absent ? undefined : read(id, record))
  }

  #keep<T extends { id: string }>(
    name: string,
    kept: KeptSorted<T>,
    id: string,
    value: T | null | undefined,
  ): void {
    if (value === null) this.#unreadable.add(name)
    else this.#unreadable.delete(name)
    kept.put(id, value ?? undefined)
  }
}

/**
 * Notes that hold words of one's own which the server never had.
 * @param reached for each client of the document, how many of its items the server is known to have
 * @param own the clients that are oneself: this page and, after a reload, those before it
 */
export function wordsBeyond(
  doc: Y.Doc,
  reached: ReadonlyMap<number, number>,
  own: ReadonlySet<number>,
): NoteId[] {
  const beyond: NoteId[] = []
  for (const [id, record] of notesOf(doc)) {
    const text: unknown = record instanceof Y.Map ? record.get('text') : null
    if (!(text instanceof Y.Text)) continue
    for (let item = text._start; item; item = item.right) {
      const { client, clock } = item.id
      if (item.deleted || !own.has(client) || clock + item.length <= (reached.get(client) ?? 0)) continue
      beyond.push(id as NoteId)
      break
    }
  }
  return beyond
}
