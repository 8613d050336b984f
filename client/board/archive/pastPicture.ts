import type { Note } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import type { RewindPreview } from '#shared/workshop/history.ts'

export const marks = ['returns', 'goes', 'moved', 'worded', 'changed'] as const
export type Mark = (typeof marks)[number]

/** What becomes of one note. */
export type Marked = { mark: Mark; now: Note; then: Note }

/** What stands on the badge of a mark, so that it is known without its colour. */
export const signs: Record<Mark, string> = { returns: '+', goes: '−', moved: '→', worded: 'A', changed: '~' }

/** The board as it would be. */
export function boardThen(now: BoardSnapshot, then: RewindPreview['then']): BoardSnapshot {
  const gone = new Set(then.gone)
  const merged = <T extends { id: string }>(here: readonly T[], others: readonly T[]): T[] => {
    const changed = new Map(others.map((each) => [each.id, each]))
    const kept = here.filter(({ id }) => !gone.has(id)).map((each) => changed.get(each.id) ?? each)
    const known = new Set(here.map(({ id }) => id))
    return [...kept, ...others.filter(({ id }) => !known.has(id))]
  }
  return {
    ...now,
    notes: merged(now.notes, then.notes),
    themes: merged(now.themes, then.themes),
    shapes: merged(now.shapes, then.shapes),
  }
}

/** The notes that change, with the one thing that says most of each. */
export function markedNotes(now: BoardSnapshot, then: RewindPreview['then']): Marked[] {
  const here = new Map(now.notes.map((note) => [note.id, note]))
  return then.notes.flatMap((note) => {
    const before = here.get(note.id)
    return before ? [{ mark: markOf(before, note), now: before, then: note }] : []
  })
}

function markOf(now: Note, then: Note): Mark {
  if (then.archived) return 'goes'
  if (now.archived) return 'returns'
  if (now.text !== then.text || now.image?.id !== then.image?.id) return 'worded'
  return String(now.at) !== String(then.at) || now.stack !== then.stack ? 'moved' : 'changed'
}
