import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NoteId, ThemeId } from '../ids.ts'
import { aNote, aTheme } from '../testing/boards.ts'
import { arrangeThemes, freeSpot } from './layout.ts'
import { NOTE, type Point } from './note.ts'

const overlap = (a: Point, b: Point) =>
  Math.abs(a[0] - b[0]) < NOTE.width && Math.abs(a[1] - b[1]) < NOTE.height

describe('a free spot', () => {
  it('is the place asked for when nothing is there, and beside it when something is', () => {
    const here = { at: [10, 10] as Point }
    expect(freeSpot([], [10, 10])).toEqual([10, 10])
    expect(freeSpot([{ ...here, archived: { by: null, at: 0 } }], [10, 10])).toEqual([10, 10])
    expect(freeSpot([here], [10, 10])).toEqual([10, 10 + NOTE.height + NOTE.gap])
  })

  it('never overlaps a note and stays on the board', () => {
    const coordinate = fc.integer({ min: -600, max: 600 })
    const place = fc.tuple(coordinate, coordinate)
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), place, (taken, near) => {
        const spot = freeSpot(
          taken.map((at) => ({ at })),
          near,
        )
        expect(taken.filter((at) => overlap(at, spot))).toEqual([])
        expect(spot.every((value) => Math.abs(value) <= NOTE.reach)).toBe(true)
      }),
    )
  })

  it('is found in the corner of a board and far outside it', () => {
    const corner: Point = [NOTE.reach, NOTE.reach]
    expect(freeSpot([], [1e9, 1e9])).toEqual(corner)
    const beside = freeSpot([{ at: corner }], corner)
    expect(overlap(beside, corner)).toBe(false)
    expect(Math.max(...beside)).toBeLessThanOrEqual(NOTE.reach)
  })
})

describe('themes arranged', () => {
  const t1 = { id: 't1' as ThemeId, by: 'people' as const }
  const board = {
    themes: [aTheme('t1', { title: 'Lähipalvelut' }), aTheme('t2', { order: 1 })],
    notes: [
      aNote('c', { theme: t1, number: 3 }),
      aNote('a', { theme: t1, number: 1 }),
      aNote('b', { theme: t1, number: 2 }),
      aNote('d', { theme: t1, number: 40 }),
      aNote('loose', { number: 4 }),
      aNote('orphan', { theme: { ...t1, id: 'dissolved' as ThemeId } }),
      aNote('archived', { theme: t1, archived: { by: null, at: 0 } }),
    ],
  }

  it('puts notes in number order in their theme’s frame, the rest last', () => {
    const { frames, places } = arrangeThemes(board)
    expect(frames.map(({ theme, title }) => [theme, title])).toEqual([
      ['t1', 'Lähipalvelut'],
      ['t2', 't2'],
      [null, ''],
    ])
    expect([...places.keys()]).toEqual(['a', 'b', 'c', 'd', 'loose', 'orphan'])
    const inside = (id: string) => {
      const [x, y] = places.get(id as NoteId)!
      return frames.find(
        ({ box }) =>
          x >= box.left && y >= box.top && x + NOTE.width <= box.right && y + NOTE.height <= box.bottom,
      )?.theme
    }
    expect(['a', 'b', 'c', 'd', 'loose', 'orphan'].map(inside)).toEqual(['t1', 't1', 't1', 't1', null, null])
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => places.get(id as NoteId)!)
    // Three in a row, then the next row.
    expect([a![1] === c![1], a![0] < b![0], b![0] < c![0], d![1] > a![1]]).toEqual([true, true, true, true])
  })

  it('no frame lies on another and no note on another, whatever the order of notes', () => {
    const someNotes = fc.array(fc.constantFrom(null, 't1', 't2', 't3', 't4', 't5'), { maxLength: 60 })
    fc.assert(
      fc.property(someNotes, (themes) => {
        const notes = themes.map((id, index) =>
          aNote(`n${index}`, {
            number: index + 1,
            theme: id === null ? null : { id: id as ThemeId, by: 'machine' },
          }),
        )
        const all = ['t1', 't2', 't3', 't4', 't5'].map((id, order) => aTheme(id, { order }))
        const { frames, places } = arrangeThemes({ notes, themes: all })
        expect(places.size).toBe(notes.length)
        const spots = [...places.values()]
        spots.forEach((spot, index) =>
          expect(spots.slice(index + 1).some((other) => overlap(spot, other))).toBe(false),
        )
        frames.forEach(({ box }, index) =>
          frames
            .slice(index + 1)
            .forEach(({ box: other }) =>
              expect(
                box.left < other.right &&
                  other.left < box.right &&
                  box.top < other.bottom &&
                  other.top < box.bottom,
              ).toBe(false),
            ),
        )
        expect(arrangeThemes({ notes: [...notes].reverse(), themes: all })).toEqual({ frames, places })
      }),
      { numRuns: 50 },
    )
  })
})
