import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/vue'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { defineComponent, ref } from 'vue'
import Dialog from './Dialog.vue'

// What a browser fetches at the first opening.
beforeAll(() => import('./DialogPanel.vue'))
afterEach(cleanup)

/** A page with a button that opens the question, as a command would: without the library's own trigger. */
function renderPage() {
  const open = ref(false)
  const removed = ref(0)
  render(
    defineComponent({
      components: { Ask: Dialog },
      setup: () => ({ open, confirm: () => (removed.value++, (open.value = false)) }),
      template: `
        <main><h1>Työpajat</h1><button @click="open = true">Poista</button>
        <Ask v-model:open="open" title="Poistetaanko?" text="Laput poistuvat." confirm-label="Poista työpaja" @confirm="confirm" /></main>`,
    }),
  )
  const opener = screen.getByRole('button', { name: 'Poista' })
  const ask = async () => {
    opener.focus()
    await fireEvent.click(opener)
    return screen.findByRole('alertdialog', { name: 'Poistetaanko?', description: 'Laput poistuvat.' })
  }
  return { open, removed, opener, ask }
}

describe('Dialog', () => {
  it('begins on the harmless answer', async () => {
    const { ask } = renderPage()
    await ask()
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Peru'))
  })

  it('Esc changes nothing and gives the focus back', async () => {
    const { ask, open, removed, opener } = renderPage()
    await fireEvent.keyDown(await ask(), { key: 'Escape' })
    await waitFor(() => expect(document.activeElement).toBe(opener))
    expect([open.value, removed.value]).toEqual([false, 0])
  })

  it('confirming does it once; if the opener is gone, focus goes to the page heading', async () => {
    const { ask, removed, opener } = renderPage()
    await ask()
    opener.remove()
    await fireEvent.click(screen.getByRole('button', { name: 'Poista työpaja' }))
    await waitFor(() => expect(document.activeElement).toBe(document.querySelector('h1')))
    expect(removed.value).toBe(1)
  })
})
