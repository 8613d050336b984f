import * as Y from 'yjs'
import { type BoardReader, watchDoc } from '#shared/board/changes.ts'
import { type Note, NOTE } from '#shared/board/note.ts'
import {
  isGone,
  metaOf,
  noteRecord,
  notesOf,
  readNote,
  readTheme,
  type RecordMap,
  themeRecord,
  themesOf,
} from '#shared/board/records.ts'
import type { Origin } from '#shared/board/ops.ts'
import type { CloseName } from '#shared/contract/boards.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { NoteId, PersonKey, ThemeId } from '#shared/ids.ts'

/** What only the server says of a note (B8), and the records it is said of. */
type Ruling = {
  by: Note['by']
  number: Note['number']
  source: Note['source']
  record: RecordMap
  text: unknown
}

/** The new notes that still want a number, and the reason to send the sender away; null when there is none. */
type Outcome = { unnumbered: NoteId[]; offence: CloseName | null }

/** Who has sent an update, as far as its notes are concerned. */
type Writer = {
  /** Signs the notes that it makes. */
  key: PersonKey
  /** Whether it made the note on this line itself, or may have brought it for somebody. */
  made: (id: NoteId) => boolean
  /** The next note number, or null when it has to be asked for. */
  number: () => number | null
}

const putRight: Origin = { from: 'server', why: 'stamp' }
const needed = { notes: ['at', 'kind', 'born', 'text'], themes: ['title', 'order', 'origin'] } as const

/**
 * Looks at what a visitor's update did and puts right what was not the visitor's to do: who wrote a note
 * and its number, what must not be deleted (B3), what no longer reads, the board's own record (B1). The
 * repair comes after the update in the document's history, so it prevails everywhere.
 */
export class NoteGuard {
  readonly #doc: Y.Doc
  readonly #reader: BoardReader
  readonly #rulings = new Map<string, Ruling>()
  readonly #signers = new Map<number, PersonKey>()
  readonly #meta: Record<string, unknown>
  readonly #stop: () => void
  /** What the update under way has touched, with what it was before. */
  #touched: { notes: Map<string, Note | null>; themes: Map<string, Theme | null>; meta: boolean } | null =
    null

  /** @param reader of the same document; the guard listens before it, and so can still read what was */
  constructor(doc: Y.Doc, makeReader: () => BoardReader) {
    this.#doc = doc
    this.#meta = metaOf(doc).toJSON()
    this.#stop = watchDoc(doc, ({ notes, themes, meta }, transaction) => {
      const fromServer = (transaction.origin as Partial<Origin> | null)?.from === 'server'
      if (fromServer) for (const id of notes) this.#rule(id)
      const touched = this.#touched
      if (!touched || fromServer) return
      for (const id of notes) touched.notes.set(id, this.#reader.note(id as NoteId))
      for (const id of themes) touched.themes.set(id, this.#reader.theme(id as ThemeId))
      touched.meta ||= meta
    })
    this.#reader = makeReader()
    for (const id of notesOf(doc).keys()) this.#rule(id)
  }

  get reader(): BoardReader {
    return this.#reader
  }

  /** Whose number this is, by the notes it made that carry somebody's signature. */
  signerOf(client: number): PersonKey | undefined {
    return this.#signers.get(client)
  }

  /** Notes that have no number yet, oldest first. */
  unnumbered(): Note[] {
    return this.#reader.snapshot().notes.filter((note) => note.number === null)
  }

  /**
   * Lets an update happen and puts right what it may not do.
   * @returns what is left to do
   */
  let(update: () => void, writer: Writer): Outcome {
    const touched = (this.#touched = { notes: new Map(), themes: new Map(), meta: false })
    const result: Outcome = { unnumbered: [], offence: null }
    try {
      update()
    } catch {
      // Whatever it did before it failed stays done, and is put right like everything else.
      result.offence = 'malformed'
    } finally {
      this.#touched = null
    }
    if (touched.meta) result.offence = 'malformed'
    // Most of the time there is nothing to put right, and a transaction costs as much as the update itself.
    const isFine =
      !touched.meta &&
      [...touched.notes.keys()].every((id) => this.#isFineNote(id)) &&
      [...touched.themes.keys()].every((id) => this.#isFineTheme(id))
    if (isFine) return result
    this.#doc.transact(() => {
      for (const [id, was] of touched.notes) this.#judgeNote(id, was, writer, result)
      for (const [id, was] of touched.themes) this.#judgeTheme(id, was, result)
      if (touched.meta) this.#restoreMeta()
    }, putRight)
    for (const id of touched.notes.keys()) if (!this.#rulings.has(id)) this.#rule(id)
    return result
  }

  close(): void {
    this.#stop()
    this.#reader.close()
  }

  #rule(id: string): void {
    const record: unknown = notesOf(this.#doc).get(id)
    if (!(record instanceof Y.Map)) return
    const note = readNote(id, record)
    const { by, number, source } = note ?? { by: null, number: null, source: null }
    this.#rulings.set(id, { by, number, source, record, text: record.get('text') })
    const maker = record._item?.id.client
    if (by !== null && maker !== undefined && !this.#signers.has(maker)) this.#signers.set(maker, by)
  }

  #isFineNote(id: string): boolean {
    const ruling = this.#rulings.get(id)
    if (!ruling || notesOf(this.#doc).get(id) !== ruling.record) return false
    const note = this.#reader.note(id as NoteId)
    const { record, text, by, number, source } = ruling
    return (
      note !== null &&
      record.get('text') === text &&
      !isTooLong(text) &&
      same(record.get('by'), by) &&
      same(record.get('number'), number) &&
      same(record.get('source'), source)
    )
  }

  #isFineTheme(id: string): boolean {
    const record: unknown = themesOf(this.#doc).get(id)
    return record instanceof Y.Map && (isGone(record) || readTheme(id, record) !== null)
  }

  #judgeNote(id: string, was: Note | null, writer: Writer, result: Outcome): void {
    const notes = notesOf(this.#doc)
    const ruling = this.#rulings.get(id)
    const record: unknown = notes.get(id)
    if (!ruling) return this.#judgeNew(id, record, writer, result)
    if (record !== ruling.record) {
      // Deleted, or another put in its place: the words come back.
      result.offence = 'malformed'
      if (was)
        notes.set(id, noteRecord({ ...was, by: ruling.by, number: ruling.number, source: ruling.source }))
      this.#rulings.delete(id)
      return
    }
    const { by, number, source } = ruling
    for (const [field, value] of Object.entries({ by, number, source })) {
      if (!same(ruling.record.get(field), value)) ruling.record.set(field, value)
    }
    if (ruling.record.get('text') !== ruling.text && was) {
      result.offence = 'malformed'
      ruling.record.set('text', new Y.Text(was.text))
    }
    shorten(ruling.record, result)
    if (was && !readNote(id, record)) restore(ruling.record, was, needed.notes, result)
  }

  #judgeNew(id: string, record: unknown, writer: Writer, result: Outcome): void {
    if (!(record instanceof Y.Map) || !readNote(id, record)) {
      result.offence = 'malformed'
      return notesOf(this.#doc).delete(id)
    }
    const number = writer.number()
    // After a crash people bring each other's words back: what somebody else has signed is not the bringer's, nor
    // is it certain whose it is.
    const signed: unknown = record.get('by')
    const isForeign = typeof signed === 'string' && signed !== writer.key && !writer.made(id as NoteId)
    const by = isForeign ? null : writer.key
    for (const [field, value] of Object.entries({ by, number, source: null })) {
      if (!same(record.get(field), value)) record.set(field, value)
    }
    shorten(record, result)
    if (number === null) result.unnumbered.push(id as NoteId)
  }

  #judgeTheme(id: string, was: Theme | null, result: Outcome): void {
    const themes = themesOf(this.#doc)
    const record: unknown = themes.get(id)
    if (this.#isFineTheme(id)) return
    if (record instanceof Y.Map && was) return restore(record, was, needed.themes, result)
    result.offence = 'malformed'
    if (was) themes.set(id, themeRecord(was))
    else themes.delete(id)
  }

  #restoreMeta(): void {
    const meta = metaOf(this.#doc)
    for (const key of meta.keys()) if (!(key in this.#meta)) meta.delete(key)
    for (const [key, value] of Object.entries(this.#meta))
      if (!same(meta.get(key), value)) meta.set(key, value)
  }
}

/** People who type at once may write a little too much together; nobody writes a book on a note. */
const isTooLong = (text: unknown): text is Y.Text => text instanceof Y.Text && text.length > 2 * NOTE.longest

function shorten(record: RecordMap, result: Outcome): void {
  const text: unknown = record.get('text')
  if (!isTooLong(text)) return
  text.delete(NOTE.longest, text.length - NOTE.longest)
  result.offence = 'tooLarge'
}

const same = (a: unknown, b: unknown): boolean =>
  a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/**
 * Gives back the fields that no longer read. A field that is merely missing may come of two people's undo
 * crossing each other; one with another kind of value in it does not.
 */
function restore<T extends Note | Theme>(
  record: RecordMap,
  was: T,
  fields: readonly string[],
  result: Outcome,
): void {
  const missing = fields.filter((field) => !record.has(field))
  if (missing.length === 0) result.offence = 'malformed'
  const { id: _id, ...values } = was
  for (const [field, value] of Object.entries(values)) {
    if (field === 'text' ? !(record.get('text') instanceof Y.Text) : !same(record.get(field), value)) {
      record.set(field, field === 'text' ? new Y.Text(String(value)) : value)
    }
  }
}
