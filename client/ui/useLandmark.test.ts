import { afterEach, expect, it } from 'vitest'
import { ref } from 'vue'
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
    return home.value === 'body' ? 'body' : home.value.id
  }
  expect(['a', 'b', 'c', 'd'].map(homeOf)).toEqual(['top', 'main', 'dialog', 'body'])
})
