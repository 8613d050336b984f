import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { useKeyMap } from '../../ui/useKeyMap.ts'
import { useLetterKeys, useShortcuts } from '../../ui/useShortcuts.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import KeySettings from './KeySettings.vue'
import { useActionKeys } from './useActionKeys.ts'
import { useBoardContext } from '../boardContext.ts'

/** The settings beside a table that listens to its keys. */
function settings() {
  return renderBoard(
    defineComponent(() => {
      const table = ref<HTMLElement | null>(null)
      useShortcuts(table, useActionKeys(useBoardContext(), 'canvas'))
      return () => [h('div', { ref: table, role: 'application' }), h(KeySettings, { face: 'canvas' })]
    }),
  )
}
const row = (title: string) => screen.getByText(title, { selector: '.title' }).closest('li')!
const keysOf = (title: string) =>
  [...row(title).querySelectorAll('kbd')].map(({ textContent }) => textContent)
const said = () => useAnnouncer().log.value[0]?.text
const press = (key: string, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(document.activeElement!, { key, ...more })

async function change(title: string, key: string, more: KeyboardEventInit = {}): Promise<void> {
  await fireEvent.click(within(row(title)).getByRole('button', { name: `Vaihda näppäin: ${title}` }))
  await nextTick()
  await press(key, more)
  await nextTick()
}

afterEach(() => {
  useKeyMap().reset()
  useLetterKeys().value = 'on'
  cleanup()
})

describe('own keys', () => {
  it('replace the given ones at once, are remembered, and can be put back', async () => {
    const { board } = settings()
    await change('Uusi lappu', 'q')
    expect([keysOf('Uusi lappu'), said()]).toEqual([['Q'], 'Uusi lappu: Q.'])
    expect(JSON.parse(localStorage.getItem('talkoot.keys')!)).toEqual({ 'add-note': ['Q'] })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Vaihda näppäin: Uusi lappu')

    const table = screen.getByRole('application')
    await fireEvent.keyDown(table, { key: 'n' })
    expect(board.notes.value.size).toBe(0)
    await fireEvent.keyDown(table, { key: 'q' })
    expect(board.notes.value.size).toBe(1)

    await fireEvent.click(screen.getByRole('button', { name: 'Palauta alkuperäinen: Uusi lappu' }))
    expect(keysOf('Uusi lappu')).toEqual(['N'])
  })

  it('say what has the key already, and take it over only when told to', async () => {
    settings()
    await change('Uusi lappu', '0')
    expect(said()).toBe('0 on jo käytössä: Sovita koko taulu näkyviin.')
    await press('Escape')
    await nextTick()
    expect([keysOf('Uusi lappu'), keysOf('Sovita koko taulu näkyviin')]).toEqual([['N'], ['0']])

    await change('Uusi lappu', '0')
    await fireEvent.click(screen.getByRole('button', { name: 'Ota silti käyttöön' }))
    expect([keysOf('Uusi lappu'), keysOf('Sovita koko taulu näkyviin')]).toEqual([['0'], []])
  })

  it.each([
    ['AltGr', '@', { ctrlKey: true, altKey: true }, /^Ctrl\+Alt on sama kuin AltGr/],
    ['the arrows', 'ArrowLeft', {}, /^← liikkuu ja valitsee kaikkialla/],
    ['the browser', 't', { ctrlKey: true }, /^Ctrl\+T kuuluu selaimelle/],
    ['the clipboard', 'v', { ctrlKey: true }, /^Ctrl\+V kuuluu leikepöydälle/],
  ])('leave %s alone', async (_, key, modifiers, why) => {
    settings()
    await change('Uusi lappu', key, modifiers)
    expect(said()).toMatch(why)
    expect(useKeyMap().own.value).toEqual({})
  })

  it('can be none, and all come back together', async () => {
    settings()
    await change('Uusi lappu', 'Backspace')
    await change('Monista', '!', { shiftKey: true })
    expect([row('Uusi lappu').textContent, keysOf('Monista')]).toEqual([
      expect.stringContaining('ei näppäintä'),
      ['!'],
    ])
    await fireEvent.click(screen.getByRole('button', { name: 'Palauta kaikki näppäimet' }))
    expect([useKeyMap().own.value, keysOf('Uusi lappu')]).toEqual([{}, ['N']])
  })

  it('are listed for every action of the face but those that are the same for everybody', () => {
    settings()
    const titles = [...document.querySelectorAll('.title')].map(({ textContent }) => textContent)
    expect(['Muokkaa', 'Kumoa', 'Komennot', 'Seuraava alue'].filter((one) => !titles.includes(one))).toEqual([
      'Komennot',
      'Seuraava alue',
    ])
    expect(['Liitä', 'Peru valinta', 'Lappu vasemmalla'].filter((one) => titles.includes(one))).toEqual([])
  })
})
