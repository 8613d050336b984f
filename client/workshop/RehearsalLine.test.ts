import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { workshopId } from '#shared/ids.ts'
import RehearsalLine from './RehearsalLine.vue'
import { workshopView } from './testing/views.ts'

afterEach(cleanup)

/** What can be pressed on the line. */
function waysOf(rehearses: string | null): string[] {
  const page = { template: '<i />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: page }],
  })
  const view = {
    ...workshopView([], null),
    rehearsal: true,
    rehearses: rehearses === null ? null : workshopId.parse(rehearses),
  }
  render(RehearsalLine, { props: { view }, global: { plugins: [router] } })
  screen.getByText('Tämä on harjoitus.', { exact: false })
  const ways = [...screen.queryAllByRole('link'), ...screen.queryAllByRole('button')]
  return ways.map((way) => `${way.textContent?.trim()} ${way.getAttribute('href') ?? ''}`.trim())
}

it('S27 everybody is told that it is a rehearsal, and its organisers end it or go to the real one', () => {
  expect(waysOf(null)).toEqual([])
  cleanup()
  expect(waysOf('real')).toEqual(['Oikea työpaja /w/real/edit', 'Lopeta harjoitus'])
})
