import { expect, it } from 'vitest'
import type { NoteId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { underTops } from './underTops.ts'

it('lists the notes of a stack under their top, and by themselves where the top is elsewhere', () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => noteWith(id))
  const tops: Record<string, string> = { a: 'd', b: 'elsewhere' }
  const listed = underTops([a!, b!, c!, d!], (id) => (tops[id] ?? id) as NoteId)
  expect(listed).toEqual([
    { note: b, under: false, at: 1, of: 3 },
    { note: c, under: false, at: 2, of: 3 },
    { note: d, under: false, at: 3, of: 3 },
    { note: a, under: true, at: 1, of: 1 },
  ])
})
