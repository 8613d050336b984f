import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, nextTick } from 'vue'
import type { VoteId } from '#shared/ids.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import { activityView, meView } from '../workshop/testing/views.ts'
import { useWorkshopStore } from '../workshop/workshopStore.ts'
import BallotPage from './BallotPage.vue'

afterEach(cleanup)

const ballotOf = (vote: string, name: string, budget: number): Ballot => ({
  ...{ vote: vote as VoteId, name, on: 'themes', budget, perOption: budget, weights: [], live: false },
  options: ['Jonot', 'Työ'].map((title, i) => ({ id: `${vote}${i}`, title, letter: 'AB'[i]!, notes: 1 })),
})

/** The page on a line that keeps what it is given, as the server does. */
async function open(...ballots: Ballot[]) {
  setActivePinia(createPinia())
  const store = useWorkshopStore()
  const kept: Record<string, Choices> = {}
  const activity = activityView('Tavoitteet', 'vote', {
    ballots: ballots.map((ballot) => ({
      ballot,
      standings: null,
      running: null,
      voted: 0,
    })),
  })
  store.me = meView('participant')
  store.send = (async (name: string, input: { vote: string; choices: Choices; ready: boolean }) => {
    if (name === 'vote:cast') kept[input.vote] = input.choices
    if (name === 'ready:set') store.me = { ...store.me!, ready: input.ready }
    const own = {
      choices: kept[input.vote] ?? {},
      receipt: kept[input.vote] ? `0000-000${input.vote}` : null,
    }
    return { ok: true, value: own }
  }) as typeof store.send
  render(defineComponent(() => () => h(BallotPage, { activity, me: store.me! })))
  await nextTick()
  await nextTick()
  return {
    kept,
    press: async (name: string | RegExp) => {
      await fireEvent.click(screen.getByRole('button', { name }))
      await nextTick()
    },
  }
}
const heading = () => screen.getByRole('heading', { level: 2 }).textContent.trim()
const list = () =>
  within(screen.getByRole('navigation'))
    .getAllByRole('button')
    .map((button) => button.textContent.replace(/\s+/g, ' ').trim())

it('V7 several votes are gone through one by one, kept apart, and each has its own code', async () => {
  const { kept, press } = await open(ballotOf('1', 'Mihin tartutaan?', 2), ballotOf('2', 'Mikä jätetään?', 1))
  await press('Anna ääni: Jonot')
  expect([heading(), ...list()]).toEqual([
    'Mihin tartutaan?',
    '1Mihin tartutaan?1 ääni jäljellä',
    '2Mikä jätetään?1 ääni jäljellä',
  ])
  expect(screen.queryByRole('button', { name: 'Valmis, jätä äänet' })).toBeNull()
  await press('Seuraava: Mikä jätetään?')
  expect(heading()).toBe('Mikä jätetään?')
  expect(document.activeElement?.tagName).toBe('H2')
  await press('Anna ääni: Työ')
  expect(list()[1]).toBe('2Mikä jätetään?Kaikki annettu')
  await press('Valmis, jätä äänet')
  await screen.findByText('0000-0002')
  expect(kept).toEqual({ 1: { 10: 1 }, 2: { 21: 1 } })
  expect(screen.getByRole('region', { name: 'Mihin tartutaan?' }).textContent).toContain('0000-0001')
  await press('Muuta ääniä: Mihin tartutaan?')
  expect(heading()).toBe('Mihin tartutaan?')
})

it('may leave a vote without dots, which is said before handing in', async () => {
  const { kept, press } = await open(ballotOf('1', 'Mihin tartutaan?', 2), ballotOf('2', 'Mikä jätetään?', 1))
  await press(/^Mikä jätetään/)
  expect(screen.getByRole('button', { name: 'Valmis, jätä äänet' }).getAttribute('aria-disabled')).toBe(
    'true',
  )
  await press('Anna ääni: Työ')
  expect(document.body.textContent).toContain('Vielä ilman ääniäsi: Mihin tartutaan?')
  await press('Valmis, jätä äänet')
  await screen.findByText('0000-0002')
  expect(kept).toEqual({ 2: { 21: 1 } })
})

it('V13 says why a ballot is not taken', async () => {
  const { press } = await open(ballotOf('1', '', 2))
  const store = useWorkshopStore()
  store.send = async () => ({ ok: false, refusal: { code: 'weights-telling' } })
  await press('Anna ääni: Jonot')
  await press('Valmis, jätä äänet')
  await screen.findByText(/^Saman painon pitää olla vähintään viidellä/)
})

it('one vote alone has no list, no place and no name', async () => {
  const { press } = await open(ballotOf('1', '', 2))
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(heading()).toBe('Mitkä teemat ovat tärkeimpiä?')
  await press('Anna ääni: Jonot')
  await press('Valmis, jätä äänet')
  await screen.findByText('0000-0001')
  expect(screen.getAllByRole('button', { name: 'Muuta ääniä' }).length).toBe(1)
})
