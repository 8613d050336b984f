import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import type { VoteId } from '#shared/ids.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { tally } from '#shared/vote/tally.ts'
import { activityView } from '../workshop/testing/views.ts'
import Standings from './Standings.vue'
import WallVotes from './WallVotes.vue'

afterEach(cleanup)

const ballotOf = (name: string, more: Partial<Ballot> = {}): Ballot => ({
  ...{ vote: name as VoteId, name, on: 'themes', budget: 3, perOption: 3, weights: [], live: false },
  options: ['Jonot', 'Talous', 'Työ'].map((title, i) => ({
    id: `o${i}`,
    title,
    letter: 'ABC'[i]!,
    notes: 1,
  })),
  ...more,
})
const counted = (...cast: Choices[]) =>
  tally(
    ballotOf(''),
    cast.map((choices) => ({ choices, weight: 1 })),
  )
const words = () => document.body.textContent.replace(/\s+/g, ' ')

it('says one voter and one dot in the singular', () => {
  render(Standings, { props: { standings: counted({ o0: 1 }) } })
  expect(words()).toContain('1 osallistuja antoi 1 äänen.')
})

it('says of an open vote that more dots are coming, and of weights that they were counted', () => {
  render(Standings, {
    props: { standings: counted({ o0: 2 }, { o1: 1 }), weighted: true, running: true, title: 'Mikä ensin?' },
  })
  expect(words()).toContain('2 painotettua ääntä, 1 äänestäjä')
  expect(words()).toContain('Ääniä tulee vielä, järjestys voi muuttua. Järjestys painotettujen äänten mukaan')
  expect(screen.getByRole('region', { name: 'Mikä ensin?' })).toBeTruthy()
})

it('shows several outcomes side by side on the wall, and one after another by the arrow keys', async () => {
  const ballots = ['Mikä ensin?', 'Mikä jätetään?'].map((name, i) => ({
    ...{ ballot: ballotOf(name), running: null, voted: 2 },
    standings: counted({ o0: 1 }, { [`o${i + 1}`]: 2 }),
  }))
  render(WallVotes, { props: { activity: activityView('Tavoitteet', 'discuss', { ballots }) } })
  const shown = () => screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent.trim())
  expect(shown()).toEqual(['Mikä ensin?', 'Mikä jätetään?'])
  await fireEvent.keyDown(document.body, { key: 'PageDown' })
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' })
  expect(shown()).toEqual(['Mikä jätetään?'])
  expect(words()).toContain('Äänestys 2/2')
  await fireEvent.keyDown(document.body, { key: 'ArrowRight' })
  expect(shown()).toEqual(['Mikä ensin?', 'Mikä jätetään?'])
})
