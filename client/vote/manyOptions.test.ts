import { cleanup, fireEvent, render, screen } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { aBallot } from '#shared/testing/votes.ts'
import BallotSheet from './BallotSheet.vue'

afterEach(cleanup)

const options = Array.from({ length: 100 }, (_, i) => ({
  ...{ id: `e${i}`, letter: `1.${i}`, notes: 0 },
  title: i % 10 === 0 ? `Saariston yhteydet ${i}` : `Puhelimeen vastataan ${i}…`,
}))
const open = (choices = {}) =>
  render(BallotSheet, {
    props: { ballot: aBallot([], { on: 'goals', options }), choices, seed: 'anneli', question: 'Mitkä?' },
  })
/** Roles of a long page take a second to find. */
const titles = () => [...document.querySelectorAll('h3')].map((each) => each.textContent)
const shown = () => titles().length
const says = () => document.querySelector('[role=status]')!.textContent.trim()

it('T73 a long ballot comes a part at a time, what has dots always with it, and the keyboard goes on to what came', async () => {
  open({ e3: 1, e7: 1, e11: 1, e15: 1, e99: 1 })
  const first = shown()
  expect(first).toBeGreaterThanOrEqual(60)
  expect(first).toBeLessThanOrEqual(65)
  expect(says()).toBe(`Näkyvissä ${first} / 100`)
  expect(titles()).toContain('Puhelimeen vastataan 99…')
  expect(document.body.textContent).toContain('Pitkät sanamuodot on lyhennetty.')
  await fireEvent.click(screen.getByText(`Näytä ${100 - first} lisää`))
  await nextTick()
  expect([shown(), says()]).toEqual([100, 'Näkyvissä 100 / 100'])
  expect(document.activeElement?.closest('li')).toBe(document.querySelectorAll('.option')[first])
})

it('T73 an option is found by words and by its printed number', async () => {
  open()
  const field = screen.getByLabelText('Etsi vaihtoehto')
  await fireEvent.update(field, 'yhteydet saariston')
  expect([shown(), says()]).toEqual([10, '10 vaihtoehtoa'])
  await fireEvent.update(field, '1.50 saari')
  expect([shown(), says()]).toEqual([1, '1 vaihtoehto'])
  await fireEvent.update(field, 'vesitorni')
  expect([titles(), says()]).toEqual([[], 'Mikään vaihtoehto ei sisällä näitä sanoja.'])
})
