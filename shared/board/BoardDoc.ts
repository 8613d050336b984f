import * as Y from 'yjs'
import { unreachable } from '../unreachable.ts'
import { BoardReader } from './changes.ts'
import { NOTE, note as noteSchema, point, type Note } from './note.ts'
import type { BoardChange, BoardOp, Origin } from './ops.ts'
import {
  CREATION,
  cut,
  isGone,
  metaOf,
  noteAt,
  noteRecord,
  notesOf,
  PERSON,
  type RecordMap,
  splits,
  themeAt,
  themeRecord,
  themesOf,
  wellFormed,
} from './records.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { THEME, theme as themeSchema, type Theme } from './theme.ts'

/** A board's shared document. Everybody but this facade and its helpers treats it as a closed box. */
export type BoardDocument = Y.Doc

/** A fresh document that holds a snapshot. Made by the server only: two births would be two boards. */
export function birth(seed: BoardSnapshot): BoardDocument {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const [key, value] of Object.entries(seed.meta)) metaOf(doc).set(key, value)
    for (const note of seed.notes) notesOf(doc).set(note.id, noteRecord(note))
    for (const theme of seed.themes) themesOf(doc).set(theme.id, themeRecord(theme))
  })
  return doc
}

/** The board as plain data, and how many malformed notes and themes were left out of it (B7). */
export function read(doc: BoardDocument): { snapshot: BoardSnapshot; unreadable: number } {
  const reader = new BoardReader(doc)
  reader.close()
  return { snapshot: reader.snapshot(), unreadable: reader.unreadable }
}

/** Tells the changes of each transaction, with who made it. For reading along as well, use `BoardReader`. */
export function observe(
  doc: BoardDocument,
  fn: (changes: readonly BoardChange[], origin: Origin) => void,
): () => void {
  const reader = new BoardReader(doc)
  reader.subscribe(fn)
  return () => reader.close()
}

/**
 * Does the ops in one transaction. Ops on missing or archived notes, on dissolved themes, out of bounds or
 * without effect do nothing. What a person adds is first made archived, which undo does not track, and
 * then restored, which it does: taking an addition back archives the note and removes nobody's words.
 */
export function apply(doc: BoardDocument, ops: readonly BoardOp[], origin: Origin): void {
  if (origin.from !== 'person') {
    doc.transact(() => ops.forEach((op) => perform(doc, op, origin)), origin)
    return
  }
  const born = ops.filter((op) => op.op === 'note/add' || op.op === 'theme/add')
  const shown: RecordMap[] = []
  if (born.length > 0) {
    doc.transact(() => {
      for (const op of born) {
        const record = perform(doc, op, origin)
        if (record) shown.push(record)
      }
    }, CREATION)
  }
  doc.transact(() => {
    for (const record of shown) record.set(record.has('gone') ? 'gone' : 'archived', null)
    for (const op of ops) if (op.op !== 'note/add' && op.op !== 'theme/add') perform(doc, op, origin)
  }, PERSON)
}

/** Does one op; for a person's addition, the hidden record that is still to be shown. */
function perform(doc: BoardDocument, op: BoardOp, origin: Origin): RecordMap | null {
  switch (op.op) {
    case 'note/add':
      return addNote(doc, op.note, origin)
    case 'theme/add':
      return addTheme(
        doc,
        { id: op.id, title: op.title, order: op.order, origin: op.origin, run: op.run },
        origin,
      )
    case 'theme/rename':
    case 'theme/reorder':
    case 'theme/dissolve':
      changeTheme(doc, op, origin)
      return null
    default: {
      const record = noteAt(doc, op.id)
      if (record) changeNote(doc, record, op, origin)
      return null
    }
  }
}

function addNote(doc: BoardDocument, note: Note, origin: Origin): RecordMap | null {
  const notes = notesOf(doc)
  const parsed = noteSchema.safeParse({ ...note, text: cut(wellFormed(note.text), NOTE.longest) })
  if (!parsed.success || notes.has(note.id) || notes.size >= NOTE.perBoard) return null
  const hides = origin.from === 'person' && !note.archived
  const archived = hides ? { by: note.by, at: note.born } : note.archived
  const record = noteRecord({ ...parsed.data, archived })
  notes.set(note.id, record)
  return hides ? record : null
}

/** A dissolved theme that is added again comes back as it is now given. */
function addTheme(doc: BoardDocument, theme: Theme, origin: Origin): RecordMap | null {
  const themes = themesOf(doc)
  const parsed = themeSchema.safeParse({ ...theme, title: cut(wellFormed(theme.title), THEME.longestTitle) })
  if (!parsed.success || themeAt(doc, theme.id)) return null
  if ([...themes.values()].filter((each) => !isGone(each)).length >= THEME.perBoard) return null
  const hides = origin.from === 'person'
  const former: unknown = themes.get(theme.id)
  if (former !== undefined) {
    if (!(former instanceof Y.Map)) return null
    const { id: _id, ...fields } = parsed.data
    for (const [key, value] of Object.entries(fields)) put(former, key, value)
    if (!hides) former.set('gone', false)
    return hides ? former : null
  }
  const record = themeRecord(parsed.data)
  if (hides) record.set('gone', true)
  themes.set(theme.id, record)
  return hides ? record : null
}

type NoteOp = Extract<BoardOp, { op: `note/${string}`; id: unknown }>

function changeNote(doc: BoardDocument, record: RecordMap, op: NoteOp, origin: Origin): void {
  const archived = (record.get('archived') ?? null) !== null
  if (archived && op.op !== 'note/restore' && op.op !== 'note/stamp') return
  switch (op.op) {
    case 'note/type':
      return type(record, op)
    case 'note/move':
      return void (point.safeParse(op.at).success && put(record, 'at', op.at))
    case 'note/kind':
      return put(record, 'kind', op.kind)
    case 'note/aim':
      return put(record, 'aim', op.aim)
    case 'note/ask':
      return put(record, 'question', op.question)
    case 'note/sort':
      return void ((op.theme === null || themeAt(doc, op.theme.id)) && put(record, 'theme', op.theme))
    case 'note/archive':
      return put(record, 'archived', { by: op.by, at: op.at })
    case 'note/restore':
      return put(record, 'archived', null)
    case 'note/stamp':
      if (origin.from !== 'server') return
      put(record, 'number', op.number)
      return put(record, 'by', op.by)
    default:
      return unreachable(op)
  }
}

type ThemeOp = Extract<BoardOp, { op: 'theme/rename' | 'theme/reorder' | 'theme/dissolve' }>

function changeTheme(doc: BoardDocument, op: ThemeOp, origin: Origin): void {
  const record = themeAt(doc, op.id)
  if (!record) return
  switch (op.op) {
    case 'theme/rename': {
      const title = cut(wellFormed(op.title), THEME.longestTitle)
      if (origin.from === 'person' && title !== record.get('title')) put(record, 'origin', 'people')
      return put(record, 'title', title)
    }
    case 'theme/reorder':
      return void (Number.isFinite(op.order) && put(record, 'order', op.order))
    case 'theme/dissolve':
      for (const note of notesOf(doc).values()) {
        const theme = note instanceof Y.Map ? (note.get('theme') as Note['theme'] | undefined) : null
        if (theme?.id === op.id) note.set('theme', null)
      }
      return put(record, 'gone', true)
  }
}

/** Writes a field only when it changes: a write that says nothing new would still be sent and kept. */
function put(record: RecordMap, key: string, value: unknown): void {
  if (JSON.stringify(record.get(key) ?? null) !== JSON.stringify(value)) record.set(key, value)
}

/** Types within bounds, within the limit and in whole characters. */
function type(record: RecordMap, op: Extract<BoardOp, { op: 'note/type' }>): void {
  const text = record.get('text')
  if (!(text instanceof Y.Text)) return
  const now = text.toString()
  let from = Math.min(Math.max(0, Math.trunc(op.at)), now.length)
  let to = Math.min(from + Math.max(0, Math.trunc(op.remove)), now.length)
  let insert = op.insert
  // An edit found by comparing code units may begin or end within a character: widen it to all of it.
  if (splits(now, from)) {
    if (to === from && splits(now[from - 1]! + insert, 1) === false) from = to = from + 1
    else insert = now[--from]! + insert
  }
  if (splits(now, to)) insert += now[to++]!
  insert = cut(wellFormed(insert), Math.max(0, NOTE.longest - (now.length - (to - from))))
  if (to > from) text.delete(from, to - from)
  if (insert) text.insert(from, insert)
}
