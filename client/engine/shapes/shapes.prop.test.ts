import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOTE, type Point } from '#shared/board/note.ts'
import type { FrameShape } from '#shared/board/shape.ts'
import type { ShapeId } from '#shared/ids.ts'
import { type Box, holds, middleOf, noteBox } from '#shared/board/geometry.ts'
import { run } from '../actions.ts'
import { BoardEngine } from '../BoardEngine.ts'
import { noteWith, options } from '../testing/notes.ts'
import { emptyBoard, soloBoard } from '../testing/soloBoard.ts'
import { lanes, lineBetween } from './lines.ts'

const coordinate = fc.integer({ min: -900, max: 900 })
const place = fc.tuple(coordinate, coordinate)

it('moving a frame carries exactly the notes whose middle is in it, and its undoing brings all back', () => {
  const frames = fc.record({ left: coordinate, top: coordinate, wide: fc.nat(900), high: fc.nat(900) })
  const notes = fc.array(fc.record({ at: place, locked: fc.boolean() }), { maxLength: 12 })
  fc.assert(
    fc.property(frames, notes, place, ({ left, top, wide, high }, drawn, by) => {
      const box: Box = { left, top, right: left + 40 + wide, bottom: top + 40 + high }
      const id = 'f' as ShapeId
      const frame: FrameShape = { id, is: 'frame', label: '', born: 0, box, aim: null }
      const before = drawn.map((note, index) => noteWith(`n${index}`, note))
      const engine = new BoardEngine(soloBoard({ ...emptyBoard(before), shapes: [frame] }).port, options())
      engine.shapes.select(id)
      run(engine, 'move-shape', { id, by })
      const carried = (at: Point, locked: boolean) => !locked && holds(box, middleOf(noteBox(at)))
      const places = () => before.map((note) => engine.content.notes.get(note.id)!.at)
      expect(places()).toEqual(
        before.map(({ at, locked }) => (carried(at, locked) ? [at[0] + by[0], at[1] + by[1]] : at)),
      )
      if (by.some((way) => way !== 0)) run(engine, 'undo', null)
      expect([places(), engine.shapes.frames]).toEqual([before.map(({ at }) => at), [frame]])
    }),
    { numRuns: 60 },
  )
})

it('a line ends on the edges of both notes and never runs over either', () => {
  const onEdge = ({ left, top, right, bottom }: Box, [x, y]: Point) =>
    Math.min(Math.abs(x - left), Math.abs(x - right), Math.abs(y - top), Math.abs(y - bottom)) < 1e-6 &&
    x > left - 1e-6 &&
    x < right + 1e-6 &&
    y > top - 1e-6 &&
    y < bottom + 1e-6
  const inside = ({ left, top, right, bottom }: Box, [x, y]: Point) =>
    x > left + 1e-6 && x < right - 1e-6 && y > top + 1e-6 && y < bottom - 1e-6
  fc.assert(
    fc.property(place, place, fc.integer({ min: 1, max: 9 }), (from, to, count) => {
      const [a, b] = [noteBox(from), noteBox(to)]
      const apart = Math.abs(from[0] - to[0]) > NOTE.width || Math.abs(from[1] - to[1]) > NOTE.height
      const lines = lanes(count).map((beside) => lineBetween(a, b, beside))
      if (apart && Math.hypot(from[0] - to[0], from[1] - to[1]) > 300) expect(lines).not.toContain(null)
      for (const line of lines) {
        if (!line) continue
        expect([onEdge(a, line.from), onEdge(b, line.to)]).toEqual([true, true])
        for (const part of [0.1, 0.5, 0.9]) {
          const at: Point = [
            line.from[0] + (line.to[0] - line.from[0]) * part,
            line.from[1] + (line.to[1] - line.from[1]) * part,
          ]
          expect([inside(a, at), inside(b, at)]).toEqual([false, false])
        }
      }
      expect(new Set(lines.map((line) => JSON.stringify(line))).size).toBe(
        lines.includes(null) ? new Set(lines.map((line) => JSON.stringify(line))).size : count,
      )
    }),
  )
})
