import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import { aBallot } from '#shared/testing/votes.ts'
import type { Ballot, Choices } from '#shared/vote/ballot.ts'
import BallotSheet from './BallotSheet.vue'
import { give, take } from './dots.ts'

afterEach(cleanup)

const ballot: Ballot = {
  ...aBallot([]),
  options: [
    { id: 'a', title: 'Hoitoon pääsee ajallaan', letter: 'A', notes: 8 },
    { id: 'b', title: 'Työ, johon jäädään', letter: 'B', notes: 7 },
  ],
  budget: 3,
  perOption: 2,
}

/** The sheet with choices that live as they do on the page. */
function open(seed = 'anneli') {
  const choices = ref<Choices>({})
  const Page = defineComponent(
    () => () =>
      h(BallotSheet, {
        ballot,
        seed,
        question: 'Mitä pitäisi muuttaa?',
        choices: choices.value,
        onGive: (option: string) => (choices.value = give(ballot, choices.value, option)),
        onTake: (option: string) => (choices.value = take(choices.value, option)),
      }),
  )
  render(Page)
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  return { choices, press }
}

it('V2 gives until the option is full, then says why it takes no more', async () => {
  const { choices, press } = open()
  for (let tap = 0; tap < 4; tap += 1) await press('Anna ääni: Hoitoon pääsee ajallaan')
  expect(choices.value).toEqual({ a: 2 })
  const plus = screen.getByRole('button', { name: 'Anna ääni: Hoitoon pääsee ajallaan' })
  expect(plus.getAttribute('aria-disabled')).toBe('true')
  expect(document.body.textContent).toContain('Samalle voi antaa enintään 2 ääntä.')
})

it('V2 says that the dots are spent, and takes one back with minus', async () => {
  const { choices, press } = open()
  await press('Anna ääni: Hoitoon pääsee ajallaan')
  await press('Anna ääni: Hoitoon pääsee ajallaan')
  await press('Anna ääni: Työ, johon jäädään')
  await press('Anna ääni: Työ, johon jäädään')
  expect(choices.value).toEqual({ a: 2, b: 1 })
  expect(document.body.textContent).toContain('Kaikki äänesi on annettu.')
  await press('Ota ääni pois: Työ, johon jäädään')
  expect(choices.value).toEqual({ a: 2 })
  expect(screen.queryByRole('button', { name: 'Ota ääni pois: Työ, johon jäädään' })).toBeNull()
})

it('moves the focus to plus when the last minus goes away', async () => {
  const { press } = open()
  await press('Anna ääni: Työ, johon jäädään')
  screen.getByRole('button', { name: 'Ota ääni pois: Työ, johon jäädään' }).focus()
  await press('Ota ääni pois: Työ, johon jäädään')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Anna ääni: Työ, johon jäädään')
})

it('V10 each person has an order of their own, which giving dots and a reload leave as it is', async () => {
  const shown = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)
  const orders = new Set<string>()
  for (const seed of ['k1', 'k2', 'k3', 'k4', 'k5', 'k6']) {
    const { press } = open(seed)
    const first = shown()
    await press('Anna ääni: Työ, johon jäädään')
    expect(shown()).toEqual(first)
    cleanup()
    open(seed)
    expect(shown()).toEqual(first)
    orders.add(first.join())
    cleanup()
  }
  expect(orders.size).toBe(2)
})
