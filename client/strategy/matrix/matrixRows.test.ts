import { expect, it } from 'vitest'
import type { Element } from '#shared/baseline/strategy.ts'
import type { ElementId } from '#shared/ids.ts'
import { ASK, readySentence } from './askText.ts'
import { type MatrixRow, shownRows, tintOf } from './matrixRows.ts'

const element = (id: string, kind: Element['kind'], parent: string | null = null) =>
  ({ id, kind, code: id, text: id, parent, document: null }) as Element
const elements = [
  element('m', 'mission'),
  element('v', 'vision'),
  element('1', 'goal'),
  element('1.1', 'subgoal', '1'),
  element('1.1.1', 'subgoal', '1.1'),
  element('2', 'goal', 'gone'),
  element('a', 'subgoal', 'b'),
  element('b', 'subgoal', 'a'),
]
const rows = elements.map(({ id }): MatrixRow => {
  const total = { notes: id === 'v' ? 1 : 0, amendments: 0, supporters: 0 }
  return { element: id, cells: [], total, tables: 0, thin: false }
})
const shown = (opened: string[], all = false) =>
  shownRows({ rows }, elements, new Set(opened as ElementId[]), all).map(
    ({ element: { id }, depth, opens }) => [id, depth, opens],
  )

it('T50: goals stand first, what lies below is opened, and no row is lost', () => {
  const tops = [
    ['2', 0, false],
    ['a', 0, true],
    ['b', 0, true],
  ]
  expect(shown([])).toEqual([['v', 0, false], ['1', 0, true], ...tops])
  expect(shown(['1'])).toEqual([['v', 0, false], ['1', 0, true], ['1.1', 1, true], ...tops])
  expect(shown([], true).map(([id]) => id)).toEqual(elements.map(({ id }) => id))
  expect([0, 1, 2, 4, 8].map((count) => tintOf(count, 8))).toEqual([0, 1, 1, 2, 4])
  expect([1, 2, 4].map((count) => tintOf(count, 2))).toEqual([1, 2, 4])
})

it('T57: a question to the room is ready and short enough', () => {
  const say = (words: string) => `Mitä ajattelet kohdasta ${words}?`
  expect(readySentence({ code: '2', text: 'Apu ajoissa.' }, say)).toBe(
    'Mitä ajattelet kohdasta 2 ”Apu ajoissa”?',
  )
  const long = readySentence({ code: null, text: 'pitkä sana '.repeat(90) }, say)
  expect([long.length <= ASK, long.endsWith('…”?')]).toEqual([true, true])
})
