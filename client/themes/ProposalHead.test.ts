import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { computed, effectScope, shallowRef } from 'vue'
import { plainAsking, type Asking } from '#shared/themes/asking.ts'
import type { RunId } from '#shared/ids.ts'
import type { Made } from '#shared/themes/clustering.ts'
import type { RunSummary } from '#shared/workshop/workshop.ts'
import { activityView } from '../workshop/testing/views.ts'
import ProposalHead from './ProposalHead.vue'
import { useAsking } from './useAsking.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const words: Made = { by: 'words', model: null, lexicon: '1', covered: 1, repairs: 0, fallback: null }
const ready: RunSummary = {
  ...{ run: 'r' as RunId, status: 'ready', at: 1, ...plainAsking, model: null, fallback: null, revision: 0 },
  ...{ themes: 9, notes: 40, unassigned: 4, accepted: false },
}

/** The head of a proposal, and what it asks for. */
function showHead(run: Partial<RunSummary>, made: Made = words) {
  vi.useFakeTimers()
  const asked: Asking[] = []
  const activity = activityView('Missio', 'synthesis', { run: { ...ready, ...run } })
  const scope = effectScope()
  const asking = scope.run(() =>
    useAsking(() => activity, {
      run: computed(() => activity.run),
      proposal: shallowRef({}),
      sending: computed(() => false),
      propose: async (asking: Asking) => asked.push(asking) > 0,
      cancel: async () => true,
    }),
  )!
  const props = { asking, made, since: null, reason: null, elements: [] }
  render(ProposalHead, { props, global: { plugins: [createPinia()] } })
  return { asked, asking }
}
const slide = (step: number) => fireEvent.update(screen.getByRole('slider'), String(step))

it('C61 a moved grain is asked for once, when it has come to rest, and the focus stays on it', async () => {
  const { asked } = showHead({})
  expect(screen.getByText('9 teemaa, 4 lappua ilman teemaa')).toBeTruthy()
  screen.getByRole('slider').focus()
  await slide(3)
  await slide(4)
  expect([screen.getByRole('slider').getAttribute('aria-valuetext'), asked]).toEqual(['hyvin tarkka', []])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toEqual([{ ...plainAsking, grain: 1 }])
  expect(document.activeElement).toBe(screen.getByRole('slider'))
})

it('C61 what people have made of a proposal is not lost by a moved grain, but by a button that says so', async () => {
  const { asked } = showHead({ revision: 2 })
  expect(screen.queryByRole('button', { name: 'Laske uudelleen' })).toBeNull()
  await slide(0)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toEqual([])
  expect(screen.getByText(/nimet, yhdistämiset ja jaot häviävät\. Vastaukset/)).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Laske uudelleen' }))
  expect(asked).toEqual([{ ...plainAsking, grain: 0 }])
})

it('C60 the chip says by what it was made, and what it was asked for out of the ordinary', () => {
  showHead({ division: 'table', live: true }, { ...words, by: 'embeddings', model: 'bge-m3' })
  expect(screen.getByText('Sanoista ja upotuksista: malli bge-m3')).toBeTruthy()
  expect(screen.getByText('Pöydittäin · Pysyy ajan tasalla')).toBeTruthy()
})

it('C60 another way that is chosen and not asked for says so, and is asked with one press', async () => {
  const { asked, asking } = showHead({})
  asking.want({ division: 'table' })
  expect(await screen.findByText('Uudella tavalla ei ole vielä laskettu.')).toBeTruthy()
  await fireEvent.click(screen.getByRole('button', { name: 'Laske uudelleen' }))
  expect(asked).toEqual([{ ...plainAsking, division: 'table' }])
})
