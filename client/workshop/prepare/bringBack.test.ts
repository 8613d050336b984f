import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { BODY } from '#shared/contract/http.ts'
import BringBack from './BringBack.vue'

/** Answers as a house would, or never where there is no body; returns what it was asked. */
function answers(status: number, body: object | null): string[] {
  const heard: string[] = []
  vi.stubGlobal('fetch', (path: string, { signal }: RequestInit) => {
    heard.push(path)
    if (body) return Promise.resolve(Response.json(body, { status }))
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('left'))))
  })
  return heard
}
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

async function opened() {
  const component = { template: '<i />' }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component }],
  })
  const view = render(BringBack, { global: { plugins: [router] } })
  await router.isReady()
  return { router, emitted: view.emitted }
}
function choose(chosen: File): void {
  const input = screen.getByLabelText('Tuo tulostiedosto')
  Object.defineProperty(input, 'files', { value: [chosen], configurable: true })
  input.dispatchEvent(new Event('change'))
}
const file = new File(['{}'], 'ilta.json', { type: 'application/json' })

describe('R88 a workshop brought back on the home page', () => {
  it('opens at its results', async () => {
    const heard = answers(200, { workshop: 'w7', person: 'p1', role: 'organiser' })
    const { router } = await opened()
    choose(file)
    await vi.waitFor(() => expect(router.currentRoute.value.fullPath).toBe('/w/w7/results'))
    expect(heard).toEqual(['/api/restore?language=fi'])
  })

  it('R89 says what is wrong with the file, and another can be chosen', async () => {
    answers(400, { code: 'bad-report', detail: 'Sisältöä on muutettu.' })
    await opened()
    choose(file)
    expect((await screen.findByRole('alert')).textContent).toContain('Sisältöä on muutettu.')
    expect(screen.getByLabelText('Tuo tulostiedosto')).toBeTruthy()
    const large = new File(['{}'], 'suuri.json')
    Object.defineProperty(large, 'size', { value: BODY.restore + 1 })
    choose(large)
    await vi.waitFor(() => expect(screen.getByRole('alert').textContent).not.toContain('muutettu'))
  })

  it('can be left off, and says that it may have come about', async () => {
    const heard = answers(200, null)
    const { emitted } = await opened()
    choose(file)
    await vi.waitFor(() => expect(heard).toHaveLength(1))
    expect(screen.getByRole('progressbar').getAttribute('aria-label')).toBe('Tuodaan tiedostoa ilta.json')
    const cancel = screen.getByRole('button', { name: 'Peru' })
    await vi.waitFor(() => expect(document.activeElement).toBe(cancel))
    await fireEvent.click(cancel)
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Tuo tulostiedosto')))
    expect(emitted()['changed']).toHaveLength(1)
    expect(screen.getByText(/keskeytettiin/)).toBeTruthy()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})
