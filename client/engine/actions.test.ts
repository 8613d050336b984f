import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { Note } from '#shared/board/note.ts'
import type { ElementId, NoteId, PersonKey, QuestionId, ThemeId } from '#shared/ids.ts'
import { actions, can, run } from './actions.ts'
import { BoardEngine, type BoardSetting } from './BoardEngine.ts'
import type { Arrange } from './BoardContent.ts'
import { selectOnly, targets } from './selection.ts'
import { noteWith, options, themeWith } from './testing/notes.ts'
import { emptyBoard, soloBoard } from './testing/soloBoard.ts'

const id = (name: string) => name as NoteId
const theme = (name: string) => name as ThemeId

/** Themes one below another, their notes in a row, those without a theme last. */
const rows: Arrange = ({ notes, themes }) => {
  const owners = [...themes.map((one) => one.id), null]
  const places = new Map<NoteId, [number, number]>()
  const frames = owners.map((owner, row) => {
    const mine = notes.filter((note) => (note.theme?.id ?? null) === owner)
    mine.forEach((note, column) => places.set(note.id, [column * 180, row * 200]))
    return { theme: owner, box: { left: 0, top: row * 200, right: 1000, bottom: row * 200 + 190 } }
  })
  return { places, frames }
}

function table(
  notes: Note[] = [],
  setting: Partial<BoardSetting> = {},
  arrange: Arrange | null = null,
  themes = [themeWith('A')],
) {
  const board = soloBoard(emptyBoard(notes, arrange ? themes : []))
  const engine = new BoardEngine(board.port, options(setting, arrange))
  engine.eye.resize({ width: 1000, height: 600 })
  const now = () => Object.fromEntries([...engine.content.notes].map(([key, note]) => [key, note]))
  return { ...board, engine, now }
}

describe('actions', () => {
  it('have names and keys that no two share', () => {
    const names = actions.map(({ name }) => name)
    const keys = actions.flatMap((action) => action.keys)
    expect([new Set(names).size, new Set(keys).size]).toEqual([names.length, keys.length])
    expect(keys.filter((key) => /Ctrl\+Alt/.test(key))).toEqual([])
  })

  it('add a note, select it and open it for writing', () => {
    const { engine, now } = table([], { me: 'aino' as PersonKey, kind: 'change' })
    expect(run(engine, 'add-note', { at: [500, 300] })).toBe(true)
    expect(now()).toEqual({
      n1: noteWith('n1', { text: '', at: [416, 246], kind: 'change', by: 'aino' as PersonKey, born: 1000 }),
    })
    expect([engine.typing, engine.selection.focus]).toEqual(['n1', 'n1'])
  })

  it('clear away a note that was left empty', () => {
    const { engine, now } = table()
    run(engine, 'add-note', null)
    engine.type(null)
    expect([now(), engine.content.archived]).toEqual([{}, []])
  })

  it('say why they cannot be done', () => {
    const reader = table([noteWith('a')], { writes: 'wrong-phase' }).engine
    const writer = table([noteWith('a')]).engine
    expect([
      run(reader, 'add-note', null),
      can(writer, 'archive'),
      can(writer, 'undo'),
      can(writer, 'redo'),
      can(writer, 'new-theme'),
      can(reader, 'go-left'),
    ]).toEqual([
      'wrong-phase',
      'nothing-selected',
      'nothing-to-undo',
      'nothing-to-redo',
      'not-arranged',
      true,
    ])
    expect(reader.content.notes.size).toBe(1)
  })

  it('B3 archive and restore; one undo takes a gesture back', () => {
    const { engine, now } = table([noteWith('a'), noteWith('b', { at: [200, 0] })])
    run(engine, 'select-all', null)
    run(engine, 'archive', null)
    expect([Object.keys(now()), engine.content.archived.length, targets(engine.selection)]).toEqual([
      [],
      2,
      [],
    ])
    run(engine, 'restore', id('a'))
    expect(Object.keys(now())).toEqual(['a'])
    run(engine, 'undo', null)
    run(engine, 'undo', null)
    expect(Object.keys(now()).sort()).toEqual(['a', 'b'])
  })

  it('make a note of each line, without bullets and empty lines, taken back by one undo', () => {
    const { engine, now } = table()
    run(engine, 'paste-notes', { text: '- Lyhyemmät jonot\r\n\r\n2. Enemmän liikuntaa\n   \n–5 astetta' })
    expect(Object.values(now()).map(({ text }) => text)).toEqual([
      'Lyhyemmät jonot',
      'Enemmän liikuntaa',
      '–5 astetta',
    ])
    run(engine, 'undo', null)
    expect(now()).toEqual({})
  })

  it('move by eight and by forty-eight', () => {
    const { engine, now } = table([noteWith('a', { at: [100, 100] })])
    engine.select(selectOnly(id('a')))
    run(engine, 'move-right', null)
    run(engine, 'stride-up', null)
    expect(now()['a']?.at).toEqual([108, 52])
  })

  it('change the kind of all selected notes at once', () => {
    const { engine, now } = table([noteWith('a'), noteWith('b', { kind: 'drop' })])
    run(engine, 'select-all', null)
    run(engine, 'kind', 'drop')
    expect(Object.values(now()).map(({ kind }) => kind)).toEqual(['drop', 'drop'])
  })

  it('walk from note to note and extend the selection on the way', () => {
    const { engine } = table([
      noteWith('a'),
      noteWith('b', { at: [180, 0] }),
      noteWith('c', { at: [360, 0] }),
    ])
    run(engine, 'go-right', null)
    run(engine, 'go-right', null)
    run(engine, 'extend-right', null)
    expect([engine.selection.focus, [...engine.selection.notes]]).toEqual(['c', ['b', 'c']])
  })

  it('zoom about the middle', () => {
    const { engine } = table()
    run(engine, 'zoom-in', null)
    expect(engine.camera).toEqual({ x: 100, y: 60, zoom: 1.25 })
  })
})

describe('goals with zones', () => {
  const goal = (name: string): Element => ({
    id: name as ElementId,
    kind: 'goal',
    code: name,
    text: `Tavoite ${name}`,
    parent: null,
    document: null,
  })
  const elements = [goal('1'), goal('2')]
  const questions = [{ id: 'q' as QuestionId, text: 'Mitä muutetaan?', kind: 'goal-change' as const }]

  it('take a new note to the next free slot and aim it', () => {
    const { engine, now } = table([noteWith('a', { at: [0, 36], aim: '1' })], { elements, questions })
    run(engine, 'add-note', { at: [100, 200], quiet: true })
    expect(now()['n1']).toMatchObject({ at: [180, 36], aim: '1' })
  })

  it('move a note to the zone of what it is aimed at', () => {
    const { engine, now } = table([noteWith('a', { at: [0, 36], aim: '1' })], { elements, questions })
    engine.select(selectOnly(id('a')))
    run(engine, 'aim', '2' as ElementId)
    expect(now()['a']).toMatchObject({ at: [564, 36], aim: '2' })
  })

  it('aim a note by where it is laid, and let go of the aim outside', () => {
    const { engine, now } = table([noteWith('a', { at: [400, 36], aim: '1' })], { elements, questions })
    engine.select(selectOnly(id('a')))
    for (let times = 0; times < 4; times += 1) run(engine, 'stride-right', null)
    expect(now()['a']).toMatchObject({ at: [592, 36], aim: '2' })
    for (let times = 0; times < 4; times += 1) run(engine, 'stride-up', null)
    expect(now()['a']?.aim).toBeNull()
  })
})

describe('several questions', () => {
  const ask = (name: string) => ({ id: name as QuestionId, text: `Kysymys ${name}`, kind: 'free' as const })
  const questions = [ask('q1'), ask('q2')]
  const question = 'q2' as QuestionId

  it('have a zone each: a new note answers the one at hand, a moved note the one it is laid on', () => {
    const { engine, now } = table([], { questions, question })
    run(engine, 'add-note', { quiet: true })
    expect(now()['n1']).toMatchObject({ at: [564, 36], question: 'q2', aim: null })
    for (let times = 0; times < 12; times += 1) run(engine, 'stride-left', null)
    expect(now()['n1']).toMatchObject({ at: [-12, 36], question: 'q1' })
  })
})

describe('themes', () => {
  const inTheme = (name: string) => ({ theme: { id: theme(name), by: 'machine' as const } })
  const sorted = (engine: BoardEngine) =>
    Object.fromEntries([...engine.content.notes.values()].map((note) => [note.id, note.theme]))

  it('C3 get notes by hand, or lose them', () => {
    const { engine } = table([noteWith('a'), noteWith('b', inTheme('A'))], {}, rows)
    engine.select(selectOnly(id('a')))
    run(engine, 'move-to-theme', theme('A'))
    engine.select(selectOnly(id('b')))
    run(engine, 'move-to-theme', null)
    expect(sorted(engine)).toEqual({ a: { id: 'A', by: 'people' }, b: null })
  })

  it('are split by taking selected notes into a new one', () => {
    const { engine } = table([noteWith('a', inTheme('A')), noteWith('b', inTheme('A'))], {}, rows)
    engine.select(selectOnly(id('b')))
    run(engine, 'new-theme', ' Uusi ')
    expect(engine.content.themes.map(({ title }) => title)).toEqual(['Teema A', 'Uusi'])
    expect(sorted(engine)).toEqual({ a: inTheme('A').theme, b: { id: 'n1', by: 'people' } })
  })

  it('are merged and dissolved without losing a note', () => {
    const notes = [noteWith('a', inTheme('A')), noteWith('b', inTheme('B'))]
    const { engine } = table(notes, {}, rows, [themeWith('A'), themeWith('B', { order: 2 })])
    run(engine, 'merge-themes', { theme: theme('B'), into: theme('A') })
    expect([engine.content.themes.map((one) => one.id), sorted(engine)]).toEqual([
      ['A'],
      { a: { id: 'A', by: 'machine' }, b: { id: 'A', by: 'machine' } },
    ])
    run(engine, 'dissolve-theme', theme('A'))
    expect([engine.content.themes, sorted(engine)]).toEqual([[], { a: null, b: null }])
  })

  it('are not nudged: their places follow from the sorting', () => {
    const { engine } = table([noteWith('a')], {}, rows)
    engine.select(selectOnly(id('a')))
    expect(can(engine, 'move-left')).toBe('not-arranged')
  })
})
