import { render } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { type Component, ref, shallowRef } from 'vue'
import type { BaselineStrategy } from '#shared/baseline/strategy.ts'
import type { StrategyView } from '#shared/strategy/view.ts'
import { noStrategyWork } from '#shared/strategy/work.ts'
import { useWorkshopStore } from '../../workshop/workshopStore.ts'
import { meView, workshopView } from '../../workshop/testing/views.ts'
import { strategyKey, type StrategyContext } from '../useStrategy.ts'

const { versions: _, lastNumber: __, lastEvidence: ___, ...work } = noStrategyWork

/** A part of the strategy page as whoever facilitates has it; what it sends is kept, and answered with `{}`. */
export function renderPanel(
  part: Component,
  props: Record<string, unknown>,
  known: { baseline?: BaselineStrategy; strategy?: Partial<StrategyView> } = {},
) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useWorkshopStore()
  store.view = workshopView([], null)
  store.me = meView('facilitator')
  const strategy = shallowRef<StrategyView | null>({
    ...{ ...work, since: 0, left: null, versions: [], amendments: [], notes: [] },
    ...known.strategy,
  })
  const sent: [name: string, input: unknown][] = []
  const context: StrategyContext = {
    ...{ strategy, baseline: ref(known.baseline ?? null), loaded: ref(true), refusal: ref(null) },
    run: (name, input) => {
      sent.push([name, JSON.parse(JSON.stringify(input))])
      return Promise.resolve({} as never)
    },
    ...{ sending: ref(false), refresh: () => Promise.resolve() },
  }
  render(part, { props, global: { plugins: [pinia], provide: { [strategyKey as symbol]: context } } })
  return { strategy, sent }
}
