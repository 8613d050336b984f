import { describe, expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { NoteId } from '#shared/ids.ts'
import type { GroupView } from '#shared/workshop/view.ts'
import { noteWith, themeWith } from '../../engine/testing/notes.ts'
import { type ListContent, sectionsOf } from './listSections.ts'

const inTheme = (id: string) => ({ theme: { id, by: 'people' } }) as Parameters<typeof noteWith>[1]
const from = (group: string) =>
  ({ source: { board: `w.a.g.${group}`, note: 'x' } }) as Parameters<typeof noteWith>[1]
const content: ListContent = {
  notes: [
    noteWith('a', { ...inTheme('B'), number: 2, text: 'Jonot lyhyemmiksi' }),
    noteWith('b', { ...from('g2'), number: 1, aim: '1', kind: 'drop' }),
    noteWith('c', { ...inTheme('gone'), number: null }),
  ],
  themes: [themeWith('A'), themeWith('B')],
  elements: [{ id: '1', kind: 'goal', code: '1', text: 'Apu', parent: null } as unknown as Element],
  questions: [],
  groups: [{ id: 'g1' }, { id: 'g2' }] as unknown as GroupView[],
  group: null,
}
const keys = (...args: Parameters<typeof sectionsOf>) =>
  Object.fromEntries(sectionsOf(...args).map(({ key, notes }) => [key, notes.map(({ id }) => id)]))

describe('the list', () => {
  it('keeps every note in exactly one section, also one whose theme is gone', () => {
    expect(keys(content, 'theme')).toEqual({ A: [], B: ['a'], rest: ['b', 'c'] })
  })

  it('can be arranged by aim and by table, without empty sections', () => {
    expect(keys(content, 'aim')).toEqual({ 1: ['b'], rest: ['a', 'c'] })
    expect(keys(content, 'table')).toEqual({ g2: ['b'], rest: ['a', 'c'] })
  })

  it('shows only what was found, the nearest first', () => {
    const found = (ranks: Record<string, number>) =>
      new Map(Object.entries(ranks).map(([id, rank]) => [id as NoteId, { rank, marks: [] }]))
    expect(keys(content, 'theme', found({ c: 0, b: 1 }))).toEqual({ rest: ['c', 'b'] })
    expect(keys(content, 'theme', found({ a: 2 }))).toEqual({ B: ['a'] })
  })
})
