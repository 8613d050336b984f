import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { saved } from './boardParts.ts'
import { openBrowser } from './browser.ts'
import { Fingers } from './Fingers.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { Relay } from './Relay.ts'

let house: RunningHouse
let browser: Browser
let hall: Hall
let relay: Relay
let eeva: Page

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
  ;[hall, relay] = await Promise.all([Hall.open(house.origin, browser, 'blank', 2), Relay.open(house.origin)])
  await hall.ritva.opens(1)
  await hall.ritva.movesOn('alone')
  eeva = await hall.page({ size: 'phone' })
  const { code, workshop } = hall.play
  const data = { code, name: 'Eeva', group: hall.ritva.view.groups[0]!.id }
  expect((await eeva.request.post(`${relay.origin}/api/join`, { data })).ok()).toBe(true)
  await eeva.goto(`${relay.origin}/w/${workshop}`)
  await field().waitFor()
})
afterAll(async () => {
  relay?.close()
  await hall?.close()
  await Promise.all([house?.close(), browser?.close()])
})
afterEach(() => expect(hall.faults).toEqual([]))

const field = (): Locator => eeva.getByLabel('Lapun teksti')
const save = (): Locator => eeva.getByRole('button', { name: 'Tallenna lappu' })
const own = (text: string): Locator =>
  eeva.getByRole('region', { name: 'Omat lappusi' }).getByRole('listitem').filter({ hasText: text })

async function writes(text: string): Promise<void> {
  await field().fill(text)
  await save().tap()
  await own(text).waitFor()
}

/** A keyboard that covers the page, as on iPhones: what is visible is less than the page. Null takes it away. */
const cover = (height: number | null): Promise<void> =>
  eeva.evaluate((left) => {
    const view = visualViewport!
    if (left === null) Reflect.deleteProperty(view, 'height')
    else Object.defineProperty(view, 'height', { get: () => left, configurable: true })
    view.dispatchEvent(new Event('resize'))
  }, height)

/** How much of the sheet is hidden, in pixels: under the head, or below where the keyboard begins. */
async function hidden(keyboard: number): Promise<number> {
  const head = (await eeva.getByRole('banner').boundingBox())!
  const [top, bottom] = [(await field().boundingBox())!, (await save().boundingBox())!]
  return Math.max(0, head.y + head.height - top.y, bottom.y + bottom.height - keyboard)
}

/** Whether the worker has all that this page is made of. */
const isKept = (): Promise<boolean> =>
  eeva.evaluate(async () => {
    const here = performance.getEntriesByType('resource').map(({ name }) => name)
    const parts = here.filter((name) => /\/assets\/.*\.(js|css)$/.test(name))
    const kept = await Promise.all(parts.map((name) => caches.match(name)))
    return navigator.serviceWorker.controller !== null && kept.length > 0 && kept.every(Boolean)
  })

/** Asks for a newer version, as the page does when the network comes back, and tells whether one waits. */
const newerWaits = (): Promise<boolean> =>
  eeva.evaluate(async () => {
    const registration = (await navigator.serviceWorker.getRegistration())!
    void registration.update().catch(() => undefined)
    return registration.waiting !== null
  })

const begun = (): Promise<number> => eeva.evaluate(() => performance.timeOrigin)

describe('a phone', () => {
  it('keeps the sheet above the keyboard, whether it covers the page or makes it shorter', async () => {
    await field().fill('Puhelin vastaa samana päivänä, ja takaisinsoitto tulee ennen iltaa. '.repeat(3))
    await field().press('End')
    await cover(544)
    await expect.poll(() => hidden(544)).toBe(0)
    // Also when somebody has scrolled the page meanwhile, at the next letter.
    await eeva.evaluate(() => scrollTo(0, 0))
    await field().press('x')
    await expect.poll(() => hidden(544)).toBe(0)
    await cover(null)
    await eeva.evaluate(() => scrollTo(0, 0))
    await eeva.setViewportSize({ width: 390, height: 544 })
    await expect.poll(() => hidden(544)).toBe(0)
    await eeva.setViewportSize({ width: 390, height: 844 })
    await field().fill('')
  })

  it('can be installed in its own language, and its worker is always asked for anew', async () => {
    const get = (path: string) => eeva.request.get(relay.origin + path)
    const manifest = () => eeva.locator('link[rel=manifest]').getAttribute('href')
    expect(await manifest()).toBe('/site.webmanifest')
    for (const path of ['/site.webmanifest', '/site.sv.webmanifest', '/site.en.webmanifest']) {
      const answer = await get(path)
      const { icons, start_url, display } = await answer.json()
      expect(answer.headers()).toMatchObject({
        'content-type': expect.stringMatching(/^application\/manifest\+json/),
        'cache-control': 'no-cache',
      })
      expect({ start_url, display }).toEqual({ start_url: '/', display: 'standalone' })
      const drawn = await Promise.all(icons.map(({ src }: { src: string }) => get(src)))
      expect(drawn.map((icon) => icon.headers()['content-type']?.split('/')[0])).toEqual(
        icons.map(() => 'image'),
      )
    }
    expect((await get('/sw.js')).headers()).toMatchObject({
      'content-type': expect.stringMatching(/^(text|application)\/javascript/),
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(/worker-src 'self'/),
    })
    expect((await get('/assets/of-a-version-that-is-gone.js')).status()).toBe(404)
  })

  it('loses nothing with its network, not even when the page is thrown away meanwhile', async () => {
    await expect.poll(isKept, { timeout: 15_000 }).toBe(true)
    relay.cut()
    await writes('Katkon aikana')
    await own('Katkon aikana').getByText('Lähettämättä').waitFor()
    await field().fill('Kesken jäi')
    await eeva.waitForTimeout(200) // what a person needs to put the phone away
    await eeva.reload()
    await eeva.getByRole('heading', { name: 'Palvelimeen ei saada yhteyttä' }).waitFor()
    relay.mend()
    await eeva.evaluate(() => dispatchEvent(new Event('online')))
    await own('Katkon aikana').waitFor()
    await saved(eeva)
    await hall.ritva.counts(1)
    expect(await field().inputValue()).toBe('Kesken jäi')
  })

  it('works the canvas with fingers, for those who want it, and comes back to what was begun', async () => {
    const views = eeva.getByRole('navigation', { name: 'Taulun näkymät' })
    await views.getByRole('link', { name: 'Taulu', exact: true }).tap()
    const note = eeva.getByRole('option', { name: 'Katkon aikana' })
    await note.waitFor()
    await eeva.emulateMedia({ reducedMotion: 'no-preference' })
    await eeva.evaluate(
      () => (navigator.vibrate = (...all) => (document.body.dataset['shook'] = String(all)) !== ''),
    )
    const fingers = await Fingers.on(eeva)
    const box = async () => (await note.boundingBox())!

    const first = await box()
    await fingers.drag([200, 520], [200, 460])
    // The board is drawn anew with the next picture, not with the touch.
    const way = async () => {
      const { x, y } = await box()
      return [y - first.y, x - first.x].map(Math.round)
    }
    await expect.poll(way).toEqual([-60, 0])
    const panned = await box()
    await fingers.spread([200, 400], 40, 80)
    await expect.poll(async () => (await box()).width / panned.width).toBeGreaterThan(1.5)
    await fingers.spread([200, 400], 80, 40)

    await note.tap()
    await expect.poll(() => note.getAttribute('aria-selected')).toBe('true')
    expect(await field().count()).toBe(0)
    await note.tap()
    await field().waitFor()
    // Here too the keyboard covers neither the words nor the way out.
    await cover(544)
    const done = eeva.getByRole('button', { name: 'Valmis', exact: true })
    const seen = async () => [(await field().boundingBox())!, (await done.boundingBox())!] as const
    await expect.poll(async () => (await seen())[1].y + (await seen())[1].height).toBeLessThan(544)
    const [words, button] = await seen()
    expect(words.y).toBeGreaterThan(0)
    expect(button.x + button.width).toBeLessThan(390)
    await cover(null)
    await field().press('Escape')
    const before = await box()
    await fingers.drag([before.x + 20, before.y + 20], [before.x + 20, before.y + 100], { rest: 420 })
    await expect.poll(async () => Math.round((await box()).y - before.y)).toBeGreaterThan(40)
    await expect.poll(() => eeva.evaluate(() => document.body.dataset['shook'])).toBe('12')
    await eeva.emulateMedia({ reducedMotion: 'reduce' })
    await saved(eeva)
    await views.getByRole('link', { name: 'Kirjoita' }).tap()
    expect(await field().inputValue()).toBe('Kesken jäi')
  })

  it('asks before a new version, and begins nothing anew while there are words in the field', async () => {
    const before = await begun()
    const banner = eeva.getByRole('complementary', { name: 'Uusi versio' })
    const update = banner.getByRole('button', { name: 'Päivitä nyt' })
    await field().focus()
    relay.renew()
    await expect.poll(newerWaits, { timeout: 15_000 }).toBe(true)
    // Whoever is writing is left alone.
    await eeva.waitForTimeout(300)
    expect(await banner.count()).toBe(0)
    await save().focus()
    await update.tap({ force: true })
    await banner
      .getByText(/^Tallenna tai tyhjennä ensin/)
      .first()
      .waitFor({ state: 'attached' })
    expect([await begun(), await field().inputValue()]).toEqual([before, 'Kesken jäi'])

    await save().tap()
    await saved(eeva)
    await update.tap()
    await expect.poll(begun, { timeout: 10_000 }).not.toBe(before)
    await own('Kesken jäi').waitFor()
    expect(await banner.count()).toBe(0)
    expect(await eeva.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated')
  })

  // Last: in this Chromium no worker is renewed any more for a page that has been frozen this way.
  it('sends what was unsent when it wakes from its sleep to a network', async () => {
    relay.cut()
    await writes('Taskussa')
    await own('Taskussa').getByText('Lähettämättä').waitFor()
    const devtools = await eeva.context().newCDPSession(eeva)
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
    relay.mend()
    await devtools.send('Page.setWebLifecycleState', { state: 'active' })
    await own('Taskussa').getByText('Lähettämättä').waitFor({ state: 'detached' })
    await saved(eeva)
    await hall.ritva.counts(3)
  })
})
