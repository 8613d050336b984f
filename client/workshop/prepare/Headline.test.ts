import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { type WorkshopCard, workshopCard } from '#shared/contract/http.ts'
import Headline from './Headline.vue'

afterEach(cleanup)

const now = new Date(2026, 8, 22, 12).getTime()
const aCard = (more: Partial<WorkshopCard> = {}) =>
  workshopCard.parse({
    id: 'w1',
    name: 'Strategian eväät',
    host: 'Aluevaltuusto',
    role: 'organiser',
    startsAt: new Date(2026, 8, 22, 17).getTime(),
    created: 0,
    archived: false,
    demo: false,
    rehearsal: false,
    code: '482915',
    participants: 0,
    activities: [
      { id: 'a', title: 'Missio', minutes: 15, phase: 'waiting', current: false },
      { id: 'b', title: 'Visio', minutes: 20, phase: 'waiting', current: false },
    ],
    rug: '',
    ...more,
  })

function show(card: WorkshopCard): void {
  const page = { template: '<div />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: page }],
  })
  render(Headline, { props: { card, now }, global: { plugins: [router] } })
}

describe('Headline', () => {
  it('offers an organiser the control room, the code, and what is still to be done', () => {
    show(aCard())
    expect({
      when: screen.getByText('Tänään klo 17.00', { selector: '.kicker' }).textContent,
      action: screen.getByRole('link', { name: 'Avaa ohjaamo' }).getAttribute('href'),
      code: screen.getByText(/482\s915/).textContent,
      todo: screen.getByRole('link', { name: 'Jaa: Osallistujia voi jo kutsua' }).getAttribute('href'),
    }).toEqual({
      when: 'Tänään klo 17.00',
      action: '/w/w1',
      code: '482\u00a0915',
      todo: '/w/w1/edit#links',
    })
  })

  it('offers a participant to go on, without code or preparations', () => {
    show(aCard({ role: 'participant', code: null }))
    expect(screen.getByRole('link', { name: 'Jatka' }).getAttribute('href')).toBe('/w/w1')
    expect([screen.queryByText('Liittymiskoodi'), screen.queryByText('Ennen alkua')]).toEqual([null, null])
  })

  it('says which part is on', () => {
    const [first, second] = aCard().activities
    show(aCard({ activities: [first!, { ...second!, phase: 'brainstorm', current: true }] }))
    expect(screen.getByText('Käynnissä: Visio')).toBeTruthy()
  })
})
