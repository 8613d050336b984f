import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { mustReflow, openBrowser, sizes } from './browser.ts'
import type { AmendmentId } from '#shared/ids.ts'
import { thorough } from '../../server/testing/thorough.ts'
import { must } from '../../server/testing/TestPerson.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { Keyboard } from './Keyboard.ts'
import type { Means } from './Means.ts'
import { Pointer } from './Pointer.ts'
import { shoot } from './shots.ts'

const strategy = `# Visio
Suvannossa on hyvä elää.
# Tavoitteet
1. Apu löytyy läheltä
1.1 Neuvola toimii joka kunnassa
2. Raha riittää`
const notes = ['Neuvolan kotikäyntejä lisättävä', 'Apua myös iltaisin', 'Takaisinsoitto samana päivänä']
const theme = 'Apua myös iltaisin'
const goal = '1 Apu löytyy läheltä'
const wording = 'Apu löytyy läheltä myös illalla'
const rival = 'Apu löytyy läheltä tai tulee kotiin'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

/** A hall that has gathered its notes into a theme, and has a strategy to change. */
async function gathered(): Promise<Hall> {
  const hall = await Hall.open(house.origin, browser, 'blank', 2)
  onTestFinished(async ({ task }) => {
    for (const [nth, page] of hall.pages.entries())
      if (task.result?.state === 'fail') await shoot(page, `failed-strategy-${nth}`)
    await hall.close()
  })
  const { ritva } = hall
  await ritva.bringsStrategy(strategy, 4)
  await ritva.bringsNotes(notes)
  await ritva.opens(1)
  for (const step of ['alone', 'brainstorm', 'synthesis'] as const) await ritva.movesOn(step)
  await ritva.gathers(theme, notes)
  return hall
}

const cardOf = (page: Page, number: number): Locator =>
  page.getByRole('article').filter({ has: page.getByText(`Ehdotus ${number}`, { exact: true }) })
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).first()

/** How many questions about the work were on their way at once, at most. */
function mostAsked(page: Page): () => number {
  const under = new Set<unknown>()
  let most = 0
  page.on('request', (request) => {
    if (request.url().includes('/strategy?since=')) most = Math.max(most, under.add(request).size)
  })
  page.on('requestfinished', (request) => under.delete(request))
  page.on('requestfailed', (request) => under.delete(request))
  return () => most
}

/** Writes what the form asks for and sends it; the card that comes of it has the focus. */
async function proposes(means: Means, words: string, number: number): Promise<void> {
  const { page } = means
  await means.fills(page.getByLabel('Sanamuoto', { exact: true }), words)
  await means.uses(button(page, 'Tee ehdotus'))
  await cardOf(page, number).waitFor()
  await expect.poll(() => cardOf(page, number).evaluate((card) => card === document.activeElement)).toBe(true)
}

type Ways = readonly [string, 'phone' | 'desktop', boolean, (page: Page, phone: boolean) => Means][]

/** Of every day who facilitates has the keyboard alone and the phone is touched; a night does all of it by either. */
const ways: Ways = thorough
  ? [
      ['by mouse and touch', 'phone', false, (page, touch) => new Pointer(page, { touch })],
      ['by the keyboard alone, in the dark', 'desktop', true, (page) => new Keyboard(page)],
    ]
  : [
      [
        'by the keyboard and by touch',
        'phone',
        false,
        (page, phone) => (phone ? new Pointer(page, { touch: true }) : new Keyboard(page)),
      ],
    ]

describe('T40 T44 T46 a theme becomes other words of a goal, which tables support, and a draft that is taken along', () => {
  it.each(ways)('%s', async (_, size, dark, meansOf) => {
    const hall = await gathered()
    const [page, table] = await Promise.all([
      hall.guest('Olli', 'facilitator', { dark }),
      hall.participant('Eeva', 1, { size, dark }),
    ])
    const asked = [mostAsked(page), mostAsked(table)]
    const olli: Means = meansOf(page, false)
    const eeva: Means = meansOf(table, true)
    const look = (at: Page, state: string) =>
      dark ? shoot(at, `${state}-keys`) : inspect(at, `strategy-${state}`)

    // The room may propose and support.
    await page.goto(`${hall.address}/strategy`)
    await olli.uses(button(page, /^Sali/))
    await olli.ticks(page.getByRole('switch', { name: 'Osallistujat ehdottavat muutoksia' }))
    await olli.ticks(page.getByRole('switch', { name: 'Osallistujat kannattavat ehdotuksia' }))
    await look(page, 'opening')
    await olli.leaves()

    // The theme's own menu leads to the form, which has it as its source.
    await page.goto(`${hall.address}/list`)
    await olli.uses(page.getByRole('button', { name: `Teeman ${theme} toiminnot` }))
    await olli.picks('Ehdota muutosta strategiaan')
    const form = page.getByRole('dialog', { name: 'Ehdota muutosta strategiaan' })
    await form.getByText(`Teema: ${theme}`).waitFor()
    await olli.selects(form.getByLabel('Mitä kohtaa?'), goal)
    expect(await form.getByLabel('Sanamuoto', { exact: true }).inputValue()).toBe('Apu löytyy läheltä')
    await look(page, 'form')
    await proposes(olli, wording, 1)
    expect(await cardOf(page, 1).locator('ins').allTextContents()).toEqual(['myös illalla'])

    // What the room says is seen by who facilitates.
    await table.goto(`${hall.address}/strategy`)
    await eeva.uses(button(table, 'Kannata: Ehdotus 1'))
    await table.getByRole('button', { name: 'Kannata: Ehdotus 1', pressed: true }).waitFor()
    await cardOf(page, 1).getByText('1 kannattaa').waitFor()
    await look(table, 'supporting')

    // Hands that were counted at the other table.
    await olli.uses(button(page, 'Lisää toimintoja: Ehdotus 1'))
    await olli.picks('Merkitse kädet pöydästä')
    await olli.selects(page.getByLabel('Pöytä', { exact: true }), hall.ritva.view.groups[1]!.name)
    await olli.fills(page.getByLabel('Montako kättä nousi?'), '5')
    await olli.uses(button(page, 'Merkitse kädet'))
    await cardOf(page, 1).getByText('6 kannattaa').waitFor()

    // A rival wording stands beside it.
    await eeva.uses(button(table, 'Lisää toimintoja: Ehdotus 1'))
    await eeva.picks('Ehdota toista sanamuotoa')
    await eeva.fills(table.getByLabel(/^Miksi\?/), 'Kaikki eivät pääse liikkeelle.')
    await proposes(eeva, rival, 2)
    await cardOf(page, 2).getByText('vaihtoehto 2 / 2').waitFor()
    await look(page, 'rivals')

    // One is taken into the draft, the other declined with a reason that its table reads.
    await olli.uses(button(page, 'Luonnokseen: Ehdotus 1'))
    await cardOf(page, 1).getByText('Luonnoksessa').waitFor()
    await olli.uses(button(page, 'Lisää toimintoja: Ehdotus 2'))
    await olli.picks('Hylkää')
    await olli.fills(page.getByLabel('Miksi ehdotus hylätään?'), 'Kotiin tulo kuuluu palvelustrategiaan.')
    await olli.uses(button(page, 'Hylkää'))
    await cardOf(table, 2).getByText('Kotiin tulo kuuluu palvelustrategiaan.').waitFor()

    await olli.uses(page.getByRole('link', { name: 'Yhdistetty luonnos' }))
    await page.locator('ins').filter({ hasText: 'myös illalla' }).waitFor()
    await look(page, 'draft')
    if (!dark) {
      await table.setViewportSize(sizes.reflow)
      await mustReflow(table, 'the cards at 320')
    }

    await olli.uses(page.getByRole('link', { name: 'Tulokset' }))
    const coming = page.waitForEvent('download', { timeout: 30_000 })
    await olli.uses(page.locator('summary').filter({ hasText: /^Muut muodot/ }))
    await olli.uses(page.getByRole('button', { name: /^Yhdistetty luonnos/ }))
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/luonnos\.docx$/)
    const parts = unzipSync(readFileSync(await file.path()))
    expect(strFromU8(parts['word/document.xml']!)).toMatch(/<w:ins [^>]*>(?:(?!<\/w:ins>).)*illalla/)
    expect(asked.map((most) => most())).toEqual([1, 1])
    expect(hall.faults).toEqual([])
  })
})

it('T31 T38 a table and who facilitates write one wording at once, each takes back their own, and it is closed under a hand', async () => {
  const hall = await Hall.open(house.origin, browser, 'blank', 1)
  onTestFinished(() => hall.close())
  const { ritva } = hall
  await ritva.bringsStrategy(strategy, 4)
  await ritva.does('strategy:open', { open: { proposing: true, supporting: true, budget: null } })
  const { baseline } = must(
    await ritva.visitor.call('getBaseline', { workshop: hall.play.workshop }, undefined),
  )
  await ritva.does('amendment:make', {
    ...{ amendment: 'm1' as AmendmentId, kind: 'reword', targets: [baseline!.elements[1]!.id], text: '' },
    ...{ element: null, place: null, evidence: [], sources: { notes: [], themes: [] } },
    ...{ rationale: 'Iltaisin ei saa apua.', group: ritva.view.groups[0]!.id, open: true },
  })
  const pages = await Promise.all([hall.guest('Olli', 'facilitator'), hall.participant('Eeva', 1)])
  const fields = await Promise.all(
    pages.map(async (page) => {
      await page.goto(`${hall.address}/strategy?amendment=m1`)
      await button(page, 'Kirjoita mukana').click()
      return page.getByLabel('Sanamuoto, jota kirjoitetaan yhdessä')
    }),
  )
  const [olli, eeva] = fields as [Locator, Locator]
  const texts = () => Promise.all(fields.map((field) => field.inputValue()))
  await expect.poll(texts).toEqual(['Apu löytyy läheltä', 'Apu löytyy läheltä'])
  await olli.press('End')
  await eeva.press('Home')
  await Promise.all([olli.pressSequentially(' illalla'), eeva.pressSequentially('Nopea ')])
  await expect.poll(texts).toEqual(['Nopea Apu löytyy läheltä illalla', 'Nopea Apu löytyy läheltä illalla'])
  await pages[1]!.getByText('Olli kirjoittaa').waitFor()
  await inspect(pages[1]!, 'strategy-wording')
  await olli.press('Control+z')
  await expect.poll(texts).toEqual(['Nopea Apu löytyy läheltä', 'Nopea Apu löytyy läheltä'])

  await button(pages[0]!, 'Sanamuoto on valmis').click()
  await pages[1]!.getByText('Kirjoittaminen on päättynyt.').waitFor()
  // The hand was in the field that went.
  await expect
    .poll(() => pages[1]!.evaluate(() => document.activeElement?.textContent?.trim()))
    .toBe('Sulje kenttä')
  await expect.poll(() => cardOf(pages[1]!, 1).locator('ins').allTextContents()).toEqual(['Nopea'])
  expect(hall.faults).toEqual([])
})
