import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { nextTick } from 'vue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { ActivityId, NoteId, ThemeId } from '#shared/ids.ts'
import { deskWords } from '../../i18n/i18n.ts'
import { amendmentOf, elementOf } from '../testing/amendments.ts'
import { renderPanel } from '../testing/panel.ts'
import DeedForm from './DeedForm.vue'

beforeAll(deskWords)
afterEach(cleanup)

const settled = async () => {
  for (let i = 0; i < 3; i += 1) await nextTick()
}
const elements = Array.from({ length: 60 }, (_, n) => elementOf(`e${n}`, { code: `${n}` }))
const baseline = { title: 'Strategia', documents: [], elements }
const note = { id: 'n' as NoteId, number: 4, text: 'Jonot', kind: 'free' as const, group: null, theme: null }
const theme = { activity: 'a' as ActivityId, theme: 't' as ThemeId, title: 'Apu' }

it('T2 an amendment is edited in one form: its place is found by typing, a source goes, and one press saves all', async () => {
  const amendment = amendmentOf(1, {
    ...{ kind: 'add', element: 'goal', place: { document: null, parent: null, after: elements[3]!.id } },
    sources: { notes: [note.id], themes: [theme] },
  })
  const { sent } = renderPanel(
    DeedForm,
    { deed: 'edit', amendment },
    { baseline, strategy: { notes: [note] } },
  )
  await settled()
  expect(document.activeElement).toBe(screen.getByLabelText(/^Miksi/))
  await fireEvent.update(screen.getByLabelText(/^Miksi/), ' Koska. ')
  const place = screen.getByRole('button', { name: /^Minkä kohdan jälkeen tai alle\? 3 Kohta e3/ })
  await fireEvent.click(place)
  await settled()
  const find = screen.getByRole('combobox', { name: 'Hae numerolla tai sanalla' })
  expect(document.activeElement).toBe(find)
  await fireEvent.update(find, '42')
  await fireEvent.keyDown(find, { key: 'Enter' })
  await settled()
  expect(document.activeElement).toBe(place)
  await fireEvent.click(screen.getByRole('button', { name: 'Jätä pois: Lappu 4' }))
  await settled()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Jätä pois: Teema: Apu' }))
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna muutokset' }))
  await settled()
  expect(sent).toEqual([
    ['amendment:place', { amendment: 'a1', place: { document: null, parent: null, after: 'e42' } }],
    ['amendment:source', { amendment: 'a1', sources: { notes: [], themes: [theme] } }],
    ['amendment:explain', { amendment: 'a1', rationale: 'Koska.' }],
  ])
})

it('T2 what an amendment stands on is not all taken away without a reason, which is told', async () => {
  const amendment = amendmentOf(1, { rationale: '', sources: { notes: [note.id], themes: [] } })
  const { sent } = renderPanel(
    DeedForm,
    { deed: 'edit', amendment },
    { baseline, strategy: { notes: [note] } },
  )
  await settled()
  await fireEvent.click(screen.getByRole('button', { name: 'Jätä pois: Lappu 4' }))
  await settled()
  expect(document.activeElement).toBe(screen.getByLabelText(/^Miksi/))
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna muutokset' }))
  await settled()
  expect(sent).toEqual([])
  expect(document.body.textContent).toContain('Kerro miksi, tai pidä ainakin yksi lähde.')
})

it('T2 Enter makes no line in an amendment’s words, and pasted lines become spaces', async () => {
  const amendment = amendmentOf(1, { wording: { text: 'Apu', revision: 3, open: false } })
  const { sent } = renderPanel(DeedForm, { deed: 'word', amendment })
  await settled()
  const words = screen.getByLabelText<HTMLTextAreaElement>('Sanamuoto')
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  words.dispatchEvent(enter)
  expect(enter.defaultPrevented).toBe(true)
  await fireEvent.update(words, 'Apu löytyy\najoissa')
  await settled()
  expect(words.value).toBe('Apu löytyy ajoissa')
  await fireEvent.click(screen.getByRole('button', { name: 'Tallenna sanat' }))
  expect(sent).toEqual([['amendment:word', { amendment: 'a1', from: 3, text: 'Apu löytyy ajoissa' }]])
})
