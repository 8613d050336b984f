import { cleanup, fireEvent, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { PersonId } from '#shared/ids.ts'
import { person } from '../../engine/testing/person.ts'
import { renderBoard } from '../testing/renderBoard.ts'
import { selectedBy } from './othersMarks.ts'
import PeopleHere from './PeopleHere.vue'
import { shortName } from './shortName.ts'

afterEach(cleanup)

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
  const names = (await screen.findAllByRole('listitem')).map(
    (item) => item.textContent?.trim().split(/\s+/)[0],
  )
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
  await fireEvent.click(await screen.findByRole('button', { name: 'Kutsu kaikki luokseni' }))
  expect(said.at(-1)).toEqual({ calling: { middle: [250, 200], width: 500, at: 1_000 } })
})

it('a short name is two letters, or the number of somebody without a name', () => {
  const named = (name: string | null) => shortName(person(37, { name }))
  expect(['Aino Korhonen', 'Anna-Liisa von Berg', 'Åsa', null].map(named)).toEqual(['AK', 'AB', 'Å', '37'])
})

it('what others have selected is theirs once, without the note they write on', () => {
  const held = selectedBy([
    person(1, {}, { selection: ['a', 'b'] as never[], typing: 'b' as never }),
    person(2, {}, { selection: ['a'] as never[] }),
    person(3, { id: 'p2' as PersonId }, { selection: ['a'] as never[] }),
  ])
  expect([...held].map(([id, people]) => [id, people.map(({ connection }) => connection)])).toEqual([
    ['a', [1, 2]],
  ])
})
