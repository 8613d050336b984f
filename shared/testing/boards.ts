import { boardIdOf } from '../board/boardId.ts'
import { bareNote, type Note } from '../board/note.ts'
import type { Remark } from '../board/remark.ts'
import type { TextShape } from '../board/shape.ts'
import { type BoardSnapshot, SCHEMA } from '../board/snapshot.ts'
import type { Theme } from '../board/theme.ts'
import type { ActivityId, GroupId, NoteId, RemarkId, ShapeId, ThemeId, WorkshopId } from '../ids.ts'

/** A table's board in a workshop of no consequence. */
export const tableBoard = boardIdOf({
  kind: 'group',
  workshop: 'w1' as WorkshopId,
  activity: 'a1' as ActivityId,
  group: 'g1' as GroupId,
})

export function aNote(id: string, part: Partial<Note> = {}): Note {
  return {
    ...bareNote,
    id: id as NoteId,
    text: '',
    at: [0, 0],
    kind: 'free',
    born: 0,
    ...part,
  }
}

export function aTheme(id: string, part: Partial<Theme> = {}): Theme {
  return { id: id as ThemeId, title: id, order: 0, origin: 'people', run: null, ...part }
}

export function aText(id: string, part: Partial<TextShape> = {}): TextShape {
  return { id: id as ShapeId, is: 'text', label: id, at: [0, 0], size: 'normal', born: 0, ...part }
}

export function aRemark(id: string, note: string, part: Partial<Remark> = {}): Remark {
  const says = { is: 'comment' as const, text: id }
  return { id: id as RemarkId, note: note as NoteId, says, by: null, born: 0, ...part }
}

export function aBoard(notes: Note[] = [], themes: Theme[] = []): BoardSnapshot {
  return {
    meta: { schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 },
    notes,
    themes,
    shapes: [],
    remarks: [],
  }
}
