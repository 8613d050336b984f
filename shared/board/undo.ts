import * as Y from 'yjs'
import type { NoteId } from '../ids.ts'
import type { BoardDocument } from './BoardDoc.ts'
import { originOf } from './changes.ts'
import type { Note } from './note.ts'
import type { BoardUndo } from './port.ts'
import type { Field } from './positions.ts'
import {
  CREATION,
  noteAt,
  notesOf,
  PERSON,
  type RecordMap,
  remarksOf,
  shapesOf,
  standing,
  themesOf,
} from './records.ts'

/**
 * Undo for one person at one document, a gesture at a time (B5). Only what went through `apply` as a
 * person's doing is tracked. Undoing an addition archives the note (see `apply`), or takes the theme, shape or
 * remark away; where others have since written on it, or there are notes in the theme, it stays in sight.
 */
export function undoable(doc: BoardDocument): BoardUndo & { close(): void } {
  const manager = new Y.UndoManager([notesOf(doc), themesOf(doc), shapesOf(doc), remarksOf(doc)], {
    trackedOrigins: new Set([PERSON]),
    // A gesture ends where the next mark is, however long it takes.
    captureTimeout: Infinity,
  })
  const guard = guardOthers(doc)
  let base = 0

  const step = (go: () => unknown) => {
    manager.stopCapturing()
    go()
    base = manager.undoStack.length
  }

  return {
    mark: () => step(() => {}),
    undo: () => step(() => guard.sparing(() => manager.undo())),
    redo: () => step(() => guard.whole(() => manager.redo())),
    cancel() {
      if (manager.undoStack.length <= base) return
      // Set aside: when a step turns out to have no effect left, Yjs goes on to the one before it.
      const earlier = manager.undoStack.splice(0, base)
      guard.sparing(() => manager.undo())
      manager.undoStack.unshift(...earlier)
      manager.clear(false, true)
      step(() => {})
    },
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    touches: (step) => touchedBy(doc, (step === 'undo' ? manager.undoStack : manager.redoStack).at(-1)),
    subscribe(fn) {
      const tell = () => fn()
      const events = ['stack-item-added', 'stack-item-popped', 'stack-item-updated', 'stack-cleared'] as const
      for (const event of events) manager.on(event, tell)
      return () => events.forEach((event) => manager.off(event, tell))
    },
    close() {
      guard.close()
      manager.destroy()
    },
  }
}

type StackItem = Y.UndoManager['undoStack'][number]

/** The values that an item of the undo stack made or replaced; words within a text count as its field. */
function touchedBy(doc: Y.Doc, item: StackItem | undefined): Field[] {
  if (!item) return []
  const found = new Map<string, Field>()
  for (const { clients } of [item.insertions, item.deletions]) {
    for (const [client, ranges] of clients) {
      const structs = doc.store.clients.get(client) ?? []
      for (const { clock, len } of ranges) {
        for (const struct of structs.slice(Y.findIndexSS(structs, clock))) {
          if (struct.id.clock >= clock + len) break
          const field = fieldOf(struct)
          if (field) found.set(`${field.root} ${field.id} ${field.field}`, field)
        }
      }
    }
  }
  return [...found.values()]
}

function fieldOf(struct: unknown): Field | null {
  if (!(struct instanceof Y.Item) || struct.parentSub === null || !(struct.parent instanceof Y.Map))
    return null
  const record: Y.Item | null = struct.parent._item
  const root = record && (record.parent as Y.AbstractType<unknown>)
  if (!record?.parentSub || !(root instanceof Y.Map) || root._item !== null) return null
  return { root: Y.findRootTypeKey(root), id: record.parentSub, field: struct.parentSub }
}

/** Fields without which a note, theme or shape cannot be read. */
const needed = new Set(['at', 'kind', 'title', 'order', 'origin', 'label', 'box', 'from', 'to', 'size'])

type Events = Y.YEvent<Y.AbstractType<unknown>>[]

/** Remembers what this person added and where others have since had a hand in it. */
function guardOthers(doc: BoardDocument) {
  const [notes, themes, shapes] = [notesOf(doc), themesOf(doc), shapesOf(doc)]
  const own = new Set<string>()
  const shared = new Set<string>()
  let vanished: { record: RecordMap; key: string; value: unknown }[] = []

  const onEvents = (events: Events, transaction: Y.Transaction) => {
    const mine = originOf(transaction).from === 'person'
    for (const event of events) {
      if (event.target === notes || event.target === themes || event.target === shapes) {
        if (transaction.origin === CREATION) for (const id of event.keys.keys()) own.add(id)
      } else if (transaction.origin instanceof Y.UndoManager && event.target instanceof Y.Map) {
        for (const [key, { action, oldValue }] of event.keys) {
          if (action === 'delete' && needed.has(key))
            vanished.push({ record: event.target, key, value: oldValue })
        }
      } else if (!mine && (event.target instanceof Y.Text ? adds(event) : isPlain(event.target))) {
        shared.add(String(event.path[0]))
      }
    }
  }
  const isPlain = (type: unknown) =>
    type instanceof Y.Map && (type.parent === themes || type.parent === shapes)
  const adds = (event: Events[number]) => event.delta.some((part) => part.insert !== undefined)
  notes.observeDeep(onEvents)
  themes.observeDeep(onEvents)
  shapes.observeDeep(onEvents)

  const inSight = (id: string) => (noteAt(doc, id as NoteId)?.get('archived') ?? null) === null
  const inUse = (id: string) =>
    [...notes.values()].some((note) => (note.get('theme') as Note['theme'] | undefined)?.id === id)

  /**
   * Does it, then puts back what nothing can be read without. Yjs deletes one's own value when it undoes,
   * but does not bring the former one back if another person's value came in between: then neither is left.
   */
  const whole = (go: () => unknown) => {
    vanished = []
    go()
    doc.transact(() => {
      for (const { record, key, value } of vanished) if (!record.has(key)) record.set(key, value)
    }, CREATION)
  }

  return {
    whole,
    /** Does it, then brings back what it took out of sight although others had a part in it. */
    sparing(go: () => unknown): void {
      const ours = [...own].filter((id) => shared.has(id) && inSight(id))
      const standingIn = (root: Y.Map<RecordMap>) => [...own].filter((id) => standing(root, id))
      const [gathered, drawn] = [standingIn(themes), standingIn(shapes)]
      whole(go)
      doc.transact(() => {
        for (const id of ours) if (!inSight(id)) noteAt(doc, id as NoteId)?.set('archived', null)
        for (const id of gathered) {
          if (!standing(themes, id) && (shared.has(id) || inUse(id))) themes.get(id)?.set('gone', false)
        }
        for (const id of drawn) {
          if (!standing(shapes, id) && shared.has(id)) shapes.get(id)?.set('gone', false)
        }
      }, CREATION)
    },
    close(): void {
      notes.unobserveDeep(onEvents)
      themes.unobserveDeep(onEvents)
      shapes.unobserveDeep(onEvents)
    },
  }
}
