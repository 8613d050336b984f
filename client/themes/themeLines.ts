import { placeOf } from '#shared/board/boardId.ts'
import type { NoteImage } from '#shared/board/note.ts'
import type { BoardSnapshot } from '#shared/board/snapshot.ts'
import { saysSomething } from '#shared/board/written.ts'
import { lettersOf } from './proposals.ts'

export type ThemeLine = {
  id: string
  letter: string
  title: string
  notes: number
  /** A stack of notes is one. */
  thoughts: number
  /** Different people, as far as they are known. */
  writers: number
  tables: number
  /** Some of the pictures on its notes. */
  pictures: readonly NoteImage[]
}

/** So many pictures stand for a theme's notes. */
const mostPictures = 4

/** The themes of a board that have notes, and how many notes are in none. */
export function themeLines(board: Pick<BoardSnapshot, 'notes' | 'themes'>): {
  lines: ThemeLine[]
  without: number
} {
  const live = board.notes.filter((note) => note.archived === null && saysSomething(note))
  const letters = lettersOf(board)
  const known = new Set<string>(letters.keys())
  const lines = board.themes.map((theme) => {
    const own = live.filter((note) => note.theme?.id === theme.id)
    const tables = new Set(own.map((note) => note.source && groupOf(note.source.board)).filter(Boolean))
    return {
      id: theme.id,
      letter: letters.get(theme.id) ?? '',
      title: theme.title,
      notes: own.length,
      thoughts: new Set(own.map((note) => note.stack ?? note.id)).size,
      writers: new Set(own.flatMap(({ by }) => by ?? [])).size,
      tables: tables.size,
      pictures: own.flatMap(({ image }) => image ?? []).slice(0, mostPictures),
    }
  })
  return {
    lines: lines.filter(({ notes }) => notes > 0),
    without: live.filter((note) => note.theme === null || !known.has(note.theme.id)).length,
  }
}

function groupOf(board: string): string | null {
  const place = placeOf(board)
  return place?.kind === 'group' ? place.group : null
}
