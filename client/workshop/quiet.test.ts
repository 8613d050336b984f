import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { BoardAccess } from '#shared/workshop/access.ts'
import type { View } from '#shared/workshop/view.ts'
import { deskWords } from '../i18n/i18n.ts'
import PeoplePanel from './prepare/PeoplePanel.vue'
import QuestionHead from './QuestionHead.vue'
import { activityView, meView, workshopView } from './testing/views.ts'

afterEach(cleanup)

const activity = activityView('Missio', 'brainstorm')

it('L5 who may not write now is told so and what they can do, until they may write again', async () => {
  const access = { writes: 'quieted' } as BoardAccess
  const { rerender } = render(QuestionHead, {
    props: { activity, me: meView('participant', { boards: [access] }), modelValue: 'Missio-q' },
    global: { plugins: [createPinia()] },
  })
  const says = () => document.querySelector('.question-head')!.textContent
  // The notice comes when it is needed, with its words.
  await import('./QuietNotice.vue')
  await deskWords()
  await expect.poll(says).toContain('Ohjaaja on estänyt kirjoittamisesi toistaiseksi.')
  expect(says()).toContain('Lappusi ovat tallessa. Voit lukea, äänestää')
  await rerender({ me: meView('participant', { boards: [{ ...access, writes: true }] }) })
  expect(says()).not.toContain('estänyt')
})

it('L5 stands beside the name for who facilitates, with a press that does or undoes it', async () => {
  await deskWords()
  const person = (name: string, quiet: boolean, role = 'participant') => ({
    ...{ id: name, role, name, number: 1, group: null, sharing: null, present: true, ready: false },
    ...(quiet ? { quiet: true } : {}),
  })
  const people = [person('Aino', true), person('Eero', false), person('Ohja', false, 'facilitator')]
  const view: View = { ...workshopView([activity], 'Missio'), people: people as unknown as View['people'] }
  render(PeoplePanel, { props: { view, me: people[2]!.id as never }, global: { plugins: [createPinia()] } })
  const rows = screen.getAllByRole('rowheader').map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
  const presses = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label'))
  expect([rows, presses.filter((label) => label?.includes('kirjoittaminen'))]).toEqual([
    [
      'OhjaOhjaaja · sinä',
      'AinoOsallistuja · paikalla · kirjoittaminen estetty',
      'EeroOsallistuja · paikalla',
    ],
    ['Salli kirjoittaminen: Aino', 'Estä kirjoittaminen: Eero'],
  ])
})
