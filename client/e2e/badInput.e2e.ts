import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from './browser.ts'
import { CanvasHand } from './CanvasHand.ts'
import { CaptureHand } from './CaptureHand.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'

let house: RunningHouse
let browser: Browser
let hall: Hall

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
  // By its number: a page on "localhost" takes no notice of the network going.
  hall = await Hall.open(house.origin.replace('localhost', '127.0.0.1'), browser, 'blank', 2)
})
afterAll(async () => {
  await hall?.close()
  await Promise.all([house?.close(), browser?.close()])
})
afterEach(() => expect(hall.faults).toEqual([]))

const shows = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor()

describe('what a person sees when something is wrong', () => {
  it('a wrong code is answered beside the field, and the right one goes on from there', async () => {
    const page = await hall.page({ size: 'phone' })
    await page.goto(`${hall.play.origin}/join`)
    const field = page.getByLabel('Koodi valkokankaalta')
    const wrong = hall.play.code === '000000' ? '000001' : '000000'
    await field.pressSequentially(wrong)
    await page.getByRole('alert').filter({ hasText: 'koodi' }).first().waitFor()
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
    await inspect(page, 'join-wrong', { reflow: true })
    await field.fill(hall.play.code)
    await page.getByRole('button', { name: 'Liity työpajaan' }).waitFor()
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe(null)
  })

  it('a dead link says so and offers the code instead', async () => {
    const page = await hall.page()
    await page.goto(`${hall.play.origin}/link/${hall.play.workshop}#observer.ei-ole`)
    await page.getByRole('heading', { name: 'Linkki ei toimi' }).waitFor()
    await page.getByRole('link', { name: 'Liity koodilla' }).click()
    await page.getByLabel('Koodi valkokankaalta').waitFor()
    await page.goto(`${hall.play.origin}/link/${hall.play.workshop}`)
    await shows(page, 'Osoitteesta puuttuu osa.')
  })

  it('a stranger is told that the workshop is not theirs', async () => {
    const page = await hall.page()
    await page.goto(hall.address)
    await page.getByRole('heading', { name: 'Et pääse tähän työpajaan' }).waitFor()
    await page.getByRole('link', { name: 'Liity koodilla' }).click()
    await page.getByLabel('Koodi valkokankaalta').waitFor()
  })

  it('offline while writing: the words stay, and are everybody’s when the line is back', async () => {
    const { ritva } = hall
    const bertil = hall.person('Bertil')
    await bertil.joins(1)
    const [aino, eeva] = await Promise.all([
      hall.participant('Aino', 1),
      hall.participant('Eeva', 1, { size: 'phone' }),
    ])
    await ritva.opens(1)
    await ritva.movesOn('alone')
    await ritva.movesOn('brainstorm')
    const canvas = new CanvasHand(aino)
    const capture = new CaptureHand(eeva)
    await canvas.writes('Ennen katkoa', {})

    await Promise.all([aino, eeva].map((page) => page.context().setOffline(true)))
    await canvas.begins('Katkon aikana tietokoneella')
    await aino.keyboard.press('Enter')
    await eeva.getByLabel('Lapun teksti').fill('Katkon aikana puhelimella')
    await eeva.getByRole('button', { name: 'Tallenna lappu' }).tap()
    await eeva.getByRole('listitem').filter({ hasText: 'Katkon aikana puhelimella' }).waitFor()
    for (const page of [aino, eeva]) {
      await shows(page, 'Yhteys katkesi. Jatka vain.')
      await shows(page, /^(Tallennetaan|Vain tällä laitteella)$/)
    }
    await inspect(aino, 'offline-canvas')
    await inspect(eeva, 'offline-capture', { reflow: true })
    await bertil.writes('Muut jatkoivat')

    await Promise.all([aino, eeva].map((page) => page.context().setOffline(false)))
    for (const page of [aino, eeva])
      await page.getByRole('main').getByText('Tallennettu', { exact: true }).waitFor({ timeout: 30_000 })
    const all = ['Ennen katkoa', 'Katkon aikana tietokoneella', 'Katkon aikana puhelimella', 'Muut jatkoivat']
    await bertil.sees(all)
    await canvas.sees(all)
    await capture.sees(all)
    await ritva.counts(4)
  })

  it('a draft on a phone is there again after a reload', async () => {
    const eeva = await hall.participant('Liisa', 1, { size: 'phone' })
    await eeva.getByLabel('Lapun teksti').fill('Luonnos, jota ei tallennettu')
    await eeva.reload()
    await expect.poll(() => eeva.getByLabel('Lapun teksti').inputValue()).toBe('Luonnos, jota ei tallennettu')
  })

  it('somebody who is removed is told, and does not come back by reloading', async () => {
    const page = await hall.participant('Matti', 2)
    await page.getByRole('list', { name: 'Osion vaiheet' }).waitFor()
    const matti = hall.ritva.view.people!.find(({ name }) => name === 'Matti')!
    await hall.ritva.does('person:remove', { person: matti.id })
    const refused = page.getByRole('heading', { name: 'Et pääse tähän työpajaan' })
    await refused.waitFor()
    await inspect(page, 'removed')
    await page.reload()
    await refused.waitFor()
  })
})
