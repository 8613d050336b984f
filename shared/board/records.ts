import * as Y from 'yjs'
import { isId, type NoteId, type ThemeId } from '../ids.ts'
import { bareNote, NOTE, type Note } from './note.ts'
import { noteFields } from './noteFields.ts'
import type { Origin } from './ops.ts'
import { remark as remarkSchema, type Remark } from './remark.ts'
import { shape as shapeSchema, type Shape } from './shape.ts'
import { boardMeta, type BoardMeta } from './snapshot.ts'
import { theme as themeSchema, type Theme } from './theme.ts'

/** The fields of one note or theme in the document. */
export type RecordMap = Y.Map<unknown>

/** B1: the shared roots. Nothing else is ever made at the top of a board's document. */
export const metaOf = (doc: Y.Doc): RecordMap => doc.getMap('meta')
export const notesOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('notes')
export const themesOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('themes')
export const shapesOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('shapes')
export const remarksOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('remarks')

/** One object for each, because undo tells transactions apart by the identity of their origin. */
export const PERSON: Origin = { from: 'person' }
/** A person's making of something: not undone as such, since that would take others' words with it. */
export const CREATION: Origin = { from: 'person' }
export const REMOTE: Origin = { from: 'remote' }

/** A record born complete, without the fields that say no more than their absence. */
function recordOf(fields: Record<string, unknown>, absent: Record<string, unknown> = {}): RecordMap {
  const map: RecordMap = new Y.Map()
  for (const [key, value] of Object.entries(fields)) {
    if (value !== null && value !== absent[key]) map.set(key, value)
  }
  return map
}

export function noteRecord({ id: _id, text, ...fields }: Note): RecordMap {
  return recordOf({ ...fields, text: new Y.Text(text) }, bareNote)
}

/** The record of a theme, a shape or a remark: plain values, one for each field. */
export function plainRecord({ id: _id, ...fields }: Theme | Shape | Remark): RecordMap {
  return recordOf(fields)
}

/** The text of a note as the document has it, uncut; empty when there is none. */
export function textOf(record: RecordMap): string {
  const text = record.get('text')
  return text instanceof Y.Text ? text.toString() : ''
}

/** At most `length` UTF-16 units, never half a character. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, splits(text, length) ? length - 1 : length)
}

/** Whether a cut before unit `at` would part the two halves of one character. */
export function splits(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Without halves of characters: they turn into another sign on the wire, and peers would read differently. */
export const wellFormed = (text: string): string => text.replace(halves, '')

/** A note as plain data, text cut to its limit; null when it cannot be read (B7). */
export function readNote(id: string, record: unknown): Note | null {
  if (!(record instanceof Y.Map) || !(record.get('text') instanceof Y.Text) || !isId(id)) return null
  const note: Record<string, unknown> = { id, text: cut(textOf(record), NOTE.longest), ...bareNote }
  for (const [key, read] of fields) {
    const value: unknown = record.get(key) ?? null
    if (value === null && (key in bareNote || key === 'held')) continue
    if ((note[key] = read(value)) === undefined) return null
  }
  return note as Note
}

const fields = Object.entries(noteFields)

/** Whether a theme, shape or remark has been taken away: it stays in the document so that this can be undone. */
export const isGone = (record: unknown): boolean => record instanceof Y.Map && record.get('gone') === true

/** A theme as plain data; null when it cannot be read. */
export function readTheme(id: string, record: unknown): Theme | null {
  if (!(record instanceof Y.Map)) return null
  const parsed = themeSchema.safeParse({
    id,
    title: record.get('title'),
    order: record.get('order'),
    origin: record.get('origin'),
    run: record.get('run') ?? null,
  })
  return parsed.success ? parsed.data : null
}

/** A shape as plain data; null when it cannot be read. */
export function readShape(id: string, record: unknown): Shape | null {
  if (!(record instanceof Y.Map)) return null
  const { gone: _gone, ...fields } = record.toJSON()
  // A meaning that was taken away.
  if (fields['means'] === null) delete fields['means']
  const parsed = shapeSchema.safeParse({ aim: null, ...fields, id })
  return parsed.success ? parsed.data : null
}

/** A remark as plain data; null when it cannot be read. */
export function readRemark(id: string, record: unknown): Remark | null {
  if (!(record instanceof Y.Map)) return null
  const parsed = remarkSchema.safeParse({ by: null, ...record.toJSON(), id })
  return parsed.success ? parsed.data : null
}

/** What board and edition the document is; null before it has arrived. */
export function readMeta(doc: Y.Doc): BoardMeta | null {
  const parsed = boardMeta.safeParse(metaOf(doc).toJSON())
  return parsed.success ? parsed.data : null
}

/** A note's record, or null when there is none. */
export function noteAt(doc: Y.Doc, id: NoteId): RecordMap | null {
  const record: unknown = notesOf(doc).get(id)
  return record instanceof Y.Map ? record : null
}

/** The record of a theme, shape or remark, or null when there is none or it has been taken away. */
export function standing(root: Y.Map<RecordMap>, id: string): RecordMap | null {
  const record: unknown = root.get(id)
  return record instanceof Y.Map && !isGone(record) ? record : null
}

export const themeAt = (doc: Y.Doc, id: ThemeId): RecordMap | null => standing(themesOf(doc), id)

/** Writes a field only when it changes: a write that says nothing new would still be sent and kept. */
export function put(record: RecordMap, key: string, value: unknown): void {
  if (JSON.stringify(record.get(key) ?? null) !== JSON.stringify(value)) record.set(key, value)
}
