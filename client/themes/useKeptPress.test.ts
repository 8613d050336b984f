import { expect, it } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useKeptPress } from './useKeptPress.ts'

it('C68 a press during a change waits for it, and the same press twice is one', async () => {
  const scope = effectScope()
  const busy = ref(false)
  const done: string[] = []
  const press = scope.run(() => useKeptPress(() => busy.value))!
  const presses = (name: string) => press(name, () => done.push(name))
  presses('accept a')
  busy.value = true
  await nextTick()
  for (const name of ['split b', 'accept b', 'accept a']) presses(name)
  expect(done).toEqual(['accept a'])

  busy.value = false
  await nextTick()
  await new Promise((resolve) => setTimeout(resolve))
  expect(done).toEqual(['accept a', 'accept b'])
  scope.stop()
})
