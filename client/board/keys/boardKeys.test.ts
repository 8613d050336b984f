import { describe, expect, it } from 'vitest'
import { actionOf } from '../../engine/actions.ts'
import { conflictOf, given, keysNow, mayChange } from './boardKeys.ts'

const add = actionOf('add-note')

describe('own keys', () => {
  it('stand in place of the given ones, but Enter and the arrows mean the same for everybody', () => {
    const own = { 'add-note': ['Q'], edit: ['E'], 'go-left': ['Q'], 'paste-notes': ['P'] }
    const names = ['add-note', 'edit', 'go-left', 'paste-notes', 'archive'] as const
    expect(names.map((name) => keysNow(actionOf(name), own))).toEqual([
      ['Q'],
      ['Enter', 'E'],
      ['ArrowLeft'],
      ['Ctrl+V'],
      ['Delete', 'Backspace'],
    ])
    expect(names.map((name) => mayChange(actionOf(name)))).toEqual([true, true, false, false, true])
  })

  it.each([
    ['Ctrl+Alt+N', { is: 'altgr' }],
    ['ArrowLeft', { is: 'walking' }],
    ['Shift+Enter', { is: 'walking' }],
    ['Ctrl+T', { is: 'browser' }],
    ['Ctrl+Control', { is: 'modifier' }],
    ['V', { is: 'taken', by: 'tool-select', fixed: false }],
    ['Ctrl+V', { is: 'taken', by: 'paste-notes', fixed: true }],
    ['N', null],
    ['Q', null],
    ['Ctrl+Shift+K', null],
  ])('%s for a new note: %o', (key, conflict) => {
    expect(conflictOf(key, add, {})).toEqual(conflict)
  })

  it('may be the same on two faces that never show together', () => {
    const onList = { ...add, face: 'list' as const }
    expect(conflictOf('V', onList, {})).toBeNull()
  })

  it('are taken from whoever had them, who keeps the others', () => {
    expect(given('Backspace', add, {})).toEqual({ archive: ['Delete'], 'add-note': ['Backspace'] })
    expect(given('Q', add, {})).toEqual({ 'add-note': ['Q'] })
  })
})
