import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import type { GroupId } from '#shared/ids.ts'
import { HEARING } from '#shared/workshop/hearing.ts'
import RoomPanel from './RoomPanel.vue'
import { activityView, workshopView } from './testing/views.ts'

afterEach(cleanup)

/** A hall of so many tables of which some have been quiet, the first the longest. */
function showHall(tables: number, quiet: number) {
  const now = Date.now()
  const activity = activityView('Missio', 'brainstorm', { asks: [], notes: 3, rugs: { g1: '~+=' } })
  const view = workshopView([activity], 'Missio')
  const groups = Array.from({ length: tables }, (_, i) => ({
    ...view.groups[0]!,
    ...{ id: `g${i + 1}` as GroupId, name: `Pöytä ${i + 1}` },
    doing: { ready: 0, writing: 0, wroteAt: i < quiet ? now - HEARING.quiet - (quiet - i) * 60_000 : now },
  }))
  const props = { view: { ...view, groups }, activity, selectable: true, modelValue: 'g1' }
  return render(RoomPanel, { props, global: { plugins: [createPinia()] } })
}
const figures = () => [...document.querySelectorAll('dl > div')].map((each) => each.textContent)

it('S20 says the longest silence of forty tables, and the rest when it is opened', async () => {
  showHall(40, 9)
  expect(figures()).toEqual(['8mukana', '0kirjoittaa', '0valmiina'])
  const rest = document.querySelector('details')!
  expect(rest.querySelector('summary')!.textContent).toBe('Hiljaista muuallakin8')
  const isSaid = (each: Element) => each.closest('details:not([open])') === null
  const said = () => screen.getAllByText(/on ollut hiljaa/).filter(isSaid).length
  expect([rest.open, said()]).toEqual([false, 1])
  expect(screen.getAllByText(/on ollut hiljaa/)[0]!.textContent).toContain('Pöytä 1 on ollut hiljaa 12')
  rest.open = true
  await fireEvent(rest, new Event('toggle'))
  expect(said()).toBe(9)
  expect(within(screen.getByRole('table')).getAllByRole('button')).toHaveLength(40)
})

it('five people at one table have no list of tables, only what they have written', () => {
  showHall(1, 0)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText('3 lappua').tagName).toBe('P')
  expect(screen.queryByRole('button', { name: 'Ihmiset pöytiin' })).toBeNull()
})
