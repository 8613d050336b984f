import { expect, it } from 'vitest'
import { boardIdOf } from '#shared/board/boardId.ts'
import { activityId, boardId, groupId, noteId, themeId, workshopId } from '#shared/ids.ts'
import { aNote } from '#shared/testing/boards.ts'
import { joinedSources, sourcesOn } from './boardSources.ts'

const activity = activityId.parse('a')
const group = groupId.parse('g1')
const stem = { workshop: workshopId.parse('w'), activity }
const table = boardIdOf({ kind: 'group', ...stem, group })
const gathered = boardIdOf({ kind: 'synthesis', ...stem })
const meta = (board: string) => ({ schema: 2, board: boardId.parse(board), epoch: 1, born: 0 })
const theme = { id: themeId.parse('t1'), title: 'Apu', order: 0, origin: 'people' as const, run: null }

it('T66 what lies on a board is named with its table and theme; what is put away or says nothing is not there', () => {
  const notes = [
    aNote('n1', {
      ...{ text: 'apu lähelle', number: 4, theme: { id: theme.id, by: 'people' } },
      source: { board: table, note: noteId.parse('o1') },
    }),
    aNote('n2', { text: 'pois pantu', archived: { by: null, at: 1 } }),
    aNote('n3', { text: '  ' }),
  ]
  const own = { id: noteId.parse('n1'), number: 4, text: 'apu lähelle', kind: 'free', group }
  expect(sourcesOn({ meta: meta(gathered), notes, themes: [theme] }, activity)).toEqual({
    notes: [{ ...own, theme: 'a t1' }],
    themes: [{ activity, theme: theme.id, title: 'Apu' }],
  })
})

it('T66 a note of several boards is there once, as the first of them has it', () => {
  const on = (board: string, ...ids: string[]) =>
    sourcesOn({ meta: meta(board), notes: ids.map((id) => aNote(id, { text: board })), themes: [] }, activity)
  const { notes } = joinedSources([on(gathered, 'n1', 'n2'), on(table, 'n2', 'n3')])
  expect(notes.map(({ id, group: from }) => [id, from])).toEqual([
    ['n1', null],
    ['n2', null],
    ['n3', group],
  ])
})
