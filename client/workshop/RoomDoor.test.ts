import { cleanup, render, screen, within } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { GroupId, PersonId } from '#shared/ids.ts'
import { usePalette } from '../ui/useCommands.ts'
import RefusedEntry from './RefusedEntry.vue'
import RoomDoor from './RoomDoor.vue'
import { workshopView } from './testing/views.ts'

afterEach(cleanup)

const removed = [
  { id: 'p7' as PersonId, role: 'participant' as const, name: null, number: 7, group: 'g1' as GroupId },
  { id: 'f2' as PersonId, role: 'facilitator' as const, name: 'Bo', number: 2, group: null },
]

it('P10 shows who facilitates whom to let in again, by a button and in the palette', () => {
  const view = { ...workshopView([], null), removed }
  render(RoomDoor, { props: { view }, global: { plugins: [createPinia()] } })
  const rows = within(screen.getByRole('list')).getAllByRole('listitem')
  expect(rows.map((row) => row.textContent)).toEqual([
    'Osallistuja 7Pöytä 1Päästä takaisin',
    'BoOhjaajaPäästä takaisin',
  ])
  expect(
    usePalette()
      .commands()
      .map(({ title }) => title),
  ).toEqual(['Keitä on mukana', 'Päästä takaisin: Osallistuja 7', 'Päästä takaisin: Bo'])
  expect(screen.getByRole('button', { name: 'Vaihda koodi' })).toBeTruthy()
})

it('P10 tells who was removed whom to ask, and lets them try again', () => {
  render(RefusedEntry, { props: { refusal: { code: 'removed' } }, global: { stubs: { RouterLink: true } } })
  expect([
    screen.getByText(/Pyydä ohjaajaa/).tagName,
    screen.getByRole('button').textContent?.trim(),
  ]).toEqual(['P', 'Yritä uudelleen'])
})
