import { cleanup, render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { afterEach, expect, it, vi } from 'vitest'
import { useToasts } from '../ui/useToasts.ts'
import { useRewindNews } from './useRewindNews.ts'
import { useWorkshopStore } from './workshopStore.ts'

afterEach(cleanup)

it('B22 who works on a board is told that it has been put back, and that nothing is lost; the latest word alone stands', async () => {
  const pinia = createPinia()
  render({ setup: () => (useRewindNews(), () => null) }, { global: { plugins: [pinia] } })
  const store = useWorkshopStore(pinia)
  const { toasts } = useToasts()
  const said: string[][] = []
  for (const what of ['board', 'own', 'undone', 'undone'] as const) {
    store.notice = { notice: 'rewound', what }
    await vi.dynamicImportSettled()
    await new Promise((then) => setTimeout(then))
    said.push(toasts.value.map(({ text }) => text))
  }
  expect(said).toEqual([
    ['Ohjaaja palautti taulun aiempaan tilaan. Taululta poistuneet laput ovat tallessa.'],
    ['Ohjaaja perui tekemiäsi muutoksia taululla. Sanasi ovat tallessa.'],
    ['Ohjaaja perui palautuksen. Taulu on taas niin kuin ennen sitä.'],
    ['Ohjaaja perui palautuksen. Taulu on taas niin kuin ennen sitä.'],
  ])
})
