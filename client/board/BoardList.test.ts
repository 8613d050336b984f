import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { NoteId } from '#shared/ids.ts'
import { noteWith, themeWith } from '../engine/testing/notes.ts'
import BoardList from './BoardList.vue'
import { renderBoard } from './testing/renderBoard.ts'

const inTheme = (id: string) => ({ theme: { id, by: 'people' } }) as Parameters<typeof noteWith>[1]
const notes = [
  noteWith('a', { ...inTheme('A'), number: 1, text: 'Jonot lyhyemmiksi' }),
  noteWith('b', { ...inTheme('A'), number: 2, text: 'Puhelimeen vastataan' }),
  noteWith('c', { number: 3, text: 'Mittareita vähemmän' }),
]
const themes = [themeWith('A', { title: 'Hoitoon pääsy' }), themeWith('B', { title: 'Mittarit', order: 2 })]
/** Listeners come with the first flush after mounting. */
async function synthesis() {
  const rendered = renderBoard(BoardList, { notes, themes, kind: 'synthesis' })
  await nextTick()
  return rendered
}

const focused = () => document.activeElement?.id
async function press(...keys: string[]) {
  for (const key of keys) {
    await fireEvent.keyDown(document.activeElement ?? document.body, {
      key: key.replace('Shift+', ''),
      shiftKey: key.startsWith('Shift+'),
    })
    await nextTick()
    await nextTick()
  }
}
const rowOf = (id: string) => document.getElementById(`row-${id}`)!

afterEach(cleanup)

describe('the list', () => {
  it('is a treegrid of themes and notes with one Tab stop', async () => {
    await synthesis()
    const grid = screen.getByRole('treegrid', { name: 'Laput teemoittain' })
    const rows = within(grid).getAllByRole('row').slice(1)
    expect(rows.map((row) => [row.getAttribute('aria-level'), row.getAttribute('tabindex')])).toEqual([
      ['1', '0'],
      ['2', '-1'],
      ['2', '-1'],
      ['1', '-1'],
      ['1', '-1'],
      ['2', '-1'],
    ])
    expect(rowOf('a').getAttribute('aria-label')).toBe('Lappu 1, Vapaa, teema A: Jonot lyhyemmiksi')
  })

  it('goes by arrows, closes and opens sections', async () => {
    await synthesis()
    rowOf('s-A').focus()
    await press('ArrowDown', 'ArrowDown')
    expect(focused()).toBe('row-b')
    await press('ArrowLeft')
    expect(focused()).toBe('row-s-A')
    await press('ArrowLeft')
    expect([rowOf('s-A').getAttribute('aria-expanded'), document.getElementById('row-a')]).toEqual([
      'false',
      null,
    ])
    await press('ArrowRight', 'End')
    expect([rowOf('s-A').getAttribute('aria-expanded'), focused()]).toEqual(['true', 'row-c'])
  })

  it('selects with Space and Shift, and carries the selection to the engine', async () => {
    const { board } = await synthesis()
    rowOf('a').focus()
    await fireEvent.click(rowOf('a'))
    await press(' ', 'Shift+ArrowDown')
    expect([...board.engine.selection.notes]).toEqual(['a', 'b'])
    expect(rowOf('b').getAttribute('aria-selected')).toBe('true')
  })

  it('writes in the row: Enter opens, each key is in the note, Enter closes and focus returns', async () => {
    const { board } = await synthesis()
    await fireEvent.click(rowOf('a'))
    rowOf('a').focus()
    await press('Enter')
    const field = screen.getByRole('textbox', { name: 'Lapun teksti' })
    await fireEvent.update(field, 'Jonot lyhyemmiksi nyt')
    expect(board.engine.content.notes.get('a' as NoteId)?.text).toBe('Jonot lyhyemmiksi nyt')
    await fireEvent.keyDown(field, { key: 'Enter' })
    await nextTick()
    await nextTick()
    expect([screen.queryByRole('textbox', { name: 'Lapun teksti' }), focused()]).toEqual([null, 'row-a'])
  })

  it('moves a note to a theme by typing its name (T); the focus follows the note', async () => {
    const { board } = await synthesis()
    await fireEvent.click(rowOf('c'))
    rowOf('c').focus()
    await press('t')
    const search = await screen.findByRole('combobox', { name: 'Kirjoita teeman nimi' })
    await fireEvent.update(search, 'mitt')
    await fireEvent.keyDown(search, { key: 'Enter' })
    await nextTick()
    await nextTick()
    expect(board.engine.content.notes.get('c' as NoteId)?.theme).toEqual({ id: 'B', by: 'people' })
    expect(focused()).toBe('row-c')
  })

  it('removes and takes back, the keyboard staying near', async () => {
    const { board } = await synthesis()
    await fireEvent.click(rowOf('b'))
    rowOf('b').focus()
    await press('Delete')
    expect([board.engine.content.notes.has('b' as NoteId), focused()?.startsWith('row-')]).toEqual([
      false,
      true,
    ])
    await fireEvent.keyDown(document.activeElement!, { key: 'z', ctrlKey: true })
    expect(board.engine.content.notes.has('b' as NoteId)).toBe(true)
  })

  it('offers nothing to change where one only looks', () => {
    renderBoard(BoardList, { notes, themes, kind: 'synthesis', setting: { writes: 'wrong-phase' } })
    expect(screen.queryByRole('button', { name: /Poista|Siirrä teemaan|Uusi lappu/ })).toBeNull()
  })
})
