import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Shape } from '#shared/board/shape.ts'
import type { NoteId } from '#shared/ids.ts'
import { selectOnly } from '../../engine/selection.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import BoardList from '../list/BoardList.vue'
import { renderBoard } from '../testing/renderBoard.ts'

const notes = [
  noteWith('a', { at: [20, 20], number: 3, text: 'Jonot' }),
  noteWith('b', { at: [500, 20], number: 8, text: 'Hoito' }),
]
const shapes = [
  { id: 'l', is: 'connector', label: '', born: 1, from: 'a', to: 'b' },
  {
    id: 'f',
    is: 'frame',
    label: 'Palvelut',
    born: 2,
    box: { left: 0, top: 0, right: 300, bottom: 200 },
    aim: null,
  },
] as Shape[]

afterEach(cleanup)

it('lists frames and lines with what they hold and join, and the keys of the canvas', async () => {
  const { board, remote } = renderBoard(BoardList, { notes })
  remote(shapes.map((shape) => ({ op: 'shape/add', shape })))
  await nextTick()
  await nextTick()
  const grid = screen.getByRole('grid', { name: /Kehykset ja viivat/ })
  const rows = within(grid).getAllByRole('row')
  expect(
    rows.map((row) => [row.getAttribute('aria-label'), row.querySelector('.rest')?.textContent]),
  ).toEqual([
    ['Kehys Palvelut, 1 lappu', 'Laput: 3'],
    ['Viiva lapusta 3 lappuun 8', 'Jonot → Hoito'],
  ])
  const press = async (key: string, more: object = {}) => {
    await fireEvent.keyDown(document.activeElement!, { key, ...more })
    await nextTick()
    await nextTick()
  }
  rows[0]!.focus()
  await press('ArrowDown')
  await press('Enter')
  const field = screen.getByRole('textbox', { name: 'Viivan sana' })
  await fireEvent.update(field, 'johtaa')
  await press('Enter')
  expect([board.engine.shapes.all[0], document.activeElement?.id]).toEqual([
    { ...shapes[0], label: 'johtaa' },
    'row-shape-l',
  ])
  await press('Delete')
  expect([board.engine.shapes.all, document.activeElement?.id]).toEqual([[shapes[1]], 'row-shape-f'])
  await press('z', { ctrlKey: true })
  expect(board.engine.shapes.all.length).toBe(2)
})

it('draws a line from one row to another that is pressed', async () => {
  const { board } = renderBoard(BoardList, { notes })
  await nextTick()
  board.engine.select(selectOnly('b' as NoteId))
  board.act('connect', null)
  await nextTick()
  expect(screen.getByText('Valitse lappu, johon viiva vie.')).toBeTruthy()
  await fireEvent.click(document.getElementById('row-a')!)
  expect(board.engine.shapes.all).toMatchObject([{ is: 'connector', from: 'b', to: 'a' }])
})

it('takes the end of a line to another row by keyboard, where the rows of notes have it meanwhile', async () => {
  const { board, remote } = renderBoard(BoardList, {
    notes: [...notes, noteWith('c', { at: [900, 20], number: 9, text: 'Talous' })],
  })
  remote([{ op: 'shape/add', shape: shapes[0]! }])
  await nextTick()
  await nextTick()
  document.getElementById('row-shape-l')!.focus()
  board.act('move-line-end', null)
  await nextTick()
  await nextTick()
  expect(document.activeElement?.id).toBe('row-b')
  for (const key of ['ArrowDown', 'Enter']) {
    await fireEvent.keyDown(document.activeElement!, { key })
    await nextTick()
    await nextTick()
  }
  expect(board.engine.shapes.all).toEqual([{ ...shapes[0], to: 'c' }])
})
