import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { NOTE } from '#shared/board/note.ts'
import type { WordForms } from '#shared/find/wordForms.ts'
import type { NoteId, ThemeId } from '#shared/ids.ts'
import { noteWith, themeWith } from '../../engine/testing/notes.ts'
import BoardList from './BoardList.vue'
import { renderBoard } from '../testing/renderBoard.ts'
import { CHUNK } from './useRowWindow.ts'

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
/** What waits for a pause or comes when it is asked for may take longer on a busy machine. */
const patient = { timeout: 5_000 }
const rowOf = (id: string) => document.getElementById(`row-${id}`)!

afterEach(() => {
  cleanup()
  localStorage.clear()
})

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

  it('the row that Tab comes to is what keys are about; a section is about nothing', async () => {
    const { board } = await synthesis()
    rowOf('s-A').focus()
    rowOf('c').focus()
    expect(board.engine.targets().map(({ id }) => id)).toEqual(['c'])
    await press('Delete')
    expect(board.engine.content.notes.has('c' as NoteId)).toBe(false)
    rowOf('s-A').focus()
    await press('Delete')
    expect([board.engine.targets(), board.engine.content.notes.size]).toEqual([[], 2])
  })

  it('goes by the order that is chosen, says so, and remembers it for this board', async () => {
    const { unmount } = await synthesis()
    const ids = () => screen.getAllByRole('row').flatMap(({ dataset }) => dataset['note'] ?? [])
    const said = () => screen.getByRole('treegrid').getAttribute('aria-describedby')
    expect([ids(), document.getElementById(said()!)?.textContent]).toEqual([
      ['a', 'b', 'c'],
      'Numeron mukaan',
    ])
    await fireEvent.update(screen.getByRole('combobox', { name: 'Lappujen järjestys' }), 'newest')
    unmount()
    await synthesis()
    expect([ids(), document.getElementById(said()!)?.textContent]).toEqual([['b', 'a', 'c'], 'Uusin ensin'])
  })

  it('marks what is new or changed in words, and goes from one to the next', async () => {
    const { board, remote } = await synthesis()
    board.engine.news.recall(null)
    remote([
      { op: 'note/add', note: noteWith('d', { number: 4, text: 'Uutta' }) },
      { op: 'note/type', id: 'b' as NoteId, at: 0, remove: 0, insert: 'Aina ' },
    ])
    await nextTick()
    const labels = ['b', 'd'].map((id) => rowOf(id).getAttribute('aria-label'))
    expect(labels).toEqual([
      'Lappu 2, Vapaa, teema A, muuttunut: Aina Puhelimeen vastataan',
      'Lappu 4, Vapaa, ilman teemaa, uusi: Uutta',
    ])
    expect(within(rowOf('d')).getByText('uusi')).toBeTruthy()
    rowOf('a').focus()
    await press('u')
    expect(focused()).toBe('row-b')
    await press('u')
    expect([focused(), [...board.unseen.value.keys()]]).toEqual(['row-d', ['d']])
    await press('u')
    expect([...board.unseen.value.keys()]).toEqual([])
  })

  it('keeps the keyboard on a note that others move, into a closed section too', async () => {
    const { board, remote } = await synthesis()
    await fireEvent.click(rowOf('s-B').querySelector('button')!)
    await fireEvent.click(rowOf('a'))
    rowOf('a').focus()
    remote([{ op: 'note/sort', id: 'a' as NoteId, theme: { id: 'B' as ThemeId, by: 'people' } }])
    await nextTick()
    await nextTick()
    expect([focused(), rowOf('s-B').getAttribute('aria-expanded')]).toEqual(['row-a', 'true'])
    expect(rowOf('a').compareDocumentPosition(rowOf('s-B'))).toBe(Node.DOCUMENT_POSITION_PRECEDING)
    expect(board.selection.value.focus).toBe('a')
  })

  it('says each row its place among its like', async () => {
    await synthesis()
    const places = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => [
        ...['aria-posinset', 'aria-setsize', 'aria-rowindex'].map((name) => row.getAttribute(name)),
      ])
    expect(places).toEqual([
      ['1', '3', '2'],
      ['1', '2', '3'],
      ['2', '2', '4'],
      ['2', '3', '5'],
      ['3', '3', '6'],
      ['1', '1', '7'],
    ])
  })

  it('has of thousands of notes only the rows near the eye, and comes to any of them', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) =>
      noteWith(`n${i}`, { number: i + 1, text: `Lappu ${i}` }),
    )
    const { container } = renderBoard(BoardList, { notes: many, kind: 'synthesis' })
    await nextTick()
    expect(container.querySelectorAll('[role=row]').length).toBeLessThan(4 * CHUNK)
    expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('1002')
    rowOf('s-rest').focus()
    await press('End')
    expect([focused(), rowOf('n999').getAttribute('aria-posinset')]).toEqual(['row-n999', '1000'])
    await press('Home', 'ArrowDown')
    expect(focused()).toBe('row-n0')
  })
})

describe('finding in the list', () => {
  const words = async (text: string) => {
    await fireEvent.update(screen.getByRole('searchbox', { name: 'Etsi lapuista' }), text)
    await nextTick()
  }
  const seen = () => screen.queryAllByRole('row').flatMap(({ dataset }) => dataset['note'] ?? [])
  const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)

  it('begins with /, marks what was found, steps with Enter while the keyboard stays, and Esc shows all', async () => {
    const { board } = await synthesis()
    rowOf('a').focus()
    await press('/')
    const field = screen.getByRole('searchbox', { name: 'Etsi lapuista' })
    expect(document.activeElement).toBe(field)
    await words('mi')
    expect([seen(), marked()]).toEqual([
      ['a', 'c'],
      ['mi', 'Mi'],
    ])
    await words('puhe')
    expect([seen(), marked()]).toEqual([['b'], ['Puhe']])
    await fireEvent.keyDown(field, { key: 'Enter' })
    expect([board.selection.value.focus, document.activeElement]).toEqual(['b', field])
    await fireEvent.keyDown(field, { key: 'Escape' })
    await nextTick()
    expect(seen()).toEqual(['a', 'b', 'c'])
  })

  it('goes round with Enter and Shift+Enter', async () => {
    const { board } = await synthesis()
    await words('mi')
    const field = screen.getByRole('searchbox', { name: 'Etsi lapuista' })
    const come = async (shiftKey: boolean) => {
      await fireEvent.keyDown(field, { key: 'Enter', shiftKey })
      return board.selection.value.focus
    }
    const visited = [await come(false), await come(false), await come(false), await come(true)]
    expect(visited).toEqual(['a', 'c', 'a', 'c'])
  })

  it('by base forms once the server has said them, and by number', async () => {
    const forms: Record<string, WordForms> = {
      vastaaminen: { bases: ['vastata'], parts: [] },
      vastataan: { bases: ['vastata'], parts: [] },
    }
    const ask = async (asked: readonly string[]) =>
      asked.map((word) => forms[word] ?? { bases: [word], parts: [] })
    renderBoard(BoardList, { notes, themes, kind: 'synthesis', ask })
    await nextTick()
    await words('vastaaminen')
    await vi.waitFor(() => expect(seen()).toEqual(['b']), patient)
    expect(marked()).toEqual(['vastataan'])
    await words('#3')
    expect(seen()).toEqual(['c'])
  })

  it('a large board in slices: what was shown stays until all has been looked through', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) =>
      noteWith(`n${i}`, { number: i + 1, text: i === 900 ? 'Mittari' : `Lappu ${i}` }),
    )
    const { finding } = renderBoard(BoardList, { notes: many, kind: 'synthesis' })
    await nextTick()
    await words('mittari')
    await vi.waitFor(() => expect(seen()).toEqual(['n900']), patient)
    expect([finding.found.value?.size, marked()]).toEqual([1, ['Mittari']])
  })

  it('filters by several lists, says so in words, and has one way back', async () => {
    const { finding } = await synthesis()
    finding.filter.value = { ...finding.filter.value, themes: ['A' as ThemeId, null], kinds: ['free'] }
    await nextTick()
    expect(seen()).toEqual(['a', 'b', 'c'])
    finding.filter.value = { ...finding.filter.value, themes: ['B' as ThemeId] }
    await nextTick()
    expect(seen()).toEqual([])
    screen.getByText('Vapaa · B Mittarit', { exact: false })
    screen.getByText('Kokeile lyhyempää sanaa tai poista rajauksia.')
    screen.getByRole('button', { name: 'Rajaa, 2 rajausta käytössä' })
    await fireEvent.click(screen.getAllByRole('button', { name: 'Näytä kaikki' })[0]!)
    expect(seen()).toEqual(['a', 'b', 'c'])
  })
})

describe('a note that lies on the table', () => {
  it('is moved next to another one by its number (M)', async () => {
    const { board } = renderBoard(BoardList, {
      notes: [
        noteWith('a', { number: 1, at: [0, 0] }),
        noteWith('b', { number: 2, at: [2_000, 800] }),
        noteWith('c', { number: 3, at: [2_000 + NOTE.width + NOTE.gap, 800] }),
      ],
    })
    await nextTick()
    await fireEvent.click(rowOf('a'))
    rowOf('a').focus()
    await press('m')
    const field = await screen.findByRole(
      'textbox',
      { name: 'Minkä lapun viereen? Kirjoita sen numero.' },
      patient,
    )
    await fireEvent.update(field, '9')
    await fireEvent.click(screen.getByRole('button', { name: 'Siirrä' }))
    screen.getByText('Taululla ei ole muuta lappua, jolla on tämä numero.')
    await fireEvent.update(field, '2')
    await fireEvent.click(screen.getByRole('button', { name: 'Siirrä' }))
    const at = (id: string) => board.engine.content.notes.get(id as NoteId)!.at
    expect([Math.abs(at('a')[0] - at('b')[0]) <= 2 * (NOTE.width + NOTE.gap), at('a')]).toEqual([
      true,
      expect.not.arrayContaining([0]),
    ])
    expect([at('a'), at('b')]).not.toContainEqual(at('c'))
    await vi.waitFor(() => expect(focused()).toBe('row-a'))
  })
})
