import { boardIdOf } from '../board/boardId.ts'
import type { Note } from '../board/note.ts'
import { type BoardSnapshot, SCHEMA } from '../board/snapshot.ts'
import type { Theme } from '../board/theme.ts'
import type { ActivityId, GroupId, NoteId, ThemeId, WorkshopId } from '../ids.ts'

/** A table's board in a workshop of no consequence. */
export const tableBoard = boardIdOf({
  kind: 'group',
  workshop: 'w1' as WorkshopId,
  activity: 'a1' as ActivityId,
  group: 'g1' as GroupId,
})

export function aNote(id: string, part: Partial<Note> = {}): Note {
  return {
    id: id as NoteId,
    text: '',
    at: [0, 0],
    kind: 'free',
    question: null,
    aim: null,
    theme: null,
    source: null,
    by: null,
    number: null,
    born: 0,
    archived: null,
    ...part,
  }
}

export function aTheme(id: string, part: Partial<Theme> = {}): Theme {
  return { id: id as ThemeId, title: id, order: 0, origin: 'people', run: null, ...part }
}

export function aBoard(notes: Note[] = [], themes: Theme[] = []): BoardSnapshot {
  return { meta: { schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }, notes, themes }
}
