import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Element } from '#shared/baseline/strategy.ts'
import type { PersonKey, QuestionId } from '#shared/ids.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import CapturePage from './CapturePage.vue'
import { renderBoard } from '../testing/renderBoard.ts'

const me = 'aino' as PersonKey
const goals = [{ id: 'q' as QuestionId, text: 'Mitä muutetaan?', kind: 'goal-change' as const }]
const elements = [
  { id: 'e1', kind: 'goal', code: '1', text: 'Apu ajoissa', parent: null },
] as unknown as Element[]
const setting = { me, questions: goals, question: goals[0]!.id, kind: 'change' as const, elements }
const open = (more: Parameters<typeof renderBoard>[1] = {}) =>
  renderBoard(CapturePage, { kind: 'personal', setting, ...more })

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Lapun teksti' })
const texts = (board: ReturnType<typeof open>['board']) =>
  [...board.engine.content.notes.values()].map(({ text, kind, aim }) => ({ text, kind, aim }))

afterEach(() => {
  cleanup()
  localStorage.clear()
})

describe('capture', () => {
  it('saves a note with its kind and aim, empties the sheet and lists it as own', async () => {
    const { board } = open()
    await fireEvent.update(field(), ' Hammashoidon jono näkyviin ')
    await fireEvent.click(screen.getByRole('radio', { name: 'Lisää' }))
    await fireEvent.update(await screen.findByRole('combobox', { name: 'Kohde' }), 'e1')
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    expect(texts(board)).toEqual([{ text: 'Hammashoidon jono näkyviin', kind: 'add', aim: 'e1' }])
    expect(field().value).toBe('')
    expect(screen.getByRole('button', { name: 'Muokkaa lappua: Hammashoidon jono näkyviin' })).toBeTruthy()
  })

  it('keeps a draft on the device until it is a note', async () => {
    const first = open()
    await fireEvent.update(field(), 'Kesken')
    first.unmount()
    open()
    expect(field().value).toBe('Kesken')
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    expect(localStorage.length).toBe(0)
  })

  it('says in words when a note grows longer than advised, and saves it all the same', async () => {
    const { board } = open()
    await fireEvent.update(field(), 'a'.repeat(143))
    expect(screen.getByText('3 merkkiä yli suosituksen')).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    expect(texts(board)[0]?.text.length).toBe(143)
  })

  it('says what is missing instead of saving nothing', async () => {
    const { board } = open()
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    expect([screen.getByRole('alert').textContent, texts(board)]).toEqual(['Kirjoita ensin jotakin.', []])
  })

  it('changes an own note and gives the draft back afterwards', async () => {
    const { board } = open({ notes: [noteWith('n', { by: me, text: 'Jonot', kind: 'change' })] })
    await fireEvent.update(field(), 'Luonnos')
    await fireEvent.click(screen.getByRole('button', { name: 'Muokkaa lappua: Jonot' }))
    await fireEvent.update(field(), 'Jonot lyhyemmiksi')
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna muutos' }))
    expect([texts(board)[0]?.text, field().value]).toEqual(['Jonot lyhyemmiksi', 'Luonnos'])
  })

  it('B3 takes an own note away; others’ notes are not listed', async () => {
    const notes = [
      noteWith('n', { by: me, text: 'Oma' }),
      noteWith('o', { by: 'x' as PersonKey, text: 'Toisen' }),
    ]
    const { board } = open({ kind: 'group', notes })
    expect(screen.queryByText('Toisen')).toBeNull()
    await fireEvent.click(screen.getByRole('button', { name: 'Poista lappu: Oma' }))
    expect([texts(board).map(({ text }) => text), board.engine.content.archived.length]).toEqual([
      ['Toisen'],
      1,
    ])
  })

  it('shows the table’s notes one tap away once the table writes together', async () => {
    const notes = [
      noteWith('n', { by: me, text: 'Oma', number: 1, born: 1 }),
      noteWith('o', { by: 'x' as PersonKey, text: 'Toisen', number: 2, born: 2 }),
      noteWith('e', { by: 'x' as PersonKey, text: ' ' }),
    ]
    open({ kind: 'group', notes })
    expect(screen.getByRole('radio', { name: 'Omat laput 1' }).getAttribute('aria-checked')).toBe('true')
    await fireEvent.click(screen.getByRole('radio', { name: 'Pöydän laput 2' }))
    const lines = within(screen.getByRole('region', { name: 'Pöydän laput' })).getAllByRole('listitem')
    expect(lines.map(({ textContent }) => textContent)).toEqual(['Toisen2', 'Omaoma1'])
    cleanup()
    open({ kind: 'personal', notes })
    expect(screen.queryByRole('radiogroup', { name: 'Laput' })).toBeNull()
  })

  it('marks what only this device has', async () => {
    const notes = [
      noteWith('n', { by: me, text: 'Perillä', number: 1 }),
      noteWith('m', { by: me, text: 'Matkalla' }),
    ]
    const { become } = open({ notes })
    expect(screen.queryByText('Lähettämättä')).toBeNull()
    become('offline', 'local')
    await nextTick()
    const waiting = screen.getAllByRole('listitem').filter((line) => within(line).queryByText('Lähettämättä'))
    expect(waiting.map((line) => line.textContent?.startsWith('Matkalla'))).toEqual([true])
  })

  it('keeps the words in sight when the time is up', async () => {
    const first = open()
    await fireEvent.update(field(), 'Jäi kesken')
    first.unmount()
    open({ setting: { ...setting, writes: 'wrong-phase' } })
    expect([screen.queryByRole('textbox'), screen.getByText('Jäi kesken') !== null]).toEqual([null, true])
    expect(screen.getByRole('button', { name: 'Kopioi' })).toBeTruthy()
  })
})

describe('finding on the writing page', () => {
  const notes = ['Jonot lyhyiksi', 'Puhelimeen vastataan', 'Jonotus loppuu', 'Apu', 'Mittarit', 'Talous'].map(
    (text, i) => noteWith(`n${i}`, { number: i + 1, born: i, text, ...(i < 5 && { by: me }) }),
  )
  const shown = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)
  const search = () => screen.queryByRole('searchbox', { name: 'Etsi lapuista' })

  it('marks what was found among one’s own and the table’s, and shows all again at one press', async () => {
    open({ notes, kind: 'group' })
    expect(search()).toBe(null)
    await fireEvent.click(screen.getByRole('radio', { name: /Pöydän laput/ }))
    await fireEvent.update(await screen.findByRole('searchbox', { name: 'Etsi lapuista' }), 'jono')
    expect([shown().length, [...document.querySelectorAll('mark')].map((mark) => mark.textContent)]).toEqual([
      2,
      ['Jono', 'Jono'],
    ])
    await fireEvent.click(screen.getByRole('radio', { name: /Omat laput/ }))
    expect([shown().length, screen.getByText('2 lappua löytyi.') !== null]).toEqual([2, true])
    await fireEvent.click(screen.getByRole('button', { name: 'Näytä kaikki' }))
    expect(shown().length).toBe(5)
  })

  it('hides nothing that was just written', async () => {
    open({ notes, kind: 'group' })
    await fireEvent.click(screen.getByRole('radio', { name: /Pöydän laput/ }))
    await fireEvent.update(await screen.findByRole('searchbox', { name: 'Etsi lapuista' }), 'jono')
    await fireEvent.click(screen.getByRole('radio', { name: /Omat laput/ }))
    await fireEvent.update(field(), 'Jotain muuta')
    await fireEvent.click(screen.getByRole('button', { name: 'Tallenna lappu' }))
    await nextTick()
    expect([shown().length, search()!.getAttribute('type')]).toEqual([6, 'search'])
  })
})
