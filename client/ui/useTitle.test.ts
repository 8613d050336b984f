import { afterEach, expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useTitle } from './useTitle.ts'

afterEach(() => (document.title = ''))

it('names the tab, follows what it is named after, and gives the former name back', async () => {
  document.title = 'Talkoot'
  const name = ref('Uudistus')
  const scope = effectScope()
  scope.run(() => useTitle(() => `${name.value} – Talkoot`))
  const first = document.title
  name.value = 'Strategia'
  await nextTick()
  const second = document.title
  scope.stop()
  expect([first, second, document.title]).toEqual(['Uudistus – Talkoot', 'Strategia – Talkoot', 'Talkoot'])
})
