import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NoteId, ShapeId } from '../ids.ts'
import { aBoard, aNote, aRemark, aText } from '../testing/boards.ts'
import { apply, birth, observe, read } from './BoardDoc.ts'
import type { BoardChange, BoardOp } from './ops.ts'
import type { ConnectorShape, FrameShape } from './shape.ts'
import { undoable } from './undo.ts'

const person = { from: 'person' } as const
const frame: FrameShape = {
  id: 'f1' as ShapeId,
  is: 'frame',
  label: 'Palvelut',
  box: { left: 0, top: 0, right: 400, bottom: 300 },
  aim: null,
  born: 1,
}
const connector: ConnectorShape = {
  id: 'c1' as ShapeId,
  is: 'connector',
  label: '',
  from: 'a' as NoteId,
  to: 'b' as NoteId,
  born: 2,
}

function board(...ops: BoardOp[]) {
  const doc = birth({ ...aBoard([aNote('a'), aNote('b')]), shapes: [frame, connector] })
  apply(doc, ops, person)
  return doc
}
const shapesOn = (doc: Y.Doc) => read(doc).snapshot.shapes

describe('B15 shapes', () => {
  it('read as they were given, in order of birth, also after a journey over the wire', () => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board({ op: 'shape/add', shape: aText('t1', { born: 3 }) })))
    expect(read(doc)).toEqual({
      snapshot: { ...aBoard([aNote('a'), aNote('b')]), shapes: [frame, connector, aText('t1', { born: 3 })] },
      unreadable: 0,
    })
  })

  it('change field by field, and never into what cannot be read', () => {
    const part = { label: 'Lähipalvelut', size: 'large' as const }
    const narrow = { ...frame.box, right: 10 }
    const doc = board(
      { op: 'shape/change', id: frame.id, part },
      { op: 'shape/change', id: frame.id, part: { box: narrow } },
      { op: 'shape/change', id: connector.id, part: { to: connector.from } },
      { op: 'shape/add', shape: { ...connector, id: 'c2' as ShapeId, to: connector.from } },
    )
    expect(shapesOn(doc)).toEqual([{ ...frame, label: 'Lähipalvelut' }, connector])
  })

  it('B5 are taken away and brought back; what others have written meanwhile stays', () => {
    const doc = birth(aBoard())
    const undo = undoable(doc)
    const told: BoardChange[] = []
    observe(doc, (changes) => told.push(...changes))
    undo.mark()
    apply(doc, [{ op: 'shape/add', shape: aText('t1') }], person)
    undo.undo()
    expect(shapesOn(doc)).toEqual([])
    undo.redo()
    expect(shapesOn(doc)).toEqual([aText('t1')])
    apply(doc, [{ op: 'shape/change', id: 't1' as ShapeId, part: { label: 'Muuta' } }], {
      from: 'server',
      why: 'machine',
    })
    undo.undo()
    expect(shapesOn(doc)).toEqual([aText('t1', { label: 'Muuta' })])
    apply(doc, [{ op: 'shape/remove', id: 't1' as ShapeId }], person)
    expect(shapesOn(doc)).toEqual([])
    expect(new Set(told.map(({ what, id }) => `${what} ${id}`))).toEqual(new Set(['shape t1']))
    undo.close()
  })
})

describe('remarks', () => {
  it('read as they were given and can be taken back', () => {
    const doc = birth(aBoard([aNote('a')]))
    const undo = undoable(doc)
    const remark = aRemark('r1', 'a')
    apply(doc, [{ op: 'remark/add', remark }], person)
    expect(read(doc).snapshot.remarks).toEqual([remark])
    undo.undo()
    expect(read(doc).snapshot.remarks).toEqual([])
    undo.redo()
    apply(doc, [{ op: 'remark/remove', id: remark.id }], person)
    expect(read(doc).snapshot.remarks).toEqual([])
    undo.close()
  })

  it('hold no empty comment', () => {
    const doc = birth(aBoard([aNote('a')]))
    apply(
      doc,
      [{ op: 'remark/add', remark: aRemark('r1', 'a', { says: { is: 'comment', text: '' } }) }],
      person,
    )
    expect(read(doc).snapshot.remarks).toEqual([])
  })
})

it('a note is locked, raised, stacked and given a picture, each as one value', () => {
  const id = 'a' as NoteId
  const image = { id: 'i1' as never, width: 800, height: 600, alt: 'Kuva pöydästä' }
  const doc = birth(aBoard([aNote('a'), aNote('b')]))
  apply(
    doc,
    [
      { op: 'note/lock', id, locked: true },
      { op: 'note/raise', id, layer: 3 },
      { op: 'note/stack', id, on: 'b' as NoteId },
      { op: 'note/stack', id: 'b' as NoteId, on: 'b' as NoteId },
      { op: 'note/picture', id, image },
    ],
    person,
  )
  const changed = aNote('a', { locked: true, layer: 3, stack: 'b' as NoteId, image })
  expect(read(doc).snapshot.notes).toEqual([changed, aNote('b')])
  apply(
    doc,
    [
      { op: 'note/lock', id, locked: false },
      { op: 'note/raise', id, layer: 0 },
      { op: 'note/stack', id, on: null },
      { op: 'note/picture', id, image: null },
    ],
    person,
  )
  expect(read(doc).snapshot.notes).toEqual([aNote('a'), aNote('b')])
})
