import { describe, expect, it } from 'vitest'
import { type Box, overlaps } from '#shared/board/geometry.ts'
import { placeBar } from './barPlace.ts'

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
const bar = { width: 400, height: 48 }
const free = box(12, 12, 1176, 776)
const among = (notes: readonly Box[]) => (where: Box) => notes.filter((note) => overlaps(note, where))
const place = (selected: Box, others: Box[] = [], tools: Box[] = [], last: number | null = null) =>
  placeBar(selected, [bar], free, among([selected, ...others]), tools, last).at

const note = box(500, 300, 168, 108)

describe('the place of the bar', () => {
  it('is under the notes, flush with them', () => {
    expect(place(note)).toEqual([500, 422])
  })

  it('is over them where a neighbour lies below', () => {
    expect(place(note, [box(500, 420, 168, 108)])).toEqual([500, 238])
  })

  it('is pushed aside where the neighbour is not in the way of its other end', () => {
    expect(place(note, [box(500, 180, 168, 108), box(680, 420, 168, 108)])).toEqual([268, 422])
  })

  it('covers no note where all around there are some', () => {
    const row = [-2, -1, 0, 1, 2]
    const others = row.flatMap((x) =>
      row.filter((y) => x !== 0 || y !== 0).map((y) => box(500 + x * 180, 300 + y * 120, 168, 108)),
    )
    const at = place(note, others)
    expect([note, ...others].filter((one) => overlaps(one, box(...at, 400, 48)))).toEqual([])
  })

  it('takes another shape where only that one covers nothing', () => {
    const square = { width: 240, height: 96 }
    const shelf = box(12, 12, 700, 280)
    const floor = box(12, 420, 1176, 368)
    const { at, bar: shape } = placeBar(
      note,
      [{ width: 600, height: 48 }, square],
      free,
      among([note, shelf, floor, box(712, 12, 200, 280), box(280, 292, 210, 120)]),
    )
    expect([at, shape]).toEqual([[716, 306], square])
  })

  it('is never under a tool, and always on the table', () => {
    const rail = box(0, 0, 90, 700)
    const at = place(box(12, 640, 168, 108), [], [rail, box(12, 740, 400, 60)])
    expect(overlaps(box(...at, 400, 48), rail)).toBe(false)
    expect(place(box(1150, 760, 168, 108))).toEqual([788, 698])
  })

  it('stays where it was while another place is hardly better', () => {
    const little = [box(880, 420, 168, 108)]
    const over = placeBar(note, [bar], free, among([note]), [], 3)
    expect(over).toEqual({ at: [500, 238], bar, nth: 3 })
    expect(place(note, little, [], 0)).toEqual([500, 422])
  })
})
