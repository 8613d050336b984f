import { expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import type { Shape } from '#shared/board/shape.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'
import { shapeAt } from './picking.ts'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const shapes = [
  { id: 'outer', is: 'frame', label: 'Kaikki', born: 1, box: box(0, 0, 2000, 1000), aim: null },
  { id: 'inner', is: 'frame', label: 'Osa', born: 2, box: box(0, 0, 800, 600), aim: null },
  { id: 'line', is: 'connector', label: '', born: 3, from: 'a', to: 'b' },
  { id: 'text', is: 'text', label: 'Aamupäivä', born: 4, at: [900, 154], size: 'large' },
] as Shape[]

it('far out a press means a text before a line before the smallest frame, as far as a hand can be off', () => {
  const notes = [noteWith('a', { at: [100, 100] }), noteWith('b', { at: [1400, 100] })]
  const engine = new BoardEngine(soloBoard({ ...emptyBoard(notes), shapes }).port, options())
  const at = (...point: Point) => shapeAt(engine.shapes, engine.shapes.seen, point, 0.1)?.id ?? null
  // Eight pixels are eighty units there.
  expect({
    onText: at(930, 170),
    onLine: at(500, 154),
    besideLine: at(500, 230),
    tooFar: at(500, 240),
    innerEdge: at(800, 500),
    outerEdge: at(2000, 800),
    title: at(300, -200),
    inside: at(1500, 600),
  }).toEqual({
    onText: 'text',
    onLine: 'line',
    besideLine: 'line',
    tooFar: null,
    innerEdge: 'inner',
    outerEdge: 'outer',
    title: 'inner',
    inside: null,
  })
})
