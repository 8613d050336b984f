import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest'
import { newcomer, openBrowser } from './browser.ts'
import { openHouse, type RunningHouse } from './house.ts'
import { Keyboard } from './Keyboard.ts'
import { shoot } from './shots.ts'

let house: RunningHouse
let browser: Browser

beforeAll(async () => {
  ;[house, browser] = await Promise.all([openHouse(), openBrowser()])
})
afterAll(() => Promise.all([house?.close(), browser?.close()]))

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

const view = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Näkymä' }).getByRole('link', { name, exact: true })

/** A press of a mouse or a finger anywhere is a fault. */
async function withoutMouse(name: string): Promise<{ page: Page; keys: Keyboard; faults: string[] }> {
  const { page, faults } = await newcomer(browser)
  await page.addInitScript(() =>
    addEventListener('pointerdown', () => console.error('a pointer was used'), { capture: true }),
  )
  onTestFailed(() => shoot(page, `failed-${name}`))
  return { page, keys: new Keyboard(page), faults }
}

const notes = [
  'Ajanvaraus puhelimella helpottui',
  'Ajanvaraus netissä toimii',
  'Hammashoidon jonot lyhenivät',
  'Hammashoitoon pääsee nopeammin',
]

describe('a short day by the keyboard alone', () => {
  it('goes from the blank template to the results, as facilitator and as participant', async () => {
    const [ritva, aino] = await Promise.all([withoutMouse('Ritva'), withoutMouse('Aino')])

    // The organiser makes a workshop.
    await ritva.page.goto(house.origin)
    await ritva.keys.uses(ritva.page.getByRole('link', { name: /^Tyhjä/ }))
    await ritva.keys.to(ritva.page.getByLabel('Työpajan nimi'))
    await ritva.keys.press('ControlOrMeta+A')
    await ritva.keys.types('Näppäimillä')
    await ritva.keys.to(ritva.page.getByLabel('Pöytiä'))
    await ritva.keys.press('ControlOrMeta+A')
    await ritva.keys.types('2')
    await ritva.keys.to(ritva.page.getByLabel('Oma nimesi'))
    await ritva.keys.types('Ritva')
    await ritva.keys.uses(button(ritva.page, 'Luo työpaja'))
    await ritva.page.getByRole('heading', { name: 'Näppäimillä on valmis' }).waitFor()
    await ritva.keys.mustShowFocus('on the new workshop')
    const code = /\b\d{3}\s\d{3}\b/.exec(await ritva.page.getByRole('main').innerText())![0]
    await ritva.keys.uses(ritva.page.getByRole('link', { name: 'Avaa työpaja' }))
    await ritva.page.getByRole('heading', { name: 'Sali täyttyy' }).waitFor()

    // A participant comes in; the code field has the focus already.
    await aino.page.goto(`${house.origin}/join`)
    await aino.page.getByLabel('Koodi valkokankaalta').and(aino.page.locator(':focus')).waitFor()
    await aino.keys.types(code)
    await aino.keys.to(aino.page.getByLabel('Nimesi'))
    await aino.keys.types('Aino')
    await aino.keys.to(aino.page.getByRole('radio', { name: /^Pöytä 1,/ }))
    await aino.keys.press('Space')
    await aino.keys.uses(button(aino.page, 'Liity työpajaan'))
    await aino.page.getByRole('heading', { name: 'Tervetuloa, Aino' }).waitFor()

    const desk = ritva.page.getByRole('toolbar', { name: 'Ohjaus' })
    const moveOn = (name: string | RegExp) =>
      ritva.keys.usesInToolbar(desk, desk.getByRole('button', { name, exact: typeof name === 'string' }))

    await moveOn('Avaa: Ideointi')
    await moveOn('Aloita kirjoittaminen')

    // Writing on the canvas: N from the empty table and from a note.
    const table = aino.page.getByLabel('Laput taululla')
    const field = aino.page.getByLabel('Lapun teksti')
    const card = (text: string) => table.getByRole('option', { name: text })
    await aino.keys.to(table)
    for (const note of notes.slice(0, 2)) {
      await aino.keys.press('n')
      await field.and(aino.page.locator(':focus')).waitFor()
      await aino.keys.types(note)
      await aino.keys.press('Enter')
      await card(note).and(aino.page.locator(':focus')).waitFor()
    }

    // Moving with Alt and arrows.
    const before = (await card(notes[1]!).boundingBox())!
    await aino.keys.press('Alt+Shift+ArrowDown', 2)
    await aino.keys.press('Alt+ArrowRight', 3)
    await expect
      .poll(async () => {
        const { x, y } = (await card(notes[1]!).boundingBox())!
        return x > before.x && y > before.y
      })
      .toBe(true)

    // Editing, removing, and taking back.
    await aino.keys.press('Enter')
    await field.and(aino.page.locator(':focus')).waitFor()
    await aino.keys.press('ControlOrMeta+End')
    await aino.keys.types(' hyvin')
    await aino.keys.press('Escape')
    await card(`${notes[1]} hyvin`).and(aino.page.locator(':focus')).waitFor()
    await aino.keys.press('Delete')
    await card(notes[1]!).waitFor({ state: 'detached' })
    await aino.keys.press('ControlOrMeta+z')
    await card(`${notes[1]} hyvin`).waitFor()

    // The same in the list.
    await aino.keys.uses(view(aino.page, 'Luettelo'))
    const grid = aino.page.getByRole('treegrid')
    const row = (text: string) => grid.getByRole('row', { name: text })
    await row(notes[0]!).waitFor()
    await aino.keys.into(grid)
    for (const note of notes.slice(2)) {
      await aino.keys.press('n')
      await field.and(aino.page.locator(':focus')).waitFor()
      await aino.keys.types(note)
      await aino.keys.press('Enter')
      await row(note).and(aino.page.locator(':focus')).waitFor()
    }
    await aino.keys.press('F2')
    await field.and(aino.page.locator(':focus')).waitFor()
    await aino.keys.press('ControlOrMeta+End')
    await aino.keys.types(' nyt')
    await aino.keys.press('Enter')
    await row(`${notes[3]} nyt`).and(aino.page.locator(':focus')).waitFor()
    await aino.keys.press('Delete')
    await row(notes[3]!).waitFor({ state: 'detached' })
    await aino.keys.press('ControlOrMeta+z')
    await row(`${notes[3]} nyt`).waitFor()
    await aino.keys.uses(view(aino.page, 'Taulu'))
    await aino.keys.uses(button(aino.page, 'Olen valmis'))
    await button(aino.page, 'Jatkan vielä').waitFor()

    // Revealed, gathered, and grouped by the machine's proposal.
    await moveOn('Paljasta laput')
    await card(notes[0]!).waitFor()
    await moveOn('Siirry ryhmittelyyn')
    await ritva.keys.uses(button(ritva.page, /^Ehdota teemoja 4 lapusta/))
    await ritva.keys.uses(button(ritva.page, /^Hyväksy kaikki/))
    await ritva.page
      .getByRole('complementary', { name: 'Teemaehdotukset' })
      .getByRole('button', { name: 'Kumoa' })
      .waitFor()

    // The vote.
    await moveOn('Avaa äänestys')
    await aino.page.getByRole('heading', { name: 'Mitkä teemat ovat tärkeimpiä?' }).waitFor()
    const give = button(aino.page, /^Anna ääni: /).first()
    await aino.keys.uses(give)
    await aino.keys.press('Enter')
    await aino.page.getByText('Äänesi on tallennettu').waitFor()
    await aino.keys.uses(button(aino.page, 'Valmis, jätä äänet'))
    await aino.page.getByRole('heading', { name: 'Kiitos, äänesi on jätetty' }).waitFor()
    await aino.keys.mustShowFocus('after voting')
    await aino.keys.uses(button(aino.page, 'Muuta ääniä'))
    await give.waitFor()
    await aino.keys.mustShowFocus('back on the ballot')
    await aino.keys.uses(button(aino.page, 'Valmis, jätä äänet'))
    await aino.page.getByRole('heading', { name: 'Kiitos, äänesi on jätetty' }).waitFor()
    await moveOn('Sulje äänestys')
    await ritva.keys.uses(ritva.page.getByRole('alertdialog').getByRole('button', { name: 'Sulje äänestys' }))

    // The outcome, and the results.
    for (const { page } of [ritva, aino])
      await page
        .getByRole('region', { name: 'Äänestyksen tulos' })
        .getByText('1 osallistuja antoi 2')
        .waitFor()
    await ritva.keys.mustShowFocus('after closing the vote')
    await moveOn('Päätä osio')
    await moveOn('Katso tulokset')
    await ritva.keys.to(ritva.page.getByRole('button', { name: /^Verkkosivu/ }))
    for (const note of notes) await ritva.page.getByText(note).first().waitFor()

    for (const { faults } of [ritva, aino]) expect(faults).toEqual([])
  })
})
