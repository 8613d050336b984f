import { describe, expect, it } from 'vitest'
import type { Remark } from '#shared/board/remark.ts'
import type { NoteId, PersonKey, RemarkId } from '#shared/ids.ts'
import { BoardContent } from '../../engine/BoardContent.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { emptyBoard, soloBoard } from '../../engine/testing/soloBoard.ts'
import { comparing, type NoteOrder, NoteSorter } from './noteOrder.ts'

const sign = (id: string, note: string, sign: 'agree' | 'important' | 'thanks', by: string): Remark => ({
  id: id as RemarkId,
  note: note as NoteId,
  says: { is: 'reaction', sign },
  by: by as PersonKey,
  born: 1,
})
const notes = [
  noteWith('a', { number: 1, born: 1, at: [400, 0] }),
  noteWith('b', { number: 2, born: 2, at: [0, 10] }),
  noteWith('c', { number: 3, born: 3, at: [0, 300] }),
  // Under b, wherever it lay before.
  noteWith('d', { number: 4, born: 4, at: [0, 900], stack: 'b' as NoteId }),
]
const remarks = [
  sign('r1', 'c', 'agree', 'aino'),
  sign('r2', 'c', 'important', 'aino'),
  sign('r3', 'a', 'agree', 'timo'),
  ...['x', 'y', 'z'].map((by) => sign(`t${by}`, 'b', 'thanks', by)),
]
const open = () => {
  const board = soloBoard({ ...emptyBoard(notes), remarks })
  return { ...board, content: new BoardContent(board.port, null) }
}

describe('notes in a section', () => {
  it.each<[NoteOrder, string[]]>([
    ['number', ['a', 'b', 'c', 'd']],
    ['newest', ['d', 'c', 'b', 'a']],
    ['place', ['b', 'd', 'a', 'c']],
    ['signs', ['c', 'a', 'b', 'd']],
  ])('go by %s', (order, ids) => {
    const { content } = open()
    expect(new NoteSorter().sort(content.notes, comparing(order, content)).map(({ id }) => id)).toEqual(ids)
  })

  it('keep their order while notes come, change and go', () => {
    const { content, port, remote } = open()
    const sorter = new NoteSorter()
    const now = () =>
      sorter.sort(content.notes, comparing('newest', content)).map(({ id, text }) => `${id} ${text}`)
    now()
    port.subscribe((changes) => void content.update(changes))
    remote([
      { op: 'note/add', note: noteWith('e', { born: 9, text: 'Uusi' }) },
      { op: 'note/archive', id: 'c' as NoteId, by: null, at: 10 },
      { op: 'note/type', id: 'a' as NoteId, at: 0, remove: 0, insert: 'Vanha' },
    ])
    expect(now()).toEqual(['e Uusi', 'd Lappu d', 'b Lappu b', 'a VanhaLappu a'])
  })
})
