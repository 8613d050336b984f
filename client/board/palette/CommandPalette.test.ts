import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { PersonKey } from '#shared/ids.ts'
import { selectOnly } from '../../engine/selection.ts'
import { noteWith, themeWith } from '../../engine/testing/notes.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { offerCommands, usePalette } from '../../ui/useCommands.ts'
import { usePaletteKey } from '../../ui/usePaletteKey.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import CommandPalette from './CommandPalette.vue'
import FaceCommands from './FaceCommands.vue'

const id = (name: string) => name as ReturnType<typeof noteWith>['id']
const notes = [noteWith('a', { number: 1, text: 'Jonot' }), noteWith('b', { number: 2, text: 'Puhelin' })]

/** A stage in small: a board's face, a control bar and the palette over both. */
function stage(of: Parameters<typeof renderBoard>[1] & { face?: 'canvas' | 'list'; desk?: () => void } = {}) {
  const { face = 'canvas', desk, ...on } = of
  return renderBoard(
    defineComponent(() => {
      usePaletteKey()
      if (desk) offerCommands(() => [{ id: 'desk', title: 'Avaa äänestys', group: 'Ohjaus', run: desk }])
      return () => [h('button', 'Taulu'), h(FaceCommands, { face }), h(CommandPalette)]
    }),
    { notes, ...on },
  )
}
const field = () => screen.getByRole('combobox', { name: 'Etsi komentoa' })
const options = () => screen.getAllByRole('option').map((option) => option.textContent.replace(/\s+/g, ' '))
const active = () =>
  document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent.trim()
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })

async function open(): Promise<void> {
  screen.getByRole('button', { name: 'Taulu' }).focus()
  await press('k', { ctrlKey: true })
  await nextTick()
}

afterEach(() => {
  usePalette().open.value = false
  cleanup()
})

describe('the palette', () => {
  it('opens with Ctrl+K as a combobox over the actions of the face, by groups', async () => {
    stage()
    await open()
    expect(document.activeElement).toBe(field())
    const list = screen.getByRole('listbox', { name: 'Komennot' })
    expect(field().getAttribute('aria-controls')).toBe(list.id)
    const group = within(list).getByRole('group', { name: 'Laput' })
    expect(within(group).getByRole('option', { name: /^Uusi lappu\s*N$/ })).toBeTruthy()
    expect(within(list).queryByRole('option', { name: /^Siirrä teemaan/ })).toBeNull()
    expect(active()).toBe('Uusi lappuN')
  })

  it('finds by what is typed, goes by arrows and does it, giving the focus back first', async () => {
    const { board } = stage()
    board.engine.select(selectOnly(id('a')))
    await open()
    await fireEvent.update(field(), 'siirrä oik')
    expect(options()[0]).toMatch(/^Siirrä oikealle/)
    await press('ArrowDown')
    expect(active()).toMatch(/^Siirrä reilusti oikealle/)
    await press('ArrowDown')
    await press('Enter')
    await nextTick()
    await nextTick()
    expect(board.notes.value.get(id('a'))?.at).toEqual([8, 0])
    expect(document.activeElement?.textContent).toBe('Taulu')
    expect(screen.queryByRole('combobox')).toBeNull()
  })

  it('keeps what cannot be done now, with the reason, and says it instead of doing it', async () => {
    const { board } = stage()
    board.engine.select({ notes: new Set(), focus: null })
    await open()
    await fireEvent.update(field(), 'kumoa')
    const undo = screen.getByRole('option', { name: /^Kumoa Kumottavaa ei ole\./ })
    expect(undo.getAttribute('aria-disabled')).toBe('true')
    await press('Enter')
    expect(useAnnouncer().log.value[0]?.text).toBe('Kumottavaa ei ole.')
    expect(field()).toBeTruthy()
  })

  it('opens what there is to choose, marks what is so already, and goes back before it closes', async () => {
    const { board } = stage()
    board.engine.select(selectOnly(id('b')))
    await open()
    await fireEvent.update(field(), 'vaihda lajia')
    await press('Enter')
    await nextTick()
    expect(screen.getByRole('listbox', { name: 'Vaihda lajia' })).toBeTruthy()
    expect(options()).toContain('Vapaa, valittu')
    await press('Backspace')
    await nextTick()
    expect(screen.getByRole('listbox', { name: 'Komennot' })).toBeTruthy()
    await fireEvent.update(field(), 'huoli')
    await press('Enter')
    await nextTick()
    expect(board.notes.value.get(id('b'))?.kind).toBe('concern')
  })

  it('offers what the control bar hands in, and each face its own', async () => {
    let opened = 0
    const onSynthesis = { kind: 'synthesis' as const, themes: [themeWith('A', { title: 'Hoito' })] }
    const { board } = stage({ face: 'list', desk: () => (opened += 1), ...onSynthesis })
    board.engine.select(selectOnly(id('a')))
    await open()
    const titles = options().join('\n')
    expect([/Suurenna/.test(titles), /Siirrä vasemmalle/.test(titles)]).toEqual([false, false])
    await fireEvent.update(field(), 'teemaan hoito')
    await press('Enter')
    await nextTick()
    expect(board.notes.value.get(id('a'))?.theme).toEqual({ id: 'A', by: 'people' })
    await open()
    await fireEvent.update(field(), 'äänes')
    await press('Enter')
    await nextTick()
    expect(opened).toBe(1)
  })

  it('shows a reader only what a reader can do', async () => {
    stage({ setting: { writes: 'forbidden', me: 'x' as PersonKey } })
    await open()
    const titles = options().join('\n')
    expect([/Uusi lappu/, /Poista/, /Kumoa/].filter((one) => one.test(titles))).toEqual([])
    expect(titles).toMatch(/Valitse kaikki/)
  })
})
