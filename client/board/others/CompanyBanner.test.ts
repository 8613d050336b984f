import { cleanup, fireEvent, screen, waitFor } from '@testing-library/vue'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { noteWith } from '../../engine/testing/notes.ts'
import { person } from '../../engine/testing/person.ts'
import { useAnnouncer } from '../../ui/useAnnouncer.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import CallInList from './CallInList.vue'
import CompanyBanner from './CompanyBanner.vue'

afterEach(cleanup)

const view = { middle: [5_000, 300] as [number, number], width: 1_000 }
const here = { x: 0, y: 0, zoom: 1 }
const there = { x: 4_500, y: 0, zoom: 1 }
const caller = person(1, { role: 'facilitator', name: 'Mikko' }, { calling: { ...view, at: 1_000 } })

function table() {
  const rendered = renderBoard(CompanyBanner, { notes: [noteWith('a')] })
  const { engine } = rendered.board
  engine.eye.resize({ width: 1000, height: 600 })
  engine.look(here)
  return { ...rendered, engine }
}
const escape = () => fireEvent.keyDown(document.body, { key: 'Escape' })

describe('a call', () => {
  it('is said at once and interrupting, moves the board after that, and Escape leads back', async () => {
    const { engine, meet } = table()
    meet([caller])
    await nextTick()
    const { assertive } = useAnnouncer()
    expect([assertive.value.trim(), engine.camera]).toEqual(['Mikko kutsuu sinut luokseen. Esc peruu.', here])
    expect(screen.getByText('Mikko kutsuu sinut luokseen. Esc peruu.')).toBeTruthy()
    await screen.findByRole('button', { name: /Palaa takaisin/ })
    expect(engine.camera).toEqual(there)
    await escape()
    expect([engine.camera, screen.queryByRole('group')]).toEqual([here, null])
  })

  it('does not move those who write: they go when they want', async () => {
    const { engine, meet } = table()
    engine.type(engine.focusable())
    meet([caller])
    await nextTick()
    expect(engine.camera).toEqual(here)
    await fireEvent.click(screen.getByRole('button', { name: 'Siirry' }))
    await waitFor(() => expect(engine.camera).toEqual(there))
  })
})

it('a call waits for those who write elsewhere on the page too', async () => {
  const { engine, meet } = table()
  const field = document.createElement('textarea')
  document.body.append(field)
  field.focus()
  meet([caller])
  await nextTick()
  await nextTick()
  expect([engine.company.call?.stage, engine.camera]).toEqual(['waiting', here])
  expect(screen.getByRole('button', { name: 'En nyt' })).toBeTruthy()
  field.remove()
})

it('in the list a call names the note it is about and leads to it', async () => {
  const notes = [noteWith('a'), noteWith('b', { at: [4_900, 250], number: 12, text: 'Hoitoon pääsy' })]
  const { meet, board } = renderBoard(CallInList, { notes })
  meet([caller])
  await nextTick()
  const { assertive } = useAnnouncer()
  const words = 'Mikko kutsuu katsomaan: Lappu 12, Vapaa, pöytä 1: Hoitoon pääsy'
  expect([assertive.value.trim(), board.camera.value]).toEqual([words, here])
  await fireEvent.click(screen.getByRole('button', { name: 'Siirry lappuun' }))
  expect([board.selection.value.focus, screen.queryByText(words)]).toEqual(['b', null])
})

it('whom one follows stands on the table, with the way out', async () => {
  const { engine, meet } = table()
  meet([person(2, { name: 'Aino' }, { view })])
  engine.company.follow(2)
  await nextTick()
  expect([screen.getByRole('group', { name: 'Seuraat: Aino' }).tagName, engine.camera]).toEqual([
    'DIV',
    there,
  ])
  await fireEvent.click(screen.getByRole('button', { name: /Lopeta seuraaminen/ }))
  expect(screen.queryByRole('group')).toBeNull()
})
