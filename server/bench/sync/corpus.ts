import { bareNote } from '#shared/board/note.ts'
import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { noteId } from '#shared/ids.ts'
import { wall } from '../wall.ts'

/** A board of many notes with their history: updates of its writers, and where each writer's part ends. */
export type Corpus = { updates: Uint8Array[]; ends: Map<number, number> }

const WRITERS = 100

const made = new Map<number, Corpus>()

/**
 * So many notes by a hundred writers, each written, added to, corrected and moved: the same for all servers,
 * made once. 2,000 are about 540 kB, 10,000 about 2.8 MB.
 */
export function corpusOf(notes: number): Corpus {
  const known = made.get(notes)
  if (known) return known
  const corpus: Corpus = { updates: [], ends: new Map() }
  const texts = wall(notes).map(({ text }) => text)
  for (let writer = 0; writer < WRITERS; writer += 1) {
    const doc = new Y.Doc()
    doc.clientID = 20_000_000 + writer
    for (let index = writer; index < notes; index += WRITERS)
      for (const op of historyOf(index, texts[index]!)) apply(doc, [op], { from: 'person' })
    corpus.updates.push(Y.encodeStateAsUpdate(doc))
    corpus.ends.set(doc.clientID, Y.getState(doc.store, doc.clientID))
    doc.destroy()
  }
  made.set(notes, corpus)
  return corpus
}

function historyOf(index: number, text: string): BoardOp[] {
  const id = noteId.parse(`wall-${index}`)
  const place = (step: number): [number, number] => [
    (index % 100) * 190 + step * 7,
    Math.floor(index / 100) * 120,
  ]
  const half = Math.floor(text.length / 2)
  const note = {
    ...bareNote,
    id,
    text: text.slice(0, half),
    at: place(0),
    kind: 'free',
    born: 1_700_000_000_000 + index,
  } as const
  return [
    { op: 'note/add', note },
    { op: 'note/type', id, at: half, remove: 0, insert: text.slice(half) },
    { op: 'note/move', id, at: place(1) },
    { op: 'note/type', id, at: 2, remove: 3, insert: text.slice(2, 5) },
    { op: 'note/move', id, at: place(2) },
    { op: 'note/kind', id, kind: 'change' },
    { op: 'note/move', id, at: place(3) },
  ]
}
