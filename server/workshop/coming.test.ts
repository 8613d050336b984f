import { expect, it } from 'vitest'
import { apply, birth } from '#shared/board/BoardDoc.ts'
import { BoardReader } from '#shared/board/changes.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import type { BoardOp } from '#shared/board/ops.ts'
import type { ConnectorShape } from '#shared/board/shape.ts'
import { type BoardSnapshot, emptyBoard, SCHEMA } from '#shared/board/snapshot.ts'
import type { ActivityId, ImageId } from '#shared/ids.ts'
import type { Workshop } from '#shared/workshop/workshop.ts'
import { aNote, aText, tableBoard } from '#shared/testing/boards.ts'
import { linesAmong } from './linesAmong.ts'
import { placed } from './placed.ts'

const board = (part: Partial<BoardSnapshot> = {}): BoardSnapshot => ({
  ...emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }),
  ...part,
})
const line = (id: string, from: string, to: string): ConnectorShape => ({
  ...{ id: id as ShapeId, is: 'connector', label: 'johtaa', born: 1 },
  ...{ from: from as NoteId, to: to as NoteId },
})
const stacked = { stack: 'a' as NoteId }
const image = { id: 'kuva' as ImageId, width: 40, height: 30, alt: 'Silta' }
const notes = [
  aNote('under', { text: 'Alla', number: 1, at: [900, 900], ...stacked }),
  aNote('a', { text: 'Päällä', number: 2, at: [20, 20], locked: true, layer: 5 }),
  aNote('b', { image, number: 3, at: [20, 20] }),
]
const plain = { groups: [], activities: [], baseline: null } as unknown as Workshop

/** What a board is after the server's hand. */
function after(onto: BoardSnapshot, ops: readonly BoardOp[]): BoardSnapshot {
  const doc = birth(onto)
  apply(doc, ops, { from: 'server', why: 'seed' })
  return new BoardReader(doc).snapshot()
}

it('B11 what is revealed keeps its stack, lock, layer, picture and lines; a stack lies in one place, nothing on another', () => {
  const sheet = board({ notes, shapes: [line('l', 'a', 'b'), line('m', 'b', 'gone'), aText('words')] })
  const ops = [...placed(notes, board(), plain, 'a1' as ActivityId), ...linesAmong([sheet], notes, board())]
  const now = after(board(), ops)
  const at = Object.fromEntries(now.notes.map((note) => [note.id, note.at]))
  const keeps = now.notes.map(({ id, stack, locked, layer, image: shown }) => ({
    id,
    stack,
    locked,
    layer,
    shown,
  }))
  expect(keeps.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
    { id: 'a', stack: null, locked: true, layer: 5, shown: null },
    { id: 'b', stack: null, locked: false, layer: 0, shown: image },
    { id: 'under', stack: 'a', locked: false, layer: 0, shown: null },
  ])
  expect([at['under'], at['b']?.join() === at['a']?.join()]).toEqual([at['a'], false])
  expect(now.shapes).toEqual([line('l', 'a', 'b')])
})

it('B11 gathered again, notes that come later bring their lines, and a line that was taken away stays away', () => {
  const tables = [board({ notes, shapes: [line('l', 'a', 'b'), line('late', 'b', 'under')] })]
  const here = board({ notes: notes.slice(1) })
  expect(linesAmong(tables, [notes[0]!], here)).toEqual([
    { op: 'shape/add', shape: line('late', 'b', 'under') },
  ])
})
