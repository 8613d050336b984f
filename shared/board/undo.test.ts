import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { NoteId, ThemeId } from '../ids.ts'
import { aBoard, aNote, aTheme } from '../testing/boards.ts'
import { apply, birth, read } from './BoardDoc.ts'
import { createLocalPort } from './localPort.ts'
import type { BoardOp, Origin } from './ops.ts'
import { undoable } from './undo.ts'

const person: Origin = { from: 'person' }
const n1 = 'n1' as NoteId
const t1 = 't1' as ThemeId
const type = (id: NoteId, at: number, insert: string): BoardOp => ({
  op: 'note/type',
  id,
  at,
  remove: 0,
  insert,
})

/** Two people at one board, with the wire between them in the test's hand. */
function twoPeople(seed = aBoard([aNote('n1', { text: 'Arvot' })], [aTheme('t1')])) {
  const born = birth(seed)
  const [own, other] = [new Y.Doc(), new Y.Doc()]
  const sync = () => {
    for (const [from, to] of [
      [born, own],
      [born, other],
      [own, other],
      [other, own],
    ] as const) {
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'wire')
    }
  }
  sync()
  const undo = undoable(own)
  return {
    undo,
    sync,
    I: (...ops: BoardOp[]) => apply(own, ops, person),
    they: (...ops: BoardOp[]) => {
      apply(other, ops, person)
      sync()
    },
    board: () => {
      sync()
      const [mine, theirs] = [read(own).snapshot, read(other).snapshot]
      expect(theirs).toEqual(mine)
      return mine
    },
    note: (id = 'n1') => read(own).snapshot.notes.find((note) => note.id === id),
  }
}

describe('undo', () => {
  it('B5 takes back a gesture at a time and does it again', () => {
    const { undo, I, note, board } = twoPeople()
    undo.mark()
    I({ op: 'note/move', id: n1, at: [1, 1] })
    I({ op: 'note/kind', id: n1, kind: 'add' })
    undo.mark()
    I(type(n1, 5, ' ja'), type(n1, 8, ' teot'))
    expect(note()).toMatchObject({ text: 'Arvot ja teot', at: [1, 1], kind: 'add' })
    undo.undo()
    expect(note()).toMatchObject({ text: 'Arvot', at: [1, 1], kind: 'add' })
    undo.undo()
    expect(note()).toEqual(aNote('n1', { text: 'Arvot' }))
    expect([undo.canUndo(), undo.canRedo()]).toEqual([false, true])
    undo.redo()
    undo.redo()
    expect(board().notes).toEqual([aNote('n1', { text: 'Arvot ja teot', at: [1, 1], kind: 'add' })])
    expect([undo.canUndo(), undo.canRedo()]).toEqual([true, false])
  })

  it('B5 leaves what others did', () => {
    const { undo, I, they, board } = twoPeople()
    undo.mark()
    I({ op: 'note/move', id: n1, at: [1, 1] }, type(n1, 5, ' minun'))
    they({ op: 'note/move', id: n1, at: [2, 2] }, type(n1, 0, 'Heidän '))
    undo.undo()
    const [left] = board().notes
    expect(left?.text).toBe('Heidän Arvot')
  })

  // Undoing a value that another person set at the same time left neither: the note could not be read.
  it.each([1, 2, 3, 4, 5, 6])(
    'B5 a move that crossed with another’s is undone without losing the note (%i)',
    () => {
      const { undo, I, they, board } = twoPeople()
      I({ op: 'note/move', id: n1, at: [1, 1] })
      they({ op: 'note/move', id: n1, at: [2, 2] })
      undo.undo()
      const [left] = board().notes
      expect([
        [0, 0],
        [1, 1],
        [2, 2],
      ]).toContainEqual(left?.at)
      undo.redo()
      expect(board().notes).toHaveLength(1)
    },
  )

  it('B5 a move after mine stays when mine is undone', () => {
    const { undo, I, they, board, sync } = twoPeople()
    I({ op: 'note/move', id: n1, at: [1, 1] })
    sync()
    they({ op: 'note/move', id: n1, at: [2, 2] })
    undo.undo()
    expect(board().notes).toEqual([aNote('n1', { text: 'Arvot', at: [2, 2] })])
  })

  it('B5 undoing an addition archives the note, and redoing brings it back with its words', () => {
    const { undo, I, board } = twoPeople(aBoard())
    undo.mark()
    I({ op: 'note/add', note: aNote('new', { born: 4 }) }, type('new' as NoteId, 0, 'Ajatus'))
    undo.undo()
    expect(board().notes).toEqual([aNote('new', { born: 4, archived: { by: null, at: 4 } })])
    undo.redo()
    expect(board().notes).toEqual([aNote('new', { born: 4, text: 'Ajatus' })])
  })

  it('B5 a note that others have written on stays when its adding is undone', () => {
    const { undo, I, they, board, sync } = twoPeople(aBoard())
    undo.mark()
    I({ op: 'note/add', note: aNote('new', { text: 'Luottamus', born: 4 }) })
    sync()
    they(type('new' as NoteId, 9, ' ja rohkeus'))
    undo.undo()
    expect(board().notes).toEqual([aNote('new', { text: 'Luottamus ja rohkeus', born: 4 })])
  })

  it('B5 a note that others have only moved goes, to where it can be restored from', () => {
    const { undo, I, they, board, sync } = twoPeople(aBoard())
    I({ op: 'note/add', note: aNote('new', { text: 'Luottamus', born: 4 }) })
    sync()
    they({ op: 'note/move', id: 'new' as NoteId, at: [7, 7] })
    undo.undo()
    expect(board().notes[0]?.archived).toEqual({ by: null, at: 4 })
  })

  it('B5 undoing archive, own typing and a drag in one gesture leaves a colleague’s words', () => {
    const { undo, I, they, board, sync } = twoPeople()
    undo.mark()
    I(type(n1, 5, ' x'), { op: 'note/move', id: n1, at: [3, 3] })
    sync()
    they(type(n1, 0, 'Meidän '))
    I({ op: 'note/archive', id: n1, by: null, at: 1 })
    undo.undo()
    expect(board().notes).toEqual([aNote('n1', { text: 'Meidän Arvot' })])
  })

  it('a theme goes when its adding is undone, unless it has notes by then', () => {
    const alone = twoPeople()
    alone.I({ op: 'theme/add', ...aTheme('t2', { order: 1 }) })
    expect(alone.board().themes).toEqual([aTheme('t1'), aTheme('t2', { order: 1 })])
    alone.undo.undo()
    expect(alone.board().themes).toEqual([aTheme('t1')])

    const joined = twoPeople()
    joined.I({ op: 'theme/add', ...aTheme('t2', { order: 1 }) })
    joined.sync()
    joined.they({ op: 'note/sort', id: n1, theme: { id: 't2' as ThemeId, by: 'people' } })
    joined.undo.undo()
    expect(joined.board().themes).toEqual([aTheme('t1'), aTheme('t2', { order: 1 })])
  })

  it('dissolving a theme is undone with its notes in place', () => {
    const { undo, I, board } = twoPeople()
    I({ op: 'note/sort', id: n1, theme: { id: t1, by: 'people' } })
    undo.mark()
    const before = board()
    I({ op: 'theme/dissolve', id: t1 })
    undo.undo()
    expect(board()).toEqual(before)
  })

  it('cancel takes back the gesture only, and there is nothing to redo', () => {
    const { undo, I, they, board, sync } = twoPeople()
    undo.mark()
    I({ op: 'note/kind', id: n1, kind: 'keep' })
    undo.mark()
    I({ op: 'note/move', id: n1, at: [1, 1] })
    undo.cancel()
    expect(board().notes).toEqual([aNote('n1', { text: 'Arvot', kind: 'keep' })])
    expect([undo.canUndo(), undo.canRedo()]).toEqual([true, false])
    // Nothing left of the gesture to take back: the one before it stays.
    undo.mark()
    I({ op: 'note/move', id: n1, at: [2, 2] })
    sync()
    they({ op: 'note/move', id: n1, at: [3, 3] })
    undo.cancel()
    undo.cancel()
    expect(board().notes).toEqual([aNote('n1', { text: 'Arvot', kind: 'keep', at: [3, 3] })])
  })

  it('tells when there is something to undo', () => {
    const { undo, I } = twoPeople()
    const told: boolean[] = []
    const stop = undo.subscribe(() => told.push(undo.canUndo()))
    I({ op: 'note/kind', id: n1, kind: 'keep' })
    undo.undo()
    stop()
    I({ op: 'note/kind', id: n1, kind: 'drop' })
    expect([told.at(0), told.at(-1)]).toEqual([true, false])
  })
})

describe('a local port', () => {
  it('is a whole board by itself', () => {
    const port = createLocalPort(aBoard([aNote('n1')]))
    const told: unknown[] = []
    port.subscribe((changes) => told.push(changes))
    port.apply([{ op: 'note/move', id: n1, at: [4, 4] }])
    expect(port.note(n1)).toEqual(aNote('n1', { at: [4, 4] }))
    expect(port.snapshot()).toEqual(aBoard([aNote('n1', { at: [4, 4] })]))
    expect(told).toEqual([[{ what: 'note', id: 'n1' }]])
    port.undo.undo()
    expect([port.note(n1), port.state(), port.saved()]).toEqual([aNote('n1'), 'live', 'saved'])
  })
})
