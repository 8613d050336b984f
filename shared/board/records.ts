import * as Y from 'yjs'
import type { NoteId, ThemeId } from '../ids.ts'
import { NOTE, note as noteSchema, type Note } from './note.ts'
import type { Origin } from './ops.ts'
import { boardMeta, type BoardMeta } from './snapshot.ts'
import { theme as themeSchema, type Theme } from './theme.ts'

/** The fields of one note or theme in the document. */
export type RecordMap = Y.Map<unknown>

/** B1: the shared roots. Nothing else is ever made at the top of a board's document. */
export const metaOf = (doc: Y.Doc): RecordMap => doc.getMap('meta')
export const notesOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('notes')
export const themesOf = (doc: Y.Doc): Y.Map<RecordMap> => doc.getMap('themes')

/** One object for each, because undo tells transactions apart by the identity of their origin. */
export const PERSON: Origin = { from: 'person' }
/** A person's making of something: not undone as such, since that would take others' words with it. */
export const CREATION: Origin = { from: 'person' }
export const REMOTE: Origin = { from: 'remote' }

/** A record born complete: nulls are left out, as a missing field reads as null and costs nothing. */
function recordOf(fields: Record<string, unknown>): RecordMap {
  const map: RecordMap = new Y.Map()
  for (const [key, value] of Object.entries(fields)) if (value !== null) map.set(key, value)
  return map
}

export function noteRecord({ id: _id, text, ...fields }: Note): RecordMap {
  return recordOf({ ...fields, text: new Y.Text(text) })
}

export function themeRecord({ id: _id, ...fields }: Theme): RecordMap {
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
  if (!(record instanceof Y.Map) || !(record.get('text') instanceof Y.Text)) return null
  const field = (key: string): unknown => record.get(key) ?? null
  const parsed = noteSchema.safeParse({
    id,
    text: cut(textOf(record), NOTE.longest),
    at: field('at'),
    kind: field('kind'),
    question: field('question'),
    aim: field('aim'),
    theme: field('theme'),
    source: field('source'),
    by: field('by'),
    number: field('number'),
    born: field('born'),
    archived: field('archived'),
  })
  return parsed.success ? parsed.data : null
}

/** Whether a theme has been dissolved: it stays in the document so that dissolving can be undone. */
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

/** A theme's record, or null when there is none or it has been dissolved. */
export function themeAt(doc: Y.Doc, id: ThemeId): RecordMap | null {
  const record: unknown = themesOf(doc).get(id)
  return record instanceof Y.Map && !isGone(record) ? record : null
}
