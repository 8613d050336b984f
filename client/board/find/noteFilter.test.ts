import { describe, expect, it } from 'vitest'
import type { ElementId, GroupId, ThemeId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { countOf, noFilter, type NoteFilter, passes, pruned } from './noteFilter.ts'

const theme = (id: string) => ({ theme: { id, by: 'people' } }) as Parameters<typeof noteWith>[1]
const notes = [
  noteWith('a', { kind: 'change', ...theme('A'), aim: '1' }),
  noteWith('b', { kind: 'add', ...theme('A') }),
  noteWith('c', { kind: 'add', ...theme('gone'), aim: '2' }),
  noteWith('d', { kind: 'drop', aim: 'gone' }),
]
const ground = {
  groupOf: ({ id }: { id: string }) => (({ a: 'g1', b: 'g2' })[id] as GroupId | undefined) ?? null,
  isOwn: ({ id }: { id: string }) => id === 'b',
  themes: new Set(['A' as ThemeId]),
  aims: new Set(['1' as ElementId, '2' as ElementId]),
  commented: new Set(['d']),
}
const left = (filter: Partial<Record<keyof NoteFilter, unknown>>) =>
  notes
    .filter((note) => passes(note, { ...noFilter, ...(filter as Partial<NoteFilter>) }, ground))
    .map(({ id }) => id)

describe('filtering notes', () => {
  it('by any choice of a list', () => {
    expect([
      left({}),
      left({ kinds: ['change', 'drop'] }),
      left({ groups: ['g2'] }),
      left({ own: true }),
      left({ comments: 'with' }),
      left({ comments: 'without' }),
    ]).toEqual([['a', 'b', 'c', 'd'], ['a', 'd'], ['b'], ['b'], ['d'], ['a', 'b', 'c']])
  })

  it('by all lists together', () => {
    expect([left({ kinds: ['add'], themes: ['A'] }), left({ aims: ['1'], kinds: ['drop'] })]).toEqual([
      ['b'],
      [],
    ])
  })

  it('counts a theme or an aim that is gone as none', () => {
    expect([left({ themes: [null] }), left({ aims: [null] }), left({ themes: [null], aims: ['2'] })]).toEqual(
      [['c', 'd'], ['b', 'd'], ['c']],
    )
  })

  it('forgets choices that are gone, and counts what is left', () => {
    const filter = { ...noFilter, themes: ['gone' as ThemeId], own: true, kinds: ['add' as const] }
    expect([pruned(filter, ground).themes, countOf(filter), countOf(pruned(filter, ground))]).toEqual([
      [],
      3,
      2,
    ])
  })
})
