import { expect, it } from 'vitest'
import type { NoteId, PersonKey } from '../ids.ts'
import { aBoard, aNote, aRemark, aText, aTheme } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import type { Note } from './note.ts'
import type { BoardOp } from './ops.ts'
import { type Change, changeBetween, opsBetween, type Thing, whats } from './past.ts'
import { rewind } from './rewind.ts'
import type { BoardSnapshot } from './snapshot.ts'

const server = { from: 'server', why: 'machine' } as const
const [n1, n2, n3] = ['n1', 'n2', 'n3'] as NoteId[] as [NoteId, NoteId, NoteId]
const archive = (id: NoteId): BoardOp => ({ op: 'note/archive', id, by: 'key' as PersonKey, at: 5 })

/** A board, and what each step that is done to it changed, latest first. */
function lives(begin: BoardSnapshot) {
  const doc = birth(begin)
  const now = () => read(doc).snapshot
  const all = (board: BoardSnapshot) =>
    whats.flatMap((what) => (board[`${what}s`] as readonly Thing[]).map((thing) => ({ what, thing })))
  return {
    doc,
    now,
    step(...ops: BoardOp[]): Change[] {
      const before = all(now())
      apply(doc, ops, server)
      const after = all(now())
      const keys = new Map(
        [...before, ...after].map(({ what, thing }) => [`${what} ${thing.id}`, { what, id: thing.id }]),
      )
      const find = (of: typeof before, what: string, id: string) =>
        of.find((each) => each.what === what && each.thing.id === id)?.thing ?? null
      return [...keys.values()].flatMap(({ what, id }) => {
        const [was, is] = [find(before, what, id), find(after, what, id)]
        return JSON.stringify(was) === JSON.stringify(is)
          ? []
          : [changeBetween(what, id, was as never, is as never)]
      })
    },
    undo(changes: Change[], typing: readonly NoteId[] = []) {
      const found = rewind(now(), changes, new Set(typing), 9)
      apply(doc, found.ops, server)
      const { ops: _ops, steps, ...rest } = found
      return { ...rest, things: steps.length }
    },
  }
}
const nothing = { returns: 0, goes: 0, moved: 0, worded: 0, changed: 0, themes: 0, shapes: 0, remarks: 0 }

it('B21 makes a note what it was, whatever was done to it, and touches nothing of one that is so already', () => {
  const was = aNote(n1, { text: 'Lähipalvelut', at: [10, 20] })
  const { doc, now } = lives(aBoard([was]))
  const id = n1
  apply(
    doc,
    [
      { op: 'note/type', id, at: 0, remove: 4, insert: 'Muut ' },
      { op: 'note/move', id, at: [900, 900] },
      { op: 'note/kind', id, kind: 'concern' },
      { op: 'note/lock', id, locked: true },
      { op: 'note/raise', id, layer: 7 },
      { op: 'note/stack', id, on: n2 },
      archive(id),
    ],
    { from: 'remote' },
  )
  const back = () => opsBetween('note', id, now().notes[0]!, was, 9)
  apply(doc, back(), server)
  expect([now().notes[0], back()]).toEqual([was, []])
})

it('B22 B3 a board goes back to a moment with all that lies on it; what is newer is archived with its words', () => {
  const begin = {
    ...aBoard(
      [
        aNote(n1, { text: 'Yksi', theme: { id: 't1' as never, by: 'people' }, born: 1 }),
        aNote(n2, { text: 'Kaksi', at: [200, 0], stack: n1, born: 2 }),
      ],
      [aTheme('t1')],
    ),
    shapes: [aText('s1')],
    remarks: [aRemark('r1', n1)],
  }
  const board = lives(begin)
  const changes = [
    [archive(n2)],
    [{ op: 'note/type', id: n1, at: 0, remove: 4, insert: 'Toinen' }],
    [{ op: 'note/add', note: aNote(n3, { text: 'Uusi', born: 3 }) }],
    [{ op: 'note/type', id: n3, at: 4, remove: 0, insert: ' lappu' }],
    [{ op: 'theme/rename', id: 't1', title: 'Toinen nimi' }],
    [{ op: 'theme/dissolve', id: 't1' }],
    [{ op: 'shape/change', id: 's1', part: { label: 'Muu', at: [5, 5] } }],
    [{ op: 'shape/remove', id: 's1' }],
    [{ op: 'shape/add', shape: aText('s2') }],
    [{ op: 'remark/remove', id: 'r1' }],
  ].map((ops) => board.step(...(ops as BoardOp[])))
  const went = board.now()
  const forward = rewind(board.now(), changes.toReversed().flat(), new Set(), 9).ops
  const back = board.step(...forward)
  expect(board.now()).toEqual({
    ...begin,
    notes: [...begin.notes, aNote(n3, { text: 'Uusi lappu', born: 3, archived: { by: null, at: 9 } })],
  })
  // And by what that changed, all the way forward again.
  expect(board.undo(back)).toEqual({
    tally: { ...nothing, returns: 1, goes: 1, worded: 1, themes: 1, shapes: 2, remarks: 1 },
    ...{ stay: 0, typed: 0, things: 7 },
  })
  const archivedThen = (notes: Note[]) =>
    notes.map((note) => ({ ...note, archived: note.archived && { ...note.archived, at: 0 } }))
  expect({ ...board.now(), notes: archivedThen(board.now().notes) }).toEqual({
    ...went,
    notes: archivedThen(went.notes),
  })
})

it('B22 what somebody has done since to the same thing stays, field by field; a hand that writes is left alone', () => {
  const board = lives(aBoard([aNote(n1, { text: 'Yksi' }), aNote(n2, { text: 'Kaksi' }), aNote(n3)]))
  const theirs = [
    ...board.step({ op: 'note/move', id: n1, at: [500, 500] }),
    ...board.step({ op: 'note/type', id: n1, at: 0, remove: 4, insert: 'Pois' }),
    ...board.step({ op: 'note/type', id: n2, at: 0, remove: 5, insert: '' }),
    ...board.step(archive(n3)),
  ].toReversed()
  board.step({ op: 'note/type', id: n1, at: 4, remove: 0, insert: 'ko' })
  expect(board.undo(theirs, [n2])).toEqual({
    tally: { ...nothing, returns: 1, moved: 1 },
    ...{ stay: 1, typed: 1, things: 2 },
  })
  expect(board.now().notes.map(({ text, at, archived }) => [text, at, archived])).toEqual([
    ['Poisko', [0, 0], null],
    ['', [0, 0], null],
    ['', [0, 0], null],
  ])
})

it('B22 B20 a hidden note stays hidden', () => {
  const board = lives(aBoard([aNote(n1, { text: 'Yksi' })]))
  const moved = board.step({ op: 'note/move', id: n1, at: [500, 500] })
  apply(board.doc, [{ op: 'note/hide', id: n1, text: 'Yksi', image: null, at: 7 }], server)
  expect(board.undo(moved)).toEqual({ tally: nothing, stay: 0, typed: 0, things: 0 })
  expect(board.now().notes[0]).toMatchObject({ at: [500, 500], archived: { hidden: true } })
})
