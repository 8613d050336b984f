import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EffectScope, effectScope } from 'vue'
import { type Shortcuts, useLetterKeys, useShortcuts } from './useShortcuts.ts'

let scope: EffectScope
let canvas: HTMLElement
let field: HTMLInputElement
let button: HTMLButtonElement
let ran: string[]

const record = (...names: string[]): Shortcuts =>
  Object.fromEntries(names.map((name) => [name, () => ran.push(name)]))
const press = (target: EventTarget, key: string, modifiers: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }))

beforeEach(() => {
  ran = []
  scope = effectScope()
  canvas = document.body.appendChild(document.createElement('section'))
  field = canvas.appendChild(document.createElement('input'))
  button = canvas.appendChild(document.createElement('button'))
})
afterEach(() => {
  scope.stop()
  canvas.remove()
  useLetterKeys().value = 'on'
})

describe('useShortcuts', () => {
  it('runs letters inside its element only', () => {
    scope.run(() => useShortcuts(canvas, record('N')))
    press(canvas, 'n')
    press(document.body, 'n')
    expect(ran).toEqual(['N'])
  })

  it('lets a person switch letters off, and keeps the rest', () => {
    scope.run(() => useShortcuts(canvas, record('N', '?', 'Ctrl+K', 'ArrowUp')))
    useLetterKeys().value = 'off'
    press(canvas, 'n')
    press(canvas, '?', { shiftKey: true })
    press(canvas, 'k', { ctrlKey: true })
    press(canvas, 'ArrowUp')
    expect(ran).toEqual(['Ctrl+K', 'ArrowUp'])
  })

  it('never runs a letter on the whole page', () => {
    scope.run(() => useShortcuts(document, record('N', 'Ctrl+K', 'F6')))
    press(canvas, 'n')
    press(canvas, 'k', { metaKey: true })
    press(canvas, 'F6')
    expect(ran).toEqual(['Ctrl+K', 'F6'])
  })

  it('leaves text fields the keys that write and edit', () => {
    scope.run(() =>
      useShortcuts(canvas, record('N', 'Space', 'ArrowUp', 'Enter', 'Delete', 'Ctrl+Z', 'Ctrl+K', 'Escape')),
    )
    for (const key of ['n', ' ', 'ArrowUp', 'Enter', 'Delete']) press(field, key)
    press(field, 'z', { ctrlKey: true })
    press(field, 'k', { ctrlKey: true })
    press(field, 'Escape')
    expect(ran).toEqual(['Ctrl+K', 'Escape'])
  })

  it('leaves buttons the keys that press them', () => {
    scope.run(() => useShortcuts(canvas, record('Space', 'Enter', 'N')))
    press(button, ' ')
    press(button, 'Enter')
    press(button, 'n')
    press(canvas, ' ')
    expect(ran).toEqual(['N', 'Space'])
  })

  it('tells Shift apart where it matters and not where it only makes a sign', () => {
    scope.run(() =>
      useShortcuts(canvas, record('?', 'Ctrl+Z', 'Ctrl+Shift+Z', 'Alt+ArrowUp', 'Alt+Shift+ArrowUp')),
    )
    press(canvas, '?', { shiftKey: true })
    press(canvas, 'Z', { ctrlKey: true, shiftKey: true })
    press(canvas, 'z', { ctrlKey: true })
    press(canvas, 'ArrowUp', { altKey: true, shiftKey: true })
    expect(ran).toEqual(['?', 'Ctrl+Shift+Z', 'Ctrl+Z', 'Alt+Shift+ArrowUp'])
  })

  it('stays silent while a word is being composed, and after its scope ends', () => {
    scope.run(() => useShortcuts(canvas, record('N')))
    press(canvas, 'n', { isComposing: true })
    scope.stop()
    press(canvas, 'n')
    expect(ran).toEqual([])
  })
})
