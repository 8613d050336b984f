import { expect, it } from 'vitest'
import type { Note } from '#shared/board/note.ts'
import type { Theme } from '#shared/board/theme.ts'
import type { ActivityId, NoteId, ThemeId } from '#shared/ids.ts'
import { gestureIn } from './gesture.ts'
import { wishOf } from './useGesture.ts'

const note = (id: string, change: Partial<Note>) =>
  ({ id, kind: 'free', aim: null, theme: null, archived: null, ...change }) as Note
const inTheme = { id: 't' as ThemeId, by: 'people' as const }
const board = {
  themes: [{ id: 't', title: 'Iltaisin' } as Theme],
  notes: [
    note('n1', { theme: inTheme, kind: 'change', aim: 'e1' as Note['aim'] }),
    note('n2', { theme: inTheme, kind: 'change', aim: 'e2' as Note['aim'] }),
    note('n3', { theme: inTheme, kind: 'concern', aim: 'e2' as Note['aim'] }),
    note('n4', { theme: inTheme, aim: 'e1' as Note['aim'], archived: 1 as unknown as Note['archived'] }),
    note('n5', { kind: 'drop' }),
  ],
}
const activity = 'p' as ActivityId

it('T40 a theme begins the form with what most of its notes are about and would do', () => {
  const gesture = gestureIn({ theme: 'p.t' })!
  expect(gesture).toEqual({ activity, theme: 't', notes: [] })
  expect(wishOf(gesture, board)).toEqual({
    ...{ targets: ['e2'], kind: 'reword' },
    sources: { notes: [], themes: [{ activity, theme: 't', title: 'Iltaisin' }] },
  })
})

it('T40 selected notes begin it with those that are still on the board', () => {
  const gesture = gestureIn({ notes: 'p.n5,n4,gone' })!
  expect(gesture).toEqual({ activity, theme: null, notes: ['n5', 'n4', 'gone'] as NoteId[] })
  expect(wishOf(gesture, board)).toEqual({ kind: 'remove', sources: { notes: ['n5'], themes: [] } })
})

it.each([{}, { theme: 'p' }, { theme: 'p.t t' }, { notes: 'p.' }, { notes: 'p p.n1' }, { theme: ['p.t'] }])(
  'an address that asks for nothing that can be opens no form: %j',
  (query) => expect(gestureIn(query)).toBeNull(),
)

it('T40 what is on the board no more is told as such', () => {
  expect(wishOf(gestureIn({ theme: 'p.other' })!, board)).toBeNull()
  expect(wishOf(gestureIn({ notes: 'p.n4,gone' })!, board)).toBeNull()
})
