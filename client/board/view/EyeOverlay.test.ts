import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { seenBox } from '../../engine/camera.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { deedOf } from '../deeds.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import EyeOverlay from './EyeOverlay.vue'

afterEach(cleanup)

const notes = [noteWith('a', { number: 7, at: [0, 0] }), noteWith('b', { number: 12, at: [9_000, 50] })]

function table() {
  const element = document.createElement('div')
  element.tabIndex = 0
  document.body.append(element)
  const rendered = renderBoard(EyeOverlay, { notes, props: { table: element } })
  rendered.board.engine.eye.resize({ width: 1000, height: 600 })
  return { ...rendered, element }
}
const field = () => screen.getByLabelText<HTMLInputElement>('Lapun numero')

describe('going to a note by its number', () => {
  it('begins with a digit on the table and ends with Enter at the note', async () => {
    const { element, board } = table()
    element.focus()
    await fireEvent.keyDown(element, { key: '1' })
    expect(field().value).toBe('1')
    await fireEvent.update(field(), '12')
    await fireEvent.submit(field().form!)
    await nextTick()
    expect(screen.queryByLabelText('Lapun numero')).toBeNull()
    expect([...board.selection.value.notes]).toEqual(['b'])
  })

  it('says that there is no such note and keeps the number; Escape leaves', async () => {
    const { board } = table()
    deedOf(board, 'jump-to-note')!()
    await nextTick()
    await fireEvent.update(field(), '99')
    await fireEvent.submit(field().form!)
    expect(screen.getByRole('alert').textContent).toBe('Lappua 99 ei ole tällä taululla.')
    await fireEvent.keyDown(field(), { key: 'Escape' })
    expect([screen.queryByLabelText('Lapun numero'), board.selection.value.notes.size]).toEqual([null, 0])
  })
})

describe('a flight', () => {
  const frames = async (count: number) => {
    for (let n = 0; n < count; n += 1) await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  it('goes by steps and ends where it was bound', async () => {
    const { board } = table()
    const to = { x: 900, y: 0, zoom: 1 }
    const steps: number[] = []
    board.engine.subscribe(({ what }) => void (what === 'camera' && steps.push(board.engine.camera.x)))
    board.engine.eye.fly(to)
    await waitFor(() => expect(board.camera.value).toEqual(to))
    expect(steps.filter((x) => x > 0 && x < 900).length).toBeGreaterThan(0)
    expect(steps).toEqual(steps.toSorted((one, other) => one - other))
  })

  it('ends where it is when a hand touches the table', async () => {
    const { board, element } = table()
    const start = board.camera.value
    board.engine.eye.fly({ x: 90_000, y: 0, zoom: 1 }, 60_000)
    await waitFor(() => expect(board.camera.value).not.toEqual(start))
    await fireEvent.pointerDown(element)
    const stopped = board.camera.value
    await frames(4)
    expect([board.camera.value === stopped, board.engine.eye.bound]).toEqual([true, null])
  })
})

describe('an eye that has lost the notes', () => {
  it('is offered the way back', async () => {
    const { board } = table()
    board.engine.fit()
    await nextTick()
    expect(screen.queryByText('Tässä kohdassa ei ole lappuja.')).toBeNull()
    board.engine.look({ x: 50_000, y: 0, zoom: 1 })
    await fireEvent.click(await screen.findByRole('button', { name: 'Takaisin lappujen luo' }))
    const inView = () => board.engine.content.within(seenBox(board.camera.value, board.viewport.value))
    await waitFor(() => expect(inView()).toHaveLength(2))
    await waitFor(() => expect(screen.queryByText('Tässä kohdassa ei ole lappuja.')).toBeNull())
  })
})
