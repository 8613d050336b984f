import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, nextTick, ref } from 'vue'
import Segmented from './Segmented.vue'

afterEach(cleanup)

function renderViews() {
  const view = ref('theme')
  const parts = [
    { value: 'theme', label: 'Teema' },
    { value: 'goal', label: 'Tavoite' },
    { value: 'group', label: 'Pöytä' },
  ]
  render(
    defineComponent({
      components: { Segmented },
      setup: () => ({ view, parts }),
      template: `<Segmented v-model="view" label="Järjestä" :parts="parts" />`,
    }),
  )
  return { view, part: (name: string) => screen.getByRole('radio', { name }) }
}

const tabStops = () => screen.getAllByRole('radio').filter(({ tabIndex }) => tabIndex === 0).length

describe('Segmented', () => {
  it('is one named group with one part on', () => {
    const { part } = renderViews()
    expect(screen.getByRole('radiogroup', { name: 'Järjestä' })).toBeTruthy()
    expect(['Teema', 'Tavoite', 'Pöytä'].map((name) => part(name).getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      'false',
    ])
  })

  it('is one Tab stop whose arrows move and choose, round the ends', async () => {
    const { view, part } = renderViews()
    part('Teema').focus()
    await nextTick()
    expect(tabStops()).toBe(1)
    for (const [name, value] of [
      ['Tavoite', 'goal'],
      ['Pöytä', 'group'],
      ['Teema', 'theme'],
    ] as const) {
      const now = document.activeElement
      if (!now) throw new Error('Focus was lost.')
      await fireEvent.keyDown(now, { key: 'ArrowRight' })
      await fireEvent.keyUp(now, { key: 'ArrowRight' }) // let go at once, as switch devices do
      await waitFor(() => expect([document.activeElement, view.value]).toEqual([part(name), value]))
    }
  })

  it('is chosen by a press', async () => {
    const { view, part } = renderViews()
    await fireEvent.click(part('Pöytä'))
    expect(view.value).toBe('group')
  })
})
