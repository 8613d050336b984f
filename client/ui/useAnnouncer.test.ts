import { cleanup, render, screen } from '@testing-library/vue'
import { afterEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import AnnouncerRegions from './AnnouncerRegions.vue'
import { useAnnouncer } from './useAnnouncer.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

it('the same words twice change the region, so that they are read twice', async () => {
  render(AnnouncerRegions)
  const { announce, log } = useAnnouncer()
  const said: (string | null)[] = []
  for (let time = 0; time < 2; time++) {
    announce('Ääni lisätty')
    await nextTick()
    said.push(screen.getByRole('status').textContent)
  }
  expect(said[0]?.trim()).toBe('Ääni lisätty')
  expect(said[1]?.trim()).toBe('Ääni lisätty')
  expect(said[1]).not.toBe(said[0])
  expect(log.value.slice(0, 2).map(({ text }) => text)).toEqual(['Ääni lisätty', 'Ääni lisätty'])
})

it('important words stand in the region that interrupts', async () => {
  render(AnnouncerRegions)
  useAnnouncer().announce('Äänestys alkoi', 'important')
  await nextTick()
  expect(screen.getByRole('alert').textContent).toBe('Äänestys alkoi')
})

it('what was said does not stay for those who read the page later', async () => {
  vi.useFakeTimers()
  render(AnnouncerRegions)
  useAnnouncer().announce('Yhteys katkesi', 'important')
  await nextTick()
  expect(screen.getByRole('alert').textContent).toBe('Yhteys katkesi')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(screen.getByRole('alert').textContent).toBe('')
})
