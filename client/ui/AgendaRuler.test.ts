import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { type AgendaSegment, ticksOf, widthsOf } from './agenda.ts'
import AgendaLine from './AgendaLine.vue'
import AgendaRuler from './AgendaRuler.vue'

afterEach(cleanup)

const day: AgendaSegment[] = [
  { id: 'a', label: 'Avaus', minutes: 10, state: 'past', starts: '17.00' },
  { id: 'b', label: 'Missio', minutes: 20, state: 'now', starts: '17.10' },
  { id: 'c', label: 'Äänestys', minutes: 12, state: 'next', starts: '17.30' },
]

describe('AgendaRuler', () => {
  it.each(['full', 'thin'] as const)('%s is a list in which every part tells its state', (variant) => {
    render(AgendaRuler, { props: { label: 'Työpajan kulku', segments: day, now: 0.4, variant } })
    const parts = screen.getAllByRole('listitem')
    const words = parts.map(({ textContent }) =>
      textContent
        ?.replace(/\s+/g, ' ')
        .replace(/ ?\d\d\.\d\d$/, '')
        .trim(),
    )
    expect(words).toEqual(['Avaus, mennyt', 'Missio, nyt', 'Äänestys, tulossa'])
    expect(parts.map((part) => part.getAttribute('aria-current'))).toEqual([null, 'step', null])
  })

  it('the line names the current part', () => {
    render(AgendaLine, { props: { label: 'Työpajan kulku', segments: day, now: 0.4 } })
    expect(screen.getByRole('img', { name: 'Työpajan kulku: Missio' })).toBeTruthy()
  })

  it('ticks every five minutes from the part’s beginning', () => {
    expect([10, 20, 12, 3].map(ticksOf)).toEqual([[0, 0.5], [0, 0.25, 0.5, 0.75], [0, 5 / 12, 10 / 12], [0]])
  })

  it('parts are as wide as their minutes, and the shortest can still be seen', () => {
    const parts = [0, 60, 120].map((minutes, index) => ({
      id: `${index}`,
      label: '',
      minutes,
      state: 'next' as const,
    }))
    expect(widthsOf(parts)).toEqual([4.5, 60, 120])
  })
})
