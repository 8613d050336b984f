import * as Y from 'yjs'
import { type BoardReader, type Touched, watchDoc } from '#shared/board/changes.ts'
import { type Note, NOTE } from '#shared/board/note.ts'
import { metaOf, noteRecord, notesOf, readNote, type RecordMap } from '#shared/board/records.ts'
import type { Origin } from '#shared/board/ops.ts'
import { hiddenOf } from '#shared/board/hiding.ts'
import { movedOfNote } from '#shared/board/positions.ts'
import { changedOfNote } from '#shared/board/sayings.ts'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import type { Outcome, Writer } from './judging.ts'
import { holdPlain, isFinePlain, isInPlace, judgePlain, plainRoots } from './plainGuard.ts'
import { holdHidden } from './holdHidden.ts'
import { RemarkGuard } from './RemarkGuard.ts'
import { restore, same } from './restore.ts'
import { sayAgain } from './sayAgain.ts'

/** What only the server says of a note (B8), and the records it is said of. */
type Ruling = {
  by: Note['by']
  number: Note['number']
  source: Note['source']
  held: Note['held']
  hidden: Note['archived']
  record: RecordMap
  text: unknown
}

/** What an update has touched, with what it was before. */
type Before = {
  notes: Map<string, Note | null>
  plain: Map<string, unknown>[]
  remarks: Set<string>
  meta: boolean
}

const putRight: Origin = { from: 'server', why: 'stamp' }
const needed = ['at', 'kind', 'born', 'text']

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
  readonly #remarks: RemarkGuard
  /** Of the update under way. */
  #touched: Before | null = null

  /** @param reader of the same document; the guard listens before it, and so can still read what was */
  constructor(doc: Y.Doc, makeReader: () => BoardReader) {
    this.#doc = doc
    this.#meta = metaOf(doc).toJSON()
    this.#remarks = new RemarkGuard(doc)
    this.#stop = watchDoc(doc, (touched, transaction) => {
      if ((transaction.origin as Partial<Origin> | null)?.from === 'server') this.#ruleAll(touched)
      else if (this.#touched) this.#remember(touched, this.#touched)
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
    const touched: Before = {
      notes: new Map(),
      plain: plainRoots.map(() => new Map<string, unknown>()),
      remarks: new Set(),
      meta: false,
    }
    this.#touched = touched
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
      [...touched.notes].every(([id, was]) => this.#isFineNote(id) && this.#isInPlace(id, was, writer)) &&
      plainRoots.every((root, at) =>
        [...touched.plain[at]!].every(
          ([id, was]) => isFinePlain(root, this.#doc, id) && isInPlace(root, this.#doc, id, was, writer),
        ),
      ) &&
      [...touched.remarks].every((id) => this.#remarks.isFine(id, writer))
    if (isFine) return result
    this.#doc.transact(() => {
      for (const [id, was] of touched.notes) this.#judgeNote(id, was, writer, result)
      plainRoots.forEach((root, at) => {
        for (const [id, was] of touched.plain[at]!) {
          judgePlain(root, this.#doc, id, was, result)
          holdPlain(root, this.#doc, id, was, writer)
        }
      })
      for (const id of touched.remarks) this.#remarks.judge(id, writer, result)
      if (touched.meta) this.#restoreMeta()
    }, putRight)
    for (const id of touched.notes.keys()) if (!this.#rulings.has(id)) this.#rule(id)
    return result
  }

  close(): void {
    this.#stop()
    this.#reader.close()
  }

  #ruleAll({ notes, remarks }: Touched): void {
    for (const id of notes) this.#rule(id)
    for (const id of remarks) this.#remarks.rule(id)
  }

  #remember({ notes, remarks, meta, ...touched }: Touched, before: Before): void {
    for (const id of notes) before.notes.set(id, this.#reader.note(id as NoteId))
    plainRoots.forEach(({ name, was }, at) => {
      for (const id of touched[name]) before.plain[at]!.set(id, was(this.#reader, id))
    })
    for (const id of remarks) before.remarks.add(id)
    before.meta ||= meta
  }

  #rule(id: string): void {
    const record: unknown = notesOf(this.#doc).get(id)
    if (!(record instanceof Y.Map)) return
    const note = readNote(id, record)
    const { by, number, source, held } = note ?? { by: null, number: null, source: null, held: undefined }
    const hidden = hiddenOf(record)
    this.#rulings.set(id, { by, number, source, held, hidden, record, text: record.get('text') })
    const maker = record._item?.id.client
    if (by !== null && maker !== undefined && !this.#signers.has(maker)) this.#signers.set(maker, by)
  }

  #isFineNote(id: string): boolean {
    const ruling = this.#rulings.get(id)
    if (!ruling || notesOf(this.#doc).get(id) !== ruling.record) return false
    const note = this.#reader.note(id as NoteId)
    const { record, text, by, number, source, held } = ruling
    return (
      note !== null &&
      record.get('text') === text &&
      !isTooLong(text) &&
      same(record.get('by'), by) &&
      same(record.get('number'), number) &&
      same(record.get('source'), source) &&
      same(record.get('held'), held) &&
      same(hiddenOf(record), ruling.hidden)
    )
  }

  /** L1, S40: whether it lies as it lay and says what it said, as far as that is asked of the writer. */
  #isInPlace(id: string, was: Note | null, writer: Writer): boolean {
    return Object.keys(this.#toPutBack(id, was, writer)).length === 0
  }

  /** What of a note its writer had no leave to move or change; a new one is as it was put. */
  #toPutBack(
    id: string,
    was: Note | null,
    { key, mayArrange, mayEditOthers }: Writer,
  ): Record<string, unknown> {
    const isOwn = this.#rulings.get(id)?.by === key
    if (!was || (mayArrange && (mayEditOthers || isOwn))) return {}
    const now = readNote(id, notesOf(this.#doc).get(id))
    if (!now) return {}
    return {
      ...(mayArrange ? {} : movedOfNote(was, now, isOwn)),
      ...(mayEditOthers || isOwn ? {} : changedOfNote(was, now)),
    }
  }

  #judgeNote(id: string, was: Note | null, writer: Writer, result: Outcome): void {
    const notes = notesOf(this.#doc)
    const ruling = this.#rulings.get(id)
    const record: unknown = notes.get(id)
    if (!ruling) return this.#judgeNew(id, record, writer, result)
    if (record !== ruling.record) {
      // Deleted, or another put in its place: the words come back.
      result.offence = 'malformed'
      if (was) notes.set(id, noteRecord({ ...was, ...ruled(ruling) }))
      this.#rulings.delete(id)
      return
    }
    for (const [field, value] of Object.entries({ held: null, ...ruled(ruling) })) {
      if (!same(ruling.record.get(field), value)) ruling.record.set(field, value)
    }
    if (ruling.record.get('text') !== ruling.text && was) {
      result.offence = 'malformed'
      ruling.record.set('text', new Y.Text(was.text))
    }
    holdHidden(ruling.record, ruling.hidden)
    shorten(ruling.record, result)
    if (was && !readNote(id, record)) restore(ruling.record, was, needed, result)
    for (const [field, value] of Object.entries(this.#toPutBack(id, was, writer))) {
      if (field === 'text') sayAgain(ruling.record.get('text'), String(value))
      else ruling.record.set(field, value)
    }
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
    const isForeign = typeof signed === 'string' && signed !== writer.key && !writer.made(id)
    const by = isForeign ? null : writer.key
    for (const [field, value] of Object.entries({ by, number, source: null, held: null })) {
      if (!same(record.get(field), value)) record.set(field, value)
    }
    // Under a note that lies there it would change how that one lies.
    if (!writer.mayArrange && record.has('stack')) record.delete('stack')
    holdHidden(record, null)
    shorten(record, result)
    if (number === null) result.unnumbered.push(id as NoteId)
  }

  #restoreMeta(): void {
    const meta = metaOf(this.#doc)
    for (const key of meta.keys()) if (!(key in this.#meta)) meta.delete(key)
    for (const [key, value] of Object.entries(this.#meta))
      if (!same(meta.get(key), value)) meta.set(key, value)
  }
}

/** What of a note is as the server said it. */
const ruled = ({ by, number, source, held }: Ruling) => ({ by, number, source, ...(held && { held }) })

/** People who type at once may write a little too much together; nobody writes a book on a note. */
const isTooLong = (text: unknown): text is Y.Text => text instanceof Y.Text && text.length > 2 * NOTE.longest

function shorten(record: RecordMap, result: Outcome): void {
  const text: unknown = record.get('text')
  if (!isTooLong(text)) return
  text.delete(NOTE.longest, text.length - NOTE.longest)
  result.offence = 'tooLarge'
}
