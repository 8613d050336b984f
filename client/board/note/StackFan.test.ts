import { cleanup, fireEvent, screen, within } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { NoteId, PersonKey } from '#shared/ids.ts'
import { wholes } from '../../engine/arrange/bodies.ts'
import { noteWith } from '../../engine/testing/notes.ts'
import NoteCard from './NoteCard.vue'
import StackFan from './StackFan.vue'
import { renderBoard } from '../testing/renderBoard.ts'

const top = 'a' as NoteId
const person = (name: string) => name as PersonKey
const notes = (locked = false) => [
  noteWith('a', { number: 1, by: person('aino'), text: 'Ensin', locked }),
  noteWith('b', { number: 2, by: person('timo'), text: 'Toiseksi', stack: top }),
  noteWith('c', { number: 3, by: person('aino'), text: 'Kolmanneksi', stack: top }),
]

afterEach(cleanup)

function fan(locked = false) {
  const rendered = renderBoard(StackFan, { notes: notes(locked) })
  const { engine } = rendered.board
  engine.select({ notes: new Set([top]), focus: top })
  rendered.board.act('open-stack', null)
  const order = () => [top, 'b' as NoteId, 'c' as NoteId].map((id) => engine.content.stacks.topOf(id))
  return { ...rendered, engine, order }
}

const names = () => screen.getAllByRole('article').map((card) => card.getAttribute('aria-label'))

describe('a stack that is spread out', () => {
  it('says how many notes of how many people it holds, and takes the keyboard', async () => {
    fan()
    expect(await screen.findByRole('dialog', { name: 'Pino: 3 lappua, 2 kirjoittajaa' })).toBeTruthy()
    await nextTick()
    expect(names()).toEqual([
      'Lappu 1, Vapaa, pöytä 1, päällimmäisenä: Ensin',
      'Lappu 2, Vapaa, pöytä 1: Toiseksi',
      'Lappu 3, Vapaa, pöytä 1: Kolmanneksi',
    ])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(names()[0])
  })

  it('puts another on top, takes one out, and goes when one is left', async () => {
    const { order, engine } = fan()
    await fireEvent.click(await screen.findByRole('button', { name: 'Päällimmäiseksi: Toiseksi' }))
    expect(order()).toEqual(['b', 'b', 'b'])
    await fireEvent.click(screen.getByRole('button', { name: 'Ota pinosta: Toiseksi' }))
    expect(order()).toEqual(['a', 'b', 'a'])
    await fireEvent.click(screen.getByRole('button', { name: 'Ota pinosta: Kolmanneksi' }))
    expect([order(), screen.queryByRole('dialog'), engine.fan.of]).toEqual([['a', 'b', 'c'], null, null])
  })

  it('is walked with the arrows and left with Escape', async () => {
    const { engine } = fan()
    await screen.findByRole('dialog')
    await nextTick()
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key })
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await press(key)
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Lappu 2, Vapaa, pöytä 1: Toiseksi')
    await press('Escape')
    expect([engine.fan.of, screen.queryByRole('dialog')]).toEqual([null, null])
  })

  it('copies and removes the one note that is picked, and stays open for the rest', async () => {
    const { engine, board } = fan()
    await screen.findByRole('dialog')
    await nextTick()
    await fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' })
    expect(wholes(engine).map(({ id }) => id)).toEqual(['b'])
    board.act('archive', null)
    await nextTick()
    await nextTick()
    expect([...engine.content.notes.keys()]).toEqual(['a', 'c'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe(names()[0])
    // Elsewhere it is the stack again.
    engine.select({ notes: new Set([top]), focus: top })
    expect(wholes(engine).map(({ id }) => id)).toEqual(['a', 'c'])
  })

  it('says why nothing is taken out of a locked one', async () => {
    const { order } = fan(true)
    const out = await screen.findByRole('button', { name: 'Ota pinosta: Toiseksi' })
    expect(out.getAttribute('aria-disabled')).toBe('true')
    expect(within(out).getAllByText('Lappu on lukittu. Avaa ensin lukitus.').length).toBeGreaterThan(0)
    await fireEvent.click(out)
    expect(order()).toEqual(['a', 'a', 'a'])
  })
})

describe('the card on top', () => {
  const props = { level: 'note', least: 12, selected: false, dimmed: false, stop: true, writer: null }

  it('is called locked and the top of its stack, and its count opens the stack', async () => {
    const { board, container } = renderBoard(NoteCard, {
      notes: notes(true),
      props: { ...props, writerMark: null, id: top },
    })
    const card = screen.getByRole('option', { hidden: true })
    expect(card.getAttribute('aria-label')).toBe(
      'Lappu 1, Vapaa, pöytä 1, lukittu, pinon päällimmäinen, 3 lappua, 2 kirjoittajaa: Ensin',
    )
    container.querySelector<HTMLElement>('[data-control]')!.click()
    expect(board.engine.fan.of).toBe(top)
  })

  it('says so too when somebody else takes a note from under it', async () => {
    const { remote } = renderBoard(NoteCard, {
      notes: notes(),
      props: { ...props, writerMark: null, id: top },
    })
    remote([{ op: 'note/stack', id: 'b' as NoteId, on: null }])
    await nextTick()
    expect(screen.getByRole('option', { hidden: true }).getAttribute('aria-label')).toContain('2 lappua, 1 ')
  })
})
