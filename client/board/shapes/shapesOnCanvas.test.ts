import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Shape } from '#shared/board/shape.ts'
import type { NoteId, ShapeId } from '#shared/ids.ts'
import { run } from '../../engine/actions.ts'
import { selectOnly } from '../../engine/selection.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import { useToasts } from '../../ui/useToasts.ts'
import BoardCanvas from '../canvas/BoardCanvas.vue'
import { renderBoard } from '../testing/renderBoard.ts'

const notes = [
  noteWith('a', { at: [20, 20], number: 3, text: 'Jonot' }),
  noteWith('b', { at: [500, 20], number: 8, text: 'Hoito' }),
]
const shapes = [
  {
    id: 'f',
    is: 'frame',
    label: 'Palvelut',
    born: 1,
    box: { left: 0, top: 0, right: 300, bottom: 200 },
    aim: null,
  },
  { id: 'l', is: 'connector', label: 'johtaa', born: 2, from: 'a', to: 'b' },
  { id: 't', is: 'text', label: 'Aamupäivä', born: 3, at: [20, 300], size: 'normal' },
] as Shape[]

async function table() {
  const rendered = renderBoard(BoardCanvas, { notes })
  const { engine } = rendered.board
  engine.eye.resize({ width: 1200, height: 800 })
  rendered.remote(shapes.map((shape) => ({ op: 'shape/add', shape })))
  await nextTick()
  await nextTick()
  const now = () => Object.fromEntries(engine.shapes.all.map((shape) => [shape.id, shape]))
  return { ...rendered, engine, now }
}
const option = (name: string | RegExp) => screen.getByRole('option', { name })
async function press(key: string, more: object = {}) {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more })
  await nextTick()
  await nextTick()
}

afterEach(cleanup)

describe('shapes on the canvas', () => {
  it('are a list of their own that says what each is, with one Tab stop', async () => {
    await table()
    const list = screen.getByRole('listbox', { name: 'Kehykset, viivat ja tekstit' })
    const all = within(list).getAllByRole('option')
    expect(all.map((one) => [one.getAttribute('aria-label'), one.getAttribute('tabindex')])).toEqual([
      ['Kehys Palvelut, 1 lappu', '0'],
      ['Viiva lapusta 3 lappuun 8: johtaa', '-1'],
      ['Teksti: Aamupäivä', '-1'],
    ])
  })

  it('are walked, moved, resized and named by the keys of notes', async () => {
    const { engine, now } = await table()
    engine.shapes.select('f' as ShapeId)
    option(/Palvelut/).focus()
    await press('ArrowRight', { altKey: true })
    await press('ArrowDown', { shiftKey: true })
    expect([now()['f'], engine.content.notes.get('a' as NoteId)?.at]).toEqual([
      { ...shapes[0], box: { left: 8, top: 0, right: 308, bottom: 224 } },
      [28, 20],
    ])
    await press('ArrowDown')
    expect(document.activeElement?.id).toBe('shape-l')
    await press('Enter')
    const field = screen.getByRole('textbox', { name: 'Viivan sana' })
    await fireEvent.update(field, 'estää')
    await fireEvent.keyDown(field, { key: 'Enter' })
    await nextTick()
    await nextTick()
    expect([now()['l'], document.activeElement?.id]).toEqual([{ ...shapes[1], label: 'estää' }, 'shape-l'])
  })

  it('say what was removed and offer a way back; the keyboard goes to the notes', async () => {
    const { engine, now } = await table()
    engine.shapes.select('f' as ShapeId)
    option(/Palvelut/).focus()
    await press('Delete')
    const { toasts } = useToasts()
    const told = toasts.value.map(({ text }) => text)
    expect([Object.keys(now()), told, engine.content.notes.size]).toEqual([
      ['l', 't'],
      ['Poistettu: Kehys Palvelut, 1 lappu. Laput jäivät paikoilleen.'],
      2,
    ])
    toasts.value[0]?.action?.run()
    await nextTick()
    expect([now()['f'], toasts.value]).toEqual([shapes[0], []])
  })

  it('B15 stay where they are when a press does not travel, and go with the hand when it does', async () => {
    const { now, container } = await table()
    const surface = container.querySelector('.surface')!
    const title = option(/Palvelut/).querySelector('.title')!
    const pointer = { pointerId: 1, button: 0, pointerType: 'mouse' }
    const drag = async (to: number) => {
      await fireEvent.pointerDown(title, { ...pointer, clientX: 50, clientY: 50 })
      await fireEvent.pointerMove(surface, { ...pointer, clientX: 50 + to, clientY: 50 })
      await fireEvent.pointerUp(surface, { ...pointer, clientX: 50 + to, clientY: 50 })
    }
    await drag(3)
    expect(now()['f']).toEqual(shapes[0])
    await drag(40)
    expect(now()['f']).toEqual({ ...shapes[0], box: { left: 40, top: 0, right: 340, bottom: 200 } })
  })

  it('draw a line by keyboard: Y on a note, arrows to another, Enter; Escape leaves none', async () => {
    const { engine, now } = await table()
    engine.select(selectOnly('b' as NoteId))
    // Notes come into the page with the next picture.
    await new Promise(requestAnimationFrame)
    await nextTick()
    document.getElementById('note-b')!.focus()
    await press('y')
    expect(screen.getByText('Valitse lappu, johon viiva vie.')).toBeTruthy()
    await press('Escape')
    expect([engine.shapes.linking, Object.keys(now())]).toEqual([null, ['f', 'l', 't']])
    await press('y')
    await press('ArrowLeft')
    await press('Enter')
    const made = engine.shapes.all.find(({ id }) => id === engine.shapes.selected)
    expect(made).toMatchObject({ is: 'connector', from: 'b', to: 'a' })
  })

  it('take the end of a line elsewhere by keyboard and by hand; Escape leaves it as it was', async () => {
    const { engine, now, container, remote } = await table()
    remote([{ op: 'note/add', note: noteWith('c', { at: [20, 400], number: 9 }) }])
    engine.shapes.select('l' as ShapeId)
    await nextTick()
    const end = () => screen.getByRole('button', { name: 'Siirrä viivan loppupää', hidden: true })
    const surface = container.querySelector('.surface')!
    const pointer = { pointerId: 1, button: 0, pointerType: 'mouse' }
    await fireEvent.pointerDown(end(), { ...pointer, clientX: 490, clientY: 70 })
    await fireEvent.pointerMove(surface, { ...pointer, clientX: 200, clientY: 300 })
    expect(option(/Viiva lapusta 3/).classList).toContain('loose')
    await fireEvent.pointerUp(surface, { ...pointer, clientX: 50, clientY: 440 })
    expect(now()['l']).toEqual({ ...shapes[1], to: 'c' })
    await nextTick()
    document.getElementById('shape-l')!.focus()
    engine.shapes.select('l' as ShapeId)
    run(engine, 'move-line-start', null)
    await nextTick()
    expect(screen.getByText('Valitse lappu, josta viiva lähtee.')).toBeTruthy()
    engine.focus('b' as NoteId)
    await press('Enter')
    expect([now()['l'], engine.shapes.selected]).toEqual([{ ...shapes[1], from: 'b', to: 'c' }, 'l'])
    run(engine, 'move-line-start', null)
    await press('Escape')
    expect([now()['l'], engine.shapes.loose]).toEqual([{ ...shapes[1], from: 'b', to: 'c' }, null])
  })

  it('far out, where they are only painted, are chosen by a press as well', async () => {
    const { engine, container } = await table()
    engine.look({ x: -100, y: -100, zoom: 0.25 })
    await nextTick()
    expect(screen.queryByRole('option', { name: /Viiva/ })).toBe(null)
    const surface = container.querySelector('.surface')!
    // The middle of the line, at [334, 74].
    const pointer = { pointerId: 1, button: 0, pointerType: 'mouse', clientX: 108, clientY: 46 }
    await fireEvent.pointerDown(surface, pointer)
    await fireEvent.pointerUp(surface, pointer)
    expect(engine.shapes.selected).toBe('l')
    await nextTick()
    expect(option(/Viiva/)).toBeTruthy()
  })
})
