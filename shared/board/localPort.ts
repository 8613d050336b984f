import { apply, birth, type BoardDocument } from './BoardDoc.ts'
import { BoardReader } from './changes.ts'
import type { BoardPort } from './port.ts'
import type { BoardSnapshot } from './snapshot.ts'
import { undoable } from './undo.ts'

/** The parts of a port that need the document only; doors add the rest. */
export function documentPort(
  doc: BoardDocument,
  reader: BoardReader,
): Pick<BoardPort, 'snapshot' | 'note' | 'theme' | 'shape' | 'subscribe' | 'apply' | 'undo'> & {
  close(): void
} {
  const undo = undoable(doc)
  return {
    snapshot: () => reader.snapshot(),
    note: (id) => reader.note(id),
    theme: (id) => reader.theme(id),
    shape: (id) => reader.shape(id),
    subscribe: (fn) => reader.subscribe((changes) => fn(changes)),
    apply: (ops) => apply(doc, ops, { from: 'person' }),
    undo,
    close() {
      undo.close()
      reader.close()
    },
  }
}

/** A port over a board that lives here alone: for trying things out and for tests. */
export function createLocalPort(snapshot: BoardSnapshot): BoardPort {
  const doc = birth(snapshot)

  return {
    ...documentPort(doc, new BoardReader(doc)),
    presence: {
      set: () => {},
      others: () => [],
      subscribe: () => () => {},
    },
    state: () => 'live',
    saved: () => 'saved',
    joining: () => null,
    reason: () => null,
    lost: () => [],
    watch: () => () => {},
  }
}
