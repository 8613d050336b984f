import { afterEach, expect, it } from 'vitest'
import { mount } from '@vue/test-utils'
import { defineComponent, h, nextTick, ref, Teleport } from 'vue'
import { useLandmark } from './useLandmark.ts'

afterEach(() => (document.body.innerHTML = ''))

it('a menu goes to the landmark or dialog around its button, and never into the head of a mere part', () => {
  document.body.innerHTML = `
    <header id="top"><button id="a"></button></header>
    <main id="main">
      <section><header><button id="b"></button></header></section>
      <div id="dialog" role="dialog"><section><footer><button id="c"></button></footer></section></div>
    </main>
    <button id="d"></button>`
  const homeOf = (id: string) => {
    const open = ref(false)
    const home = useLandmark(open, () => document.getElementById(id))
    open.value = true
    return home.value === 'body' ? 'body' : home.value.parentElement!.id
  }
  expect(['a', 'b', 'c', 'd'].map(homeOf)).toEqual(['top', 'main', 'dialog', 'body'])
})

it('a page in a landmark may be replaced after several menus of it have been open', async () => {
  const open = ref(false)
  const Page = defineComponent(() => {
    const homes = [1, 2].map(() => useLandmark(open, () => document.getElementById('button')))
    return () =>
      h('div', { id: 'page' }, [
        h('button', { id: 'button' }),
        ...homes.map((home) => h(Teleport, { to: home.value }, h('i'))),
      ])
  })
  const turned = ref(false)
  const Turning = () => (turned.value ? h('p', 'next') : h(Page))
  const shell = mount(() => h('main', [h(Turning)]), { attachTo: document.body })
  open.value = true
  await nextTick()
  expect(document.querySelectorAll('main i')).toHaveLength(2)
  turned.value = true
  await nextTick()
  expect(document.querySelector('main')!.textContent).toBe('next')
  shell.unmount()
})
