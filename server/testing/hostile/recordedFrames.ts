import * as Y from 'yjs'
import { apply } from '#shared/board/BoardDoc.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import { metaOf } from '#shared/board/records.ts'
import { SCHEMA } from '#shared/board/snapshot.ts'
import { MESSAGE_CURSORS, MESSAGE_DURABLE, MESSAGE_STATE } from '#shared/contract/boards.ts'
import type { NoteId, PersonKey, ThemeId } from '#shared/ids.ts'
import { aNote, aTheme, tableBoard } from '#shared/testing/boards.ts'
import {
  answerMessage,
  askMessage,
  copyOf,
  durableMessage,
  message,
  presenceMessage,
  updateMessage,
} from './messages.ts'

/** The document numbers of the two who recorded, and of the one who sits at the board. */
const WRITERS = [201, 202]
export const SITTER = 5_001

const by = 'key-aino' as PersonKey
const inTheme = { id: 't1' as ThemeId, by: 'people' } as const

/** Three notes and a theme. */
export const seed: BoardOp[] = [
  { op: 'note/add', note: aNote('a', { text: 'Luottamus', born: 1, number: 1, by }) },
  {
    op: 'note/add',
    note: aNote('b', { text: 'Rohkeus', born: 2, number: 2, by, at: [200, 0], theme: inTheme }),
  },
  { op: 'note/add', note: aNote('c', { text: 'Hyvinvointi', born: 3, number: 3, by, kind: 'keep' }) },
  { op: 'theme/add', ...aTheme('t1') },
]

/** A board that holds them, to the byte the same at every run. */
export function recordedBoard(): Y.Doc {
  const doc = new Y.Doc()
  doc.clientID = 7
  const meta = { schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }
  doc.transact(() => {
    for (const [key, value] of Object.entries(meta)) metaOf(doc).set(key, value)
  })
  apply(doc, seed, { from: 'server', why: 'seed' })
  return doc
}

const deeds: BoardOp[][] = [
  [{ op: 'note/add', note: aNote('d', { text: 'Äidinkieli 🌲', born: 4, at: [400, 20] }) }],
  [{ op: 'note/type', id: 'a' as NoteId, at: 3, remove: 2, insert: 'uusi' }],
  [{ op: 'note/type', id: 'c' as NoteId, at: 0, remove: 11, insert: '' }],
  [{ op: 'note/move', id: 'b' as NoteId, at: [-300, 77] }],
  [{ op: 'note/kind', id: 'a' as NoteId, kind: 'concern' }],
  [{ op: 'note/sort', id: 'c' as NoteId, theme: { id: 't1' as ThemeId, by: 'people' } }],
  [{ op: 'note/archive', id: 'b' as NoteId, by: null, at: 5 }],
  [{ op: 'theme/add', ...aTheme('t2', { order: 2, title: 'Arki' }) }],
  [{ op: 'theme/rename', id: 't1' as ThemeId, title: 'Yhdessä' }],
  [{ op: 'theme/dissolve', id: 't1' as ThemeId }],
]

/** What two people's clients say at that board, and some of what a server says: each frame as it goes out. */
export function recordedFrames(board: Y.Doc): Uint8Array[] {
  const frames = [
    askMessage(),
    askMessage(Y.encodeStateVector(board)),
    answerMessage(Y.encodeStateAsUpdate(board)),
    message(3),
    message(2, new TextEncoder().encode('permission denied')),
    durableMessage(1),
    message(MESSAGE_DURABLE, Y.encodeStateVector(board), 1),
    message(MESSAGE_CURSORS, 64, 65),
    message(MESSAGE_STATE, 0, 1, Y.encodeStateAsUpdateV2(board)),
  ]
  for (const clientID of WRITERS) {
    const doc = copyOf(board)
    doc.clientID = clientID
    // Each builds on those before it; one that comes alone waits for what it builds on.
    doc.on('update', (update: Uint8Array) => frames.push(updateMessage(update)))
    for (const ops of deeds) apply(doc, ops, { from: 'person' })
    frames.push(answerMessage(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(board))))
    const states = [{ cursor: [10, 20], selection: ['a'] }, { typing: 'b', cursor: null }, null]
    for (const [clock, state] of states.entries()) {
      const own = { client: clientID, clock: clock + 1, state: JSON.stringify(state) }
      frames.push(presenceMessage([own]))
      frames.push(presenceMessage([own, { client: SITTER, clock: 90, state: '{"cursor":[0,0]}' }]))
    }
  }
  return frames
}
