import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { saved } from './boardParts.ts'
import { openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { Keyboard } from './Keyboard.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser
let hall: Hall
let page: Page
let keys: Keyboard

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
  hall = await Hall.open(house.origin, browser, 'blank', 1)
  const { ritva } = hall
  const { activities, revision } = ritva.view
  const programme = activities.map(({ id, title, intro, questions, steps, votes }) => ({
    ...{ id, title, intro, questions, steps, votes },
    remarks: true,
    edits: 'group' as const,
    ideas: false,
    review: false,
  }))
  await ritva.does('programme:edit', { activities: programme, revision })
  await ritva.opens(1)
  await ritva.movesOn('alone')
  await ritva.movesOn('brainstorm')
  page = await hall.participant('Aino', 1)
  keys = new Keyboard(page)
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => console.error('a pointer was used'), { capture: true }),
  )
  await notes().waitFor({ state: 'attached' })
})
afterAll(async () => {
  await hall?.close()
  await Promise.all([house?.close(), browser?.close()])
})
afterEach(() => expect(hall.faults).toEqual([]))

const notes = (): Locator => page.getByLabel('Laput taululla')
const shapes = (): Locator => page.getByRole('listbox', { name: 'Kehykset, viivat ja tekstit' })
/** A note by what its name says, e.g. "pöytä 1, lukittu: Bussit". */
const note = (name: string | RegExp): Locator => notes().getByRole('option', { name })
const said = (words: string | RegExp): Promise<void> =>
  page.getByRole('status').getByText(words).first().waitFor()

async function writes(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await keys.press('n')
    await page.getByLabel('Lapun teksti').and(page.locator(':focus')).waitFor()
    await page.keyboard.type(text)
    await keys.press('Enter')
    await note(text).and(page.locator(':focus')).waitFor()
  }
}

/** Chooses a command in the palette by its words. */
async function commands(words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Etsi komentoa' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.type(words)
  await page.getByRole('option', { name: words, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

describe('the whole board by the keyboard, known by roles and names alone', () => {
  it('writes, chooses, colours, arranges, locks and stacks notes, and takes each back in one step', async () => {
    onTestFailed(() => shoot(page, 'failed-board'))
    await notes().focus()
    await writes('Bussit kylille', 'Junat asemille', 'Kimppakyydit')

    await keys.press('Space', 2)
    await note(/Kimppakyydit/)
      .and(page.locator('[aria-selected=true]'))
      .waitFor()
    await keys.press('ControlOrMeta+a')
    await expect.poll(() => notes().getByRole('option', { selected: true }).count()).toBe(3)
    await keys.press('7')
    await expect.poll(() => note(/Huoli/).count()).toBe(3)
    await keys.press('ControlOrMeta+z')
    await expect.poll(() => note(/Vapaa/).count()).toBe(3)

    const left = async (name: RegExp) => Math.round((await note(name).boundingBox())!.x)
    await note(/Junat/).focus()
    await keys.press('Escape')
    await keys.press('Alt+Shift+ArrowRight')
    await expect.poll(async () => (await left(/Junat/)) > (await left(/Bussit/))).toBe(true)
    const before = await left(/Junat/)
    await keys.press('ControlOrMeta+a')
    await commands('Tasaa vasempaan reunaan')
    await expect
      .poll(async () => new Set([await left(/Bussit/), await left(/Junat/), await left(/Kimppa/)]).size)
      .toBe(1)
    await notes().focus()
    await keys.press('ControlOrMeta+z')
    await expect.poll(() => left(/Junat/)).toBe(before)

    await keys.press('ControlOrMeta+a')
    await keys.press('l')
    await expect.poll(() => note(/lukittu/).count()).toBe(3)
    await keys.press('Shift+L')
    await expect.poll(() => note(/lukittu/).count()).toBe(0)

    await keys.press('s')
    await note(/pinon päällimmäinen, 3 lappua/).waitFor()
    await expect.poll(() => notes().getByRole('option').count()).toBe(1)
    await keys.press('o')
    const fan = page.getByRole('dialog', { name: 'Pino: 3 lappua' })
    await fan
      .getByRole('button', { name: /^Ota pinosta/ })
      .first()
      .waitFor()
    await inspect(page, 'board-fan')
    await page.keyboard.press('Escape')
    await notes().focus()
    await keys.press('Shift+S')
    await expect.poll(() => notes().getByRole('option').count()).toBe(3)
    await saved(page)
  })

  it('draws a frame around notes, a line between two and words on the table', async () => {
    onTestFailed(() => shoot(page, 'failed-board'))
    await notes().focus()
    await keys.press('ControlOrMeta+a')
    await keys.press('Shift+F')
    await page.getByLabel('Kehyksen nimi').and(page.locator(':focus')).waitFor()
    await page.keyboard.type('Liikkuminen')
    await page.keyboard.press('Enter')
    await shapes().getByRole('option', { name: 'Kehys Liikkuminen, 3 lappua' }).waitFor()
    await keys.press('Delete')
    await shapes().waitFor({ state: 'detached' })
    await notes().focus()
    await keys.press('ControlOrMeta+z')
    await shapes().getByRole('option', { name: 'Kehys Liikkuminen, 3 lappua' }).waitFor()
    await notes().focus()
    await note(/Bussit/).focus()
    await keys.press('Escape')
    await keys.press('Space')
    await keys.press('Shift+ArrowDown')
    await keys.press('y')
    const line = shapes().getByRole('option', { name: /^Viiva lapusta \d+ lappuun \d+/ })
    await line.waitFor()
    await page.keyboard.press('Escape')
    await notes().focus()
    await keys.press('x')
    await page.keyboard.type('Liikkuminen on palvelu')
    await page.keyboard.press('Enter')
    await shapes()
      .getByRole('option', { name: /Liikkuminen on palvelu/ })
      .waitFor()
    await inspect(page, 'board-shapes')
  })

  it('comments and gives a sign, finds by another form of the word, and jumps by number', async () => {
    onTestFailed(() => shoot(page, 'failed-board'))
    await note(/Bussit/).focus()
    await keys.press('c')
    const drawer = page.getByRole('dialog', { name: 'Kommentit ja reaktiot' })
    await keys.to(drawer.getByLabel('Kirjoita kommentti'))
    await page.keyboard.type('Myös iltaisin')
    await page.keyboard.press('Enter')
    await drawer.getByRole('listitem').getByText('Myös iltaisin').waitFor()
    await keys.to(drawer.getByRole('button', { name: /^Samaa mieltä/ }), 'Shift+Tab')
    await page.keyboard.press('Space')
    await drawer.getByRole('button', { name: /^Samaa mieltä/, pressed: true }).waitFor()
    await inspect(page, 'board-remarks')
    await page.keyboard.press('Escape')
    await note(/1 kommentti, Samaa mieltä: 1: Bussit kylille/).waitFor()

    await notes().focus()
    await page.keyboard.press('/')
    await page.keyboard.type('bussi')
    await page.getByText('Näkyvissä 1 lappu 3 lapusta').waitFor()
    await inspect(page, 'board-found')
    await page.keyboard.press('Escape')
    await page.getByText(/^Näkyvissä/).waitFor({ state: 'detached' })

    await note(/Kimppakyydit/).focus()
    await commands('Tallenna taulu kuvana')
    await page.getByRole('dialog', { name: 'Taulu kuvana tai paperille' }).waitFor()
    await inspect(page, 'board-picture')
    await page.keyboard.press('Escape')
    await said(/.*/)
  })

  it('walks the regions by F6, and says every command with its key and why it cannot be done', async () => {
    onTestFailed(() => shoot(page, 'failed-board'))
    await notes().focus()
    const walked = new Set<string>()
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('F6')
      walked.add(
        await page.evaluate(() => {
          const at = document.activeElement!
          return (
            at.closest('header, main, nav, aside, [role=region], [role=toolbar], [role=listbox]')?.tagName ??
            at.tagName
          )
        }),
      )
    }
    expect(walked.size).toBeGreaterThan(2)
    await notes().focus()
    await page.keyboard.press('ControlOrMeta+k')
    const palette = page.getByRole('dialog', { name: 'Komennot' })
    await palette.getByRole('option', { name: /Kutsu kaikki luokseni.*oikeutta/, disabled: true }).waitFor()
    await inspect(page, 'board-palette')
    await page.keyboard.press('Escape')
    await notes().focus()
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Näppäimet' }).waitFor()
    await inspect(page, 'board-keys')
    await page.keyboard.press('Escape')
  })
})
