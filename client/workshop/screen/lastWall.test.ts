import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { effectScope, nextTick } from 'vue'
import { recall } from '../../ui/useKept.ts'
import { activityView, meView, workshopView } from '../testing/views.ts'
import { useWorkshopStore } from '../workshopStore.ts'
import { useLastWall } from './useLastWall.ts'

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => sessionStorage.clear())

const view = workshopView([activityView('Missio', 'vote')], 'Missio')
const me = meView('observer')

/** A page of the wall whose line goes through some states; the workshop arrives with the first that is live. */
async function wall(...states: ReturnType<typeof useWorkshopStore>['connection'][]) {
  setActivePinia(createPinia())
  const store = useWorkshopStore()
  const scope = effectScope()
  const lostAt = scope.run(() => useLastWall('w'))!
  for (const state of states) {
    store.connection = state
    if (state === 'live') Object.assign(store, { view, me })
    await nextTick()
  }
  const seen = { name: store.view?.name ?? null, role: store.me?.person.role ?? null, lostAt: lostAt.value }
  scope.stop()
  return seen
}

it('S25 a wall that is loaded anew without a line shows what it showed last, and says since when', async () => {
  expect(await wall('connecting', 'lost')).toEqual({ name: null, role: null, lostAt: null })
  const before = Date.now()
  expect((await wall('live')).lostAt).toBeNull()
  const last = { name: 'Strategian eväät', role: 'observer' }
  const again = await wall('connecting', 'lost', 'connecting', 'lost')
  expect(again).toMatchObject(last)
  expect(again.lostAt).toBeGreaterThanOrEqual(before)
  expect(again.lostAt).toBe(recall<{ at: number }>('wall w ')?.at)
  expect(await wall('connecting', 'lost', 'live')).toEqual({ ...last, lostAt: null })
})

it('S25 keeps nothing of a workshop that one was shown out of', async () => {
  await wall('live')
  await wall('refused')
  expect([await wall('lost'), sessionStorage.length]).toEqual([{ name: null, role: null, lostAt: null }, 0])
})
