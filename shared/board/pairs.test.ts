import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { NoteId, ShapeId } from '../ids.ts'
import { aBoard, aNote } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { drawnOfShape } from './drawing.ts'
import { changeBetween, opsBetween, takenBack } from './past.ts'
import { type ConnectorShape, shape } from './shape.ts'
import { undoable } from './undo.ts'

const person = { from: 'person' } as const
const line: ConnectorShape = {
  id: 'c1' as ShapeId,
  is: 'connector',
  label: '',
  from: 'a' as NoteId,
  to: 'b' as NoteId,
  born: 2,
}
const pair: ConnectorShape = { ...line, means: 'opposed' }
const board = (...shapes: ConnectorShape[]) => birth({ ...aBoard([aNote('a'), aNote('b')]), shapes })
const shapesOn = (doc: Y.Doc) => read(doc).snapshot.shapes
const mark = (means: 'opposed' | null) => [{ op: 'shape/change' as const, id: line.id, part: { means } }]

describe('C72 a pair in the document', () => {
  it('is a field of its line, born with it or said later, taken away and undone', () => {
    const doc = board(line)
    const undo = undoable(doc)
    apply(doc, mark('opposed'), person)
    const marked = shapesOn(doc)
    undo.mark()
    apply(doc, mark(null), person)
    const separated = shapesOn(doc)
    undo.undo()
    expect([shapesOn(board(pair)), marked, separated, shapesOn(doc)]).toEqual([
      [pair],
      [pair],
      [line],
      [pair],
    ])
    apply(doc, mark(null), person)
    // The next edition of a board is born of what the one before it held.
    expect(
      shape.parse({ ...doc.getMap<Y.Map<unknown>>('shapes').get('c1')!.toJSON(), id: 'c1' }),
    ).toMatchObject(line)
  })

  it('a line that was taken away and is drawn again is no pair by its past', () => {
    const doc = board(pair)
    apply(doc, [{ op: 'shape/remove', id: line.id }], { from: 'server', why: 'machine' })
    apply(doc, [{ op: 'shape/add', shape: line }], { from: 'server', why: 'machine' })
    expect(shapesOn(doc)).toEqual([line])
  })

  it('stays when somebody whose page knows nothing of pairs writes its word', () => {
    const doc = board(pair)
    const { means: _means, ...known } = { ...pair, label: 'mutta' }
    for (const [field, value] of Object.entries(known))
      if (field !== 'id') doc.getMap<Y.Map<unknown>>('shapes').get('c1')!.set(field, value)
    expect(shapesOn(doc)).toEqual([{ ...pair, label: 'mutta' }])
  })

  it('is taken back along the time line, both ways', () => {
    const rewound = (was: ConnectorShape, is: ConnectorShape) => {
      const { then } = takenBack(is, [changeBetween('shape', line.id, was, is)])
      const doc = board(is)
      apply(doc, opsBetween('shape', line.id, is, then as unknown as ConnectorShape, 0), person)
      return shapesOn(doc)
    }
    expect([rewound(line, pair), rewound(pair, line)]).toEqual([[line], [pair]])
  })

  it('L6 is not put on a line, or taken off it, by somebody who has no shapes', () => {
    expect([drawnOfShape(line, pair, false), drawnOfShape(pair, line, false)]).toEqual([
      { means: null },
      { means: 'opposed' },
    ])
  })
})
