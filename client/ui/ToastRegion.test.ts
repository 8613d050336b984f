import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import ToastRegion from './ToastRegion.vue'
import { confirmationStays, useToasts } from './useToasts.ts'

afterEach(cleanup)

const { show, dismiss, toasts } = useToasts()
const texts = () => toasts.value.map(({ text }) => text)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  for (const { id } of [...toasts.value]) dismiss(id)
  vi.useRealTimers()
})

describe('ToastRegion', () => {
  it('lets a bare confirmation go; whatever informs or leads on stays', async () => {
    render(ToastRegion)
    show({ tone: 'ok', text: 'Tallennettu' })
    show({ tone: 'ok', text: 'Poistettu', action: { label: 'Kumoa', run: () => undefined } })
    show({ tone: 'info', text: 'Koodi vaihtui: 482 915' })
    show({ tone: 'danger', text: 'Yhteys puuttuu' })
    await nextTick()
    vi.advanceTimersByTime(confirmationStays * 10)
    expect(texts()).toEqual(['Poistettu', 'Koodi vaihtui: 482 915', 'Yhteys puuttuu'])
  })

  it('waits while somebody reads', async () => {
    render(ToastRegion)
    show({ tone: 'ok', text: 'Tallennettu' })
    await nextTick()
    const toast = screen.getByText('Tallennettu')
    await fireEvent.focusIn(toast)
    vi.advanceTimersByTime(confirmationStays * 2)
    const meanwhile = texts()
    await fireEvent.focusOut(toast)
    vi.advanceTimersByTime(confirmationStays)
    expect([meanwhile, texts()]).toEqual([['Tallennettu'], []])
  })

  it('runs its action once and goes', async () => {
    let ran = 0
    render(ToastRegion)
    show({ tone: 'danger', text: 'Yhteys puuttuu', action: { label: 'Yritä uudelleen', run: () => ran++ } })
    await nextTick()
    await fireEvent.click(screen.getByRole('button', { name: 'Yritä uudelleen' }))
    expect({ ran, left: texts() }).toEqual({ ran: 1, left: [] })
  })

  it('holds three at a time: the oldest that is no error makes room', () => {
    show({ tone: 'danger', text: 'Yhteys puuttuu' })
    for (const text of ['Aino siirtyi', 'Eeva siirtyi', 'Onni siirtyi']) show({ tone: 'info', text })
    expect(texts()).toEqual(['Yhteys puuttuu', 'Eeva siirtyi', 'Onni siirtyi'])
  })

  it('ends what is offered back when its time is over; errors and news stay', () => {
    const action = { label: 'Kumoa', run: () => undefined }
    show({ tone: 'danger', text: 'Yhteys puuttuu', action })
    show({ tone: 'info', text: 'Koodi vaihtui: 482 915' })
    show({ tone: 'ok', text: 'Onni siirtyi', action })
    useToasts().endOffers()
    expect(texts()).toEqual(['Yhteys puuttuu', 'Koodi vaihtui: 482 915'])
    useToasts().endOffers({ news: true })
    expect(texts()).toEqual(['Yhteys puuttuu'])
  })

  it('says an error at once, and the same words only once', async () => {
    render(ToastRegion)
    show({ tone: 'danger', text: 'Yhteys puuttuu' })
    show({ tone: 'danger', text: 'Yhteys puuttuu' })
    await nextTick()
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent?.trim())).toHaveLength(1)
  })
})
