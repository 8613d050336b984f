import { expect, it } from 'vitest'
import type { NoteId } from '../ids.ts'
import { aNote } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { putBack } from './putBack.ts'
import { emptyBoard, SCHEMA } from './snapshot.ts'
import { tableBoard } from '../testing/boards.ts'

it('B21 makes a note what it was, whatever was done to it, and touches nothing of one that is so already', () => {
  const was = aNote('n1' as NoteId, { text: 'Lähipalvelut', at: [10, 20] })
  const doc = birth({ ...emptyBoard({ schema: SCHEMA, board: tableBoard, epoch: 1, born: 0 }), notes: [was] })
  const { id } = was
  apply(
    doc,
    [
      { op: 'note/type', id, at: 0, remove: 4, insert: 'Muut ' },
      { op: 'note/move', id, at: [900, 900] },
      { op: 'note/kind', id, kind: 'concern' },
      { op: 'note/archive', id, by: null, at: 5 },
    ],
    { from: 'remote' },
  )
  const now = () => read(doc).snapshot.notes[0]!
  apply(doc, putBack(now(), was, 9), { from: 'server', why: 'machine' })
  expect([now(), putBack(now(), was, 9)]).toEqual([was, []])
})
