import type { ElementId, NoteId, PersonKey, QuestionId, RemarkId, RunId, ShapeId, ThemeId } from '../ids.ts'
import type { Held, Note, NoteImage, NoteKind, Point } from './note.ts'
import type { Remark } from './remark.ts'
import type { Shape, ShapePart } from './shape.ts'

/** Everything that can be done to a board, as data: by actions, the server's hand, fixtures, fuzz and e2e alike. */
export type BoardOp =
  | { op: 'note/add'; note: Note }
  | { op: 'note/type'; id: NoteId; at: number; remove: number; insert: string }
  | { op: 'note/move'; id: NoteId; at: Point }
  | { op: 'note/kind'; id: NoteId; kind: NoteKind }
  | { op: 'note/aim'; id: NoteId; aim: ElementId | null }
  | { op: 'note/ask'; id: NoteId; question: QuestionId | null }
  | { op: 'note/sort'; id: NoteId; theme: { id: ThemeId; by: 'people' | 'machine' } | null }
  | { op: 'note/archive'; id: NoteId; by: PersonKey | null; at: number }
  | { op: 'note/restore'; id: NoteId }
  | { op: 'note/lock'; id: NoteId; locked: boolean }
  | { op: 'note/raise'; id: NoteId; layer: number }
  /** Lays it under another note, or takes it out of its stack. */
  | { op: 'note/stack'; id: NoteId; on: NoteId | null }
  | { op: 'note/picture'; id: NoteId; image: NoteImage | null }
  /** Server only: takes it out of sight and what it says out of the document, if it still says just that. */
  | { op: 'note/hide'; id: NoteId; text: string; image: NoteImage | null; at: number }
  /** Server only: what was taken out is put back, before anything that has been written there since. */
  | { op: 'note/show'; id: NoteId; text: string; image: NoteImage | null }
  /** Server only: it is held back before others see it (H4). */
  | { op: 'note/hold'; id: NoteId; held: Held }
  /** Server only: number and writer. */
  | { op: 'note/stamp'; id: NoteId; number: number; by: PersonKey | null }
  | {
      op: 'theme/add'
      id: ThemeId
      title: string
      order: number
      origin: 'people' | 'machine'
      run: RunId | null
    }
  /** `origin`: by the server's hand, whose title it is from now on. */
  | { op: 'theme/rename'; id: ThemeId; title: string; origin?: 'people' | 'machine' }
  | { op: 'theme/reorder'; id: ThemeId; order: number }
  /** Its notes lose their theme; none is lost. */
  | { op: 'theme/dissolve'; id: ThemeId }
  | { op: 'shape/add'; shape: Shape }
  | { op: 'shape/change'; id: ShapeId; part: ShapePart }
  | { op: 'shape/remove'; id: ShapeId }
  | { op: 'remark/add'; remark: Remark }
  | { op: 'remark/remove'; id: RemarkId }

/** Why a change happened: a person's own doing, the server's hand, or something that arrived. */
export type Origin =
  { from: 'person' } | { from: 'server'; why: 'seed' | 'stamp' | 'machine' } | { from: 'remote' }

/** What a board tells its observers. Removed only happens when a document is replaced. */
export type BoardChange =
  | { what: 'note'; id: NoteId }
  | { what: 'theme'; id: ThemeId }
  | { what: 'shape'; id: ShapeId }
  | { what: 'remark'; id: RemarkId }
