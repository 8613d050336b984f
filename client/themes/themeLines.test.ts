import { expect, it } from 'vitest'
import type { BoardId, NoteId, PersonKey, ThemeId } from '#shared/ids.ts'
import { noteWith } from '../engine/testing/notes.ts'
import { themeLines } from './themeLines.ts'

it('C65 a theme on the wall counts notes, thoughts, people and tables once', () => {
  const id = 't' as ThemeId
  const note = (name: string, by: string | null, group: string, stack: string | null = null) =>
    noteWith(name, {
      ...{ text: `Lappu ${name}`, by: by as PersonKey | null, stack: stack as NoteId | null },
      ...{ theme: { id, by: 'people' as const } },
      source: { board: `w.a.g.${group}` as BoardId, note: name as NoteId },
    })
  const notes = [
    note('n1', 'anna', 'g1'),
    note('n2', 'anna', 'g1', 'n1'),
    note('n3', 'ben', 'g2', 'n1'),
    note('n4', null, 'g2'),
  ]
  const theme = { id, title: 'Jonot', order: 1, origin: 'people' as const, run: null }
  expect(themeLines({ notes, themes: [theme] })).toEqual({
    lines: [{ id, letter: 'A', title: 'Jonot', notes: 4, thoughts: 2, writers: 2, tables: 2, pictures: [] }],
    without: 0,
  })
})
