import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import type { GroupId, PersonId } from '#shared/ids.ts'
import type { PersonView } from '#shared/workshop/peopleView.ts'
import type { View } from '#shared/workshop/view.ts'
import { deskWords } from '../../i18n/i18n.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { activityView, meView, workshopView } from '../testing/views.ts'
import { useWorkshopStore } from '../workshopStore.ts'
import { seatsOf } from './seats.ts'
import SeatsPanel from './SeatsPanel.vue'
import { useSeatNews } from './useSeatNews.ts'

afterEach(cleanup)

const person = (name: string, number: number, group: string | null): PersonView => ({
  id: `id-${name}` as PersonId,
  role: 'participant',
  name,
  number,
  group: group as GroupId | null,
  sharing: null,
  present: true,
  ready: false,
})

function hall(): View {
  const view = workshopView([activityView('Missio', 'brainstorm')], 'Missio')
  const people = [
    person('Åsa', 1, 'g1'),
    person('Aino', 2, 'g1'),
    person('Zoe', 3, 'g2'),
    person('Eero', 4, null),
  ]
  const group = (id: string, name: string, body: string | null) => ({
    ...view.groups[0]!,
    id: id as GroupId,
    name,
    body,
    people: people.filter((each) => each.group === id).length,
  })
  return { ...view, people, groups: [group('g1', 'Koivu', 'Aluevaltuusto'), group('g2', 'Mänty', null)] }
}
const compare = (a: string, b: string) => a.localeCompare(b, 'fi')
const seen = (sought: string) =>
  seatsOf(hall(), { sought, noTable: 'Ei pöytää', compare }).map(({ name, people, sitters }) => [
    name,
    people,
    ...sitters.map(({ shown }) => shown),
  ])

it('G2 those without a table stand first; a search finds people, tables and bodies', () => {
  expect([seen(''), seen('AINO'), seen('valtuusto'), seen('mänty'), seen('nobody')]).toEqual([
    [
      ['Ei pöytää', 1, 'Eero'],
      ['Koivu', 2, 'Aino', 'Åsa'],
      ['Mänty', 1, 'Zoe'],
    ],
    [['Koivu', 2, 'Aino']],
    [['Koivu', 2, 'Aino', 'Åsa']],
    [['Mänty', 1, 'Zoe']],
    [],
  ])
})

it('G1 G2 says how the hall sits, why nothing can be moved yet, and keeps the chosen through a search', async () => {
  await deskWords()
  render(SeatsPanel, { props: { view: hall() }, global: { plugins: [createPinia()] } })
  expect(document.querySelector('.sum p')?.textContent).toMatch(
    /1 ihmisellä ei ole pöytää\.\s+Pöydissä on 1–2 ihmistä\./,
  )
  const said = () => document.querySelector('.moving p')?.textContent
  await fireEvent.click(screen.getByLabelText('Valitse kaikki: Koivu'))
  await fireEvent.update(screen.getByLabelText('Etsi ihmistä tai pöytää'), 'zoe')
  await fireEvent.click(screen.getByLabelText('Zoe'))
  expect([screen.queryByLabelText('Aino'), said()]).toEqual([null, '3 valittu'])
  expect(document.querySelector('.moving button')?.textContent).toContain('Valitse ensin pöytä.')
})

it('G2 who has been moved is told where they sit now; coming in is no move', async () => {
  await deskWords()
  const pinia = createPinia()
  render({ setup: () => (useSeatNews(), () => null) }, { global: { plugins: [pinia] } })
  const store = useWorkshopStore(pinia)
  const { toasts } = useToasts()
  const seat = async (group: string) => {
    store.me = meView('participant', { person: { ...meView('participant').person, group: group as GroupId } })
    await vi.dynamicImportSettled()
    await new Promise((then) => setTimeout(then))
    return toasts.value.map(({ text }) => text)
  }
  store.view = hall()
  expect([await seat('g1'), await seat('g2')]).toEqual([
    [],
    ['Olet nyt pöydässä: Mänty. Lappusi ovat tallessa.'],
  ])
})
