import { cleanup, fireEvent, render, screen, within } from '@testing-library/vue'
import { afterEach, expect, it } from 'vitest'
import { aBallot } from '#shared/testing/votes.ts'
import type { Ballot } from '#shared/vote/ballot.ts'
import { tally } from '#shared/vote/tally.ts'
import FindCode from './FindCode.vue'
import Recount from './Recount.vue'
import TwoWays from './TwoWays.vue'

afterEach(cleanup)

const ballot: Ballot = {
  ...aBallot([]),
  options: ['Jonot', 'Talous', 'Työ', 'Koti'].map((title, i) => ({
    id: `o${i}`,
    title,
    letter: 'ABCD'[i]!,
    notes: 1,
  })),
  budget: 5,
  perOption: 3,
}
const many = Array.from({ length: 6 }, (_, i) => ({
  code: `0000-000${i}`,
  choices: { o0: 2, o1: 2, o2: 1 },
  weight: 1,
}))
const few = Array.from({ length: 3 }, (_, i) => ({
  ...{ code: `0000-0A0${i}`, choices: { o3: 1 }, weight: 1 },
}))
const receipts = [...many, ...few]
const standings = tally(ballot, receipts)
const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()))

it('V8 one’s own ballot stands there found; another code is looked for as it is typed', async () => {
  render(FindCode, { props: { ballot, receipts, own: '0000-0A01' } })
  const answer = () => screen.getByRole('status').textContent.replace(/\s+/g, ' ').trim()
  expect(answer()).toBe('Lippu 0000-0A01 on mukana laskennassa:DKoti:1 ääni')
  const type = (text: string) => fireEvent.update(screen.getByLabelText('Kuittikoodi'), text)
  await type('oooo-ooo3')
  expect(answer()).toBe('Lippu 0000-0003 on mukana laskennassa:AJonot:2 ääntäBTalous:2 ääntäCTyö:1 ääni')
  await type('0000-9999')
  expect(answer()).toBe('Lippua 0000-9999 ei ole julkaistujen joukossa. Tarkista koodi.')
  await type('0000')
  expect(answer()).toBe('Koodissa on kahdeksan merkkiä: numeroita ja kirjaimia.')
})

it('V8 says when one’s own ballot is missing, and when the list gives another result', () => {
  render(FindCode, { props: { ballot, receipts: many, own: '0000-0A01' } })
  render(Recount, { props: { ballot, receipts: many, standings, own: null } })
  expect(document.body.textContent).toContain('Se on tämän laitteen koodi: kerro asiasta ohjaajalle.')
  expect(document.body.textContent).toContain('antavat eri tuloksen kuin ilmoitettiin')
})

it('V8 lists every ballot by its code, and their sums are the outcome', async () => {
  render(Recount, { props: { ballot, receipts, standings, own: '0000-0A01' } })
  expect(document.body.textContent).toContain('Lippuja 9, ääniä 33.')
  await fireEvent.click(screen.getByRole('button', { name: 'Näytä kaikki 9 lippua' }))
  const rows = cells()
  expect([rows.length, rows[0], rows[1], rows[8], rows.at(-1)]).toEqual([
    11,
    ['Koodi', 'Äänet'],
    ['0000-0000', 'AJonot:2BTalous:2CTyö:1'],
    ['0000-0A01 Oma', 'DKoti:1'],
    ['Yhteensä', 'AJonot:12BTalous:12CTyö:6DKoti:3'],
  ])
})

it('V9 shows what each way leaves out, for as many as are chosen', async () => {
  render(TwoWays, { props: { ballot, receipts, standings } })
  expect(cells()).toEqual([
    ['Vaihtoehto', 'Eniten ääniä', 'Suhteellinen'],
    ['AJonot 12 ääntä', 'Valitaan', 'Valitaan'],
    ['BTalous 12 ääntä', 'Valitaan', 'Valitaan'],
    ['CTyö 6 ääntä', 'Valitaan', 'Jää pois'],
    ['DKoti 3 ääntä', 'Jää pois', 'Valitaan'],
    ['Äänestäjiä, joilta ei valita mitään', '3', '0'],
  ])
  await fireEvent.click(screen.getByRole('button', { name: 'Valitse yhtä vähemmän' }))
  expect(cells().slice(1, -1)).toEqual([
    ['AJonot 12 ääntä', 'Valitaan', 'Valitaan'],
    ['BTalous 12 ääntä', 'Valitaan', 'Valitaan'],
  ])
  expect(document.body.textContent).toContain('Tavat valitsevat samat.')
})
