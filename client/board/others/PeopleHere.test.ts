import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { PersonId } from '#shared/ids.ts'
import { person } from '../../engine/testing/person.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { atNotes } from './othersMarks.ts'
import PeopleHere from './PeopleHere.vue'
import { shortName } from './shortName.ts'

// What a browser fetches at the first opening.
beforeAll(() => import('../../ui/PopoverPanel.vue'))
afterEach(cleanup)

/** The list opens through a library, which takes its time where many tests run. */
const patient = { timeout: 5_000 }
const view = { middle: [0, 0] as [number, number], width: 500 }
const hall = [
  person(1, { name: 'Tuomas' }, { view }),
  person(2, { name: 'Aino' }),
  person(3, { name: 'Aino', id: 'p2' as PersonId }, { view }),
  person(4, { name: 'Mikko', role: 'facilitator' }, { view }),
]

it('everybody stands in the list once, facilitators first, by the page that looks at the board', async () => {
  const { meet, board } = renderBoard(PeopleHere)
  meet(hall)
  await fireEvent.click(await screen.findByRole('button', { name: '3 muuta taululla' }))
  await screen.findByText('Mikko', {}, patient)
  const names = screen.getAllByRole('listitem').map((item) => item.textContent?.trim().split(/\s+/)[0])
  expect(names).toEqual(['Mikko', 'Aino', 'Tuomas'])
  expect(screen.queryByRole('button', { name: 'Kutsu kaikki luokseni' })).toBeNull()
  await fireEvent.click(screen.getByRole('button', { name: 'Seuraa: Aino' }))
  expect(board.following.value?.connection).toBe(3)
})

it('who leads calls everybody from here', async () => {
  const { meet, said, board } = renderBoard(PeopleHere, { setting: { leads: true } })
  board.engine.eye.resize({ width: 500, height: 400 })
  meet(hall)
  await fireEvent.click(await screen.findByRole('button', { name: '3 muuta taululla' }))
  await fireEvent.click(await screen.findByRole('button', { name: 'Kutsu kaikki luokseni' }, patient))
  expect(said.at(-1)).toEqual({ calling: { middle: [250, 200], width: 500, at: 1_000 } })
})

it('a short name is two letters, or the number of somebody without a name', () => {
  const named = (name: string | null) => shortName(person(37, { name }))
  expect(['Aino Korhonen', 'Anna-Liisa von Berg', 'Åsa', null].map(named)).toEqual(['AK', 'AB', 'Å', '37'])
})

it('at a note are those who write on it, else those who have it selected, each once', () => {
  const at = atNotes([
    person(1, {}, { selection: ['a', 'b'] as never[], typing: 'b' as never }),
    person(2, {}, { selection: ['a'] as never[] }),
    person(3, { id: 'p2' as PersonId }, { selection: ['a'] as never[] }),
  ])
  const said = [...at].map(([id, { people, writing }]) => [
    id,
    people.map(({ connection }) => connection),
    writing,
  ])
  expect(said).toEqual([
    ['b', [1], true],
    ['a', [1, 2], false],
  ])
})
