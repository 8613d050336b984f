import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { saved } from './boardParts.ts'
import { openBrowser } from './browser.ts'
import { CanvasHand } from './CanvasHand.ts'
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

const offline = (page: Page, is: boolean): Promise<void> => page.context().setOffline(is)
const onlyHere = (page: Page): Promise<void> =>
  page.getByRole('main').getByText('Vain tällä laitteella', { exact: true }).waitFor()

/** Goes elsewhere inside the page, as a link does: the board is closed properly. */
const goesHome = (page: Page): Promise<void> =>
  page.evaluate(() => {
    history.pushState({}, '', '/')
    dispatchEvent(new PopStateEvent('popstate', { state: {} }))
  })

/** Resolves when all that has been written is in the browser's database: whoever reads comes after whoever wrote. */
const isKept = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const done = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = resolve))
    for (const { name } of await indexedDB.databases()) {
      const request = indexedDB.open(name!)
      await done(request)
      await done(request.result.transaction('updates').objectStore('updates').count())
      request.result.close()
    }
  })

/** Faster than any person writes, so the device is given the moment that a person would take. */
async function writesOffline(page: Page, text: string): Promise<void> {
  await new CanvasHand(page).begins(text)
  await page.keyboard.press('Enter')
  await onlyHere(page)
  await isKept(page)
}

/** The page is lost while there is no network, and opened again when there is. */
async function comesBack(page: Page): Promise<void> {
  await page.goto('about:blank')
  await offline(page, false)
  await page.goto(hall.address)
  await saved(page)
}

/** Tells a page whether it is seen; a browser without a window has no other tab to go to. */
const look = (page: Page, state: 'hidden' | 'visible'): Promise<void> =>
  page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)

describe('one’s own device', () => {
  it('keeps what was written without a network, also when another tab of the same person has let go', async () => {
    await hall.ritva.opens(1)
    await hall.ritva.movesOn('alone')
    const aino = await hall.participant('Aino', 1)
    await new CanvasHand(aino).writes('Ennen katkoa', {})
    const tab = await aino.context().newPage()
    await tab.goto(hall.address)
    await saved(tab)
    await goesHome(tab)
    await tab.getByRole('toolbar', { name: 'Työkalut' }).waitFor({ state: 'detached' })

    await offline(aino, true)
    await writesOffline(aino, 'Katkon aikana')
    await comesBack(aino)
    await new CanvasHand(aino).sees(['Ennen katkoa', 'Katkon aikana'])
    await hall.ritva.counts(2)
    await tab.close()
  })

  it('B10 offers words back that came too late, over reloads and in every tab, until they are taken', async () => {
    const aino = hall.pages[0]!
    const tab = await aino.context().newPage()
    await tab.goto(hall.address)
    await saved(tab)
    await offline(aino, true)
    await writesOffline(aino, 'Myöhästyi taululta')
    await writesOffline(aino, 'Myöhästyi sekin')
    // What one tab has not sent, the other does not know either: tabs don't go round the server.
    expect(await tab.getByText('Myöhästyi taululta').count()).toBe(0)

    await hall.ritva.movesOn('brainstorm')
    await comesBack(aino)
    const late = (page: Page) => page.getByRole('alert').filter({ hasText: 'eivät ehtineet mukaan' })
    await late(aino).getByText('Myöhästyi taululta').waitFor()
    await inspect(aino, 'late-words', { reflow: true })
    await aino.reload()
    await late(aino).getByText('Myöhästyi sekin').waitFor()
    await late(tab).getByText('Myöhästyi taululta').waitFor()
    await hall.ritva.counts(2)

    await late(aino).getByRole('button', { name: 'Lisää taululle: Myöhästyi taululta' }).click()
    await late(aino).getByRole('button', { name: 'Poista: Myöhästyi sekin' }).click()
    for (const page of [aino, tab]) await late(page).waitFor({ state: 'detached' })
    await saved(aino)
    await hall.ritva.counts(3)
    await new CanvasHand(tab).sees(['Myöhästyi taululta'])
    await aino.reload()
    await saved(aino)
    await new CanvasHand(aino).sees(['Myöhästyi taululta'])
    expect(await late(aino).count()).toBe(0)
    await tab.close()
  })

  it('shows where people are, but not those who look at something else', async () => {
    const aino = hall.pages[0]!
    const bertil = await hall.participant('Bertil', 1)
    const cursor = aino.locator('.cursors').getByText('Bertil')
    await saved(bertil)
    await bertil.mouse.move(500, 500)
    await cursor.waitFor()
    const before = (await cursor.boundingBox())!
    await bertil.mouse.move(560, 540, { steps: 3 })
    await expect.poll(async () => (await cursor.boundingBox())!.x, { timeout: 10_000 }).not.toBe(before.x)
    await look(bertil, 'hidden')
    await cursor.waitFor({ state: 'detached' })
    await look(bertil, 'visible')
    await cursor.waitFor()
  })
})
