import type { NoteId } from '../ids.ts'
import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import type { Shape } from './shape.ts'
import type { Theme } from './theme.ts'

/** Where a note lies. What it says, its paper and what it is about are not among them. */
const places = ['at', 'theme', 'locked', 'layer', 'stack'] as const satisfies readonly (keyof Note)[]

/** All that may change of a theme or shape while positions are locked: its words. */
const words: readonly string[] = ['label', 'title', 'origin']

type Fields = Record<string, unknown>

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null)

/**
 * L1: what of a note was moved, each with the value that it is to have again. Only its writer takes a note away or
 * brings it back meanwhile.
 */
export function movedOfNote(was: Note, now: Note, own: boolean): Fields {
  const bound: readonly (keyof Note)[] = own ? places : [...places, 'archived']
  return Object.fromEntries(
    bound.filter((field) => differs(was[field], now[field])).map((field) => [field, was[field]]),
  )
}

/**
 * L1: the same of a theme or shape. A new one is taken away but for free texts, which are writing; so is a text
 * without words the only one that may go.
 * @param now what the record says, whether it is gone or not
 */
export function movedOfPlain(was: Theme | Shape | null, now: Theme | Shape | null, gone: boolean): Fields {
  const isText = now !== null && 'is' in now && now.is === 'text'
  if (!was) return gone || isText ? {} : { gone: true }
  const said = now as Fields | null
  const moved = Object.entries(was).filter(
    ([field, value]) => field !== 'id' && (!said || (!words.includes(field) && differs(value, said[field]))),
  )
  const mayGo = isText && now.label === ''
  return { ...Object.fromEntries(moved), ...(gone && !mayGo ? { gone: false } : {}) }
}

/** L1: what is left of a person's ops while positions are locked. A note born among them may be placed. */
export function heldOps(ops: readonly BoardOp[], isOwn: (note: NoteId) => boolean): BoardOp[] {
  const born = new Set(ops.flatMap((op) => (op.op === 'note/add' ? [op.note.id] : [])))
  return ops.flatMap((op): BoardOp[] => {
    switch (op.op) {
      case 'note/add':
        return [{ ...op, note: { ...op.note, stack: null } }]
      case 'note/move':
      case 'note/sort':
      case 'note/lock':
      case 'note/raise':
        return born.has(op.id) ? [op] : []
      case 'note/archive':
      case 'note/restore':
        return born.has(op.id) || isOwn(op.id) ? [op] : []
      case 'shape/add':
        return op.shape.is === 'text' ? [op] : []
      case 'shape/change':
        return op.part.label === undefined ? [] : [{ ...op, part: { label: op.part.label } }]
      case 'note/stack':
      case 'theme/add':
      case 'theme/reorder':
      case 'theme/dissolve':
      case 'shape/remove':
        return []
      default:
        return [op]
    }
  })
}

/** A value in the document: of which entry of which root, and under which name. */
export type Field = { root: string; id: string; field: string }

/** L1: whether setting this value moves something. */
export function isPlace({ root, id, field }: Field, isOwn: (note: NoteId) => boolean): boolean {
  if (root === 'notes') {
    if (field === 'archived') return !isOwn(id as NoteId)
    return (places as readonly string[]).includes(field)
  }
  return (root === 'themes' || root === 'shapes') && !words.includes(field)
}
