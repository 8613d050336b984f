import { cleanup, render, screen } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { ToolbarRoot } from 'reka-ui'
import { afterEach, expect, it } from 'vitest'
import { h } from 'vue'
import { usePalette } from '../ui/useCommands.ts'
import StepMenu from './StepMenu.vue'
import { activityView, workshopView } from './testing/views.ts'

afterEach(cleanup)

it('P8 says with counts what going back from a vote does before it does it', async () => {
  const activity = activityView('Missio', 'vote', { trail: ['waiting', 'synthesis'], voted: 12 })
  const view = workshopView([activity], 'Missio')
  render(() => h(ToolbarRoot, () => h(StepMenu, { view })), { global: { plugins: [createPinia()] } })
  const commands = usePalette().commands()
  commands.find(({ title }) => title === 'Palaa: Ryhmittele')?.run()
  await import('../ui/DialogPanel.vue')
  const dialog = await screen.findByRole('alertdialog')
  expect(dialog.textContent).toContain('12 äänestäneen äänet tyhjennetään')
})
