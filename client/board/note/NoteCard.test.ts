import { cleanup, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { noteWith, themeWith } from '../../engine/testing/notes.ts'
import NoteCard from './NoteCard.vue'
import { renderBoard } from '../testing/renderBoard.ts'

const props = {
  level: 'note',
  least: 12,
  selected: false,
  dimmed: false,
  stop: true,
  writer: null,
}
const names = () =>
  screen.getAllByRole('option', { hidden: true }).map((option) => option.getAttribute('aria-label'))

afterEach(cleanup)

describe('a note is called', () => {
  it('by number, kind, table, aim, whose it is and its text', () => {
    const elements = [
      { id: 'e', kind: 'goal', code: '2.4', text: 'Apu', parent: null },
    ] as unknown as Element[]
    const note = noteWith('n', {
      number: 12,
      kind: 'change',
      aim: 'e',
      by: 'aino' as PersonKey,
      text: 'Ajoissa on päivä',
    })
    renderBoard(NoteCard, {
      notes: [note],
      setting: { me: 'aino' as PersonKey, elements },
      props: { ...props, id: 'n', writer: 'Timo' },
    })
    expect(names()).toEqual(['Lappu 12, Muuta, pöytä 1, kohde 2.4, oma, Timo kirjoittaa: Ajoissa on päivä'])
  })

  it('on a synthesis board by the table it came from and its theme', () => {
    const source = { board: 'w.a.g.g2', note: 'x' }
    const note = noteWith('n', { number: 3, source, theme: { id: 'A', by: 'people' } } as Parameters<
      typeof noteWith
    >[1])
    renderBoard(NoteCard, {
      notes: [note],
      themes: [themeWith('A')],
      kind: 'synthesis',
      props: { ...props, id: 'n' },
    })
    expect(names()).toEqual(['Lappu 3, Vapaa, pöytä 2, teema A, käsin sijoitettu: Lappu n'])
  })

  it('anew when somebody changes it, and it goes when it is removed', async () => {
    const { remote } = renderBoard(NoteCard, {
      notes: [noteWith('n', { text: '' })],
      props: { ...props, id: 'n' },
    })
    expect(names()).toEqual(['Lappu, Vapaa, pöytä 1: tyhjä'])
    remote([{ op: 'note/type', id: 'n' as NoteId, at: 0, remove: 0, insert: 'Sana' }])
    await nextTick()
    expect(names()).toEqual(['Lappu, Vapaa, pöytä 1: Sana'])
    remote([{ op: 'note/archive', id: 'n' as NoteId, by: null, at: 1 }])
    await nextTick()
    expect(screen.queryAllByRole('option', { hidden: true })).toEqual([])
  })
})
