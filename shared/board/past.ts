import { editBetween } from './textEdit.ts'
import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import type { Remark } from './remark.ts'
import type { Shape } from './shape.ts'
import type { Theme } from './theme.ts'
import type { NoteId, ThemeId } from '../ids.ts'

/** What lies on a board and has a past. */
export const whats = ['note', 'theme', 'shape', 'remark'] as const
export type What = (typeof whats)[number]
export type Thing = Note | Theme | Shape | Remark

/** Some of a thing's fields. */
export type Fields = Readonly<Record<string, unknown>>

/** What was done to a thing: the fields that differ, before and after; all of it where it was not there on one side. */
export type Change = { what: What; id: string; was: Fields | null; is: Fields | null }

/** What people do to a thing. Whose it is, its number and its birth are nobody's doing. */
const done = {
  note: ['text', 'at', 'archived', 'kind', 'aim', 'question', 'theme', 'image', 'locked', 'layer', 'stack'],
  theme: ['title', 'order'],
  shape: ['label', 'box', 'at', 'from', 'to', 'means', 'size', 'aim'],
  remark: [],
} as const satisfies Record<What, readonly string[]>

export const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one ?? null) === JSON.stringify(other ?? null)

/** What differs between a thing before and after. What is new is told by what people say of it, what is gone by all it was. */
export function changeBetween(what: What, id: string, before: Fields | null, after: Fields | null): Change {
  if (after === null) return { what, id, was: before, is: null }
  if (before === null) return { what, id, was: null, is: part(after, done[what]) }
  const fields = done[what].filter((field) => !same(before[field], after[field]))
  return { what, id, was: all(before, fields), is: all(after, fields) }
}

const part = (of: Fields, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.flatMap((field) => (of[field] === undefined ? [] : [[field, of[field]]])))

/** The same with those it has not got, as undefined: they were not there, and come to be so again. */
const all = (of: Fields, fields: readonly string[]): Fields =>
  Object.fromEntries(fields.map((field) => [field, of[field]]))

/**
 * A thing as it was before the changes, latest first. What has become something else since than a change left is
 * somebody's later doing and stays; `stays` says that there is such.
 */
export function takenBack(
  now: Fields | null,
  changes: readonly Change[],
): { then: Fields | null; stays: boolean } {
  let then = now
  let stays = false
  for (const { what, was, is } of changes) {
    if (is === null) {
      // Somebody has brought it back.
      if (then !== null) stays = true
      else then = was
    } else if (was === null) {
      const isAsLeft = done[what].every((field) => then === null || same(then[field], is[field]))
      if (isAsLeft || then?.['archived']) then = null
      else stays = true
    } else if (then === null) stays = true
    else {
      const next: Record<string, unknown> = { ...then }
      for (const [field, value] of Object.entries(was)) {
        if (same(next[field], is[field])) next[field] = value
        else stays = true
      }
      then = next
    }
  }
  return { then, stays }
}

/** What makes a thing what it once was. Themes have to be there before notes go into them. */
export function opsBetween(
  what: What,
  id: string,
  now: Thing | null,
  then: Thing | null,
  at: number,
): BoardOp[] {
  switch (what) {
    case 'note':
      return noteOps(id as NoteId, now as Note | null, then as Note | null, at)
    case 'theme':
      return themeOps(now as Theme | null, then as Theme | null)
    case 'shape':
      return shapeOps(now as Shape | null, then as Shape | null)
    case 'remark':
      if (now && !then) return [{ op: 'remark/remove', id: (now as Remark).id }]
      return then && !now ? [{ op: 'remark/add', remark: then as Remark }] : []
  }
}

/** A note is archived, never deleted (B3). */
function noteOps(id: NoteId, now: Note | null, then: Note | null, at: number): BoardOp[] {
  if (!now || now.archived?.hidden) return []
  // What goes out of sight goes with the words that it has now.
  if (!then || then.archived)
    return now.archived ? [] : [{ op: 'note/archive', id, by: then?.archived?.by ?? null, at }]
  const ops: BoardOp[] = []
  // One that is archived takes nothing else.
  if (now.archived) ops.push({ op: 'note/restore', id })
  const edit = editBetween(now.text, then.text)
  if (edit) ops.push({ op: 'note/type', id, ...edit })
  if (!same(now.at, then.at)) ops.push({ op: 'note/move', id, at: then.at })
  if (now.kind !== then.kind) ops.push({ op: 'note/kind', id, kind: then.kind })
  if (now.aim !== then.aim) ops.push({ op: 'note/aim', id, aim: then.aim })
  if (now.question !== then.question) ops.push({ op: 'note/ask', id, question: then.question })
  if (!same(now.theme, then.theme)) ops.push({ op: 'note/sort', id, theme: then.theme })
  if (!same(now.image, then.image)) ops.push({ op: 'note/picture', id, image: then.image })
  if (now.locked !== then.locked) ops.push({ op: 'note/lock', id, locked: then.locked })
  if (now.layer !== then.layer) ops.push({ op: 'note/raise', id, layer: then.layer })
  if (now.stack !== then.stack) ops.push({ op: 'note/stack', id, on: then.stack })
  return ops
}

function themeOps(now: Theme | null, then: Theme | null): BoardOp[] {
  if (!then) return now ? [{ op: 'theme/dissolve', id: now.id }] : []
  if (!now) return [{ op: 'theme/add', ...then }]
  const id: ThemeId = now.id
  const ops: BoardOp[] = []
  if (now.title !== then.title) ops.push({ op: 'theme/rename', id, title: then.title })
  if (now.order !== then.order) ops.push({ op: 'theme/reorder', id, order: then.order })
  return ops
}

function shapeOps(now: Shape | null, then: Shape | null): BoardOp[] {
  if (!then) return now ? [{ op: 'shape/remove', id: now.id }] : []
  if (!now) return [{ op: 'shape/add', shape: then }]
  const { id } = now
  const { is: _is, id: _id, born: _born, ...part } = then
  if (same(now, then)) return []
  const meant = then.is === 'connector' && !then.means ? { means: null } : {}
  return [{ op: 'shape/change', id, part: { ...part, ...meant } }]
}
