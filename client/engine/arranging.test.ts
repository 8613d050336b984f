import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import { arrangeThemes } from '#shared/board/layout.ts'
import type { Note, Point } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { ElementId, NoteId, QuestionId, ThemeId } from '#shared/ids.ts'
import { can, run } from './actions.ts'
import type { ActionName } from './actions/action.ts'
import { BoardEngine, type BoardSetting } from './BoardEngine.ts'
import { noteWith, options, themeWith } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const id = (name: string) => name as NoteId

function table(notes: Note[], setting: Partial<BoardSetting> = {}, themes: readonly Theme[] = []) {
  const board = soloBoard(emptyBoard(notes, themes))
  const engine = new BoardEngine(board.port, options(setting, themes.length > 0 ? arrangeThemes : null))
  engine.eye.resize({ width: 1000, height: 600 })
  const now = () => Object.fromEntries([...engine.content.notes].map(([key, { at }]) => [key, at]))
  const select = (...names: string[]) => engine.select({ notes: new Set(names.map(id)), focus: null })
  const selected = () => [...engine.selection.notes].sort()
  const stacks = () =>
    Object.fromEntries(
      [...engine.content.open()].map(({ id: top }) => [top, [...engine.content.stacks.under(top)]]),
    )
  return { ...board, engine, now, select, selected, stacks }
}

const three = (more: Partial<Note> = {}) => [
  noteWith('a', { at: [0, 10], born: 1 }),
  noteWith('b', { at: [300, 40], born: 2, ...more }),
  noteWith('c', { at: [700, 0], born: 3 }),
]

describe('arranging', () => {
  it('aligns, and one undo takes it back', () => {
    const { engine, now, select } = table(three())
    select('a', 'b', 'c')
    run(engine, 'align-bottom', null)
    expect(now()).toEqual({ a: [0, 40], b: [300, 40], c: [700, 40] })
    run(engine, 'undo', null)
    expect(now()).toEqual({ a: [0, 10], b: [300, 40], c: [700, 0] })
  })

  it('spaces evenly', () => {
    const { engine, now, select } = table(three())
    select('a', 'b', 'c')
    run(engine, 'distribute-horizontally', null)
    expect(now()).toEqual({ a: [0, 10], b: [350, 40], c: [700, 0] })
  })

  it('lets locked notes be: not nudged, aligned, spaced or tidied, and the others align to them', () => {
    const { engine, now, select } = table(three({ locked: true }))
    select('a', 'b', 'c')
    run(engine, 'align-left', null)
    expect(now()).toEqual({ a: [300, 10], b: [300, 40], c: [300, 0] })
    run(engine, 'tidy', null)
    run(engine, 'stride-down', null)
    expect(now()['b']).toEqual([300, 40])
    expect([can(engine, 'distribute-vertically'), can(engine, 'lock'), can(engine, 'unlock')]).toEqual([
      'locked',
      true,
      true,
    ])
    select('b')
    expect([can(engine, 'move-left'), can(engine, 'align-left')]).toEqual(['locked', 'locked'])
    run(engine, 'unlock', null)
    run(engine, 'move-left', null)
    expect(now()['b']).toEqual([292, 40])
  })

  it('tidies into a grid beside what others have laid', () => {
    const { engine, now, select } = table([...three(), noteWith('d', { at: [200, 20] })])
    select('a', 'b', 'c')
    run(engine, 'tidy', null)
    expect(now()).toEqual({ a: [0, -120], b: [180, -120], c: [360, -120], d: [200, 20] })
  })

  it('brings to front and sends to back, and writes nothing when it is there already', () => {
    const { engine, select } = table(three({ layer: 4 }))
    const layers = () => [...engine.content.notes.values()].map(({ layer }) => layer)
    select('a', 'b')
    run(engine, 'bring-to-front', null)
    expect(layers()).toEqual([1, 2, 0])
    run(engine, 'undo', null)
    select('b')
    run(engine, 'bring-to-front', null)
    expect([layers(), can(engine, 'undo')]).toEqual([[0, 4, 0], 'nothing-to-undo'])
    run(engine, 'send-to-back', null)
    expect(layers()).toEqual([0, -1, 0])
  })

  it('selects all of the same kind', () => {
    const { engine, select, selected } = table([
      noteWith('a', { kind: 'add' }),
      noteWith('b'),
      noteWith('c', { kind: 'add' }),
    ])
    select('a')
    run(engine, 'select-same-kind', null)
    expect(selected()).toEqual(['a', 'c'])
  })

  it('says why not', () => {
    const { engine, select } = table(three())
    const why = (...names: ActionName[]) => names.map((name) => can(engine, name))
    expect(why('align-left', 'tidy', 'lock', 'stack', 'unstack', 'select-same-theme')).toEqual([
      'nothing-selected',
      'nothing-selected',
      'nothing-selected',
      'nothing-selected',
      'nothing-selected',
      'not-arranged',
    ])
    select('a')
    expect(why('align-left', 'distribute-vertically', 'unlock', 'unstack')).toEqual([
      'two-needed',
      'three-needed',
      'not-locked',
      'no-stack',
    ])
  })
})

describe('every way of arranging', () => {
  const ways = [
    'align-left',
    'align-centre',
    'align-right',
    'align-top',
    'align-middle',
    'align-bottom',
    'distribute-horizontally',
    'distribute-vertically',
    'tidy',
    'lock',
    'unlock',
    'bring-to-front',
    'send-to-back',
    'stack',
    'unstack',
    'take-out',
  ] as const satisfies readonly ActionName[]

  it.each(ways)('B5 %s is taken back in one step, and done twice it is done once', (name) => {
    const place = (x: number, y: number): Point => [x, y]
    const { engine, select } = table([
      noteWith('a', { at: place(0, 10), born: 1 }),
      noteWith('b', { at: place(300, 41), born: 2, layer: 2 }),
      noteWith('c', { at: place(705, 0), born: 3 }),
      noteWith('d', { at: place(705, 0), born: 4, stack: id('c') }),
      noteWith('e', { at: place(90, 300), born: 5, locked: true }),
      noteWith('f', { at: place(250, 30), born: 6, layer: 1 }),
      noteWith('g', { at: place(250, 400), born: 7, layer: -1 }),
    ])
    const now = () => [...engine.content.notes.values()]
    const before = now()
    select('a', 'b', 'c', 'e')
    expect(run(engine, name, null)).toBe(true)
    const after = now()
    expect(after).not.toEqual(before)
    if (name !== 'take-out') {
      select('a', 'b', 'c', 'e')
      run(engine, name, null)
      expect(now()).toEqual(after)
    }
    run(engine, 'undo', null)
    expect(now()).toEqual(before)
    run(engine, 'redo', null)
    expect(now()).toEqual(after)
  })
})

describe('tidying goals with zones', () => {
  const elements = ['1', '2'].map((code) => ({
    id: code as ElementId,
    kind: 'goal',
    code,
    text: `Tavoite ${code}`,
    parent: null,
    document: null,
  })) satisfies Element[]
  const questions = [{ id: 'q' as QuestionId, text: 'Mitä muutetaan?', kind: 'goal-change' as const }]

  it('takes each to the next slot of its own zone and changes nothing that is said', () => {
    const notes = [
      noteWith('a', { at: [40, 200], aim: '1' }),
      noteWith('b', { at: [600, 90], aim: '2' }),
      noteWith('c', { at: [0, 50], aim: null }),
    ]
    const { engine, now, select } = table(notes, { elements, questions })
    select('a', 'b', 'c')
    run(engine, 'tidy', null)
    expect(now()).toEqual({ a: [180, 36], b: [564, 36], c: [0, 36] })
    expect([...engine.content.notes.values()].map(({ aim }) => aim)).toEqual(['1', '2', null])
  })
})

describe('stacks', () => {
  const made = () => {
    const on = table(three())
    on.select('a', 'b', 'c')
    run(on.engine, 'stack', null)
    return on
  }

  it('are made of the selection, in one place, led by the first to be read', () => {
    const { engine, now, stacks, selected } = made()
    expect([stacks(), selected()]).toEqual([{ a: ['b', 'c'] }, ['a']])
    expect(now()).toEqual({ a: [0, 10], b: [0, 10], c: [0, 10] })
    expect(engine.content.within({ left: 0, top: 0, right: 900, bottom: 900 })).toEqual(['a'])
    run(engine, 'undo', null)
    expect([stacks(), now()]).toEqual([
      { a: [], b: [], c: [] },
      { a: [0, 10], b: [300, 40], c: [700, 0] },
    ])
  })

  it('move with their top, whole', () => {
    const { engine, now } = made()
    run(engine, 'stride-right', null)
    expect(now()).toEqual({ a: [48, 10], b: [48, 10], c: [48, 10] })
  })

  it('B3 lose no note when the top is removed, and take it back', () => {
    const { engine, stacks, now } = made()
    engine.fan.spread(id('a'))
    engine.fan.pick(id('a'))
    run(engine, 'archive', null)
    expect([stacks(), now(), engine.selection.focus]).toEqual([{ b: ['c'] }, { b: [0, 10], c: [0, 10] }, 'b'])
    run(engine, 'restore', id('a'))
    expect(stacks()).toEqual({ a: ['b', 'c'] })
  })

  it('are taken apart beside each other', () => {
    const { engine, stacks, now, selected } = made()
    run(engine, 'unstack', null)
    expect(stacks()).toEqual({ a: [], b: [], c: [] })
    expect([now(), selected()]).toEqual([{ a: [0, 10], b: [180, 10], c: [180, 130] }, ['a', 'b', 'c']])
  })

  it('give out one note, be it the top, and put another on top', () => {
    const { engine, stacks, now } = made()
    run(engine, 'put-on-top', id('c'))
    expect(stacks()).toEqual({ c: ['a', 'b'] })
    run(engine, 'take-out', id('c'))
    expect([stacks(), now()]).toEqual([
      { a: ['b'], c: [] },
      { a: [0, 10], b: [0, 10], c: [180, 10] },
    ])
    run(engine, 'take-out', id('b'))
    expect(stacks()).toEqual({ a: [], c: [], b: [] })
  })

  it('join under another top, members and all', () => {
    const { engine, stacks } = table([...three(), noteWith('d', { at: [0, 400], born: 4 })])
    run(engine, 'stack-onto', { notes: [id('b')], on: id('c') })
    run(engine, 'stack-onto', { notes: [id('c')], on: id('d') })
    expect(stacks()).toEqual({ a: [], d: ['b', 'c'] })
  })

  it('made by two people at once end as one, also when each laid the other under', () => {
    const { engine, remote, stacks } = table(three())
    run(engine, 'stack-onto', { notes: [id('b')], on: id('c') })
    remote([{ op: 'note/stack', id: id('c'), on: id('b') }])
    expect(stacks()).toEqual({ a: [], b: ['c'] })
    remote([{ op: 'note/stack', id: id('a'), on: id('c') }])
    expect(stacks()).toEqual({ a: ['b', 'c'] })
  })

  it('that are locked are neither moved nor opened up, and gather others around them', () => {
    const { engine, stacks, now, select } = made()
    run(engine, 'lock', null)
    expect([can(engine, 'unstack'), can(engine, 'move-left')]).toEqual(['locked', 'locked'])
    run(engine, 'add-note', { at: [600, 400] as Point, quiet: true })
    select('n1', 'a')
    run(engine, 'stack', null)
    expect([stacks(), now()['n1']]).toEqual([{ a: ['b', 'c', 'n1'] }, [0, 10]])
  })

  it('open, and close when somebody takes them apart', () => {
    const { engine } = made()
    run(engine, 'open-stack', null)
    expect(engine.fan.of).toBe('a')
    run(engine, 'unstack', null)
    expect(engine.fan.of).toBeNull()
  })
})

describe('stacks on a board that is laid out by themes', () => {
  it('take their notes to the theme of the top, and go to another whole', () => {
    const theme = { id: 'A' as ThemeId, by: 'people' as const }
    const { engine, select, stacks } = table(
      [noteWith('a', { theme, born: 1 }), noteWith('b', { born: 2 }), noteWith('c', { theme, born: 3 })],
      {},
      [themeWith('A'), themeWith('B', { order: 2 })],
    )
    const sorted = () => [...engine.content.notes.values()].map((note) => note.theme?.id ?? null)
    const place = engine.content.placeOf(id('a'))
    run(engine, 'stack-onto', { notes: [id('b')], on: id('a') })
    expect([stacks(), sorted()]).toEqual([{ a: ['b'], c: [] }, ['A', 'A', 'A']])
    // Those under a top take no room.
    expect(engine.content.placeOf(id('b'))).toEqual(place)
    select('a')
    run(engine, 'move-to-theme', 'B' as ThemeId)
    expect(sorted()).toEqual(['B', 'B', 'A'])
    expect([can(engine, 'tidy'), can(engine, 'lock'), can(engine, 'bring-to-front')]).toEqual([
      'not-arranged',
      'not-arranged',
      'not-arranged',
    ])
    run(engine, 'select-same-theme', null)
    expect([...engine.selection.notes].sort()).toEqual(['a', 'b'])
    run(engine, 'unstack', null)
    expect([stacks(), sorted()]).toEqual([{ a: [], b: [], c: [] }, ['B', 'B', 'A']])
  })
})
