import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { noResults } from '#shared/report/versions.ts'
import type { View } from '#shared/workshop/view.ts'
import { activityView, workshopView } from '../workshop/testing/views.ts'
import { useFreshness } from './useFreshness.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const viewOf = (notes: number, texts = 0): View => ({
  ...workshopView([activityView('a', 'brainstorm', { notes })], 'a'),
  results: { ...noResults, texts },
})

it('R93 tells how many notes have come and waits, unless it is asked to follow; changed texts come by themselves', async () => {
  const view = shallowRef(viewOf(3))
  const loading = ref(false)
  const done: string[] = []
  const scope = effectScope()
  const { live, stale, fresh } = scope.run(() =>
    useFreshness({
      view: () => view.value,
      loading: () => loading.value,
      async load() {
        done.push('made anew')
        loading.value = true
        await nextTick()
        loading.value = false
      },
      tell: () => done.push('told'),
    }),
  )!
  const becomes = async (next: View, seconds: number) => {
    view.value = next
    await nextTick()
    await vi.advanceTimersByTimeAsync(seconds * 1000)
    return [stale.value, fresh.value, done.splice(0).join(', ')]
  }
  expect(await becomes(viewOf(5), 60)).toEqual([true, 2, ''])
  expect(await becomes(viewOf(5, 1), 1)).toEqual([false, 0, 'made anew, told'])
  live.value = true
  expect(await becomes(viewOf(6, 1), 4)).toEqual([true, 1, ''])
  expect(await becomes(viewOf(8, 1), 6)).toEqual([false, 0, 'made anew, told'])
  scope.stop()
  expect(await becomes(viewOf(9, 2), 60)).toEqual([true, 1, ''])
})
