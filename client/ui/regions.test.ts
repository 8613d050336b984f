import { afterEach, expect, it } from 'vitest'
import { goRegion } from './regions.ts'

afterEach(() => (document.body.innerHTML = ''))

function page(): (by: 1 | -1, times?: number) => (string | undefined)[] {
  document.body.innerHTML = `
    <header><a href="#" id="logo">Talkoot</a><nav><a href="#" id="board">Taulu</a></nav></header>
    <main>
      <h1>Ilman pysähdystä</h1>
      <div role="listbox" aria-label="Laput"><div role="option" tabindex="-1" id="first"></div><div role="option" tabindex="0" id="note"></div></div>
      <div role="toolbar" aria-label="Työkalut"><button tabindex="-1">Valitse</button><button id="hand">Käsi</button></div>
      <aside aria-label="Sali" aria-hidden="true"><button id="room">Sali</button></aside>
      <section aria-label="Tyhjä">Ei mitään</section>
    </main>`
  return (by, times = 1) => Array.from({ length: times }, () => goRegion(by)?.id)
}

it('walks the landmarks, toolbars and lists of a page in its order, round and round', () => {
  expect(page()(1, 5)).toEqual(['logo', 'board', 'note', 'hand', 'logo'])
})

it('walks back, from nowhere to the last', () => {
  expect(page()(-1, 3)).toEqual(['hand', 'note', 'board'])
})

it('goes on from where there is no stop', () => {
  const go = page()
  document.querySelector('h1')!.tabIndex = -1
  document.querySelector('h1')!.focus()
  expect(go(1)).toEqual(['note'])
  document.querySelector('h1')!.focus()
  expect(go(-1)).toEqual(['board'])
})
