import type { Note } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import type { BoardContent } from '../BoardContent.ts'

/** A stack as it is shown: its notes, the top first, and how many people wrote them (as far as that is known). */
export type Stack = { notes: readonly Note[]; people: number }

/** The stack a note is on top of, or null. */
export function stackAt({ notes, stacks }: BoardContent, top: NoteId): Stack | null {
  const under = stacks.under(top)
  if (under.length === 0) return null
  const all = [top, ...under].flatMap((id) => notes.get(id) ?? [])
  return { notes: all, people: new Set(all.flatMap(({ by }) => by ?? [])).size }
}
