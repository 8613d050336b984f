import { describe, expect, it } from 'vitest'
import type { Shape } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { can, run } from '../actions.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'

const note = (id: string) => id as NoteId
const line = { id: 'l' as ShapeId, is: 'connector', label: 'johtaa', born: 2, from: note('a'), to: note('b') }

function table() {
  const notes = [
    noteWith('a'),
    noteWith('b', { at: [400, 0] }),
    noteWith('c', { at: [800, 0] }),
    noteWith('under', { stack: note('a') }),
  ]
  const board = soloBoard({ ...emptyBoard(notes), shapes: [line as Shape] })
  const engine = new BoardEngine(board.port, options())
  engine.eye.resize({ width: 1000, height: 600 })
  engine.shapes.select(line.id)
  return { ...board, engine }
}

describe('the end of a line', () => {
  it('goes to another note in one write that one undo takes back; word and other end stay', () => {
    const { engine } = table()
    run(engine, 'move-line-start', null)
    const taken = [engine.shapes.linking, engine.shapes.loose, engine.selection.focus]
    expect(taken).toEqual(['b', { line: 'l', end: 'from' }, 'a'])
    run(engine, 'tie-line', { line: line.id, end: 'from', to: note('c') })
    expect([engine.shapes.all, engine.shapes.linking, engine.shapes.loose, engine.shapes.selected]).toEqual([
      [{ ...line, from: 'c' }],
      null,
      null,
      'l',
    ])
    run(engine, 'undo', null)
    expect(engine.shapes.all).toEqual([line])
  })

  it('stays where the line could not be seen: on its other end, in a stack with it, on a note that is gone', () => {
    const { engine } = table()
    for (const to of ['a', 'under', 'b', 'nowhere']) {
      run(engine, 'tie-line', { line: line.id, end: 'to', to: note(to) })
    }
    expect([engine.shapes.all, can(engine, 'undo')]).toEqual([[line], 'nothing-to-undo'])
  })

  it('B15 is let go of when somebody takes the line away', () => {
    const { engine, remote } = table()
    run(engine, 'move-line-end', null)
    remote([{ op: 'shape/remove', id: line.id }])
    expect([engine.shapes.linking, engine.shapes.loose]).toEqual([null, null])
    expect(can(engine, 'move-line-end')).toBe('no-connector')
  })
})
