import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { GroupId, QuestionId } from '#shared/ids.ts'
import { usePalette } from '../ui/useCommands.ts'
import AskDrawer from './AskDrawer.vue'
import { addresseesOf, useAsking } from './asking.ts'
import { activityView, workshopView } from './testing/views.ts'

afterEach(() => {
  cleanup()
  useAsking().open.value = false
})

const words = { all: 'Kaikilta', question: (place: number) => `Kysymys ${place}` }
const table = { of: 'table' as const, group: 'g1' as GroupId }

it('S21 whom one may ask: everybody, each of several questions, each of several tables, and who was asked just now', () => {
  const { groups } = workshopView([], null)
  const two = [...groups, { ...groups[0]!, id: 'g2' as GroupId, name: 'Pöytä 2' }]
  const activity = activityView('Missio', 'brainstorm', { asks: [{ to: table, at: 5 }] })
  const twice = [...activity.questions, { ...activity.questions[0]!, id: 'q2' as QuestionId }]
  const told = (of: typeof two, questions: typeof twice, now: number) =>
    addresseesOf({ groups: of }, { ...activity, questions }, now, words).map(({ label, rests }) => [
      label,
      rests,
    ])
  expect(told(groups, activity.questions, 6)).toEqual([['Kaikilta', false]])
  expect(told(two, twice, 6)).toEqual([
    ['Kaikilta', false],
    ['Kysymys 1', false],
    ['Kysymys 2', false],
    ['Pöytä 1', true],
    ['Pöytä 2', false],
  ])
  expect(told(two, [], 60_005)).toContainEqual(['Pöytä 1', false])
})

it('S21 takes one’s own words, asked for in the palette, says why it cannot yet, and loses none that were refused', async () => {
  const view = workshopView([activityView('Missio', 'alone', { asks: [] })], 'Missio')
  render(AskDrawer, { props: { view }, global: { plugins: [createPinia()] } })
  usePalette()
    .commands()
    .find(({ title }) => title === 'Kysy salilta')!
    .choices![0]!.run()
  await import('../ui/DrawerPanel.vue')
  const field = await screen.findByRole('textbox', { name: 'Kysymys omin sanoin' })
  const button = () => screen.getByRole('button', { name: /Lähetä kysymys/ })
  expect(button().getAttribute('aria-disabled')).toBe('true')
  await fireEvent.update(field, 'a'.repeat(203))
  expect(document.body.textContent).toContain('Lyhennä 3 merkillä.')
  await fireEvent.update(field, '  Entä nuoret? ')
  await fireEvent.submit(field.closest('form')!)
  // Without a line nothing is sent: what was written stays to be sent again.
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect([(field as HTMLTextAreaElement).value, useAsking().open.value]).toEqual(['  Entä nuoret? ', true])
})

it('S21 is closed, with why, while nobody writes', () => {
  const view = workshopView([activityView('Missio', 'vote', { asks: [] })], 'Missio')
  render(AskDrawer, { props: { view }, global: { plugins: [createPinia()] } })
  const command = usePalette()
    .commands()
    .find(({ title }) => title === 'Kysy salilta')
  expect(command?.reason).toBe('Salilta voi kysyä, kun laput kirjoitetaan.')
})
