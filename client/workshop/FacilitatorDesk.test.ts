import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { ActivityView } from '#shared/workshop/view.ts'
import FacilitatorDesk from './FacilitatorDesk.vue'
import { activityView, workshopView } from './testing/views.ts'

afterEach(cleanup)

const page = { render: () => null }

/** The control bar of a workshop; `here` tells where its button leads. */
async function open(activities: ActivityView[], current: string | null) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: page }],
  })
  render(FacilitatorDesk, {
    props: { view: workshopView(activities, current), roomShown: true },
    global: { plugins: [createPinia(), router] },
  })
  await router.isReady().catch(() => undefined)
  const primary = () => screen.getAllByRole('button').at(-1)!
  const settle = () => new Promise((resolve) => setTimeout(resolve, 0))
  return {
    primary,
    here: () => router.currentRoute.value.path,
    async press() {
      await fireEvent.click(primary())
      await settle()
    },
  }
}

describe('FacilitatorDesk', () => {
  it('has one primary action, which names the next step', async () => {
    const { primary } = await open([activityView('Missio', 'brainstorm')], 'Missio')
    expect(primary().textContent?.trim()).toBe('Siirry ryhmittelyyn')
    expect(document.querySelectorAll('.primary.button')).toHaveLength(1)
  })

  it('P3 cannot be pressed while notes are gathered, and says so', async () => {
    const activity = activityView('Missio', 'synthesis', { settling: 'brainstorm' })
    const { primary } = await open([activity], 'Missio')
    expect(primary().textContent?.trim()).toBe('Kootaan lappuja…')
    expect(primary().getAttribute('aria-disabled')).toBe('true')
  })

  it('asks before closing a vote, which cannot be opened again', async () => {
    const { press } = await open([activityView('Missio', 'vote', { voted: 5 })], 'Missio')
    await press()
    await import('../ui/DialogPanel.vue')
    expect((await screen.findByRole('alertdialog')).textContent).toContain('Äänestänyt 5 / 8.')
  })

  it('leads to the results when every part is done, and to preparation when there is none', async () => {
    const done = await open([activityView('Missio', 'done')], 'Missio')
    await done.press()
    expect(done.here()).toBe('/w/w/results')
    cleanup()
    const empty = await open([], null)
    await empty.press()
    expect(empty.here()).toBe('/w/w/edit')
  })
})
