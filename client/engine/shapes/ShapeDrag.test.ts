import { describe, expect, it } from 'vitest'
import type { Shape } from '#shared/board/shape.ts'
import type { ShapeId } from '#shared/ids.ts'
import { Surroundings } from '../arrange/Surroundings.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'
import { ShapeDrag } from './ShapeDrag.ts'

const id = (name: string) => name as ShapeId
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const frame = (name: string, of: ReturnType<typeof box>) =>
  ({ id: name, is: 'frame', label: '', born: 1, box: of, aim: null }) as unknown as Shape

/** Two frames, a note in the first and one beside them; pixel for unit. */
function table() {
  const notes = [noteWith('in', { at: [20, 20] }), noteWith('out', { at: [600, 500] })]
  const shapes = [frame('f', box(0, 0, 300, 200)), frame('g', box(700, 0, 1000, 200))]
  const engine = new BoardEngine(soloBoard({ ...emptyBoard(notes), shapes }).port, options())
  engine.eye.resize({ width: 1400, height: 900 })
  return engine
}

describe('a frame in the hand', () => {
  it('comes into line with another and takes its notes along; not when told to lie freely', () => {
    const engine = table()
    const drag = ShapeDrag.lift(engine, id('f'), 'whole')!
    drag.to([100, 4], false)
    expect([drag.held.by, drag.held.guides, engine.carried]).toEqual([
      [100, 0],
      [
        { is: 'line', axis: 'y', at: 0, from: 100, to: 1000 },
        { is: 'line', axis: 'y', at: 200, from: 100, to: 1000 },
      ],
      { notes: ['in'], by: [100, 0] },
    ])
    drag.to([100, 4], true)
    expect([drag.held.by, drag.held.guides]).toEqual([[100, 4], []])
  })

  it('is resized to the edges of notes and frames, each edge by itself, and its notes stay', () => {
    const engine = table()
    const drag = ShapeDrag.lift(engine, id('f'), 'se')!
    drag.to([296, 304], false)
    expect([drag.held.by, drag.held.guides, engine.carried]).toEqual([
      [300, 300],
      [
        { is: 'line', axis: 'x', at: 600, from: 0, to: 608 },
        { is: 'line', axis: 'y', at: 500, from: 0, to: 768 },
      ],
      null,
    ])
    drag.to([-900, 0], false)
    expect(drag.held.by).toEqual([-260, 0])
  })
})

it('what has gone is not taken in the hand', () => {
  expect(ShapeDrag.lift(table(), id('nothing'), 'whole')).toBe(null)
})

it('notes come into line with the edges of frames and with texts', () => {
  const text = { id: 't', is: 'text', label: 'Aamupäivä', born: 1, at: [400, 700], size: 'normal' }
  const shapes = [frame('g', box(700, 0, 1000, 200)), text as unknown as Shape]
  const engine = new BoardEngine(soloBoard({ ...emptyBoard(), shapes }).port, options())
  engine.eye.resize({ width: 1400, height: 900 })
  const around = new Surroundings(engine)
  const to = (left: number, top: number) => around.snap(box(left, top, left + 168, top + 108)).by
  expect({ inFrame: to(703, 60), onText: to(397, 500), free: to(250, 400) }).toEqual({
    inFrame: [-3, 0],
    onText: [3, 0],
    free: [0, 0],
  })
})
