import { readFile } from 'node:fs/promises'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { mustBeAccessible, openBrowser } from './browser.ts'
import { Hall } from './Hall.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { inspect } from './inspect.ts'
import { thorough } from '../../server/testing/thorough.ts'
import { Keyboard } from './Keyboard.ts'
import type { Means } from './Means.ts'
import { Pointer } from './Pointer.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

const queue = ['Hammashoidon jono on puolitettava', 'Jonoon pääsee puhelimella', 'Hammashoitoon nopeammin']
const staff = ['Palkat samaan tasoon', 'Vuoroihin lisää henkilöstöä']

/** A hall whose notes have been gathered, one theme of them named. */
async function gathered(): Promise<Hall> {
  const hall = await Hall.open(house.origin, browser, 'blank', 2)
  onTestFinished(async ({ task }) => {
    for (const page of hall.pages) if (task.result?.state === 'fail') await shoot(page, 'failed-results')
    await hall.close()
  })
  const { ritva } = hall
  await ritva.bringsNotes([...queue, ...staff])
  await ritva.opens(1)
  for (const step of ['alone', 'brainstorm', 'synthesis'] as const) await ritva.movesOn(step)
  await ritva.gathers('Hoitoon pääsy', queue)
  return hall
}

/** The results page of an organiser, worked by one means. */
class Results {
  readonly means: Means
  readonly page: Page

  constructor(means: Means) {
    this.means = means
    this.page = means.page
  }

  button(name: string | RegExp, within: Locator | Page = this.page): Locator {
    const exact = typeof name === 'string'
    return within.getByRole('button', exact ? { name, exact } : { name })
  }

  uses(name: string | RegExp, within?: Locator): Promise<void> {
    return this.means.uses(this.button(name, within))
  }

  async opens(name: string | RegExp, title: string): Promise<Locator> {
    await this.uses(name)
    const drawer = this.page.getByRole('dialog', { name: title, exact: true })
    await drawer.waitFor()
    return drawer
  }

  /** Changes nothing of a sentence but says it again, and says that it has been read. */
  async approves(name: string): Promise<void> {
    await this.uses(/^Muokkaa tiivistelmää/)
    const editor = this.page.getByRole('group', { name: /^Tiivistelmän muokkaus/ })
    await this.uses(/^Muokkaa/, editor.getByRole('listitem').first())
    await this.uses('Tallenna virke', editor)
    // While it is being saved there is nothing to approve.
    await editor.getByRole('button', { name: 'Tallenna virke' }).waitFor({ state: 'detached' })
    await this.means.fills(editor.getByLabel('Tarkistajan nimi'), name)
    await this.uses('Merkitse tarkistetuksi', editor)
    await editor.getByText(`${name} on tarkistanut tämän`).waitFor()
  }

  /** On a phone, where the files are folded away. */
  async takesAlong(): Promise<Download> {
    await this.means.uses(this.page.locator('summary', { hasText: 'Vie raportti' }))
    return this.exports(/^Verkkosivu/)
  }

  /** The file that comes by itself once it has been made. */
  async exports(format: RegExp): Promise<Download> {
    const coming = this.page.waitForEvent('download', { timeout: 60_000 })
    await this.uses(format)
    return coming
  }
}

type Ways = readonly [string, boolean, (page: Page, phone: boolean) => Means][]

/** Of every day who organises has the keyboard alone and the phone is touched; a night does all of it by either. */
const ways: Ways = thorough
  ? [
      ['by mouse and touch', false, (page, phone) => new Pointer(page, { touch: phone })],
      ['by the keyboard alone, in the dark', true, (page) => new Keyboard(page)],
    ]
  : [
      [
        'by the keyboard and by touch',
        false,
        (page, phone) => (phone ? new Pointer(page, { touch: true }) : new Keyboard(page)),
      ],
    ]

describe('R92 an hour after the last note the results are out', () => {
  it.each(ways)('%s', async (_, dark, meansOf) => {
    const hall = await gathered()
    const [page, eeva] = await Promise.all([
      hall.guest('Outi', 'organiser', { dark }),
      hall.participant('Eeva', 1, { size: 'phone' }),
    ])
    // Each state is looked at once, in both lights: by the other means it is the same one.
    const look = async (state: string, narrow = { reflow: false }) =>
      dark || (await inspect(page, state, narrow))
    await Promise.all([page.goto(`${hall.address}/results`), eeva.goto(`${hall.address}/results`)])
    const results = new Results(meansOf(page, false))

    await page.getByText('Luonnos, 1 kohta tarkistamatta').waitFor()
    await eeva.getByRole('heading', { name: 'Tuloksia ei ole vielä julkaistu.' }).waitFor()
    if (!dark) await mustBeAccessible(eeva, 'results-unpublished')
    await results.approves('Outi Salo')
    // The report is made anew.
    await page.getByText('Tekstit tarkistettu').waitFor({ timeout: 30_000 })

    // In the dark a file is taken along on the phone below.
    if (!dark) {
      const file = await results.exports(/^PowerPoint/)
      const bytes = await readFile(await file.path())
      expect([file.suggestedFilename().endsWith('.pptx'), bytes.subarray(0, 2).toString()]).toEqual([
        true,
        'PK',
      ])
      await page.getByRole('link', { name: /^Lataa PowerPoint/ }).waitFor()
      await look('results-exported', { reflow: true })
    }

    const looks = await results.opens('Ulkoasu', 'Ulkoasu ja lopetus')
    await results.means.fills(looks.getByLabel('Pääväri', { exact: true }), '#ffd400')
    await looks.getByText(/liian vaalea/).waitFor()
    await look('results-look')
    await results.uses('Tummenna riittäväksi', looks)
    await results.uses('Tallenna ulkoasu', looks)
    await expect.poll(() => hall.ritva.view.results?.look.accent).toBe('#8a7200')
    await results.uses('Sulje', looks)

    const versions = await results.opens('Versiot', 'Versiot')
    await results.means.fills(versions.getByLabel('Version nimi'), 'Valtuustolle')
    await results.uses('Tallenna versio', versions)
    await versions.getByText('1. Valtuustolle').first().waitFor()
    await results.uses('Sulje', versions)

    const publishing = await results.opens('Julkaise osallistujille', 'Julkaisu')
    await results.means.selects(publishing.getByLabel('Mikä versio julkaistaan?'), '1. Valtuustolle')
    await results.uses('Julkaise', publishing)
    await publishing.getByText('Osallistujat näkevät version 1.').waitFor()
    await results.uses('Avaa linkki', publishing)
    const address = await publishing.getByRole('link').getAttribute('href')
    await look('results-published')
    await results.uses('Sulje', publishing)

    // What has been published stands still; the report goes on.
    await eeva.getByRole('heading', { name: 'Hoitoon pääsy' }).first().waitFor()
    if (!dark) await inspect(eeva, 'results-participant', { reflow: true })
    const kept = await new Results(meansOf(eeva, true)).takesAlong()
    expect((await readFile(await kept.path(), 'utf8')).startsWith('<!doctype html>')).toBe(true)
    await hall.ritva.gathers('Henkilöstö', staff)
    await results.uses('Päivitä')
    await page
      .getByRole('heading', { name: /Henkilöstö/ })
      .first()
      .waitFor()
    await results.opens('Versiot', 'Versiot')
    await results.uses('Vertaa')
    await page.getByRole('heading', { name: /^Mikä muuttui/ }).waitFor()
    await page.getByText('1 uusi teema').waitFor()
    await look('results-compared', { reflow: true })
    expect(await eeva.getByText('Henkilöstö', { exact: true }).count()).toBe(0)

    // The page allows nothing but its own styles, and axe sets some while it looks.
    const stranger = await browser.newPage({ bypassCSP: true })
    onTestFinished(() => stranger.close())
    await stranger.goto(address!)
    await stranger.getByRole('heading', { name: 'Hoitoon pääsy' }).first().waitFor()
    if (!dark) await mustBeAccessible(stranger, 'results-link')
    expect(hall.faults).toEqual([])
  })
})
