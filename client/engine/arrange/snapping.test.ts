import { describe, expect, it } from 'vitest'
import type { Point } from '#shared/board/note.ts'
import { noteBox } from '#shared/board/geometry.ts'
import { SnapField } from './snapping.ts'

const snap = (others: Point[], at: Point) => new SnapField(others.map(noteBox)).snap(noteBox(at), 6)

describe('a dragged note', () => {
  it('gives way to the edges of another, and shows both', () => {
    expect(snap([[0, 0]], [3, 300])).toEqual({
      by: [-3, 0],
      guides: [
        { is: 'line', axis: 'x', at: 0, from: 0, to: 408 },
        { is: 'line', axis: 'x', at: 168, from: 0, to: 408 },
      ],
    })
  })

  it('comes as far from its neighbour as those two are from each other', () => {
    expect(
      snap(
        [
          [0, 0],
          [200, 3],
        ],
        [395, 60],
      ),
    ).toEqual({
      by: [5, 0],
      guides: [
        { is: 'gap', axis: 'x', at: 114, from: 168, to: 200 },
        { is: 'gap', axis: 'x', at: 114, from: 368, to: 400 },
      ],
    })
  })

  it('goes halfway between two', () => {
    expect(
      snap(
        [
          [0, 30],
          [500, 50],
        ],
        [247, 0],
      ).by,
    ).toEqual([3, 0])
  })

  it('stays where it is when nothing is near', () => {
    expect(snap([[0, 0]], [400, 400])).toEqual({ by: [0, 0], guides: [] })
  })
})
