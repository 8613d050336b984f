import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { Note } from '#shared/board/note.ts'
import type { ConnectorShape, FrameShape, Shape, TextShape } from '#shared/board/shape.ts'
import type { ElementId, NoteId, QuestionId, ShapeId } from '#shared/ids.ts'
import { can, run } from '../actions.ts'
import { BoardEngine, type BoardSetting } from '../BoardEngine.ts'
import { selectOnly } from '../selection.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'
import { cargoOf, countIn } from './framing.ts'

const id = (name: string) => name as NoteId
const shapeId = (name: string) => name as ShapeId
const frame = (name: string, more: Partial<Omit<FrameShape, 'aim'>> & { aim?: string } = {}): FrameShape =>
  ({
    id: name,
    is: 'frame',
    label: '',
    born: 1,
    box: { left: 0, top: 0, right: 400, bottom: 300 },
    aim: null,
    ...more,
  }) as FrameShape
const line = (name: string, from: string, to: string): ConnectorShape =>
  ({ id: name, is: 'connector', label: '', born: 2, from, to }) as ConnectorShape
const words = (name: string, more: Partial<TextShape> = {}): TextShape =>
  ({ id: name, is: 'text', label: 'Aamupäivä', born: 3, at: [20, 20], size: 'normal', ...more }) as TextShape

function table(notes: Note[] = [], shapes: Shape[] = [], setting: Partial<BoardSetting> = {}) {
  const board = soloBoard({ ...emptyBoard(notes), shapes })
  const engine = new BoardEngine(board.port, options(setting))
  engine.eye.resize({ width: 1000, height: 600 })
  const places = () => Object.fromEntries([...engine.content.notes].map(([key, { at }]) => [key, at]))
  return { ...board, engine, places }
}

describe('frames', () => {
  it('are put around the selected notes and open for their name; one undo takes name and frame', () => {
    const { engine } = table([noteWith('a', { at: [100, 100] }), noteWith('b', { at: [400, 300] })])
    run(engine, 'select-all', null)
    run(engine, 'add-frame', null)
    run(engine, 'label-shape', { id: shapeId('n1'), label: ' Palvelut ' })
    const box = { left: 80, top: 80, right: 588, bottom: 428 }
    expect([engine.shapes.all, engine.shapes.selected, engine.targets()]).toEqual([
      [frame('n1', { box, label: 'Palvelut', born: 1000 })],
      'n1',
      [],
    ])
    run(engine, 'undo', null)
    expect([engine.shapes.all, engine.shapes.selected]).toEqual([[], null])
  })

  it('take along what lies in them: not the locked, not what others hold, nothing from outside', () => {
    const inside = noteWith('in', { at: [20, 20] })
    const notes = [
      inside,
      noteWith('under', { at: [20, 20], stack: id('in') }),
      noteWith('locked', { at: [200, 20], locked: true }),
      noteWith('theirs', { at: [20, 150] }),
      noteWith('half', { at: [330, 20] }),
    ]
    const inner = frame('inner', { box: { left: 10, top: 10, right: 300, bottom: 200 } })
    const shapes = [frame('f'), inner, words('t'), words('u', { at: [900, 900] })]
    const { engine, places, meet } = table(notes, shapes)
    meet([{ connection: 2, dragging: { notes: [id('theirs')], by: [0, 0] } } as never])
    engine.shapes.select(shapeId('f'))
    expect(cargoOf(engine, frame('f'))).toEqual({ notes: ['in'], shapes: ['t', 'inner'] })
    run(engine, 'move-shape', { id: shapeId('f'), by: [100, 50] })
    expect(places()).toEqual({
      in: [120, 70],
      under: [120, 70],
      locked: [200, 20],
      theirs: [20, 150],
      half: [330, 20],
    })
    const moved = { left: 100, top: 50, right: 500, bottom: 350 }
    expect(engine.shapes.all).toEqual([
      { ...shapes[0], box: moved },
      { ...inner, box: { left: 110, top: 60, right: 400, bottom: 250 } },
      { ...shapes[2], at: [120, 70] },
      shapes[3],
    ])
    run(engine, 'undo', null)
    expect([places()['in'], engine.shapes.all]).toEqual([[20, 20], shapes])
  })

  it('leave their notes when they go', () => {
    const { engine } = table([noteWith('a', { at: [20, 20] })], [frame('f')])
    engine.shapes.select(shapeId('f'))
    run(engine, 'remove-shape', null)
    expect([engine.shapes.all, engine.content.notes.size, engine.content.archived]).toEqual([[], 1, []])
  })

  it('keep their least size when edges meet', () => {
    const { engine } = table([], [frame('f')])
    engine.shapes.select(shapeId('f'))
    engine.shapes.hold({ id: shapeId('f'), grip: 'w', by: [900, 0], cargo: { notes: [], shapes: [] } })
    run(engine, 'resize-frame', { id: shapeId('f'), box: engine.shapes.boxOf(frame('f')) })
    expect(engine.shapes.all).toEqual([frame('f', { box: { left: 360, top: 0, right: 400, bottom: 300 } })])
  })

  it('count those in stacks too, and take notes to free places without a drag', () => {
    const notes = [
      noteWith('a', { at: [20, 20] }),
      noteWith('b', { at: [900, 0] }),
      noteWith('c', { at: [900, 200] }),
      noteWith('d', { at: [900, 200], stack: id('c') }),
    ]
    const small = { left: 0, top: 0, right: 400, bottom: 150 }
    const { engine, places } = table(notes, [frame('f', { box: small })])
    engine.select({ notes: new Set([id('b'), id('c')]), focus: null })
    run(engine, 'move-into-frame', shapeId('f'))
    const [now] = engine.shapes.frames
    expect([places(), now?.box.bottom, countIn(engine.content, now!.box)]).toEqual([
      { a: [20, 20], b: [200, 20], c: [20, 140], d: [20, 140] },
      268,
      4,
    ])
  })
})

describe('frames with an aim', () => {
  const goal = (name: string, parent: string | null = null): Element =>
    ({ id: name, kind: parent ? 'sub-goal' : 'goal', code: name, text: `Tavoite ${name}`, parent }) as Element
  const elements = [goal('1'), goal('2'), goal('9')]
  const questions = [{ id: 'q' as QuestionId, text: 'Mitä muutetaan?', kind: 'goal-change' as const }]
  const aims = (engine: BoardEngine) =>
    Object.fromEntries([...engine.content.notes].map(([key, { aim }]) => [key, aim]))

  it('give it to what is laid in them, also over a zone, and let go of it outside', () => {
    const over = { left: 540, top: 30, right: 900, bottom: 300 }
    const notes = [noteWith('a', { at: [564, 400], aim: '2' })]
    const { engine } = table(notes, [frame('f', { box: over, aim: '9' })], { elements, questions })
    engine.select(selectOnly(id('a')))
    for (let times = 0; times < 5; times += 1) run(engine, 'stride-up', null)
    expect(aims(engine)).toEqual({ a: '9' })
    for (let times = 0; times < 5; times += 1) run(engine, 'stride-down', null)
    expect(aims(engine)).toEqual({ a: '2' })
  })

  it('go on saying what they say wherever the frame is carried; others become what the zone says', () => {
    const notes = [noteWith('a', { at: [10, 60], aim: '9' }), noteWith('b', { at: [190, 60], aim: '1' })]
    const shapes = [
      frame('f', { box: { left: 0, top: 40, right: 400, bottom: 300 } }),
      frame('g', { box: { left: 0, top: 50, right: 180, bottom: 200 }, aim: '9' }),
    ]
    const { engine } = table(notes, shapes, { elements, questions })
    engine.shapes.select(shapeId('f'))
    run(engine, 'move-shape', { id: shapeId('f'), by: [564, 0] })
    expect(aims(engine)).toEqual({ a: '9', b: '2' })
  })

  it('take their aimless notes with them when they get one', () => {
    const notes = [noteWith('a', { at: [20, 20] }), noteWith('b', { at: [200, 20], aim: '1' })]
    const { engine } = table(notes, [frame('f')], { elements })
    engine.shapes.select(shapeId('f'))
    run(engine, 'aim-frame', '2' as ElementId)
    expect([aims(engine), engine.shapes.frames[0]?.aim]).toEqual([{ a: '2', b: '1' }, '2'])
    run(engine, 'undo', null)
    expect([aims(engine), engine.shapes.frames[0]?.aim]).toEqual([{ a: null, b: '1' }, null])
  })

  it('are what a note written in them is about', () => {
    const { engine } = table([], [frame('f', { aim: '2' })], { elements })
    run(engine, 'add-note', { at: [200, 100], quiet: true })
    expect(aims(engine)).toEqual({ n1: '2' })
  })
})

describe('connectors', () => {
  const three = [noteWith('a'), noteWith('b', { at: [400, 0] }), noteWith('c', { at: [800, 0] })]

  it('join two selected notes, once in each direction, and can be turned', () => {
    const { engine } = table(three)
    engine.select({ notes: new Set([id('a'), id('b')]), focus: null })
    run(engine, 'connect', null)
    engine.select({ notes: new Set([id('a'), id('b')]), focus: null })
    run(engine, 'connect', null)
    run(engine, 'turn-line', null)
    const only = { ...line('n1', 'b', 'a'), born: 1000 }
    expect([engine.shapes.all, engine.shapes.selected]).toEqual([[only], 'n1'])
    run(engine, 'select-all', null)
    expect(can(engine, 'connect')).toBe('two-only')
  })

  it('wait for the other end when one note is selected', () => {
    const { engine } = table(three)
    engine.select(selectOnly(id('a')))
    run(engine, 'connect', null)
    expect([engine.shapes.linking, engine.shapes.all]).toEqual(['a', []])
    run(engine, 'connect', { from: id('a'), to: id('c') })
    expect([engine.shapes.linking, engine.shapes.all]).toEqual([
      null,
      [{ ...line('n2', 'a', 'c'), id: engine.shapes.all[0]?.id, born: 1000 }],
    ])
  })

  it('follow their notes, run beside each other, and go out of sight with them until they come back', () => {
    const shapes = [line('l', 'a', 'b'), line('m', 'b', 'a')]
    const { engine } = table(three, shapes)
    const runs = () =>
      engine.shapes.lines.map((one) => engine.shapes.lineOf(one, (note) => engine.seenAt(note)))
    expect(runs()).toEqual([
      { from: [168, 64], to: [400, 64] },
      { from: [400, 44], to: [168, 44] },
    ])
    engine.carry({ notes: [id('b')], by: [0, 200] })
    expect(runs()[0]?.to).not.toEqual([400, 64])
    engine.carry(null)
    engine.select(selectOnly(id('b')))
    run(engine, 'archive', null)
    expect([engine.shapes.lines, engine.shapes.all]).toEqual([[], shapes])
    run(engine, 'restore', id('b'))
    expect(engine.shapes.lines).toEqual(shapes)
  })

  it('lead to the top of a stack, and are not seen within one', () => {
    const notes = [...three, noteWith('d', { stack: id('b') })]
    const { engine } = table(notes, [line('l', 'a', 'd'), line('m', 'b', 'd')])
    const [seen] = engine.shapes.lines
    expect([engine.shapes.lines.length, engine.shapes.lineOf(seen!, (note) => engine.seenAt(note))]).toEqual([
      1,
      { from: [168, 54], to: [400, 54] },
    ])
  })
})

describe('free texts', () => {
  it('are written at once and leave nothing behind when they stay empty', () => {
    const { engine } = table()
    run(engine, 'add-text', { at: [40, 60] })
    expect(engine.shapes.typing).toEqual({ id: 'n1', fresh: true })
    run(engine, 'label-shape', { id: shapeId('n1'), label: '  ' })
    expect([engine.shapes.all, engine.shapes.typing, can(engine, 'undo')]).toEqual([
      [],
      null,
      'nothing-to-undo',
    ])
    run(engine, 'add-text', { at: [40, 60] })
    run(engine, 'label-shape', { id: shapeId('n2'), label: 'Aamupäivä' })
    run(engine, 'text-size', 'large')
    expect(engine.shapes.all).toEqual([words('n2', { at: [40, 60], size: 'large', born: 1000 })])
  })
})

describe('a selected shape', () => {
  it('is what commands are about instead of notes; turning to a note lets go of it, and the way back is kept', () => {
    const { engine } = table([noteWith('a'), noteWith('b', { at: [300, 0] })], [frame('f')])
    engine.select(selectOnly(id('b')))
    engine.shapes.select(shapeId('f'))
    expect([engine.targets(), can(engine, 'archive')]).toEqual([[], 'nothing-selected'])
    engine.shapes.select(null)
    expect(engine.selection.focus).toBe('b')
    engine.shapes.select(shapeId('f'))
    engine.focus(id('a'))
    expect([engine.shapes.selected, can(engine, 'remove-shape')]).toEqual([null, 'no-shape'])
  })

  it('B15 goes when somebody else takes it away, also out of the hand', () => {
    const { engine, remote } = table([], [frame('f')])
    engine.shapes.type(shapeId('f'))
    engine.shapes.hold({ id: shapeId('f'), grip: 'whole', by: [9, 9], cargo: { notes: [], shapes: [] } })
    remote([{ op: 'shape/remove', id: shapeId('f') }])
    expect([engine.shapes.selected, engine.shapes.typing, engine.shapes.held]).toEqual([null, null, null])
    run(engine, 'move-shape', { id: shapeId('f'), by: [9, 9] })
    expect(engine.shapes.all).toEqual([])
  })

  it('cannot be made or changed where one only looks, nor placed where themes give the places', () => {
    const { engine } = table([noteWith('a')], [frame('f')], { writes: 'wrong-phase' })
    engine.shapes.select(shapeId('f'))
    expect([can(engine, 'add-frame'), can(engine, 'remove-shape'), can(engine, 'connect')]).toEqual([
      'wrong-phase',
      'wrong-phase',
      'wrong-phase',
    ])
  })
})
