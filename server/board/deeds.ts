import type { Note } from '#shared/board/note.ts'
import { type Fields, same, type Thing, type What } from '#shared/board/past.ts'
import type { Remark } from '#shared/board/remark.ts'
import type { Deed } from '#shared/workshop/history.ts'

/** What was done to a thing, in one word; null when it is nothing that people do. */
export function deedOf(what: What, before: Thing | null, after: Thing | null): Deed | null {
  if (what === 'note') return ofNote(before as Note | null, after as Note | null)
  if (!before) return after ? 'added' : null
  if (!after) return 'removed'
  if (what === 'remark') return null
  const [was, is] = [before as Fields, after as Fields]
  const words = what === 'theme' ? 'title' : 'label'
  if (was[words] !== is[words]) return 'worded'
  const places = what === 'theme' ? ['order'] : ['box', 'at']
  if (places.some((field) => !same(was[field], is[field]))) return 'moved'
  return same(was, is) ? null : 'changed'
}

function ofNote(before: Note | null, after: Note | null): Deed | null {
  if (!after || before?.archived?.hidden || after.archived?.hidden) return null
  if (!before) return after.archived ? null : 'added'
  // A new note is out of sight for a moment, so that undo can take it away again.
  if (before.archived && !after.archived) return before.archived.at === before.born ? 'added' : 'restored'
  if (!before.archived && after.archived) return 'removed'
  if (before.text !== after.text) return 'worded'
  if (!same(before.at, after.at) || before.layer !== after.layer || before.stack !== after.stack)
    return 'moved'
  const parts = ['kind', 'aim', 'question', 'theme', 'image', 'locked'] as const
  return parts.some((part) => !same(before[part], after[part])) ? 'changed' : null
}

/** Characters of what a thing says that its line tells. */
const SHOWN = 120

/** The beginning of what a thing says. */
export function wordsOf(what: What, thing: Fields): string {
  const says = (thing as Partial<Remark>).says
  const words = {
    note: thing['text'],
    theme: thing['title'],
    shape: thing['label'],
    remark: says?.is === 'comment' ? says.text : (says?.sign ?? ''),
  }[what]
  return String(words ?? '').slice(0, SHOWN)
}
