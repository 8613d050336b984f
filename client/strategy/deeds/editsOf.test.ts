import { expect, it } from 'vitest'
import type { ActivityId, NoteId, ThemeId } from '#shared/ids.ts'
import { amendmentOf } from '../testing/amendments.ts'
import { editsOf } from './editsOf.ts'

const [one, two, three] = ['n1', 'n2', 'n3'] as NoteId[] as [NoteId, NoteId, NoteId]
const theme = { activity: 'a' as ActivityId, theme: 't' as ThemeId, title: 'Apu' }
const from = amendmentOf(1, { rationale: '', sources: { notes: [one, two], themes: [theme] } })
const named = (wanted: Partial<Parameters<typeof editsOf>[2]>, now = from) =>
  editsOf(from, now, { rationale: '', sources: from.sources, place: null, ...wanted }).map(
    ({ name, input }) => [name, input],
  )

it('T2 only what somebody changed is sent, and what others attached meanwhile stays', () => {
  const now = { ...from, sources: { notes: [one, two, three], themes: [{ ...theme }] } }
  expect(named({})).toEqual([])
  expect(named({ sources: { notes: [two], themes: [] } }, now)).toEqual([
    ['amendment:source', { amendment: from.id, sources: { notes: [two, three], themes: [] } }],
  ])
})

it('T2 it never stands on nothing on the way: its reason comes before its last source goes, and after one is left', () => {
  const names = (...wanted: Parameters<typeof named>) => named(...wanted).map(([name]) => name)
  expect(names({ rationale: 'Siksi.', sources: { notes: [], themes: [] } })).toEqual([
    'amendment:explain',
    'amendment:source',
  ])
  expect(names({ rationale: 'Siksi.', sources: { notes: [one], themes: [] } })).toEqual([
    'amendment:source',
    'amendment:explain',
  ])
})
