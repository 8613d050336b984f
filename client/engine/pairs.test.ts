import { describe, expect, it } from 'vitest'
import { arrangeThemes } from '#shared/board/layout.ts'
import type { Note } from '#shared/board/note.ts'
import type { ConnectorShape, Shape } from '#shared/board/shape.ts'
import type { NoteId, ShapeId, ThemeId } from '#shared/ids.ts'
import { can, run } from './actions.ts'
import { BoardEngine, type BoardSetting } from './BoardEngine.ts'
import { selectAll, selectOnly } from './selection.ts'
import { noteWith, options, themeWith } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const id = (name: string) => name as NoteId
const line = (name: string, from: string, to: string, more: Partial<ConnectorShape> = {}) =>
  ({ id: name, is: 'connector', label: '', born: 2, from, to, ...more }) as ConnectorShape
const [a, b, c] = [
  noteWith('a', { at: [0, 0] }),
  noteWith('b', { at: [400, 0] }),
  noteWith('c', { at: [0, 400] }),
]

/** A board that is laid out by its themes, as where themes are made, unless it is an open table. */
function gathered(
  notes: Note[] = [a, b, c],
  shapes: Shape[] = [],
  setting: Partial<BoardSetting> = {},
  arrange: typeof arrangeThemes | null = arrangeThemes,
) {
  const solo = soloBoard({ ...emptyBoard(notes, [themeWith('t')]), shapes })
  const engine = new BoardEngine(solo.port, options(setting, arrange))
  const select = (...names: string[]) => engine.select(selectAll(selectOnly(id(names[0]!)), names.map(id)))
  return { ...solo, engine, select }
}
const stacksOf = ({ content }: BoardEngine) =>
  Object.fromEntries([...content.notes.values()].map((note) => [note.id, note.stack]))

describe('C70 a pair of opposite views', () => {
  it('is a line that says so between the two selected notes; one undo takes it back', () => {
    const { engine, select } = gathered()
    select('a', 'b')
    expect(run(engine, 'oppose', null)).toBe(true)
    const pair = line('n1', 'a', 'b', { means: 'opposed', born: 1000 })
    expect([engine.shapes.all, engine.shapes.opposedTo(id('b')), can(engine, 'oppose')]).toEqual([
      [pair],
      ['a'],
      'paired',
    ])
    run(engine, 'undo', null)
    expect([engine.shapes.all, engine.shapes.opposedTo(id('b'))]).toEqual([[], []])
    run(engine, 'redo', null)
    expect(engine.shapes.all).toEqual([pair])
  })

  it('marks the line that is there, whichever way it leads, and takes only the mark away', () => {
    const worded = line('l', 'b', 'a', { label: 'mutta' })
    const { engine, select } = gathered([a, b, c], [worded])
    run(engine, 'oppose-pair', { one: id('a'), other: id('b') })
    expect(engine.shapes.all).toEqual([{ ...worded, means: 'opposed' }])
    // Again: it is one already.
    run(engine, 'oppose-pair', { one: id('b'), other: id('a') })
    expect(engine.shapes.all).toEqual([{ ...worded, means: 'opposed' }])
    engine.shapes.select('l' as ShapeId)
    expect([can(engine, 'separate'), run(engine, 'separate', null)]).toEqual([true, true])
    expect([engine.shapes.all, can(engine, 'separate')]).toEqual([[worded], 'no-pair'])
    run(engine, 'undo', null)
    expect(engine.shapes.all).toEqual([{ ...worded, means: 'opposed' }])
    select('a', 'b')
    run(engine, 'separate', null)
    expect(engine.shapes.all).toEqual([worded])
  })

  it('says why not: one note, three, one stack, no leave, no shapes', () => {
    const { engine, select } = gathered([a, noteWith('b', { stack: id('a') }), c])
    const told: unknown[] = []
    for (const names of [['a'], ['a', 'b'], ['a', 'b', 'c'], ['a', 'c']]) {
      select(...names)
      told.push(can(engine, 'oppose'))
    }
    for (const rule of [
      { writes: 'writing-locked' as const },
      { writes: true as const, arranges: 'positions-locked' as const },
      { arranges: true as const, shapes: 'no-shapes' as const },
    ]) {
      engine.rule(rule)
      told.push([can(engine, 'oppose'), run(engine, 'oppose-pair', { one: id('a'), other: id('c') })])
    }
    expect(told).toEqual([
      'pair-needed',
      'pair-needed',
      'pair-needed',
      true,
      ['writing-locked', 'writing-locked'],
      ['positions-locked', 'positions-locked'],
      ['no-shapes', 'no-shapes'],
    ])
    expect(engine.shapes.all).toEqual([])
  })

  it('is nothing with a note that is gone, with itself or within a stack', () => {
    const { engine } = gathered([a, noteWith('b', { stack: id('a') }), c])
    for (const [one, other] of [
      ['a', 'a'],
      ['a', 'b'],
      ['a', 'gone'],
    ] as const)
      run(engine, 'oppose-pair', { one: id(one), other: id(other) })
    expect(engine.shapes.all).toEqual([])
  })
})

describe('C71 notes that say the same', () => {
  it('come together under the first by one gesture, with what lay under them; nothing is lost', () => {
    const theme = { id: 't' as ThemeId, by: 'machine' as const }
    const notes = [
      { ...a, theme },
      { ...b, theme },
      noteWith('under', { stack: id('b'), theme }),
      { ...c, theme: null },
      noteWith('locked', { locked: true }),
    ]
    const { engine } = gathered(notes)
    const before = stacksOf(engine)
    run(engine, 'stack-notes', { top: id('a'), others: ['under', 'c', 'locked', 'gone'].map(id) })
    expect(stacksOf(engine)).toEqual({ a: null, b: 'a', under: 'a', c: 'a', locked: null })
    // What comes to lie there means what the top does; those of its theme are not touched.
    expect(
      Object.fromEntries([...engine.content.notes.values()].map((each) => [each.id, each.theme])),
    ).toEqual({
      a: theme,
      b: theme,
      under: theme,
      c: { id: 't', by: 'people' },
      locked: null,
    })
    run(engine, 'undo', null)
    expect([stacksOf(engine), engine.content.notes.size]).toEqual([before, 5])
  })

  it('on an open table lie where the first of them lies', () => {
    const { engine } = gathered([a, b, c], [], {}, null)
    run(engine, 'stack-notes', { top: id('b'), others: [id('a')] })
    expect([stacksOf(engine), engine.content.placeOf(id('b'))]).toEqual([
      { a: 'b', b: null, c: null },
      [400, 0],
    ])
    engine.rule({ arranges: 'positions-locked' })
    expect(run(engine, 'stack-notes', { top: id('b'), others: [id('c')] })).toBe('positions-locked')
  })
})
