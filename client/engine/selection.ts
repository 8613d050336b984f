import type { NoteId } from '#shared/ids.ts'

/** Which notes a command is about, and the one that has the keyboard. Pure: each change is a new value. */
export type Selection = { notes: ReadonlySet<NoteId>; focus: NoteId | null }

export const nothing: Selection = { notes: new Set(), focus: null }

export const selectOnly = (id: NoteId): Selection => ({ notes: new Set([id]), focus: id })

export function toggle({ notes }: Selection, id: NoteId): Selection {
  const next = new Set(notes)
  if (!next.delete(id)) next.add(id)
  return { notes: next, focus: id }
}

export const selectAll = (selection: Selection, ids: Iterable<NoteId>): Selection => ({
  notes: new Set(ids),
  focus: selection.focus,
})

export function add({ notes, focus }: Selection, ids: Iterable<NoteId>): Selection {
  return { notes: new Set([...notes, ...ids]), focus }
}

/** The keyboard moves on; the selection stays. */
export const focusOn = ({ notes }: Selection, focus: NoteId | null): Selection => ({ notes, focus })

/** Without notes that are no longer there. The same value when nothing changed. */
export function without(selection: Selection, gone: readonly NoteId[]): Selection {
  const { notes, focus } = selection
  if (!gone.some((id) => notes.has(id) || id === focus)) return selection
  const left = new Set(notes)
  for (const id of gone) left.delete(id)
  return { notes: left, focus: focus !== null && gone.includes(focus) ? null : focus }
}

/** What a command is about: the selected notes, else the one with the keyboard. */
export function targets({ notes, focus }: Selection): NoteId[] {
  if (notes.size > 0) return [...notes]
  return focus === null ? [] : [focus]
}
