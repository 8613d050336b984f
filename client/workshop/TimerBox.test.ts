import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, describe, expect, it } from 'vitest'
import { idleTimer, type Timer } from '#shared/workshop/timer.ts'
import { activityView, meView, workshopView } from './testing/views.ts'
import TimerBox from './TimerBox.vue'
import { useWorkshopStore } from './workshopStore.ts'

afterEach(cleanup)

/** A timer that stands still with so many seconds left: what it says does not depend on when it is read. */
const standing = (seconds: number): Timer => ({
  status: 'paused',
  startedAt: 0,
  pausedAt: 0,
  length: seconds * 1000,
})

function show(timer: Timer, role: 'participant' | 'facilitator'): string {
  const view = workshopView([activityView('missio', 'alone', { timer })], 'missio')
  const pinia = createPinia()
  useWorkshopStore(pinia).view = view
  const { container } = render(TimerBox, {
    props: { view, me: meView(role) },
    global: { plugins: [pinia] },
  })
  return container.textContent!.replace(/\s+/g, ' ').trim()
}

const buttons = () => screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label'))

describe('TimerBox', () => {
  it('tells a participant the time and offers nothing to press', () => {
    expect(show(standing(462), 'participant')).toContain('07:42')
    expect(buttons()).toEqual([])
  })

  it('lets a facilitator go on and add a minute', () => {
    expect(show(standing(462), 'facilitator')).toContain('ajastin pysäytetty')
    expect(buttons()).toEqual(['Jatka ajastinta', '+1 min, Lisää minuutti'])
  })

  it('says in words that time is up, and then only a minute can be added', () => {
    const up: Timer = { status: 'running', startedAt: 0, pausedAt: null, length: 1 }
    expect(show(up, 'facilitator')).toContain('aika on lopussa')
    expect(buttons()).toEqual(['+1 min, Lisää minuutti'])
  })

  it('shows nothing to a participant where no time runs', () => {
    expect(show(idleTimer(), 'participant')).toBe('')
  })
})
