import { bareNote, NOTE, type Note, type NoteImage, type NoteKind, type Point } from '#shared/board/note.ts'
import type { NoteId } from '#shared/ids.ts'
import { mayWrite } from './actions/action.ts'
import type { BoardEngine } from './BoardEngine.ts'
import { placeForNew, type Wish } from './placing.ts'
import type { Reason } from './reason.ts'
import { selectAll, selectOnly } from './selection.ts'

/** Writing must be allowed, and the board not full. */
export function mayAdd(engine: BoardEngine): true | Reason {
  const writes = mayWrite(engine)
  if (writes !== true) return writes
  return engine.content.notes.size < NOTE.perBoard ? true : 'full'
}

/** A note of one's own where it belongs. `taken`: places promised to notes of the same go. */
export function newNote(
  engine: BoardEngine,
  wish: Wish & { text?: string; kind?: NoteKind; image?: NoteImage | null },
  taken: readonly Point[] = [],
): Note {
  const { at, aim, question } = placeForNew(engine, wish, taken)
  return {
    ...bareNote,
    id: engine.newId() as NoteId,
    text: (wish.text ?? '').slice(0, NOTE.longest),
    at,
    kind: wish.kind ?? engine.setting.kind,
    question,
    aim,
    by: engine.setting.me,
    born: engine.now(),
    image: wish.image ?? null,
  }
}

/** Selects notes that have just been added and brings the first into view. */
export function showAdded(engine: BoardEngine, notes: readonly Note[]): void {
  const [first] = notes
  if (!first) return
  engine.select(
    selectAll(
      selectOnly(first.id),
      notes.map(({ id }) => id),
    ),
  )
  engine.reveal(first.id)
}
