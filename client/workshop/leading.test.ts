import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import type { NoteId, PersonId } from '#shared/ids.ts'
import type { PersonView } from '#shared/workshop/peopleView.ts'
import { deskWords } from '../i18n/i18n.ts'
import { useToasts } from '../ui/useToasts.ts'
import PeoplePanel from './prepare/PeoplePanel.vue'
import { useSeatNews } from './seating/useSeatNews.ts'
import TableLead from './TableLead.vue'
import { activityView, meView, workshopView } from './testing/views.ts'
import { useWorkshopStore } from './workshopStore.ts'

afterEach(cleanup)
const view = () => workshopView([activityView('Missio', 'brainstorm')], 'Missio')
const on = () => ({ plugins: [createPinia()] })
const lead = { name: 'Aino', number: 1 }

it('G6 whoever is at the table reads who leads it, and where nobody is named only that somebody does', async () => {
  await deskWords()
  const said = [lead, { name: null, number: 7 }, { name: null, number: null }, null].map((lead) => {
    const { container } = render(TableLead, {
      props: { view: view(), me: meView('participant', { lead }) },
      global: on(),
    })
    return container.textContent
  })
  expect(said).toEqual(['Pöydän vetäjä: Aino', 'Pöydän vetäjä: Osallistuja 7', 'Pöydällä on vetäjä.', ''])
})

it('G7 a lead has the way back of the table’s hidden notes and the heads of its other devices', async () => {
  await deskWords()
  const hidden = [{ id: 'a' as NoteId, kind: 'free' as const, number: 4, at: 0, text: 'Erään asia' }]
  const tends = {
    hidden,
    devices: [
      { device: 1, sharing: 2 },
      { device: 9, sharing: 5 },
    ],
  }
  render(TableLead, {
    props: { view: view(), me: meView('participant', { leads: true, lead, tends }) },
    global: on(),
  })
  expect(screen.getByRole('button', { name: 'Palauta näkyviin: Erään asia' })).toBeTruthy()
  expect(document.querySelectorAll('select').length).toBe(1)
})

it('G6 who facilitates reads who leads, and is told why who has no table cannot', async () => {
  await deskWords()
  const person = (id: string, more: Partial<PersonView>): PersonView => ({
    ...{ id: id as PersonId, role: 'participant' as const, name: id, number: 1, group: null },
    ...{ sharing: null, present: true, ready: false },
    ...more,
  })
  const { groups } = view()
  const people = [person('Aino', { group: groups[0]!.id, leads: true }), person('Bo', {})]
  render(PeoplePanel, {
    props: { view: { ...view(), people }, me: 'org' as PersonId },
    global: on(),
  })
  const rows = [...document.querySelectorAll('tbody tr')].map((row) => row.textContent)
  expect(rows.map((row) => row.includes('pöydän vetäjä'))).toEqual([true, false])
  expect(screen.getByRole('button', { name: 'Lopeta vetäjyys: Aino' })).toBeTruthy()
  expect(rows[1]).toContain('Anna ensin pöytä.')
})

it('G6 one is told when one leads and when one does not any more, but not of how one came in', async () => {
  await deskWords()
  const pinia = createPinia()
  render({ setup: () => (useSeatNews(), () => null) }, { global: { plugins: [pinia] } })
  const store = useWorkshopStore(pinia)
  const { toasts } = useToasts()
  const leads = async (now: boolean) => {
    store.me = meView('participant', { leads: now })
    await vi.dynamicImportSettled()
    await new Promise((then) => setTimeout(then))
    return toasts.value.map(({ text }) => text)
  }
  const told = [await leads(false), await leads(true), await leads(false)]
  expect(told.map((texts) => texts.length)).toEqual([0, 1, 2])
  expect(told[2]!.toSorted()).toEqual([
    'Et ole enää pöydän vetäjä.',
    'Olet nyt pöydän vetäjä. Voit piilottaa pöydän lappuja ja palauttaa muutoksia taulun aikajanalta.',
  ])
})
